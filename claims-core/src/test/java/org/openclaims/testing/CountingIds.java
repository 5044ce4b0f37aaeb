package org.openclaims.testing;

import java.util.UUID;
import org.openclaims.item.Ids;

/** Ids that look like random UUIDs and count from 1, so that a test gives the same ids each time. */
public final class CountingIds implements Ids {
    private final long series;
    private long last;

    /** The first series. */
    public CountingIds() {
        this(0);
    }

    /** @param series tells the ids of one counter from those of another; 0 to 4095 */
    public CountingIds(int series) {
        this.series = 0x4000L | series;
    }

    @Override
    public synchronized String nextKey() {
        last++;
        return new UUID(series, 0x8000000000000000L | last).toString();
    }
}
