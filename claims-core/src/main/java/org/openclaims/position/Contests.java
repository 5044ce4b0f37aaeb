package org.openclaims.position;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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
     * @return {@link Contest#AMBIGUOUS} if it depends on something whose date straddles the day
     */
    public static Contest of(List<RecordedAct> acts, Set<ItemId> subjects, Vantage vantage) {
        List<Seen> certain = new ArrayList<>();
        List<Seen> possible = new ArrayList<>();
        for (RecordedAct recorded : acts) {
            Act act = recorded.act();
            boolean takesSide = act.kind() == ActKind.DISPUTE || act.kind() == ActKind.SUPPORT;
            boolean counts = takesSide
                    && act.attestation().compareTo(vantage.least()) >= 0
                    && vantage.knows(recorded.recordedAt(), recorded.withdrawnAt())
                    && !Seen.possibleFrom(act, vantage.clock()).isAfter(vantage.asOf());
            if (counts) {
                boolean isCertain = !Seen.certainFrom(act, vantage.clock()).isAfter(vantage.asOf());
                (isCertain ? certain : possible).add(new Seen(act, recorded.order(), isCertain));
            }
        }
        Set<Contest> readings = EnumSet.of(read(certain, subjects));
        for (Seen one : possible) {
            readings.add(read(plus(certain, List.of(one)), subjects));
        }
        readings.add(read(plus(certain, possible), subjects));
        return readings.size() == 1 ? readings.iterator().next() : Contest.AMBIGUOUS;
    }

    private static List<Seen> plus(List<Seen> certain, List<Seen> more) {
        List<Seen> all = new ArrayList<>(certain);
        all.addAll(more);
        return all;
    }

    private static Contest read(List<Seen> seen, Set<ItemId> subjects) {
        List<Seen> sorted = new ArrayList<>(seen);
        sorted.sort(Outcomes.BY_MADE);
        Map<ItemId, ActKind> sides = new LinkedHashMap<>();
        sorted.forEach(one -> sides.put(one.act().holder(), one.act().kind()));
        boolean supported = sides.containsValue(ActKind.SUPPORT);
        boolean disputed = sides.containsValue(ActKind.DISPUTE);
        boolean denied = sides.entrySet().stream()
                .anyMatch(side -> side.getValue() == ActKind.DISPUTE && subjects.contains(side.getKey()));
        if (supported && disputed) {
            return Contest.MIXED;
        }
        if (denied) {
            return Contest.DENIED_BY_SUBJECT;
        }
        if (disputed) {
            return Contest.DISPUTED;
        }
        return supported ? Contest.SUPPORTED : Contest.UNCONTESTED;
    }
}
