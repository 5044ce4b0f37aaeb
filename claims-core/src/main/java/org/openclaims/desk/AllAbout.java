package org.openclaims.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.openclaims.act.Attestation;
import org.openclaims.item.ItemId;
import org.openclaims.log.Dossier;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.log.Sought;
import org.openclaims.position.ClockKind;
import org.openclaims.position.Flag;
import org.openclaims.position.Position;
import org.openclaims.position.State;
import org.openclaims.position.Vantage;

/** Which claims are meant by somebody who takes back everything that they said about somebody. */
final class AllAbout {
    private AllAbout() {}

    /**
     * The handles of those that they stand by on the day of the act, in public or not.
     *
     * @throws Refused if there is none, or it is not said who takes it back
     */
    static List<String> claims(Drafting drafting, String about, ActDraft draft) {
        if (draft.by() == null) {
            throw new Refused("Say who takes it back.");
        }
        ItemId subject = drafting.directory().require(about).id();
        ItemId holder = drafting.directory()
                .require(draft.onBehalfOf() == null ? draft.by() : draft.onBehalfOf())
                .id();
        Set<ItemId> candidates = candidates(drafting, subject, holder);
        Dossier dossier = Reading.claims(drafting.reader(), candidates, null);
        Vantage then = Vantage.on(
                        draft.made() == null ? LocalDate.MAX : draft.made().latest())
                .by(ClockKind.MADE);
        Map<ItemId, Position> positions = new LinkedHashMap<>();
        for (ItemId claim : candidates) {
            if (dossier.has(claim) && isAbout(dossier, claim, subject)) {
                positions.put(claim, Acts.position(dossier, claim, holder, then));
            }
        }
        Set<ItemId> told = new LinkedHashSet<>();
        List<String> meant = handles(dossier, positions, told, position -> isTakenBack(position, draft));
        if (meant.isEmpty()) {
            throw new Refused("There is no claim about \"" + about + "\" that \"" + draft.by()
                    + "\" stood by then. Name the claims by handle.");
        }
        List<String> leftOut = handles(dossier, positions, told, position -> position.state() != State.NONE);
        if (!leftOut.isEmpty()) {
            drafting.advise(
                    "Left out, because they did not stand by them then: {0}. If one was meant too, name it by its handle.",
                    String.join(", ", leftOut));
        }
        return meant;
    }

    /** What they did something to, and that is or may be about somebody: what says the same as a claim about them is, and is taken back where it was said. */
    private static Set<ItemId> candidates(Drafting drafting, ItemId subject, ItemId holder) {
        Set<ItemId> acted = Reading.claimsOf(drafting.reader(), holder);
        Set<ItemId> held = new LinkedHashSet<>(acted);
        held.retainAll(Reading.claimsAbout(drafting.reader(), subject));
        List<ItemId> alike = Reading.alike(drafting.reader(), Sought.actor(holder)).stream()
                .map(LogReader.Placed::item)
                .toList();
        alike.stream().filter(acted::contains).forEach(held::add);
        held.addAll(alike);
        return held;
    }

    private static boolean isAbout(Dossier dossier, ItemId claim, ItemId subject) {
        return dossier.sameAs(claim).stream()
                .anyMatch(one -> dossier.claim(one).subjects().contains(subject));
    }

    /** Of claims that say the same, one. */
    private static List<String> handles(
            Dossier dossier, Map<ItemId, Position> positions, Set<ItemId> told, Predicate<Position> which) {
        List<String> handles = new ArrayList<>();
        positions.forEach((claim, position) -> {
            if (which.test(position) && !told.contains(claim)) {
                told.addAll(dossier.sameAs(claim));
                handles.add(dossier.claim(claim).handle());
            }
        });
        return handles;
    }

    /** Whether they stand by it, or have taken it back only by somebody who spoke for them, or as is reported, and now do so themselves. */
    private static boolean isTakenBack(Position position, ActDraft draft) {
        boolean own = draft.onBehalfOf() == null;
        boolean confirmed = draft.attestation() == null || draft.attestation() == Attestation.CONFIRMED;
        return switch (position.state()) {
            case ASSERTED, SOFTENED, PARTLY_RETRACTED, AMBIGUOUS -> true;
            case RETRACTED, CORRECTED, REVERSED, DENIED ->
                own && position.flags().contains(Flag.BY_PROXY)
                        || confirmed && position.flags().contains(Flag.REPORTED);
            case NONE, RELAYED -> false;
        };
    }
}
