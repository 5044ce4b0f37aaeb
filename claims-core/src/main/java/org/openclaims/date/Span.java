package org.openclaims.date;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An interval; an end that is open ({@code ..}) or unknown (empty) is absent and bounds nothing.
 *
 * <p>Marked ends count as stated where there are two of them: whoever gave both has already said how wide the date is. A
 * marked day that is the only end, or both ends, reaches as far as it does alone.
 */
record Span(Optional<Point> start, Optional<Point> end) implements Form {
    /** Whether both ends are the same date. By their text, because comparing records is slow the first time. */
    boolean single() {
        return start.isPresent()
                && end.isPresent()
                && start.get().text().equals(end.get().text());
    }

    @Override
    public LocalDate earliest() {
        if (start.isEmpty()) {
            return LocalDate.MIN;
        }
        return single() || end.isEmpty() ? start.get().earliest() : start.get().from();
    }

    @Override
    public LocalDate latest() {
        if (end.isEmpty()) {
            return LocalDate.MAX;
        }
        return single() || start.isEmpty() ? end.get().latest() : end.get().to();
    }

    @Override
    public boolean approximate() {
        return start.isPresent() && start.get().approximate()
                || end.isPresent() && end.get().approximate();
    }

    @Override
    public boolean uncertain() {
        return start.isPresent() && start.get().uncertain()
                || end.isPresent() && end.get().uncertain();
    }

    @Override
    public String saidBy(Speech speech) {
        return speech.span(this);
    }
}
