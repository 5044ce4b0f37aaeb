package org.openclaims.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.act.ActBuilder;
import org.openclaims.item.Item;
import org.openclaims.log.Correction;
import org.openclaims.log.Dossier;

/**
 * What somebody amended of what came of a row. Where the row is as it was and only its mapping says more, nothing that a person put right since is put
 * back: who else read the row before, and by which mapping, nobody knows.
 */
final class ByHand {
    private static final List<ActPart> PARTS = List.of(
            new ActPart(
                    act -> List.of(act.kind(), Optional.ofNullable(act.force())),
                    (changed, act) -> changed.kind(act.kind()).force(act.force())),
            new ActPart(
                    act -> List.of(act.by(), act.holder()),
                    (changed, act) -> changed.by(act.by()).onBehalfOf(act.onBehalfOf())),
            new ActPart(Act::made, (changed, act) -> changed.made(act.made())),
            new ActPart(Act::becamePublic, (changed, act) -> changed.becamePublic(act.becamePublic())),
            new ActPart(Act::venue, (changed, act) -> changed.venue(act.venue())),
            new ActPart(Act::toldBy, (changed, act) -> changed.toldBy(act.toldBy())),
            new ActPart(Act::attestation, (changed, act) -> changed.attestation(act.attestation())),
            new ActPart(Act::note, (changed, act) -> changed.note(act.note())),
            new ActPart(Act::quote, (changed, act) -> changed.quote(act.quote())),
            new ActPart(Act::via, (changed, act) -> changed.via(act.via())),
            new ActPart(Act::sources, (changed, act) -> changed.sources(act.sources())),
            new ActPart(Act::form, (changed, act) -> changed.form(act.form())),
            new ActPart(Act::replacement, (changed, act) -> changed.replacement(act.replacement())),
            new ActPart(Act::after, (changed, act) -> changed.after(act.after())));

    private final Dossier dossier;
    private final String why;
    private final Set<String> stays = new LinkedHashSet<>();

    private record ActPart(Function<Act, @Nullable Object> part, BiConsumer<ActBuilder, Act> keep) {}

    /** @param why the reason of corrections that rows made */
    ByHand(Dossier dossier, String why) {
        this.dossier = dossier;
        this.why = why;
    }

    /** What an item becomes: of an act, part by part, else the whole as it is, where a person was the last to amend it. */
    Item leaves(Item old, Item now) {
        if (!(old instanceof Act act) || !(now instanceof Act changed)) {
            boolean stay = !old.equals(now) && isAmended(old);
            return stay ? old : now;
        }
        ActBuilder kept = changed.change();
        for (ActPart part : PARTS) {
            if (!Objects.equals(part.part.apply(act), part.part.apply(changed)) && isAmended(act, part.part)) {
                part.keep.accept(kept, act);
            }
        }
        return kept.build();
    }

    /** Whether a person was the last to amend it, and so it is to stay as it is. */
    boolean isAmended(Item item) {
        boolean byHand = false;
        for (Correction correction : dossier.corrections()) {
            if (isOf(item, correction)) {
                byHand = isByHand(correction);
            }
        }
        return noted(item, byHand);
    }

    private boolean isAmended(Act act, Function<Act, @Nullable Object> part) {
        boolean byHand = false;
        for (Correction correction : dossier.corrections()) {
            if (isOf(act, correction)
                    && correction.before() instanceof Act before
                    && correction.after() instanceof Act after
                    && !Objects.equals(part.apply(before), part.apply(after))) {
                byHand = isByHand(correction);
            }
        }
        return noted(act, byHand);
    }

    private static boolean isOf(Item item, Correction correction) {
        Item after = correction.after();
        return correction.before() != null && after != null && after.id().equals(item.id());
    }

    private boolean isByHand(Correction correction) {
        return !why.equals(correction.event().change().why());
    }

    private boolean noted(Item item, boolean byHand) {
        if (byHand) {
            stays.add(item.handle());
        }
        return byHand;
    }

    /** Handles of what stays as somebody amended it, although the row says otherwise. */
    Set<String> stays() {
        return stays;
    }
}
