package org.openclaims.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.log.Change;
import org.openclaims.log.LogReader;
import org.openclaims.log.Receipt;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.health.Progress;
import org.openclaims.store.sql.Origin;
import org.openclaims.store.sqlite.SqliteFile;
import org.openclaims.store.sqlite.StoreLocation;

/** An engine where a turn is dear, as on a server: what is decided before a turn means the same as what is decided in it. */
class ShortTurnsTest {
    @TempDir
    private Path directory;

    private final List<Long> decidedAt = new ArrayList<>();
    private SqliteFile engine;
    private SqlLog log;
    private SqlLog other;

    @BeforeEach
    void open() {
        engine = spy(file());
        doReturn(true).when(engine).keepsTurnsShort();
        log = log(engine, "mine");
        other = log(file(), "theirs");
    }

    @AfterEach
    void close() {
        log.close();
        other.close();
    }

    private SqliteFile file() {
        return SqliteFile.open(
                StoreLocation.of(directory.resolve("turns.claims").toString()),
                SqliteFile.Missing.CREATE,
                new Origin(Clock.systemUTC(), "claims", "test"),
                SqliteFile.DEFAULT_BUDGET,
                TestLogs.CACHE);
    }

    private static SqlLog log(SqliteFile engine, String ids) {
        return new SqlLog(
                engine,
                "main",
                Clock.systemUTC(),
                TestLogs.counting(ids),
                () -> Bytes.of(new byte[32]),
                Progress.UNHEARD);
    }

    private Receipt record(String name, Runnable meanwhile) {
        Function<LogReader, List<Change>> decision = reader -> {
            decidedAt.add(reader.head());
            if (decidedAt.size() == 1) {
                // Another writer, so in a thread of its own: one inside of this one is refused.
                CompletableFuture.runAsync(meanwhile).join();
            }
            return List.of(new Change.Added(TestLogs.party(name)));
        };
        return log.write(TestLogs.command("add " + name), decision, (receipt, reader) -> receipt);
    }

    @Test
    void aDecisionHoldsIfNothingWasRecordedMeanwhile() {
        TestLogs.add(other, "Before");
        Receipt receipt = record("Gustavo Petro", () -> {});
        assertEquals(List.of(1L), decidedAt);
        assertEquals(2, receipt.events().get(0).seq());
        assertFalse(receipt.repeated());
    }

    @Test
    void whereOthersRecordedMeanwhileItIsMadeAgainInTurn() {
        Receipt receipt = record("Gustavo Petro", () -> TestLogs.add(other, "Meanwhile"));
        assertEquals(List.of(0L, 1L), decidedAt);
        assertEquals(2, receipt.events().get(0).seq());
        record("Next", () -> {});
        assertEquals(List.of(0L, 1L, 2L), decidedAt);
    }

    @Test
    void onceOthersAreQuietItIsDecidedBeforeTurnsAgain() {
        record("Gustavo Petro", () -> TestLogs.add(other, "Meanwhile"));
        // In turn from now on: the record is read only once for each.
        clearInvocations(engine);
        for (int i = 0; i < 8; i++) {
            record("quiet " + i, () -> {});
        }
        verify(engine, never()).read(any());
        record("ahead again", () -> {});
        verify(engine).read(any());
        TestLogs.add(other, "Somebody");
        record("still ahead", () -> {});
        verify(engine, times(2)).read(any());
        assertEquals(13, log.<Long>read(LogReader::head));
    }

    @Test
    void whatSomebodyElseRecordedMeanwhileUnderTheSameIdIsNotRecordedTwice() {
        Receipt receipt = record("Gustavo Petro", () -> TestLogs.add(other, "Gustavo Petro"));
        assertTrue(receipt.repeated());
        assertEquals(1, log.read(LogReader::head));
    }

    @Test
    void whereItCannotBeToldWhatWasDoneNothingIsRecorded() {
        assertThrows(
                IllegalStateException.class,
                () -> log.write(
                        TestLogs.command("one"),
                        reader -> List.of(new Change.Added(TestLogs.party("Gustavo Petro"))),
                        (receipt, reader) -> {
                            throw new IllegalStateException("no words");
                        }));
        assertEquals(0, other.read(LogReader::head));
    }
}
