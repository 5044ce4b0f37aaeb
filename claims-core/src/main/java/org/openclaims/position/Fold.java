package org.openclaims.position;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.item.ItemId;

/**
 * The fold: from the acts of one party on one claim to where the party stands. One pure function, used by every output.
 *
 * <ol>
 *   <li>Visible is what our record held at the known-at, at least as certain as asked, and, on the chosen clock, certainly (its date ends by the
 *       as-of day) or possibly (the day falls inside its date).
 *   <li>The order is by <em>made</em>, whichever clock selected. On one exact day their times decide where they have such as can be
 *       compared, else the order of recording; where dates overlap there is no order, unless the record says "after".
 *   <li>Oldest to newest, each act moves the {@link Standing} as its table says.
 *   <li>So for every order and every visibility that the dates allow. One result is the position; several are {@link State#AMBIGUOUS}, with the
 *       candidates and the question that would settle it.
 * </ol>
 */
public final class Fold {
    private Fold() {}

    /**
     * Where the party stands.
     *
     * @param acts of one party on one claim (or on claims that say the same), in any order, as {@link org.openclaims.log.Dossier#of(ItemId, java.util.Collection)}
     *     picks them; acts that only contest a claim ({@code dispute}, {@code support}, {@code respond}) are passed over
     * @throws IllegalArgumentException if others hold the claim too: everybody has a position of their own; or if two versions of one act count from there
     */
    public static Position position(List<RecordedAct> acts, Vantage vantage) {
        requireOneHolder(acts);
        requireOneVersion(acts, vantage);
        List<RecordedAct> ordered = Order.heeded(acts, vantage);
        List<Seen> seen = seen(ordered, vantage);
        Outcome outcome = Outcomes.of(seen, Set.of());
        return new Position(
                outcome.state(),
                outcome.flags(),
                outcome.count(),
                outcome.flips(),
                outcome.act(),
                outcome.replacement(),
                outcome.candidates(),
                new Questions(seen, vantage, outcome).best().orElse(null),
                History.of(ordered, vantage));
    }

    /** Whether such an act puts somebody who held the claim into this state, or leaves them there. */
    public static boolean leads(Act act, State state) {
        if (act.kind() == ActKind.RELAY) {
            return state == State.RELAYED;
        }
        return act.kind().ofHolder() && Standing.HELD.after(act).state() == state;
    }

    private static void requireOneHolder(List<RecordedAct> acts) {
        ItemId holder = null;
        for (RecordedAct recorded : acts) {
            Act act = recorded.act();
            if (act.kind().ofHolder()) {
                if (holder != null && !holder.equals(act.holder())) {
                    throw new IllegalArgumentException("the acts of two parties, " + holder + " and " + act.holder()
                            + ": fold those of one at a time");
                }
                holder = act.holder();
            }
        }
    }

    /** What is recorded twice is not done twice. */
    private static void requireOneVersion(List<RecordedAct> acts, Vantage vantage) {
        Set<ItemId> counted = new HashSet<>();
        for (RecordedAct recorded : acts) {
            if (counts(recorded, vantage) && !counted.add(recorded.act().id())) {
                throw new IllegalArgumentException("two versions of the act "
                        + recorded.act().handle() + " that count: hand over the one that stands");
            }
        }
    }

    /** Step 1: what counts from there. */
    static List<Seen> seen(List<RecordedAct> acts, Vantage vantage) {
        List<Seen> seen = new ArrayList<>();
        for (RecordedAct recorded : acts) {
            boolean possible = counts(recorded, vantage)
                    && !recorded.earliest(vantage.clock()).isAfter(vantage.asOf());
            if (possible) {
                boolean certain = !recorded.latest(vantage.clock()).isAfter(vantage.asOf());
                seen.add(Seen.of(recorded, vantage.clock(), certain));
            }
        }
        return seen;
    }

    /** Whether it counts on some day. */
    static boolean counts(RecordedAct recorded, Vantage vantage) {
        return recorded.act().kind().ofHolder() && vantage.counts(recorded);
    }
}
