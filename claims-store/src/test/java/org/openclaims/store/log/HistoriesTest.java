package org.openclaims.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.log.EventLog;
import org.openclaims.log.InMemoryLog;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.testing.CountingIds;
import org.openclaims.testing.Histories;
import org.openclaims.testing.TickingClock;

/** Told the same history, a store answers as the log in memory does, from every vantage; before and after its projections are made again. */
class HistoriesTest {
    private static final int COMMANDS = 40;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void givesTheSameAnswers(long seed) throws Exception {
        Path file = directory.resolve("history.claims");
        InstantSource clock = new TickingClock();
        StoreOptions options = StoreOptions.of(TestLogs.CACHE, "test");
        Store.open(file.toString(), options).close();
        try (EventLog memory = new InMemoryLog(new TickingClock(), new CountingIds());
                Store store = Store.open(file.toString(), options.withClock(clock, new CountingIds()))) {
            Histories.tell(seed, COMMANDS, memory, store);
            Histories.assertAlike(memory, store);
            List<String> before = TestLogs.projections(file);
            store.rebuild();
            assertEquals(before, TestLogs.projections(file), "seed " + seed);
            Histories.assertAlike(memory, store);
            assertEquals(List.of(), store.verify().findings());
        }
    }

    /** Whether one desk recorded it or three in turn, what is told of it is the same, now and as it was known at the end of each command. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void spreadOverChainsItGivesTheSameAnswers(long seed) throws Exception {
        Path file = directory.resolve("chains.claims");
        InstantSource clock = new TickingClock();
        StoreOptions options = StoreOptions.of(TestLogs.CACHE, "test");
        Store.open(file.toString(), options).close();
        try (EventLog memory = new InMemoryLog(new TickingClock(), new CountingIds());
                InTurn chains = InTurn.open(file.toString(), options.withClock(clock, new CountingIds()))) {
            Histories.tell(seed, COMMANDS, memory, chains);
            Histories.assertAlike(memory, chains);
            List<String> before = TestLogs.projections(file);
            chains.chains().get(1).rebuild();
            assertEquals(before, TestLogs.projections(file), "seed " + seed);
            Histories.assertAlike(memory, chains);
            assertEquals(List.of(), chains.chains().get(0).verify().findings());
        }
    }
}
