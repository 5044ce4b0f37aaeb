package org.openclaims.position;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Attestation;

/**
 * From where one looks: every question about a position is asked from one.
 *
 * @param asOf the last day that counts
 * @param clock which date of an act is held against that day
 * @param knownAt what our record held at this instant; null for all that it holds
 * @param least acts less certain than this do not count
 */
public record Vantage(
        LocalDate asOf, ClockKind clock, @Nullable Instant knownAt, Attestation least) {
    public Vantage {
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(least);
    }

    /** What anybody could know by the end of this day, with all that the record holds. */
    public static Vantage on(LocalDate asOf) {
        return new Vantage(asOf, ClockKind.PUBLIC, null, Attestation.REPORTED);
    }

    /** The same day by the other clock. */
    public Vantage by(ClockKind other) {
        return new Vantage(asOf, other, knownAt, least);
    }

    /** The same question put to the record as it stood at this instant. */
    public Vantage knownAt(Instant instant) {
        return new Vantage(asOf, clock, instant, least);
    }

    /** The same on another day. */
    public Vantage asOf(LocalDate day) {
        return new Vantage(day, clock, knownAt, least);
    }

    /** The same, counting only acts at least this certain. */
    public Vantage least(Attestation attestation) {
        return new Vantage(asOf, clock, knownAt, attestation);
    }

    /** Whether an act stood in the record when we look, and is as certain as we ask for. */
    public boolean counts(RecordedAct recorded) {
        return recorded.act().attestation().compareTo(least) >= 0
                && knows(recorded.recordedAt(), recorded.withdrawnAt());
    }

    /** Whether something recorded at this instant, and withdrawn from the record at that one, stood in it when we look. */
    public boolean knows(Instant recordedAt, @Nullable Instant withdrawnAt) {
        if (knownAt == null) {
            return withdrawnAt == null;
        }
        return !recordedAt.isAfter(knownAt) && (withdrawnAt == null || withdrawnAt.isAfter(knownAt));
    }
}
