package org.openclaims.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.position.Candidate;
import org.openclaims.position.Flag;
import org.openclaims.position.Position;
import org.openclaims.position.Span;
import org.openclaims.position.State;

/**
 * Since when a party has been in its present state, whatever flags came and went: but what a proxy said is not yet the party's own.
 *
 * @param certain the day from which on it certainly was; null if in none, or no date bounds it
 * @param earliest the first day on which it may have been; null if that is the same day, {@link LocalDate#MIN} if nothing bounds it
 */
record Since(@Nullable LocalDate certain, @Nullable LocalDate earliest) {
    static Since of(Position position) {
        List<Span> history = position.history();
        if (history.isEmpty() || position.state() == State.NONE) {
            return new Since(null, null);
        }
        int first = history.size() - 1;
        while (first > 0 && same(history.get(first - 1), history.get(first))) {
            first--;
        }
        LocalDate certain = history.get(first).from();
        LocalDate earliest = certain;
        for (int i = first - 1; i >= 0 && mayBe(history.get(i), position.state()); i--) {
            earliest = history.get(i).from();
        }
        return new Since(orNull(certain), earliest.equals(certain) ? null : earliest);
    }

    static @Nullable LocalDate orNull(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day;
    }

    private static boolean same(Span a, Span b) {
        return a.state() == b.state()
                && a.candidates().equals(b.candidates())
                && a.flags().contains(Flag.BY_PROXY) == b.flags().contains(Flag.BY_PROXY);
    }

    private static boolean mayBe(Span span, State state) {
        return span.state() == State.AMBIGUOUS
                && span.candidates().stream().map(Candidate::state).anyMatch(state::equals);
    }
}
