package org.openclaims.store.sql;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;

/**
 * Who changes a schema, with what, by which clock.
 *
 * @param clock handed in, so that tests own the time
 * @param actor the person, as the record names them
 * @param tool the program and its version
 */
public record Origin(InstantSource clock, String actor, String tool) {
    private static final Instant LATEST = Instant.EPOCH.plus((1L << 53) - 1, ChronoUnit.MICROS);

    /** Microseconds since 1970 UTC: the driver would cut an Instant to milliseconds. */
    public long nowMicros() {
        return micros(clock.instant());
    }

    /**
     * Microseconds since 1970 UTC.
     *
     * @throws StoreTrouble if they are more than a header can hold (2^53 - 1, the year 2255): a clock that is so wrong would date all that is
     *     recorded later
     */
    public static long micros(Instant instant) {
        if (instant.isAfter(LATEST)) {
            throw new StoreTrouble(
                    Trouble.REFUSED,
                    "the clock of this computer says " + instant
                            + ", so nothing of this command was stored: set the clock right and run it again");
        }
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
