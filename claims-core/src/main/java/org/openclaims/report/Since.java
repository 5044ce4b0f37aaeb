package org.openclaims.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.position.Candidate;
import org.openclaims.position.ClockKind;
import org.openclaims.position.Flag;
import org.openclaims.position.Fold;
import org.openclaims.position.Position;
import org.openclaims.position.RecordedAct;
import org.openclaims.position.Span;
import org.openclaims.position.State;
import org.openclaims.position.Vantage;

/**
 * Since when a party has been in its present state, whatever flags came and went: but what a proxy said is not yet the party's own.
 *
 * @param certain the day from which on it certainly was; null if in none, or no date bounds it
 * @param earliest the first day on which it may have been; null if that is the same day, {@link LocalDate#MIN} if nothing bounds it
 */
record Since(@Nullable LocalDate certain, @Nullable LocalDate earliest) {
    /** @param acts those of the party that the position was folded from */
    static Since of(Position position, List<RecordedAct> acts, Vantage vantage) {
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
        if (!earliest.equals(certain)) {
            earliest = firstThatLeads(position.state(), acts, vantage, earliest);
        }
        return new Since(orNull(certain), earliest.equals(certain) ? null : earliest);
    }

    /**
     * What had certainly happened before is not what is open from that day on. So one of the other acts that lead into the state led there, and not before
     * the first of them can have been made. Where something was made long before it became public, any act may have changed what an earlier one led to.
     */
    private static LocalDate firstThatLeads(State state, List<RecordedAct> acts, Vantage vantage, LocalDate open) {
        LocalDate first = LocalDate.MAX;
        boolean made = vantage.clock() == ClockKind.MADE;
        for (RecordedAct recorded : acts) {
            if (!made && !recorded.publicWhenMade()) {
                return open;
            }
            LocalDate from = recorded.earliest(vantage.clock());
            LocalDate by = recorded.latest(vantage.clock());
            if (vantage.counts(recorded) && Fold.leads(recorded.act(), state) && !by.isBefore(open)) {
                first = from.isBefore(first) ? from : first;
            }
        }
        return first.equals(LocalDate.MAX) || first.isBefore(open) ? open : first;
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
