package org.openclaims.position;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openclaims.act.Act;
import org.openclaims.item.ItemId;

/**
 * Acts whose dates overlap, with what is known of their order. Finds every standing that some allowed order, and some choice of what was
 * visible, leads to.
 *
 * <p>It walks over the sets of acts that can have happened so far instead of over the orders themselves: twelve undated acts have 4,096
 * such sets and 479,001,600 orders.
 */
final class Cluster {
    /** Beyond this many steps the cases are not told apart: nobody could read the list of them either. */
    private static final int MOST_STEPS = 20_000;

    private final List<Seen> acts;
    private final BitSet[] before;
    /** For each act those that came before it, so that it is not seen on a day on which they are not. */
    private final BitSet[] needed;

    /**
     * @param acts sorted by the order of recording where the dates are the same
     * @param settled pairs, first before second, that somebody has settled
     */
    Cluster(List<Seen> acts, Set<Precedence> settled) {
        this.acts = acts;
        before = new BitSet[acts.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = new BitSet(before.length);
        }
        dates();
        BitSet linked = links(settled);
        needed = needed(linked);
        ties(linked);
    }

    /** Whether the order of these two is open. */
    boolean unordered(int i, int j) {
        return !reaches(i, j) && !reaches(j, i);
    }

    /** Where the acts lead from any of these standings, those of one reading joined; empty if there are too many cases to tell. */
    Optional<List<Standing>> from(List<Standing> starts) {
        Map<BitSet, List<Standing>> reached = Map.of(new BitSet(), starts);
        int steps = 0;
        for (int size = 0; size < acts.size(); size++) {
            Map<BitSet, List<Standing>> next = new HashMap<>();
            for (Map.Entry<BitSet, List<Standing>> entry : reached.entrySet()) {
                BitSet done = entry.getKey();
                for (int i = done.nextClearBit(0); i < acts.size(); i = done.nextClearBit(i + 1)) {
                    if (ready(i, done)) {
                        steps += entry.getValue().size();
                        step(i, done, entry.getValue(), next);
                    }
                }
                if (steps > MOST_STEPS) {
                    return Optional.empty();
                }
            }
            reached = next;
        }
        List<Standing> ends = new ArrayList<>();
        reached.values().forEach(standings -> standings.forEach(standing -> join(ends, standing)));
        return Optional.of(ends);
    }

    /**
     * The same where there are too many cases: all standings that the acts lead to and perhaps some more, for an act may be taken more than once or in an
     * order that the dates forbid. Where all of these read alike, so do the true ones. Counts are what every order has at least.
     */
    List<Standing> atMost(List<Standing> starts) {
        List<Standing> between = new ArrayList<>(starts);
        int reached = 0;
        while (reached < between.size()) {
            reached = between.size();
            for (Standing standing : List.copyOf(between)) {
                acts.forEach(seen -> join(between, standing.after(seen.act())));
            }
        }
        List<Seen> certain = acts.stream().filter(Seen::certain).toList();
        List<Standing> ends = new ArrayList<>();
        if (certain.isEmpty()) {
            ends.addAll(between);
        } else {
            for (Seen last : mayBeLastOfTheirs()) {
                between.forEach(standing -> join(ends, standing.after(last.act())));
            }
        }
        if (certain.stream().anyMatch(seen -> Standing.START.after(seen.act()).state() != State.NONE)) {
            // Nobody goes back to never having said a thing.
            ends.removeIf(standing -> standing.state() == State.NONE);
        }
        int said = certain.stream()
                .mapToInt(seen -> Standing.START.after(seen.act()).count())
                .sum();
        int before = starts.stream().mapToInt(Standing::count).min().orElse(0);
        ends.replaceAll(standing -> standing.counting(before + said));
        return ends;
    }

    /** The acts that may be the last one of their party: those that it did not certainly follow up. */
    List<Seen> mayBeLastOfTheirs() {
        Map<ItemId, BitSet> certain = new HashMap<>();
        for (int i = 0; i < before.length; i++) {
            if (acts.get(i).certain()) {
                certain.computeIfAbsent(acts.get(i).act().holder(), party -> new BitSet())
                        .set(i);
            }
        }
        certain.replaceAll((party, theirs) -> allBefore(theirs));
        List<Seen> last = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            BitSet followedUp = certain.get(acts.get(i).act().holder());
            if (followedUp == null || !followedUp.get(i)) {
                last.add(acts.get(i));
            }
        }
        return last;
    }

    /** The i-th act comes next: seen, unless something that came before it is not; or not seen, if it need not be. */
    private void step(int i, BitSet done, List<Standing> standings, Map<BitSet, List<Standing>> next) {
        Seen seen = acts.get(i);
        if (!lacks(i, done)) {
            List<Standing> reached = next.computeIfAbsent(with(done, i), key -> new ArrayList<>());
            standings.forEach(standing -> join(reached, standing.after(seen.act())));
        }
        if (!seen.certain()) {
            List<Standing> reached = next.computeIfAbsent(without(done, i), key -> new ArrayList<>());
            standings.forEach(standing -> join(reached, standing));
        }
    }

    private static void join(List<Standing> reached, Standing standing) {
        for (int i = 0; i < reached.size(); i++) {
            if (reached.get(i).readsLike(standing)) {
                reached.set(i, reached.get(i).or(standing));
                return;
            }
        }
        reached.add(standing);
    }

    private boolean ready(int i, BitSet done) {
        if (before[i].get(done.nextClearBit(0))) {
            // Nearly always so where thousands wait for the same one.
            return false;
        }
        BitSet missing = (BitSet) before[i].clone();
        missing.andNot(done);
        return missing.isEmpty();
    }

    /** Whether something was passed over without which this is not seen. */
    private boolean lacks(int i, BitSet done) {
        return needed[i].stream().anyMatch(base -> done.get(before.length + base));
    }

    /** Passed over, which is remembered, behind those that are done, only where another act needs it. */
    private BitSet without(BitSet done, int i) {
        BitSet result = with(done, i);
        result.set(before.length + i, Stream.of(needed).anyMatch(bases -> bases.get(i)));
        return result;
    }

    private static BitSet with(BitSet done, int i) {
        BitSet result = (BitSet) done.clone();
        result.set(i);
        return result;
    }

    private void dates() {
        for (int i = 0; i < before.length; i++) {
            for (int j = 0; j < before.length; j++) {
                if (acts.get(j).before(acts.get(i))) {
                    before[i].set(j);
                }
            }
        }
    }

    /**
     * What the record says of the order; a word against certain dates, or against an earlier word, does not count.
     *
     * @return the acts of whose order something was said
     */
    private BitSet links(Set<Precedence> settled) {
        BitSet linked = new BitSet(before.length);
        for (int i = 0; i < before.length; i++) {
            Act act = acts.get(i).act();
            if (act.after().isEmpty() && settled.isEmpty()) {
                continue;
            }
            for (int j = 0; j < before.length; j++) {
                ItemId earlier = acts.get(j).act().id();
                boolean said = act.after().contains(earlier)
                        || !settled.isEmpty() && settled.contains(new Precedence(earlier, act.id()));
                if (i != j && said && !reaches(i, j)) {
                    before[i].set(j);
                    linked.set(i);
                    linked.set(j);
                }
            }
        }
        return linked;
    }

    private BitSet[] needed(BitSet linked) {
        BitSet[] needed = new BitSet[before.length];
        for (int i = 0; i < before.length; i++) {
            needed[i] = new BitSet(before.length);
            if (!linked.isEmpty() && acts.get(i).whenMade()) {
                BitSet itself = new BitSet(before.length);
                itself.set(i);
                allBefore(itself).stream()
                        .filter(base ->
                                acts.get(base).whenMade() && !acts.get(base).certain())
                        .forEach(needed[i]::set);
            }
        }
        return needed;
    }

    /** Breaks ties by the order of recording: of acts on one exact day, and of interchangeable ones, unless somebody said of either what it came after. */
    private void ties(BitSet linked) {
        boolean inOrder = linked.isEmpty() && !timed();
        for (int i = 0; i < before.length; i++) {
            for (int j = 0; j < i; j++) {
                Seen later = acts.get(i);
                Seen earlier = acts.get(j);
                boolean free = !linked.get(i) && !linked.get(j);
                boolean tied = later.sameDayAs(earlier) || (free && later.interchangeableWith(earlier));
                if (tied && (inOrder || !reaches(i, j))) {
                    before[i].set(j);
                }
            }
        }
    }

    private boolean timed() {
        for (Seen seen : acts) {
            if (seen.act().made().edtf().hasTime()) {
                return true;
            }
        }
        return false;
    }

    /** For each act, in their order here, whether all up to it certainly come before all after it. */
    BitSet steps() {
        BitSet steps = new BitSet(before.length);
        int certain = before.length;
        for (int i = before.length - 1; i >= 0; i--) {
            steps.set(i, certain > i);
            BitSet itself = new BitSet(before.length);
            itself.set(i);
            certain = Math.min(certain, allBefore(itself).nextClearBit(0));
        }
        return steps;
    }

    /** Whether {@code from} certainly comes before {@code to}. */
    private boolean reaches(int from, int to) {
        BitSet last = new BitSet(before.length);
        last.set(to);
        return allBefore(last).get(from);
    }

    /** Whatever certainly comes before any of these. */
    private BitSet allBefore(BitSet these) {
        BitSet seen = new BitSet(before.length);
        BitSet open = new BitSet(before.length);
        these.stream().forEach(i -> open.or(before[i]));
        while (!open.isEmpty()) {
            int next = open.nextSetBit(0);
            seen.set(next);
            open.or(before[next]);
            open.andNot(seen);
        }
        return seen;
    }
}
