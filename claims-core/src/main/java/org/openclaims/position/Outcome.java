package org.openclaims.position;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemId;

/** What the standings that the dates allow have in common, and where they part. */
record Outcome(
        State state,
        Set<Flag> flags,
        int count,
        int flips,
        @Nullable ItemId act,
        @Nullable ItemId mark,
        @Nullable ItemId replacement,
        List<Candidate> candidates) {

    /** Too many cases to tell them apart. */
    static final Outcome UNDETERMINED = new Outcome(State.AMBIGUOUS, Set.of(), 0, 0, null, null, null, List.of());

    static Outcome of(Collection<Standing> standings) {
        Standing first = standings.iterator().next();
        Set<Candidate> candidates = new LinkedHashSet<>();
        Set<Flag> common = EnumSet.allOf(Flag.class);
        int count = Integer.MAX_VALUE;
        int flips = Integer.MAX_VALUE;
        ItemId act = first.act();
        ItemId mark = first.mark();
        ItemId replacement = first.replacement();
        for (Standing standing : standings) {
            candidates.add(new Candidate(standing.state(), standing.flags().contains(Flag.BY_PROXY)));
            common.retainAll(standing.flags());
            count = Math.min(count, standing.count());
            flips = Math.min(flips, standing.flips());
            act = Standing.agreed(act, standing.act());
            mark = Standing.agreed(mark, standing.mark());
            replacement = Standing.agreed(replacement, standing.replacement());
        }
        boolean settled = candidates.size() == 1;
        List<Candidate> open = settled
                ? List.of()
                : candidates.stream()
                        .sorted((a, b) -> a.code().compareTo(b.code()))
                        .toList();
        return new Outcome(
                settled ? first.state() : State.AMBIGUOUS,
                Collections.unmodifiableSet(common),
                count,
                flips,
                act,
                mark,
                replacement,
                open);
    }

    /** The act behind the change from another one; null if the dates do not settle which. */
    @Nullable
    ItemId behind(@Nullable Outcome before) {
        if (before == null || before.state != state || before.flags.containsAll(flags)) {
            return act;
        }
        return flags.stream().allMatch(flag -> flag.isMark() || before.flags.contains(flag)) ? mark : act;
    }

    /** Nothing a reader would call a change. */
    boolean reads(Outcome other) {
        return state == other.state && flags.equals(other.flags) && candidates.equals(other.candidates);
    }
}
