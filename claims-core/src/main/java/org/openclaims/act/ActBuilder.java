package org.openclaims.act;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.date.EventDate;
import org.openclaims.item.ItemId;

/** Names the parts of an {@link Act} as they are given; {@link #build} checks the whole. */
public final class ActBuilder {
    private final ItemId id;
    private final String handle;
    private ActKind kind;
    private ItemId claim;
    private int wording = 1;
    private ItemId by;
    private @Nullable ItemId onBehalfOf;
    private @Nullable Force force;
    private @Nullable Form form;
    private List<ItemId> toldBy = List.of();
    private List<ItemId> via = List.of();
    private List<ItemId> to = List.of();
    private @Nullable String venue;
    private @Nullable Quote quote;
    private EventDate made;
    private @Nullable EventDate becamePublic;
    private List<ItemId> sources = List.of();
    private List<ItemId> after = List.of();
    private @Nullable ItemId answers;
    private @Nullable ItemId replacement;
    private @Nullable String occasion;
    private Attestation attestation = Attestation.CONFIRMED;
    private @Nullable String note;

    ActBuilder(ItemId id, String handle, ActKind kind, ItemId claim, ItemId by, EventDate made) {
        this.id = id;
        this.handle = handle;
        this.kind = kind;
        this.claim = claim;
        this.by = by;
        this.made = made;
    }

    ActBuilder(Act act) {
        this(act.id(), act.handle(), act.kind(), act.claim(), act.by(), act.made());
        wording = act.wording();
        onBehalfOf = act.onBehalfOf();
        force = act.force();
        form = act.form();
        toldBy = act.toldBy();
        via = act.via();
        to = act.to();
        venue = act.venue();
        quote = act.quote();
        becamePublic = act.becamePublic();
        sources = act.sources();
        after = act.after();
        answers = act.answers();
        replacement = act.replacement();
        occasion = act.occasion();
        attestation = act.attestation();
        note = act.note();
    }

    /** @throws IllegalArgumentException if the parts do not make an act; the message says which */
    public Act build() {
        return new Act(
                id,
                handle,
                kind,
                claim,
                wording,
                by,
                onBehalfOf,
                force,
                form,
                toldBy,
                via,
                to,
                venue,
                quote,
                made,
                becamePublic == null ? made : becamePublic,
                sources,
                after,
                answers,
                replacement,
                occasion,
                attestation,
                note);
    }

    /** @see Act#kind() */
    public ActBuilder kind(ActKind value) {
        kind = value;
        return this;
    }

    /** @see Act#claim() */
    public ActBuilder claim(ItemId value) {
        claim = value;
        return this;
    }

    /** @see Act#wording() */
    public ActBuilder wording(int value) {
        wording = value;
        return this;
    }

    /** @see Act#by() */
    public ActBuilder by(ItemId value) {
        by = value;
        return this;
    }

    /** @see Act#onBehalfOf() */
    public ActBuilder onBehalfOf(@Nullable ItemId value) {
        onBehalfOf = value;
        return this;
    }

    /** @see Act#force() */
    public ActBuilder force(@Nullable Force value) {
        force = value;
        return this;
    }

    /** @see Act#form() */
    public ActBuilder form(@Nullable Form value) {
        form = value;
        return this;
    }

    /** @see Act#toldBy() */
    public ActBuilder toldBy(List<ItemId> value) {
        toldBy = value;
        return this;
    }

    /** @see Act#via() */
    public ActBuilder via(List<ItemId> value) {
        via = value;
        return this;
    }

    /** @see Act#to() */
    public ActBuilder to(List<ItemId> value) {
        to = value;
        return this;
    }

    /** @see Act#venue() */
    public ActBuilder venue(@Nullable String value) {
        venue = value;
        return this;
    }

    /** @see Act#quote() */
    public ActBuilder quote(@Nullable Quote value) {
        quote = value;
        return this;
    }

    /** @see Act#made() */
    public ActBuilder made(EventDate value) {
        made = value;
        return this;
    }

    /** @see Act#becamePublic() */
    public ActBuilder becamePublic(EventDate value) {
        becamePublic = value;
        return this;
    }

    /** @see Act#sources() */
    public ActBuilder sources(List<ItemId> value) {
        sources = value;
        return this;
    }

    /** @see Act#after() */
    public ActBuilder after(List<ItemId> value) {
        after = value;
        return this;
    }

    /** @see Act#answers() */
    public ActBuilder answers(@Nullable ItemId value) {
        answers = value;
        return this;
    }

    /** @see Act#replacement() */
    public ActBuilder replacement(@Nullable ItemId value) {
        replacement = value;
        return this;
    }

    /** @see Act#occasion() */
    public ActBuilder occasion(@Nullable String value) {
        occasion = value;
        return this;
    }

    /** @see Act#attestation() */
    public ActBuilder attestation(Attestation value) {
        attestation = value;
        return this;
    }

    /** @see Act#note() */
    public ActBuilder note(@Nullable String value) {
        note = value;
        return this;
    }
}
