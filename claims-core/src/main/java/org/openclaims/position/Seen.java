package org.openclaims.position;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.item.ItemId;

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

    /** Whether the day on which it was made is known. */
    boolean onOneDay() {
        return madeEarliest().equals(madeLatest());
    }

    /** Both on one and the same exact day, where the order of recording decides unless their times do. */
    boolean sameDayAs(Seen other) {
        return onOneDay() && other.onOneDay() && madeEarliest().equals(other.madeEarliest());
    }

    /** Whether this cannot be seen where the other is not, for it came after it. */
    boolean needs(Seen other) {
        return whenMade && other.whenMade && Order.isAfter(recorded, other.recorded);
    }

    /** What is the same of two acts that could be swapped and would lead to the same. */
    record Likeness(
            boolean certain,
            LocalDate earliest,
            LocalDate latest,
            ActKind kind,
            @Nullable Force force,
            boolean byProxy,
            Attestation attestation,
            @Nullable ItemId replacement) {}

    Likeness likeness() {
        return new Likeness(
                certain,
                madeEarliest(),
                madeLatest(),
                act().kind(),
                act().force(),
                act().byProxy(),
                act().attestation(),
                act().replacement());
    }

    Seen certainly() {
        return new Seen(recorded, true, whenMade);
    }
}
