package org.openclaims.position;

import java.time.LocalDate;
import java.util.Objects;
import org.openclaims.act.Act;

/**
 * An act as it is seen on a day: certainly, or only possibly, because the day falls inside the span of its uncertain date.
 *
 * @param order its place in the record
 */
record Seen(Act act, long order, boolean certain) {

    /** The first day on which the act may count on this clock. */
    static LocalDate possibleFrom(Act act, ClockKind clock) {
        return switch (clock) {
            case MADE -> act.madeEarliest();
            case PUBLIC -> act.publicEarliest();
        };
    }

    /** The first day on which it certainly counts. */
    static LocalDate certainFrom(Act act, ClockKind clock) {
        return switch (clock) {
            case MADE -> act.madeLatest();
            case PUBLIC -> act.publicLatest();
        };
    }

    /** Certainly made before the other was. */
    boolean before(Seen other) {
        return act.madeLatest().isBefore(other.act.madeEarliest());
    }

    boolean sameSpanAs(Seen other) {
        return act.madeEarliest().equals(other.act.madeEarliest())
                && act.madeLatest().equals(other.act.madeLatest());
    }

    /** Both on one and the same exact day, where the order of recording decides. */
    boolean sameDayAs(Seen other) {
        return sameSpanAs(other) && act.madeEarliest().equals(act.madeLatest());
    }

    /** Whether swapping the two could not change where they lead. */
    boolean interchangeableWith(Seen other) {
        return certain == other.certain
                && sameSpanAs(other)
                && act.kind() == other.act.kind()
                && act.force() == other.act.force()
                && act.byProxy() == other.act.byProxy()
                && act.attestation() == other.act.attestation()
                && Objects.equals(act.replacement(), other.act.replacement());
    }

    Seen certainly() {
        return new Seen(act, order, true);
    }
}
