package org.openclaims.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private long now = 1_764_237_600_000L;

    @Test
    void sortAsTheyWereMadeEvenWithinAMillisecondAndWhenTheClockGoesBack() {
        Random random = new Random(7);
        TimeOrderedIds ids = new TimeOrderedIds(() -> Instant.ofEpochMilli(now), random::nextLong);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            now += random.nextInt(100) == 0 ? random.nextInt(5) - 2 : 0;
            made.add(ids.nextKey());
        }
        assertEquals(made.stream().sorted().distinct().toList(), made);
    }

    @Test
    void areUuidsOfVersion7() {
        UUID id = UUID.fromString(new TimeOrderedIds(() -> Instant.ofEpochMilli(now), () -> -1L).nextKey());
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(now, id.getMostSignificantBits() >>> 16);
    }
}
