package org.openclaims.position;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.item.ItemId;

/** The contest axis: what others make of a claim, seen from a vantage. */
public final class Contests {
    private Contests() {}

    /**
     * Each party counts with the last side it took; whoever puts the claim forward contests it no more. One that is itself the only one to have put it
     * forward counts not at all: there is no other whom it could contest or back. Beside others who did, it is one more voice.
     *
     * @param acts on one claim, of any kind and in any order
     * @param subjects whom the claim is about: their dispute is a denial, and that of somebody who speaks for them is one by proxy
     * @return {@link Contest#AMBIGUOUS} if it depends on something whose date straddles the day, or on an order that
     *     the dates leave open
     */
    public static Contest of(List<RecordedAct> acts, Set<ItemId> subjects, Vantage vantage) {
        List<RecordedAct> ordered = Order.heeded(acts, vantage);
        Holders holders = Holders.of(ordered, vantage);
        List<Seen> seen = seen(ordered, vantage);
        Set<Sides> readings = Set.of(new Sides(false, false, false, false));
        for (Map.Entry<ItemId, Set<ActKind>> party : lastSides(seen).entrySet()) {
            Set<ActKind> sides = holders.sides(party.getKey(), party.getValue());
            boolean subject = subjects.contains(party.getKey());
            Set<Boolean> byThemselves =
                    subject && sides.contains(ActKind.DISPUTE) ? byThemselves(party.getKey(), seen) : Set.of(false);
            Set<Sides> next = new LinkedHashSet<>();
            for (Sides reading : readings) {
                for (ActKind side : sides) {
                    byThemselves.forEach(own -> next.add(reading.with(side, own, subject)));
                }
            }
            readings = next;
        }
        Set<Contest> contests = EnumSet.noneOf(Contest.class);
        readings.forEach(reading -> contests.add(reading.contest()));
        return contests.size() == 1 ? contests.iterator().next() : Contest.AMBIGUOUS;
    }

    private static List<Seen> seen(List<RecordedAct> acts, Vantage vantage) {
        List<Seen> seen = new ArrayList<>();
        Set<ItemId> disputers = new HashSet<>();
        for (RecordedAct recorded : acts) {
            if (recorded.act().kind() == ActKind.DISPUTE) {
                disputers.add(recorded.act().holder());
            }
        }
        for (RecordedAct recorded : acts) {
            Act act = recorded.act();
            boolean counts = act.kind() == ActKind.DISPUTE
                    || act.kind() == ActKind.SUPPORT
                    || act.kind().putsForward() && disputers.contains(act.holder());
            if (counts && counts(recorded, vantage)) {
                seen.add(Seen.of(recorded, vantage.clock(), isCertain(recorded, vantage)));
            }
        }
        return seen;
    }

    /** Whether a party that disputes does so itself, in every reading: whoever speaks for it adds nothing to its own word while that stands. */
    private static Set<Boolean> byThemselves(ItemId party, List<Seen> seen) {
        boolean forThem = false;
        boolean certainly = false;
        boolean perhaps = false;
        for (Seen dispute : seen) {
            if (dispute.act().kind() == ActKind.DISPUTE
                    && dispute.act().holder().equals(party)) {
                if (dispute.act().byProxy()) {
                    forThem = true;
                } else {
                    certainly |= dispute.certain() && !takenBack(dispute, seen, true);
                    perhaps |= !takenBack(dispute, seen, false);
                }
            }
        }
        if (!forThem || certainly) {
            return Set.of(true);
        }
        return perhaps ? Set.of(true, false) : Set.of(false);
    }

    /** Whether they took another side after a dispute: certainly, or perhaps. */
    private static boolean takenBack(Seen dispute, List<Seen> seen, boolean perhaps) {
        for (Seen other : seen) {
            boolean ends = other.act().kind() != ActKind.DISPUTE
                    && other.act().holder().equals(dispute.act().holder());
            if (ends && (perhaps ? !isBefore(other, dispute) : other.certain() && isBefore(dispute, other))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBefore(Seen first, Seen other) {
        return first.before(other)
                || first.sameDayAs(other)
                        && !other.before(first)
                        && first.recorded().compareMade(other.recorded()) < 0
                || Order.isAfter(other.recorded(), first.recorded());
    }

    private static boolean counts(RecordedAct recorded, Vantage vantage) {
        return vantage.counts(recorded) && !recorded.earliest(vantage.clock()).isAfter(vantage.asOf());
    }

    private static boolean isCertain(RecordedAct recorded, Vantage vantage) {
        return !recorded.latest(vantage.clock()).isAfter(vantage.asOf());
    }

    /**
     * Who put the claim forward by then.
     *
     * @param perhaps those too who may have done so only later
     */
    private record Holders(Set<ItemId> certain, Set<ItemId> perhaps) {
        static Holders of(List<RecordedAct> acts, Vantage vantage) {
            Holders holders = new Holders(new HashSet<>(), new HashSet<>());
            for (RecordedAct recorded : acts) {
                Act act = recorded.act();
                if (act.kind().putsForward() && counts(recorded, vantage)) {
                    holders.perhaps.add(act.holder());
                    if (isCertain(recorded, vantage)) {
                        holders.certain.add(act.holder());
                    }
                }
            }
            return holders;
        }

        /** The sides that count of those that a party may have taken: of the only holder none does. */
        Set<ActKind> sides(ItemId party, Set<ActKind> taken) {
            boolean others = certain.size() > (certain.contains(party) ? 1 : 0);
            if (others || !perhaps.contains(party)) {
                return taken;
            }
            if (certain.contains(party) && perhaps.size() == 1) {
                return Set.of(ActKind.RESPOND);
            }
            Set<ActKind> open = EnumSet.of(ActKind.RESPOND);
            open.addAll(taken);
            return open;
        }
    }

    /**
     * The sides that each party may have taken last; {@link ActKind#RESPOND} if it may have taken
     * none.
     */
    private static Map<ItemId, Set<ActKind>> lastSides(List<Seen> seen) {
        Map<ItemId, Set<ActKind>> sides = new HashMap<>();
        Set<ItemId> settled = new HashSet<>();
        List<List<Seen>> clusters = Outcomes.clusters(seen);
        for (int i = clusters.size() - 1; i >= 0; i--) {
            KnownOrder order = new KnownOrder(clusters.get(i), Set.of());
            Set<ItemId> certain = new HashSet<>();
            for (Seen last : order.mayBeLastOfTheirs()) {
                ItemId party = last.act().holder();
                if (!settled.contains(party)) {
                    sides.computeIfAbsent(party, key -> EnumSet.noneOf(ActKind.class))
                            .add(last.act().kind());
                }
                if (last.certain()) {
                    certain.add(party);
                }
            }
            settled.addAll(certain);
        }
        sides.forEach((party, kinds) -> {
            if (!settled.contains(party)) {
                kinds.add(ActKind.RESPOND);
            }
        });
        return sides;
    }

    /** Who took which side, as far as it matters. */
    private record Sides(boolean supported, boolean disputed, boolean denied, boolean deniedForSubject) {
        Sides with(ActKind side, boolean bySubject, boolean forSubject) {
            boolean dispute = side == ActKind.DISPUTE;
            return new Sides(
                    supported || side == ActKind.SUPPORT,
                    disputed || dispute,
                    denied || dispute && bySubject,
                    deniedForSubject || dispute && forSubject);
        }

        Contest contest() {
            if (supported) {
                return disputed ? Contest.MIXED : Contest.SUPPORTED;
            }
            if (denied) {
                return Contest.DENIED_BY_SUBJECT;
            }
            if (deniedForSubject) {
                return Contest.DENIED_BY_PROXY;
            }
            return disputed ? Contest.DISPUTED : Contest.UNCONTESTED;
        }
    }
}
