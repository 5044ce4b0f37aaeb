package org.openclaims.store.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.log.Batch;
import org.openclaims.store.Store;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.testing.Effort;

/** Whatever the clock does, what was recorded later says so: an answer at an earlier instant never changes. */
class ClockTest {
    @TempDir
    private Path directory;

    /** The last that fits in a record. One that shows a later year is refused, for all that comes after it would be dated so. */
    private static final Instant LATEST = Instant.parse("2255-06-05T23:47:34.740991Z");

    /** Thirty instants that clocks have shown, or will. */
    private static List<Instant> shown() {
        List<Instant> shown = new ArrayList<>();
        ZoneId bogota = ZoneId.of("America/Bogota");
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        ZoneId chatham = ZoneId.of("Pacific/Chatham");
        shown.add(Instant.EPOCH);
        shown.add(Instant.EPOCH.minusNanos(1));
        shown.add(Instant.parse("1969-07-20T20:17:40Z"));
        shown.add(Instant.parse("2016-12-31T23:59:59.999999999Z"));
        shown.add(Instant.parse("2017-01-01T00:00:00Z"));
        shown.add(Instant.parse("2038-01-19T03:14:07Z"));
        shown.add(Instant.parse("2038-01-19T03:14:08Z"));
        shown.add(Instant.parse("2025-06-30T23:59:59.999Z"));
        shown.add(Instant.parse("2025-06-30T23:59:59.9990001Z"));
        shown.add(LATEST.plusNanos(1_000));
        shown.add(Instant.parse("9999-12-31T23:59:59.999999Z"));
        shown.add(Instant.MAX);
        for (ZoneId zone : List.of(bogota, berlin, chatham)) {
            // The night when an hour comes twice, and the one when it is left out.
            shown.add(ZonedDateTime.of(2025, 10, 26, 2, 30, 0, 0, zone)
                    .withEarlierOffsetAtOverlap()
                    .toInstant());
            shown.add(ZonedDateTime.of(2025, 10, 26, 2, 30, 0, 0, zone)
                    .withLaterOffsetAtOverlap()
                    .toInstant());
            shown.add(ZonedDateTime.of(2025, 3, 30, 2, 30, 0, 0, zone).toInstant());
            shown.add(ZonedDateTime.of(2025, 4, 6, 3, 0, 0, 0, zone).toInstant());
        }
        Instant now = Instant.parse("2025-07-07T10:00:00.123456789Z");
        for (long skew : new long[] {0, 0, 1, -1, 3_600, -3_600, 86_400, -86_400}) {
            shown.add(now.plusSeconds(skew));
        }
        return shown;
    }

    @Test
    void theOrderOfRecordingIsStrict() {
        long seed = Effort.seed();
        int histories = Effort.of(3, 30);
        for (int history = 0; history < histories; history++) {
            List<Instant> shown = new ArrayList<>(shown());
            Collections.shuffle(shown, new Random(seed + history));
            Path file = directory.resolve("clock-" + history + ".claims");
            Deque<Instant> clock = new ArrayDeque<>(shown);
            // For the history of the schema, which is written when the store is made.
            clock.addFirst(Instant.EPOCH);
            List<Instant> asked = new ArrayList<>();
            List<Long> heads = new ArrayList<>();
            // Two programs at one store, whose clocks differ.
            try (Store one = open(file, clock);
                    Store two = open(file, clock)) {
                for (int i = 0; clock.size() > 6; i++) {
                    String id = i + "x1";
                    Store store = i % 2 == 0 ? one : two;
                    while (LATEST.isBefore(clock.peekFirst())) {
                        StoreTrouble refused = assertThrows(StoreTrouble.class, () -> Workload.write(store, id));
                        assertTrue(refused.getMessage().contains("set the clock right"), refused.getMessage());
                        assertEquals(Trouble.REFUSED, refused.kind());
                    }
                    Workload.write(store, id);
                    asked.add(one.read(reader -> reader.headRecordedAt().orElseThrow()));
                    heads.add(one.read(reader -> reader.head()));
                }
                List<Batch> batches = new ArrayList<>(one.read(reader -> reader.batches(Long.MAX_VALUE, 100)));
                Collections.reverse(batches);
                for (int i = 1; i < batches.size(); i++) {
                    assertTrue(
                            batches.get(i)
                                    .recordedAt()
                                    .isAfter(batches.get(i - 1).recordedAt()),
                            "seed " + seed + ", " + batches.get(i));
                }
                for (int i = 0; i < asked.size(); i++) {
                    Instant then = asked.get(i);
                    long known = batches.stream()
                            .filter(batch -> !batch.recordedAt().isAfter(then))
                            .count();
                    assertEquals(heads.get(i).longValue(), known, "seed " + seed);
                }
                assertEquals(List.of(), two.verify().findings());
            }
        }
        Effort.report(
                "clock",
                histories + " histories by " + shown().size() + " clocks that jump, strictly in order; seed " + seed);
    }

    private static Store open(Path file, Deque<Instant> clock) {
        return Store.open(
                file.toString(),
                Workload.OPTIONS.withClock(
                        () -> clock.size() > 1 ? clock.pollFirst() : clock.peekFirst(), Workload.OPTIONS.ids()));
    }
}
