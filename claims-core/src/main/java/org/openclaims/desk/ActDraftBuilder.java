package org.openclaims.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.act.Form;
import org.openclaims.act.Quote;
import org.openclaims.date.EventDate;

/** Says more of an act that is to be recorded, part by part: {@link ActDraft#change}. What is null is left open. Not for several threads. */
public final class ActDraftBuilder {
    private @Nullable ActKind kind;
    private @Nullable String by;
    private @Nullable EventDate made;
    private @Nullable Force force;
    private @Nullable Form form;
    private @Nullable String onBehalfOf;
    private List<String> toldBy;
    private List<String> via;
    private List<String> to;
    private @Nullable String venue;
    private @Nullable Quote quote;
    private @Nullable EventDate becamePublic;
    private List<String> sources;
    private List<String> after;
    private @Nullable String answers;
    private @Nullable String replacement;
    private @Nullable String sameAs;
    private @Nullable Attestation attestation;
    private @Nullable String note;

    ActDraftBuilder(ActDraft draft) {
        kind = draft.kind();
        by = draft.by();
        made = draft.made();
        force = draft.force();
        form = draft.form();
        onBehalfOf = draft.onBehalfOf();
        toldBy = draft.toldBy();
        via = draft.via();
        to = draft.to();
        venue = draft.venue();
        quote = draft.quote();
        becamePublic = draft.becamePublic();
        sources = draft.sources();
        after = draft.after();
        answers = draft.answers();
        replacement = draft.replacement();
        sameAs = draft.sameAs();
        attestation = draft.attestation();
        note = draft.note();
    }

    /** What it did. */
    public ActDraftBuilder kind(@Nullable ActKind given) {
        kind = given;
        return this;
    }

    /** Name or handle of whoever did it. */
    public ActDraftBuilder by(@Nullable String given) {
        by = given;
        return this;
    }

    /** When. */
    public ActDraftBuilder made(@Nullable EventDate given) {
        made = given;
        return this;
    }

    /** How far a retraction goes; of a retraction only, and full where it is left open. */
    public ActDraftBuilder force(@Nullable Force given) {
        force = given;
        return this;
    }

    /** What it was called, and by whom. */
    public ActDraftBuilder form(@Nullable Form given) {
        form = given;
        return this;
    }

    /** Name or handle of the party it was done for. */
    public ActDraftBuilder onBehalfOf(@Nullable String given) {
        onBehalfOf = given;
        return this;
    }

    /** Names or handles of those who told the speaker, nearest to the speaker first. */
    public ActDraftBuilder toldBy(String... given) {
        toldBy = List.of(given);
        return this;
    }

    /** Names or handles of those through whom it reached us, nearest to us first. */
    public ActDraftBuilder via(String... given) {
        via = List.of(given);
        return this;
    }

    /** Names or handles of those it was said to. */
    public ActDraftBuilder to(String... given) {
        to = List.of(given);
        return this;
    }

    /** Where, or in what. */
    public ActDraftBuilder venue(@Nullable String given) {
        venue = given;
        return this;
    }

    /** The verbatim words. */
    public ActDraftBuilder quote(@Nullable Quote given) {
        quote = given;
        return this;
    }

    /** When it became known; left open on the day it was made. */
    public ActDraftBuilder becamePublic(@Nullable EventDate given) {
        becamePublic = given;
        return this;
    }

    /** Handles or addresses of what it rests on. */
    public ActDraftBuilder sources(String... given) {
        sources = List.of(given);
        return this;
    }

    /** Handles of acts that it certainly came after. */
    public ActDraftBuilder after(String... given) {
        after = List.of(given);
        return this;
    }

    /** Handle of the act it answers. */
    public ActDraftBuilder answers(@Nullable String given) {
        answers = given;
        return this;
    }

    /** Handle of the claim it puts in the place of this one. */
    public ActDraftBuilder replacement(@Nullable String given) {
        replacement = given;
        return this;
    }

    /** Handle of an act of the same speech, letter or post. */
    public ActDraftBuilder sameAs(@Nullable String given) {
        sameAs = given;
        return this;
    }

    /** How sure it is that it happened; confirmed where it is left open. */
    public ActDraftBuilder attestation(@Nullable Attestation given) {
        attestation = given;
        return this;
    }

    /** Anything else, in our words. */
    public ActDraftBuilder note(@Nullable String given) {
        note = given;
        return this;
    }

    /** The draft. */
    public ActDraft build() {
        return new ActDraft(
                kind,
                force,
                form,
                by,
                onBehalfOf,
                toldBy,
                via,
                to,
                venue,
                quote,
                made,
                becamePublic,
                sources,
                after,
                answers,
                replacement,
                sameAs,
                attestation,
                note);
    }
}
