package org.openclaims.position;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.date.EventDate;

/**
 * An act as our record holds it. An amended act is two of these: the earlier version, withdrawn, and the later one in the same place.
 *
 * @param order its place in the record, by when it was first recorded: settles the order of acts of one and the same day where their times do not
 * @param recordedAt when the record learned this version
 * @param withdrawnAt when the record voided, undid or replaced this version; null if it stands
 * @param notBefore the day before which it was not made, by what the record says of its order ({@link Order}); null if that says nothing
 * @param notAfter the day by which it was made, by the same; null if that says nothing
 */
public record RecordedAct(
        Act act,
        long order,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        @Nullable LocalDate notBefore,
        @Nullable LocalDate notAfter) {
    public RecordedAct {
        Objects.requireNonNull(act);
        Objects.requireNonNull(recordedAt);
    }

    /** Of whose order the record says nothing. */
    public RecordedAct(Act act, long order, Instant recordedAt, @Nullable Instant withdrawnAt) {
        this(act, order, recordedAt, withdrawnAt, null, null);
    }

    /** The first day on which it may have been made. */
    public LocalDate madeEarliest() {
        LocalDate earliest = act.madeEarliest();
        return notBefore != null && notBefore.isAfter(earliest) ? notBefore : earliest;
    }

    /** The last day on which it may have been made: not after our record learned of it. */
    public LocalDate madeLatest() {
        LocalDate latest = EventDate.latest(act.madeEarliest(), act.madeLatest(), recordedAt);
        return notAfter != null && notAfter.isBefore(latest) ? notAfter : latest;
    }

    /** The first day on which it may count on this clock. */
    public LocalDate earliest(ClockKind clock) {
        return switch (clock) {
            case MADE -> madeEarliest();
            case PUBLIC -> publicEarliest();
        };
    }

    /** The first day on which it certainly counts. */
    public LocalDate latest(ClockKind clock) {
        return switch (clock) {
            case MADE -> madeLatest();
            case PUBLIC -> publicLatest();
        };
    }

    /** The first day on which it may have become public. */
    public LocalDate publicEarliest() {
        return publicWhenMade() ? madeEarliest() : act.publicEarliest();
    }

    /** The last day on which it may have become public. What has a date of its own for that may have been recorded before. */
    public LocalDate publicLatest() {
        return publicWhenMade() ? madeLatest() : act.publicLatest();
    }

    /**
     * Negative if this was made before the other, by the first and then the last day on which it may have been, and where these are the same by the order
     * of recording. Times of day are not looked at: {@link Order#byTimes} is for these.
     */
    public int compareMade(RecordedAct other) {
        int byFirst = madeEarliest().compareTo(other.madeEarliest());
        if (byFirst != 0) {
            return byFirst;
        }
        int byLast = madeLatest().compareTo(other.madeLatest());
        return byLast != 0 ? byLast : Long.compare(order, other.order);
    }

    /** Whether this was made earlier on one and the same exact day, by the times that both give. */
    public boolean earlierThatDay(RecordedAct other) {
        return act.made().edtf().earlierThatDay(other.act.made().edtf());
    }

    /** Whether it became public as soon as it was made, for all that the record says. */
    public boolean publicWhenMade() {
        return act.becamePublic().edtf().equals(act.made().edtf());
    }

    /** The same, known not to have been made before that day. */
    RecordedAct madeFrom(LocalDate day) {
        boolean known = notBefore != null && !notBefore.isBefore(day);
        return known ? this : new RecordedAct(act, order, recordedAt, withdrawnAt, day, notAfter);
    }

    /** The same, known to have been made by that day. */
    RecordedAct madeBy(LocalDate day) {
        boolean known = notAfter != null && !notAfter.isAfter(day);
        return known ? this : new RecordedAct(act, order, recordedAt, withdrawnAt, notBefore, day);
    }
}
