package org.openclaims.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemId;

/** Finds the one question whose answer settles most. */
final class Questions {
    /** More pairs than this are not tried: the answer would not be a short question any more. */
    private static final int MOST_PAIRS = 200;

    private final List<Seen> acts;
    private final Vantage vantage;
    private final int open;
    /** Of acts whose answers are as good as each other's, the first. */
    private final Map<Seen.Likeness, Seen> firsts = new HashMap<>();

    Questions(List<Seen> acts, Vantage vantage, Outcome outcome) {
        this.acts = acts;
        this.vantage = vantage;
        open = outcome.candidates().size();
    }

    /** Empty if no single answer leaves fewer cases than there are. */
    Optional<Question> best() {
        if (open < 2) {
            return Optional.empty();
        }
        Question best = null;
        int fewest = 2 * open;
        if (acts.stream().allMatch(one -> one.act().after().isEmpty())) {
            acts.forEach(seen -> firsts.putIfAbsent(seen.likeness(), seen));
        }
        for (Seen seen : acts) {
            if (!seen.certain() && alike(seen).equals(seen)) {
                int left = cases(with(seen, seen.certainly()), Set.of()) + cases(with(seen, null), Set.of());
                if (left < fewest) {
                    fewest = left;
                    best = new Question(seen.act(), null, vantage.clock(), vantage.asOf());
                }
            }
        }
        for (Seen[] pair : pairs()) {
            int left = cases(acts, Set.of(precedence(pair[0], pair[1])))
                    + cases(acts, Set.of(precedence(pair[1], pair[0])));
            if (left < fewest) {
                fewest = left;
                best = new Question(pair[0].act(), pair[1].act(), vantage.clock(), vantage.asOf());
            }
        }
        return Optional.ofNullable(best);
    }

    /** The first act whose answer is as good as that of this one; itself where somebody spoke of an order. */
    private Seen alike(Seen seen) {
        return firsts.getOrDefault(seen.likeness(), seen);
    }

    private static int cases(List<Seen> acts, Set<Precedence> settled) {
        Outcome outcome = Outcomes.of(acts, settled);
        return outcome.equals(Outcome.UNDETERMINED)
                ? State.values().length
                : Math.max(1, outcome.candidates().size());
    }

    private static Precedence precedence(Seen first, Seen second) {
        return new Precedence(first.act().id(), second.act().id());
    }

    private List<Seen> with(Seen old, @Nullable Seen replacement) {
        List<Seen> result = new ArrayList<>(acts);
        result.remove(old);
        if (replacement != null) {
            result.add(replacement);
        } else {
            result.removeIf(seen -> seen.needs(old));
        }
        return result;
    }

    private List<Seen[]> pairs() {
        List<Seen[]> pairs = new ArrayList<>();
        Set<List<ItemId>> asked = new HashSet<>();
        for (List<Seen> overlapping : Outcomes.clusters(acts)) {
            KnownOrder order = new KnownOrder(overlapping, Set.of());
            for (int i = 0; i < overlapping.size(); i++) {
                for (int j = i + 1; j < overlapping.size() && pairs.size() < MOST_PAIRS; j++) {
                    Seen one = overlapping.get(i);
                    Seen other = overlapping.get(j);
                    boolean unordered = order.unordered(i, j);
                    if (unordered
                            && asked.add(List.of(
                                    alike(one).act().id(), alike(other).act().id()))) {
                        pairs.add(new Seen[] {one, other});
                    }
                }
            }
        }
        return pairs;
    }
}
