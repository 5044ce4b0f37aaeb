package org.openclaims.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openclaims.act.Act;
import org.openclaims.item.ItemId;

/**
 * What is known of the order of acts whose dates overlap: by their dates and times, by what the record says, and where neither tells, between acts that
 * could be swapped, by the order of recording. Acts are named by their places in the list.
 */
final class KnownOrder {
    static final int NONE = -1;

    private final List<Seen> acts;
    /** For each act all that certainly came before it, whatever tells. */
    private final BitSet[] before;
    /** For each act those that came before it, so that it is not seen on a day on which they are not. */
    private final BitSet[] needed;
    /** All of these together. */
    private final BitSet bases = new BitSet();
    /** Acts that could be swapped with another one: where one of these led, the dates do not settle which. */
    private final Set<ItemId> alike = new HashSet<>();
    /** For each act the next one of a chain, whose order is certain; {@link #NONE} for the last. */
    private final int[] next;
    /** The first act of each chain. A chain takes one way only, so no more than one act of each can come next. */
    private final BitSet firsts = new BitSet();

    /**
     * @param acts sorted by when they were made, by the order of recording where the dates are the same
     * @param settled pairs, first before second, that somebody has settled
     */
    KnownOrder(List<Seen> acts, Set<Precedence> settled) {
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

    /** Acts that could be swapped with another one that stands beside them. */
    Set<ItemId> alike() {
        return alike;
    }

    /** The first act of each chain: one of these comes first of all. */
    BitSet firsts() {
        return firsts;
    }

    /** The next act of its chain; {@link #NONE} if it is the last. */
    int next(int i) {
        return next[i];
    }

    /** Whether it can come next when these are done. */
    boolean allows(int i, BitSet done) {
        int missing = done.nextClearBit(0);
        while (missing < before.length && !before[i].get(missing)) {
            missing = done.nextClearBit(missing + 1);
        }
        return missing >= before.length;
    }

    /** Those that came before it, so that it is not seen where they are not. */
    BitSet needed(int i) {
        return needed[i];
    }

    /** Whether some act is not seen where this one is not. */
    boolean isNeeded(int i) {
        return bases.get(i);
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
        BitSet earlier = (BitSet) before[first].clone();
        earlier.set(first);
        for (int i = 0; i < before.length; i++) {
            if (i == second || before[i].get(second)) {
                before[i].or(earlier);
            }
        }
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
