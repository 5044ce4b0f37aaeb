package org.openclaims.store.sql;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Who changes a schema, with what, by which clock.
 *
 * @param clock handed in, so that tests own the time
 * @param actor the person, as the record names them
 * @param tool the program and its version
 */
public record Origin(InstantSource clock, String actor, String tool) {
    /** Microseconds since 1970 UTC: the driver would cut an Instant to milliseconds. */
    public long nowMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }
}
