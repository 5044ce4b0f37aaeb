package org.openclaims.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaims.claim.Wording;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;

/**
 * How often a command did one sort of thing: {@code added claim, 810 times}.
 *
 * @param kind of the things; null for an undo, and where what was said about a command was erased
 * @param times at least once
 */
public record Tally(Verb verb, @Nullable ItemKind kind, long times) {
    /** A batch of more changes than this is told in numbers, which its log keeps; but for an undo, which is one thing however many it takes back. */
    public static final int MOST_TOLD = 60;

    /** Counts what a batch did, if that is told in numbers; else empty. */
    public static List<Tally> ofMany(Collection<Change> changes) {
        boolean told = changes.size() <= MOST_TOLD || changes.stream().allMatch(Change.Undone.class::isInstance);
        return told ? List.of() : of(changes);
    }

    /** Counts changes, in the order in which the first of each sort came. */
    public static List<Tally> of(Collection<Change> changes) {
        return sum(changes.stream().map(Tally::of).toList());
    }

    /** What one change did, once. */
    public static Tally of(Change change) {
        return change.accept(One.INSTANCE);
    }

    /** Adds up those of one sort. */
    public static List<Tally> sum(Collection<Tally> tallies) {
        Map<Tally, Long> sums = new LinkedHashMap<>();
        for (Tally tally : tallies) {
            sums.merge(new Tally(tally.verb, tally.kind, 1), tally.times, Long::sum);
        }
        List<Tally> all = new ArrayList<>(sums.size());
        sums.forEach((sort, times) -> all.add(new Tally(sort.verb, sort.kind, times)));
        return List.copyOf(all);
    }

    private enum One implements Change.Visitor<Tally> {
        INSTANCE;

        @Override
        public Tally added(Change.Added change) {
            boolean rewords = change.item() instanceof Wording wording && wording.version() > 1;
            return new Tally(
                    rewords ? Verb.REWORDED : Verb.ADDED, change.item().id().kind(), 1);
        }

        @Override
        public Tally amended(Change.Amended change) {
            return new Tally(Verb.AMENDED, change.item().id().kind(), 1);
        }

        @Override
        public Tally voided(Change.Voided change) {
            return new Tally(Verb.VOIDED, change.item().kind(), 1);
        }

        @Override
        public Tally undone(Change.Undone change) {
            return new Tally(Verb.UNDONE, null, 1);
        }

        @Override
        public Tally erased(Change.Erased change) {
            return new Tally(
                    Verb.ERASED, change.words().item().map(ItemId::kind).orElse(null), 1);
        }
    }
}
