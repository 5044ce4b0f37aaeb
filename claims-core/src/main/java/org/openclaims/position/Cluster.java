package org.openclaims.position;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    private final KnownOrder order;

    /**
     * @param acts sorted by when they were made, by the order of recording where the dates are the same
     * @param settled pairs, first before second, that somebody has settled
     */
    Cluster(List<Seen> acts, Set<Precedence> settled) {
        this.acts = acts;
        order = new KnownOrder(acts, settled);
    }

    /** Where the acts lead from any of these standings, those of one reading joined; empty if there are too many cases to tell. */
    Optional<List<Standing>> from(List<Standing> starts) {
        if (!fewEnough()) {
            return Optional.empty();
        }
        Map<BitSet, Reached> reached = Map.of(new BitSet(), new Reached(order.firsts(), starts));
        int steps = 0;
        for (int size = 0; size < acts.size(); size++) {
            Map<BitSet, Reached> further = new HashMap<>();
            for (Map.Entry<BitSet, Reached> entry : reached.entrySet()) {
                BitSet done = entry.getKey();
                Reached here = entry.getValue();
                for (int i = here.heads.nextSetBit(0); i >= 0; i = here.heads.nextSetBit(i + 1)) {
                    if (order.allows(i, done)) {
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
        reached.values()
                .forEach(end -> end.standings.forEach(standing -> join(ends, standing.withoutDoubtful(order.alike()))));
        return Optional.of(ends);
    }

    /** Whether it can be done at all: of acts that wait for nothing, every set can have happened first. */
    private boolean fewEnough() {
        int free = 0;
        BitSet none = new BitSet();
        for (int i = order.firsts().nextSetBit(0); i >= 0; i = order.firsts().nextSetBit(i + 1)) {
            if (order.allows(i, none)) {
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
            for (Seen last : order.mayBeLastOfTheirs()) {
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
        ends.replaceAll(standing -> standing.counting(before + said).withoutDoubtful(order.alike()));
        return ends;
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
            if (order.next(i) != KnownOrder.NONE) {
                heads.set(order.next(i));
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

    /** Whether something was passed over without which this is not seen. */
    private boolean lacks(int i, BitSet done) {
        BitSet needed = order.needed(i);
        for (int base = needed.nextSetBit(0); base >= 0; base = needed.nextSetBit(base + 1)) {
            if (done.get(acts.size() + base)) {
                return true;
            }
        }
        return false;
    }

    /** Passed over, which is remembered, behind those that are done, only where another act needs it. */
    private BitSet without(BitSet done, int i) {
        BitSet result = with(done, i);
        result.set(acts.size() + i, order.isNeeded(i));
        return result;
    }

    private static BitSet with(BitSet done, int i) {
        BitSet result = (BitSet) done.clone();
        result.set(i);
        return result;
    }
}
