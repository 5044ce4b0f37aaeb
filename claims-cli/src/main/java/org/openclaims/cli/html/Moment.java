package org.openclaims.cli.html;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.openclaims.date.EventDate;

/**
 * One thing to mark in a drawing.
 *
 * @param made when it was made; the same as {@code known} if nothing else is known of it
 * @param number of the act, verdict or evidence, as people type it
 * @param anchor handle that the mark leads to
 * @param what it is, in whole words, for the table
 */
record Moment(EventDate made, EventDate known, Shape shape, String number, String label, String anchor, String what) {
    /** Whether it certainly was not public at once. */
    boolean late() {
        return bounded()
                && !made.latest().equals(LocalDate.MAX)
                && made.latest().isBefore(known.earliest());
    }

    /** Whether it became known between two days. */
    boolean bounded() {
        return !known.earliest().equals(LocalDate.MIN) && !known.latest().equals(LocalDate.MAX);
    }

    /** When it became known: the only day, the middle of several, the end of those that have only one. */
    LocalDate middle() {
        if (known.earliest().equals(LocalDate.MIN)) {
            return known.latest().equals(LocalDate.MAX) ? LocalDate.MIN : known.latest();
        }
        if (known.latest().equals(LocalDate.MAX)) {
            return known.earliest();
        }
        return known.earliest().plusDays(ChronoUnit.DAYS.between(known.earliest(), known.latest()) / 2);
    }

    /** The first day that its mark reaches back to. */
    LocalDate first() {
        if (late()) {
            return made.earliest().equals(LocalDate.MIN) ? made.latest() : made.earliest();
        }
        return bounded() ? known.earliest() : middle();
    }
}
