package org.openclaims.date;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An interval; an end that is open ({@code ..}) or unknown (empty) is absent and bounds nothing.
 *
 * <p>Marked ends count as stated: whoever gave two ends has already said how wide the date is.
 */
record Span(Optional<Point> start, Optional<Point> end) implements Form {
    @Override
    public LocalDate earliest() {
        return start.map(Point::from).orElse(LocalDate.MIN);
    }

    @Override
    public LocalDate latest() {
        return end.map(Point::to).orElse(LocalDate.MAX);
    }

    @Override
    public boolean approximate() {
        return start.map(Point::approximate).orElse(false)
                || end.map(Point::approximate).orElse(false);
    }

    @Override
    public boolean uncertain() {
        return start.map(Point::uncertain).orElse(false)
                || end.map(Point::uncertain).orElse(false);
    }

    @Override
    public String saidBy(Speech speech) {
        return speech.span(this);
    }
}
