package org.openclaims.store.sql;

import java.time.Instant;
import java.time.InstantSource;

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
        return micros(clock.instant());
    }

    /** Microseconds since 1970 UTC. By way of nanoseconds, as Java 17 counts between instants, the time ends in the year 2262. */
    public static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000), instant.getNano() / 1_000);
    }
}
