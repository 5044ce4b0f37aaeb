package org.openclaims.store;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.openclaims.item.Ids;

/**
 * UUIDs that sort by when they were made: version 7 of RFC 9562, with the monotonic random of its section 6.2, method 2. A large import then adds to the end
 * of each index, where random keys would touch another page of it for each row.
 *
 * <p>They tell the time to the millisecond, so they are for what is never shown without it: batches and events, whose headers say when they were
 * recorded. What a claim or a source is called elsewhere stays random.
 */
final class TimeOrderedIds implements Ids {
    private static final long VERSION = 7L << 12;
    private static final long VARIANT = 1L << 63;

    private final InstantSource clock;
    private final LongSupplier bits;
    private long millis;
    private long low;

    /** @param bits each call 64 that nobody can guess */
    TimeOrderedIds(InstantSource clock, LongSupplier bits) {
        this.clock = clock;
        this.bits = bits;
    }

    @Override
    public synchronized String nextKey() {
        long now = clock.millis();
        long random = bits.getAsLong();
        if (now > millis) {
            millis = now;
            low = random >>> 3;
        } else {
            // Begins below 2^61 and has 62 bits, so a millisecond has room for 2^29.
            low += 1 + (random >>> 32);
        }
        return new UUID(millis << 16 | VERSION, VARIANT | low).toString();
    }
}
