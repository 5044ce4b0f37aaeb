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
     * Each party counts with the last side it took.
     *
     * @param acts on one claim, of any kind and in any order
     * @param subjects whom the claim is about: their dispute is a denial
     * @return {@link Contest#AMBIGUOUS} if it depends on something whose date straddles the day, or on an order that
     *     the dates leave open
     */
    public static Contest of(List<RecordedAct> acts, Set<ItemId> subjects, Vantage vantage) {
        Set<Sides> readings = Set.of(new Sides(false, false, false));
        for (Map.Entry<ItemId, Set<ActKind>> party :
                lastSides(seen(acts, vantage)).entrySet()) {
            Set<Sides> next = new LinkedHashSet<>();
            for (Sides reading : readings) {
                party.getValue().forEach(side -> next.add(reading.with(side, subjects.contains(party.getKey()))));
            }
            readings = next;
        }
        Set<Contest> contests = EnumSet.noneOf(Contest.class);
        readings.forEach(reading -> contests.add(reading.contest()));
        return contests.size() == 1 ? contests.iterator().next() : Contest.AMBIGUOUS;
    }

    private static List<Seen> seen(List<RecordedAct> acts, Vantage vantage) {
        List<Seen> seen = new ArrayList<>();
        for (RecordedAct recorded : acts) {
            Act act = recorded.act();
            boolean takesSide = act.kind() == ActKind.DISPUTE || act.kind() == ActKind.SUPPORT;
            boolean counts = takesSide
                    && act.attestation().compareTo(vantage.least()) >= 0
                    && vantage.knows(recorded.recordedAt(), recorded.withdrawnAt())
                    && !Seen.possibleFrom(recorded, vantage.clock()).isAfter(vantage.asOf());
            if (counts) {
                boolean certain = !Seen.certainFrom(recorded, vantage.clock()).isAfter(vantage.asOf());
                seen.add(new Seen(recorded, certain));
            }
        }
        return seen;
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
            Cluster cluster = new Cluster(clusters.get(i), Set.of());
            Set<ItemId> certain = new HashSet<>();
            for (Seen last : cluster.mayBeLastOfTheirs()) {
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
    private record Sides(boolean supported, boolean disputed, boolean denied) {
        Sides with(ActKind side, boolean bySubject) {
            boolean dispute = side == ActKind.DISPUTE;
            return new Sides(
                    supported || side == ActKind.SUPPORT, disputed || dispute, denied || (dispute && bySubject));
        }

        Contest contest() {
            if (supported) {
                return disputed ? Contest.MIXED : Contest.SUPPORTED;
            }
            if (denied) {
                return Contest.DENIED_BY_SUBJECT;
            }
            return disputed ? Contest.DISPUTED : Contest.UNCONTESTED;
        }
    }
}
