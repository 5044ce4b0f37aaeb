package org.openclaims.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final int NONE = -1;

    private final List<Seen> acts;
    /** For each act all that certainly came before it, whatever tells. */
    private final BitSet[] before;
    /** For each act those that came before it, so that it is not seen on a day on which they are not. */
    private final BitSet[] needed;
    /** All of these together. */
    private final BitSet bases = new BitSet();
    /** Acts that could be swapped with another one that stands beside them: where one of these led, the dates do not settle which. */
    private final Set<ItemId> alike = new HashSet<>();
    /** For each act the next one of a chain, whose order is certain; {@link #NONE} for the last. */
    private final int[] next;
    /** The first act of each chain. A chain takes one way only, so no more than one act of each can come next. */
    private final BitSet firsts = new BitSet();

    /**
     * @param acts sorted by when they were made, by the order of recording where the dates are the same
     * @param settled pairs, first before second, that somebody has settled
     */
    Cluster(List<Seen> acts, Set<Precedence> settled) {
        this.acts = acts;
        before = new BitSet[acts.size()];
        needed = new BitSet[acts.size()];
        next = new int[acts.size()];
        dates();
        times();
        BitSet linked = links(settled);
        needs(linked);
        ties(linked);
    }

    /** Whether the order of these two is open. */
    boolean unordered(int i, int j) {
        return !before[i].get(j) && !before[j].get(i);
    }

    /** Where the acts lead from any of these standings, those of one reading joined; empty if there are too many cases to tell. */
    Optional<List<Standing>> from(List<Standing> starts) {
        if (!fewEnough()) {
            return Optional.empty();
        }
        Map<BitSet, Reached> reached = Map.of(new BitSet(), new Reached(firsts, starts));
        int steps = 0;
        for (int size = 0; size < acts.size(); size++) {
            Map<BitSet, Reached> further = new HashMap<>();
            for (Map.Entry<BitSet, Reached> entry : reached.entrySet()) {
                BitSet done = entry.getKey();
                Reached here = entry.getValue();
                for (int i = here.heads.nextSetBit(0); i >= 0; i = here.heads.nextSetBit(i + 1)) {
                    if (ready(i, done)) {
                        steps += here.standings.size();
                        step(i, done, here, further);
                    }
                }
                if (steps > MOST_STEPS) {
                    return Optional.empty();
                }
            }
            reached = further;
        }
        List<Standing> ends = new ArrayList<>();
        reached.values().forEach(end -> end.standings.forEach(standing -> join(ends, standing.withoutDoubtful(alike))));
        return Optional.of(ends);
    }

    /** Whether it can be done at all: of acts that wait for nothing, every set can have happened first. */
    private boolean fewEnough() {
        int free = 0;
        for (int i = firsts.nextSetBit(0); i >= 0; i = firsts.nextSetBit(i + 1)) {
            if (before[i].isEmpty()) {
                free++;
            }
        }
        return free < 32 && (long) free << free <= 2L * MOST_STEPS;
    }

    /**
     * Where the acts that are done may have led.
     *
     * @param heads of each chain the next act
     */
    private record Reached(BitSet heads, List<Standing> standings) {}

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
        ends.replaceAll(standing -> standing.counting(before + said).withoutDoubtful(alike));
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
    private void step(int i, BitSet done, Reached here, Map<BitSet, Reached> further) {
        Seen seen = acts.get(i);
        if (!lacks(i, done)) {
            List<Standing> standings = reached(i, with(done, i), here, further);
            here.standings.forEach(standing -> join(standings, standing.after(seen.act())));
        }
        if (!seen.certain()) {
            List<Standing> standings = reached(i, without(done, i), here, further);
            here.standings.forEach(standing -> join(standings, standing));
        }
    }

    private List<Standing> reached(int i, BitSet done, Reached here, Map<BitSet, Reached> further) {
        Reached there = further.get(done);
        if (there == null) {
            BitSet heads = (BitSet) here.heads.clone();
            heads.clear(i);
            if (next[i] != NONE) {
                heads.set(next[i]);
            }
            there = new Reached(heads, new ArrayList<>());
            further.put(done, there);
        }
        return there.standings;
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
        BitSet awaited = before[i];
        int missing = done.nextClearBit(0);
        while (missing < before.length && !awaited.get(missing)) {
            missing = done.nextClearBit(missing + 1);
        }
        return missing >= before.length;
    }

    /** Whether something was passed over without which this is not seen. */
    private boolean lacks(int i, BitSet done) {
        for (int base = needed[i].nextSetBit(0); base >= 0; base = needed[i].nextSetBit(base + 1)) {
            if (done.get(before.length + base)) {
                return true;
            }
        }
        return false;
    }

    /** Passed over, which is remembered, behind those that are done, only where another act needs it. */
    private BitSet without(BitSet done, int i) {
        BitSet result = with(done, i);
        result.set(before.length + i, bases.get(i));
        return result;
    }

    private static BitSet with(BitSet done, int i) {
        BitSet result = (BitSet) done.clone();
        result.set(i);
        return result;
    }

    /** Before each the ones that ended by then: the acts begin one after the other. */
    private void dates() {
        List<Integer> byEnd = new ArrayList<>(before.length);
        for (int i = 0; i < before.length; i++) {
            byEnd.add(i);
        }
        byEnd.sort((i, j) -> acts.get(i).madeLatest().compareTo(acts.get(j).madeLatest()));
        BitSet ended = new BitSet(before.length);
        int ends = 0;
        for (int i = 0; i < before.length; i++) {
            LocalDate begins = acts.get(i).madeEarliest();
            while (ends < before.length
                    && acts.get(byEnd.get(ends)).madeLatest().isBefore(begins)) {
                ended.set(byEnd.get(ends++));
            }
            before[i] = (BitSet) ended.clone();
        }
    }

    /** Of one day, those with earlier times. */
    private void times() {
        for (int i = 0; i < before.length; i++) {
            if (acts.get(i).act().made().edtf().hasTime()) {
                for (int j = 0; j < before.length; j++) {
                    before[i].set(j, before[i].get(j) || acts.get(j).before(acts.get(i)));
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
                if (i != j && said && !before[j].get(i)) {
                    inOrder(j, i);
                    linked.set(i);
                    linked.set(j);
                }
            }
        }
        return linked;
    }

    private void needs(BitSet linked) {
        BitSet doubtful = new BitSet(before.length);
        for (int i = 0; i < before.length; i++) {
            doubtful.set(
                    i,
                    !linked.isEmpty() && acts.get(i).whenMade() && !acts.get(i).certain());
        }
        for (int i = 0; i < before.length; i++) {
            needed[i] = new BitSet();
            if (acts.get(i).whenMade()) {
                needed[i].or(doubtful);
                needed[i].and(before[i]);
                bases.or(needed[i]);
            }
        }
    }

    /**
     * Chains of acts, each tied to the one before by the order of recording where nothing else tells: those of one exact day, and interchangeable ones
     * unless somebody said of them what they came after.
     */
    private void ties(BitSet linked) {
        Map<Object, List<Integer>> chains = new LinkedHashMap<>();
        for (int i = 0; i < before.length; i++) {
            Seen seen = acts.get(i);
            Object tie = seen.onOneDay() ? seen.madeEarliest() : linked.get(i) ? i : seen.likeness();
            List<Integer> chain = chains.computeIfAbsent(tie, key -> new ArrayList<>());
            int place = chain.size();
            while (place > 0 && before[chain.get(place - 1)].get(i)) {
                place--;
            }
            if (place > 0) {
                inOrder(chain.get(place - 1), i);
            }
            chain.add(place, i);
        }
        for (Map.Entry<Object, List<Integer>> tied : chains.entrySet()) {
            List<Integer> chain = tied.getValue();
            if (tied.getKey() instanceof Seen.Likeness && chain.size() > 1) {
                chain.forEach(i -> alike.add(acts.get(i).act().id()));
            }
            firsts.set(chain.get(0));
            for (int place = 0; place < chain.size(); place++) {
                next[chain.get(place)] = place + 1 < chain.size() ? chain.get(place + 1) : NONE;
            }
        }
    }

    /** The first comes before the second, and with it all before it before all after that. */
    private void inOrder(int first, int second) {
        if (before[second].get(first)) {
            return;
        }
        BitSet earlier = with(before[first], first);
        for (int i = 0; i < before.length; i++) {
            if (i == second || before[i].get(second)) {
                before[i].or(earlier);
            }
        }
    }

    /** For each act, in their order here, whether all up to it certainly come before all after it. */
    BitSet steps() {
        BitSet steps = new BitSet(before.length);
        int certain = before.length;
        for (int i = before.length - 1; i >= 0; i--) {
            steps.set(i, certain > i);
            certain = Math.min(certain, before[i].nextClearBit(0));
        }
        return steps;
    }

    /** Whatever certainly comes before any of these. */
    private BitSet allBefore(BitSet these) {
        BitSet all = new BitSet(before.length);
        for (int i = these.nextSetBit(0); i >= 0; i = these.nextSetBit(i + 1)) {
            all.or(before[i]);
        }
        return all;
    }
}
