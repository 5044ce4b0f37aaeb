package org.openclaims.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Folds seen acts, oldest first by when they were made, whichever clock selected them. */
final class Outcomes {
    /** Where the dates are the same, the order of recording comes next. */
    private static final Comparator<Seen> BY_MADE = (a, b) -> a.recorded().compareMade(b.recorded());

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
        List<Standing> standings = List.of(Standing.START);
        boolean exact = true;
        for (List<Seen> overlapping : clusters(acts)) {
            Seen only = overlapping.get(0);
            if (overlapping.size() == 1 && only.certain() && standings.size() == 1) {
                standings = List.of(standings.get(0).after(only.act()));
                continue;
            }
            Cluster cluster = new Cluster(overlapping, settled);
            Optional<List<Standing>> next = cluster.from(standings);
            exact &= next.isPresent();
            standings = next.isPresent() ? next.get() : cluster.atMost(standings);
            // Wherever so many orders may lead, all of it reads alike.
            exact |= standings.size() == 1;
        }
        Outcome outcome = Outcome.of(standings);
        return exact || outcome.candidates().isEmpty() ? outcome : Outcome.UNDETERMINED;
    }

    /** Runs of acts whose dates overlap; between two runs the order is certain. */
    static List<List<Seen>> clusters(List<Seen> acts) {
        List<Seen> sorted = new ArrayList<>(acts);
        sorted.sort(BY_MADE);
        List<List<Seen>> clusters = new ArrayList<>();
        LocalDate reach = LocalDate.MIN;
        for (Seen seen : sorted) {
            if (clusters.isEmpty() || seen.madeEarliest().isAfter(reach)) {
                clusters.add(new ArrayList<>());
            }
            clusters.get(clusters.size() - 1).add(seen);
            if (seen.madeLatest().isAfter(reach)) {
                reach = seen.madeLatest();
            }
        }
        return clusters;
    }
}
