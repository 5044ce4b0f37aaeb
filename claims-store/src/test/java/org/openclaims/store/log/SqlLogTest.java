package org.openclaims.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.item.UnfitText;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.CommandConflict;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;
import org.openclaims.log.Receipt;
import org.openclaims.log.Role;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.handover.Handover;
import org.openclaims.store.health.Progress;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.Origin;
import org.openclaims.store.sqlite.SqliteFile;
import org.openclaims.store.sqlite.StoreLocation;

class SqlLogTest {
    @TempDir
    private Path directory;

    private Path file;
    private Store store;

    @BeforeEach
    void open() {
        file = directory.resolve("log.claims");
        store = TestLogs.open(file);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatWasRecordedIsThereAfterReopening() {
        Receipt receipt = TestLogs.add(store, "Gustavo Petro");
        store.close();
        store = TestLogs.open(file);
        assertEquals(
                receipt.events(),
                store.read(reader ->
                        reader.events(List.of(TestLogs.party("Gustavo Petro").id()), Set.of(Role.SELF))));
        assertEquals(List.of(receipt.batch()), store.read(reader -> reader.batches(Long.MAX_VALUE, 9)));
        assertEquals(
                Instant.parse("2025-07-07T10:00:02.123456Z"), receipt.batch().recordedAt());
    }

    @Test
    void theSameCommandRecordsNothingTwice() {
        Receipt first = TestLogs.add(store, "Gustavo Petro");
        Receipt second = TestLogs.add(store, "Gustavo Petro");
        assertFalse(first.repeated());
        assertEquals(new Receipt(first.batch(), first.events(), true), second);
        assertEquals(1L, store.<Long>read(LogReader::head));
    }

    @Test
    void theSameIdForAnotherRequestIsRefused() {
        TestLogs.add(store, "Gustavo Petro");
        Command other = new Command("add Gustavo Petro", "note", "desk", "test 1", null, "something else");
        assertThrows(
                CommandConflict.class, () -> store.write(other, reader -> List.of(), (receipt, reader) -> receipt));
        assertEquals(1L, store.<Long>read(LogReader::head));
    }

    @Test
    void aReasonAndAnActorAreKeptWithEveryEventOfTheBatch() {
        Command command = new Command("c", "note", "Ana Ñ", "test 1", "a \"slip\"", "request");
        store.write(
                command,
                reader -> List.of(new Change.Added(TestLogs.party("A")), new Change.Added(TestLogs.party("B"))),
                (receipt, reader) -> receipt);
        Batch batch = store.read(
                        reader -> reader.events(List.of(TestLogs.party("B").id()), Set.of(Role.SELF)))
                .get(0)
                .batch();
        assertEquals("Ana Ñ", batch.actor());
        assertEquals("a \"slip\"", batch.reason());
    }

    @Test
    void aRehearsalAnswersAndLeavesNothing() throws Exception {
        TestLogs.add(store, "Gustavo Petro");
        List<String> before = everything();
        String seen = store.rehearse(
                TestLogs.command("c2"),
                reader -> List.of(new Change.Added(TestLogs.party("Marco Rubio"))),
                (receipt, reader) -> receipt.batch().number() + " " + reader.head() + " " + reader.item("marco-rubio"));
        assertEquals("2 2 Optional[party:key-of-Marco-Rubio]", seen);
        assertEquals(before, everything());
        assertEquals(2L, TestLogs.add(store, "Marco Rubio").batch().number());
    }

    @Test
    void aLargePartIsWrittenOutAheadAndIsNoOtherRecord() {
        List<Change> many = manyParties();
        store.load(TestLogs.command("large"), into -> {
            into.add(many);
            assertEquals(many.size(), into.reader().head());
            return into;
        });
        Batch batch = store.read(reader -> reader.batches("large")).get(0);
        assertEquals(
                many,
                store.read(reader -> reader.events(batch.id())).stream()
                        .map(Event::change)
                        .toList());
        assertEquals(List.of(), store.verify().findings());
    }

    @Test
    void whereALargePartFailsInEitherThreadNothingIsThere() {
        List<Change> unfit = manyParties();
        unfit.add(new Change.Voided(TestLogs.party("Party 1").id(), "x".repeat(1_000_001)));
        assertThrows(UnfitText.class, () -> load(unfit));
        List<Change> twice = manyParties();
        twice.add(new Change.Added(TestLogs.party("party 0")));
        assertThrows(IllegalStateException.class, () -> load(twice));
        assertEquals(0L, store.<Long>read(LogReader::head));
        load(manyParties());
    }

    @Test
    void anInterruptedLoadLeavesNothing() {
        assertThrows(
                Handover.Interrupted.class,
                () -> store.load(TestLogs.command("large"), into -> {
                    into.add(manyParties());
                    Thread.currentThread().interrupt();
                    into.add(List.copyOf(manyParties()));
                    return into;
                }));
        assertTrue(Thread.interrupted());
        assertEquals(0L, store.<Long>read(LogReader::head));
    }

    @Test
    void anInterruptedQuestionSaysNothingOfRecording() {
        load(manyParties());
        Handover.Interrupted interrupted = assertThrows(
                Handover.Interrupted.class,
                () -> store.read(reader -> {
                    String batch = reader.batch(1).orElseThrow().id();
                    Thread.currentThread().interrupt();
                    return reader.events(batch);
                }));
        assertTrue(Thread.interrupted());
        assertFalse(interrupted.getMessage().contains("recorded"), interrupted.getMessage());
    }

    private void load(List<Change> changes) {
        store.load(TestLogs.command("large"), into -> {
            into.add(changes);
            return into;
        });
    }

    /** More than are written out at once. */
    private static List<Change> manyParties() {
        List<Change> many = new ArrayList<>();
        for (int i = 0; i < 1_700; i++) {
            many.add(new Change.Added(TestLogs.party("Party " + i)));
        }
        return many;
    }

    @Test
    void aRehearsalUsesNoSalt() {
        store.close();
        AtomicInteger drawn = new AtomicInteger();
        StoreOptions plain = StoreOptions.of(TestLogs.CACHE, "test");
        StoreOptions counted = plain.withRandomBytes(size -> {
            drawn.incrementAndGet();
            return plain.randomBytes().apply(size);
        });
        store = Store.open(file.toString(), counted);
        store.rehearse(
                TestLogs.command("c"),
                reader -> List.of(new Change.Added(TestLogs.party("A"))),
                (receipt, reader) -> receipt);
        assertEquals(0, drawn.get());
        TestLogs.add(store, "A");
        assertEquals(3, drawn.get());
    }

    @Test
    void whatADecisionOrAnAnswerThrowsIsPassedOnAndNothingIsRecorded() throws Exception {
        TestLogs.add(store, "Gustavo Petro");
        List<String> before = everything();
        assertThrows(
                ArithmeticException.class,
                () -> store.write(
                        TestLogs.command("c2"),
                        reader -> {
                            throw new ArithmeticException();
                        },
                        (receipt, reader) -> receipt));
        assertThrows(
                ArithmeticException.class,
                () -> store.write(
                        TestLogs.command("c2"),
                        reader -> List.of(new Change.Added(TestLogs.party("A"))),
                        (receipt, reader) -> {
                            throw new ArithmeticException();
                        }));
        assertThrows(
                IllegalStateException.class,
                () -> store.write(TestLogs.command("c2"), reader -> List.of(), (receipt, reader) -> receipt));
        assertEquals(before, everything());
        assertEquals(2L, TestLogs.add(store, "A").batch().number());
    }

    @Test
    void aHandleIsNeverGivenTwice() throws Exception {
        TestLogs.add(store, "Gustavo Petro");
        List<String> before = everything();
        assertThrows(
                IllegalStateException.class,
                () -> store.write(
                        TestLogs.command("c2"),
                        reader -> List.of(new Change.Added(new org.openclaims.party.Alias(
                                new org.openclaims.item.ItemId(org.openclaims.item.ItemKind.ALIAS, "x"),
                                "gustavo-petro",
                                TestLogs.party("Gustavo Petro").id(),
                                "Petro"))),
                        (receipt, reader) -> receipt));
        assertEquals(before, everything());
    }

    @Test
    void aClockThatGoesBackIsTakenToStandStill() {
        store.close();
        Instant now = Instant.parse("2020-01-01T00:00:00Z");
        store = Store.open(
                file.toString(), StoreOptions.of(TestLogs.CACHE, "test").withClock(() -> now, TestLogs.counting("x")));
        Instant last = TestLogs.add(store, "A").batch().recordedAt();
        assertEquals(now, last);
        assertEquals(now.plusNanos(1000), TestLogs.add(store, "B").batch().recordedAt());
        assertEquals(now.plusNanos(1000), store.read(LogReader::headRecordedAt).orElseThrow());
    }

    @Test
    void aCommitThatFailedButLastedIsAnswered() {
        SqliteFile failing = spy(file("spied.claims"));
        doAnswer(call -> {
                    call.callRealMethod();
                    throw new StoreTrouble(Trouble.UNKNOWN_OUTCOME, "the disk said no, and kept it");
                })
                .when(failing)
                .write(any(), any());
        SqlLog log = log(failing);
        Receipt receipt = TestLogs.add(log, "Gustavo Petro");
        assertFalse(receipt.repeated());
        assertEquals(
                receipt.events(),
                log.read(reader -> reader.events(receipt.batch().id())));
    }

    @Test
    void aCommitThatFailedAndLeftNothingSaysSo() {
        SqliteFile failing = spy(file("spied.claims"));
        doAnswer(call -> {
                    throw new StoreTrouble(Trouble.UNKNOWN_OUTCOME, "the disk said no");
                })
                .when(failing)
                .write(any(), any());
        StoreTrouble trouble = assertThrows(StoreTrouble.class, () -> TestLogs.add(log(failing), "Gustavo Petro"));
        assertEquals(Trouble.IO, trouble.kind());
        assertTrue(trouble.getMessage().contains("nothing of this command was stored"));
    }

    @Test
    void whatCouldNotBeReadAgainIsNotRecorded() {
        String longest = "x".repeat(1_000_000);
        TestLogs.add(store, longest.substring(0, 900_000));
        assertThrows(
                UnfitText.class,
                () -> store.write(
                        new Command("long", "note", "desk", "test", longest + "x", "request"),
                        reader -> List.of(new Change.Added(TestLogs.party("A"))),
                        (receipt, reader) -> receipt));
        assertEquals(1, store.read(reader -> reader.batches(9, 9)).size());
    }

    @Test
    void moreItemsThanOneStatementTakesAreFoundInOrder() {
        TestLogs.add(store, "A");
        TestLogs.add(store, "B");
        List<org.openclaims.item.ItemId> items =
                new java.util.ArrayList<>(List.of(TestLogs.party("B").id()));
        for (int i = 0; i < 20_000; i++) {
            items.add(new org.openclaims.item.ItemId(org.openclaims.item.ItemKind.PARTY, "unknown-" + i));
        }
        items.add(TestLogs.party("A").id());
        assertEquals(
                List.of(1L, 2L),
                store.read(reader -> reader.events(items, Set.of(Role.SELF))).stream()
                        .map(org.openclaims.log.Event::seq)
                        .toList());
    }

    @Test
    void eightWritersLoseNothing() throws Exception {
        int each = 25;
        var threads = Executors.newFixedThreadPool(8);
        List<Future<?>> running = new java.util.ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            String name = "W" + writer + " ";
            running.add(threads.submit(() -> {
                try (Store own = Store.open(file.toString(), StoreOptions.of(TestLogs.CACHE, "test"))) {
                    for (int i = 0; i < each; i++) {
                        TestLogs.add(i % 2 == 0 ? own : store, name + i);
                    }
                }
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();
        assertEquals(8L * each, store.<Long>read(LogReader::head));
        assertEquals(
                8 * each,
                store.read(reader -> reader.handles(org.openclaims.item.ItemKind.PARTY, "", 1000))
                        .size());
        List<Instant> times = store.read(reader -> reader.batches(Long.MAX_VALUE, 1000)).stream()
                .map(Batch::recordedAt)
                .toList();
        assertEquals(
                times.stream()
                        .distinct()
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList(),
                times);
    }

    private SqliteFile file(String name) {
        return SqliteFile.open(
                StoreLocation.of(directory.resolve(name).toString()),
                SqliteFile.Missing.CREATE,
                new Origin(java.time.Clock.systemUTC(), "claims", "test"),
                SqliteFile.DEFAULT_BUDGET,
                TestLogs.CACHE);
    }

    private static SqlLog log(SqliteFile file) {
        return new SqlLog(
                file,
                "main",
                java.time.Clock.systemUTC(),
                TestLogs.counting("x"),
                () -> Bytes.of(new byte[32]),
                Progress.UNHEARD);
    }

    private List<String> everything() throws Exception {
        List<String> all = TestLogs.projections(file);
        all.addAll(TestLogs.rows(
                file,
                "select id, no, command_id, recorded_at_us, first_seq, size from batch",
                "select seq, id, batch_id, kind, header, hex(hash) from event",
                "select event_id, name, class, body, hex(salt), erased_by from section"));
        return all;
    }
}
