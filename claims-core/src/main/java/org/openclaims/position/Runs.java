package org.openclaims.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Acts folded run by run, oldest first by when they were made: within a run their dates overlap, between two runs the order is certain. Another act
 * changes nothing before its own run, so where acts come one after the other each costs what it adds.
 */
final class Runs {
    private final Set<Precedence> settled;
    private final List<Seen> acts;
    private final List<Run> folded = new ArrayList<>();

    /**
     * @param end the place of the first act behind it
     * @param standings where everything up to here may have led
     * @param exact whether these are told apart, or read alike; else they are more than the dates allow
     */
    private record Run(int end, List<Standing> standings, boolean exact) {}

    /** @param settled pairs, first before second, that somebody has settled */
    Runs(List<Seen> acts, Set<Precedence> settled) {
        this.acts = new ArrayList<>(acts);
        this.acts.sort(Outcomes.BY_MADE);
        this.settled = settled;
    }

    /** Adds an act, or takes it in place of the same one seen less certainly. */
    void put(Seen seen) {
        int place = placeOf(seen);
        if (place < acts.size() && acts.get(place).act().id().equals(seen.act().id())) {
            acts.set(place, seen);
        } else {
            acts.add(place, seen);
        }
        // The run that ends there may reach as far as the new one.
        while (!folded.isEmpty() && last().end >= place) {
            folded.remove(folded.size() - 1);
        }
    }

    private int placeOf(Seen seen) {
        int low = 0;
        int high = acts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Outcomes.BY_MADE.compare(acts.get(middle), seen) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Every standing that the dates allow, read as one outcome. */
    Outcome outcome() {
        if (acts.isEmpty()) {
            return Outcome.of(List.of(Standing.START));
        }
        while (folded.isEmpty() || last().end < acts.size()) {
            folded.add(folded.isEmpty() ? after(new Run(0, List.of(Standing.START), true)) : after(last()));
        }
        Outcome outcome = Outcome.of(last().standings);
        return last().exact || outcome.candidates().isEmpty() ? outcome : Outcome.UNDETERMINED;
    }

    private Run last() {
        return folded.get(folded.size() - 1);
    }

    private Run after(Run run) {
        int end = Outcomes.endOfRun(acts, run.end);
        Seen first = acts.get(run.end);
        if (end == run.end + 1 && first.certain() && run.standings.size() == 1) {
            return new Run(end, List.of(run.standings.get(0).after(first.act())), run.exact);
        }
        Cluster cluster = new Cluster(acts.subList(run.end, end), settled);
        Optional<List<Standing>> told = cluster.from(run.standings);
        List<Standing> standings = told.isPresent() ? told.get() : cluster.atMost(run.standings);
        // Wherever so many orders may lead, all of it reads alike.
        return new Run(end, standings, run.exact && told.isPresent() || standings.size() == 1);
    }
}
