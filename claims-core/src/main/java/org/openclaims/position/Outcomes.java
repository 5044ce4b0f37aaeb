package org.openclaims.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Folds seen acts, oldest first by when they were made, whichever clock selected them. */
final class Outcomes {
    /** Where the dates are the same, the order of recording comes next. */
    static final Comparator<Seen> BY_MADE = (a, b) -> a.recorded().compareMade(b.recorded());

    private Outcomes() {}

    /** Oldest first by when they were made, on one day by their times where these tell, else in the order of recording. */
    static void sort(List<Seen> acts) {
        acts.sort(BY_MADE);
        for (Seen seen : acts) {
            if (seen.act().made().edtf().hasTime()) {
                Order.byTimes(acts, Seen::recorded);
                return;
            }
        }
    }

    /** Every standing that the dates allow, read as one outcome. */
    static Outcome of(List<Seen> acts, Set<Precedence> settled) {
        return new Runs(acts, settled).outcome();
    }

    /** Runs of acts whose dates overlap; between two runs the order is certain. */
    static List<List<Seen>> clusters(List<Seen> acts) {
        List<Seen> sorted = new ArrayList<>(acts);
        sorted.sort(BY_MADE);
        List<List<Seen>> clusters = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from = endOfRun(sorted, from)) {
            clusters.add(sorted.subList(from, endOfRun(sorted, from)));
        }
        return clusters;
    }

    /** Where the run that begins there ends: the place of the first act that was certainly made after all of it. */
    static int endOfRun(List<Seen> sorted, int from) {
        LocalDate reach = sorted.get(from).madeLatest();
        int end = from + 1;
        while (end < sorted.size() && !sorted.get(end).madeEarliest().isAfter(reach)) {
            if (sorted.get(end).madeLatest().isAfter(reach)) {
                reach = sorted.get(end).madeLatest();
            }
            end++;
        }
        return end;
    }
}
