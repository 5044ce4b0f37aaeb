package org.openclaims.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that starts at noon on 1 August 2025, goes one second further each time somebody looks, and can be set. */
public final class TickingClock implements InstantSource {
    /** What the clock shows first. */
    public static final Instant START = Instant.parse("2025-08-01T12:00:00Z");

    private Instant next = START;
    private Duration tick = Duration.ofSeconds(1);

    @Override
    public Instant instant() {
        Instant now = next;
        next = next.plus(tick);
        return now;
    }

    /** Sets what it shows next; it may go back. */
    public void set(Instant instant) {
        next = instant;
    }

    /** From now on it shows the same time whenever somebody looks. */
    public void stop() {
        tick = Duration.ZERO;
    }
}
