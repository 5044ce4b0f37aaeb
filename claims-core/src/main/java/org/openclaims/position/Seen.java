package org.openclaims.position;

import java.time.LocalDate;
import java.util.Objects;
import org.openclaims.act.Act;

/**
 * An act as it is seen on a day: certainly, or only possibly, because the day falls inside the span of its uncertain date.
 *
 * @param whenMade whether it is seen as soon as it was made, which is so on the clock of when things became public only where that was at once
 */
record Seen(RecordedAct recorded, boolean certain, boolean whenMade) {
    static Seen of(RecordedAct recorded, ClockKind clock, boolean certain) {
        return new Seen(recorded, certain, clock == ClockKind.MADE || recorded.publicWhenMade());
    }

    Act act() {
        return recorded.act();
    }

    /** Its place in the record. */
    long order() {
        return recorded.order();
    }

    LocalDate madeEarliest() {
        return recorded.madeEarliest();
    }

    LocalDate madeLatest() {
        return recorded.madeLatest();
    }

    /** Certainly made before the other was: on an earlier day, or earlier on the same one. */
    boolean before(Seen other) {
        return madeLatest().isBefore(other.madeEarliest()) || recorded.earlierThatDay(other.recorded);
    }

    boolean sameSpanAs(Seen other) {
        return madeEarliest().equals(other.madeEarliest()) && madeLatest().equals(other.madeLatest());
    }

    /** Both on one and the same exact day, where the order of recording decides unless their times do. */
    boolean sameDayAs(Seen other) {
        return sameSpanAs(other) && madeEarliest().equals(madeLatest());
    }

    /** Whether this cannot be seen where the other is not, for it came after it. */
    boolean needs(Seen other) {
        return whenMade && other.whenMade && Order.isAfter(recorded, other.recorded);
    }

    /** Whether swapping the two could not change where they lead. */
    boolean interchangeableWith(Seen other) {
        return certain == other.certain
                && sameSpanAs(other)
                && act().kind() == other.act().kind()
                && act().force() == other.act().force()
                && act().byProxy() == other.act().byProxy()
                && act().attestation() == other.act().attestation()
                && Objects.equals(act().replacement(), other.act().replacement());
    }

    Seen certainly() {
        return new Seen(recorded, true, whenMade);
    }
}
