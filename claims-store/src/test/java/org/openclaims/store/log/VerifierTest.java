package org.openclaims.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.health.Finding;
import org.openclaims.store.health.Finding.Step;
import org.openclaims.store.health.Progress;
import org.openclaims.store.health.Severity;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.health.Verification;
import org.openclaims.store.sql.Inspection;
import org.openclaims.store.sqlite.SqliteDatabase;
import org.openclaims.store.sqlite.StoreLocation;

/** Whatever is done to the file behind our back is found, with the place. */
class VerifierTest {
    private static final StoreOptions OPTIONS = StoreOptions.of(TestLogs.CACHE, "test");

    @TempDir
    private Path directory;

    private Path file;
    private long events;
    private String head;

    /** Batches 1 to 20 of some events each; the sixth event from the end is in the middle of a batch of four. */
    @BeforeEach
    void record() {
        file = directory.resolve("evidence.claims");
        try (Store store = TestLogs.open(file)) {
            Chance chance = new Chance(7);
            Random choices = new Random(7);
            for (int i = 0; i < 20; i++) {
                Command command = chance.command();
                long choice = choices.nextLong();
                store.write(command, reader -> chance.changes(reader, choice), (receipt, reader) -> receipt);
            }
            store.write(
                    TestLogs.command("four"),
                    reader -> List.of(added("A"), added("B"), added("C"), added("D")),
                    (receipt, reader) -> receipt);
            TestLogs.add(store, "E");
            events = store.read(reader -> reader.head());
            Verification verification = store.verify();
            assertEquals(List.of(), verification.findings());
            assertEquals(Severity.INTACT, verification.severity());
            assertEquals(events, verification.events());
            head = verification.head().orElseThrow();
        }
    }

    /** Whoever has a program around us does not expect that we keep the threads of all waiting for a disk. */
    @Test
    void looksInThreadsOfItsOwnAndLeavesNone() {
        Set<ForkJoinPool> pools = ConcurrentHashMap.newKeySet();
        Inspection inspection =
                new SqliteDatabase(StoreLocation.of(file.toString()), OPTIONS.budget(), TestLogs.CACHE).inspection();
        Inspection watched = (Inspection) Proxy.newProxyInstance(
                Inspection.class.getClassLoader(), new Class<?>[] {Inspection.class}, (proxy, method, arguments) -> {
                    if (ForkJoinTask.getPool() != null) {
                        pools.add(ForkJoinTask.getPool());
                    }
                    return method.invoke(inspection, arguments);
                });
        assertEquals(
                List.of(), Verifier.verify(watched, List.of(), Progress.UNHEARD).findings());
        assertEquals(1, pools.size());
        ForkJoinPool own = pools.iterator().next();
        assertNotSame(ForkJoinPool.commonPool(), own);
        assertTrue(own.isShutdown());
    }

    /** Places are counted from the end: {@code -1} is the last event. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "update section set body = '\"nobody\"' where name = 'actor' and event_id = (select id from event where seq = 3);"
                        + " -; 3; the actor of event 3 is not what was recorded",
                "update section set body = replace(body, 'a', 'b') where name = 'item' and event_id = (select id from event where seq = 2);"
                        + " -; 2; the item of event 2 is not what was recorded",
                "update section set salt = zeroblob(32) where event_id = (select id from event where seq = 2);"
                        + " -; 2; of event 2 is not what was recorded",
                "update section set class = 'CONFIDENTIAL' where event_id = (select id from event where seq = 2);"
                        + " -; 2; is not of the class",
                "update section set event_id = (select id from event where seq = 2) where name = 'actor' and event_id ="
                        + " (select id from event where seq = 1); -; 1; the actor of event 1 is missing",
                "insert into section select chain, event_id, 'more', class, body, salt, null from section limit 1;"
                        + " -; 1; was never recorded with it",
                "update batch set recorded_at_us = recorded_at_us - 1 where first_seq = 1; -; 1; column \"recordedAt\"",
                "update batch set tool = 'other' where first_seq = 1; -; 1; column \"tool\"",
                "update batch set command_id = 'other' where first_seq = 1; -; 1; column \"commandId\"",
                "update event set header = replace(header, '\"chance\"', '\"change\"') where seq = 2; -; 2; not the one that was hashed",
                "update event set header = '{' where seq = 2; -; 2; not the one that was hashed",
                "update event set kind = 'party.voided' where seq = 2; -; 2; column \"kind\"",
                "update event set subject = 'party:x' where seq = 2; -; 2; column \"subject\"",
                "update event set prev_hash = zeroblob(32) where seq = 2; -; 2; does not continue event 1",
                "update event set hash = zeroblob(32) where seq = 2; -; 2; not the one that was hashed",
                "delete from event where seq = 4; -; 4; event 4 is missing",
                "delete from event where seq between 4 and 6; -; 4; events 4 to 6 are missing",
                "update event set seq = case seq when 4 then 1005 else 1004 end where seq in (4, 5);"
                        + " update event set seq = seq - 1000 where seq > 1000; 4; event 4 does not continue event 3",
                "delete from batch where first_seq = 1; -; 1; the batch of event 1 is missing",
                "delete from event where seq = -1; -; -1; announced 1 events",
                "delete from event where seq >= -3; -; -4; were cut off"
            })
    void namesTheFirstBadEvent(String sql, String then, String place, String what) throws Exception {
        tamper(here(sql), then.equals("-") ? "select 1" : then);
        Verification verification = Store.verify(file.toString(), OPTIONS);
        long expected = Long.parseLong(place) > 0 ? Long.parseLong(place) : events + Long.parseLong(place);
        assertEquals(Severity.TAMPERED, verification.severity());
        assertTrue(
                verification.findings().stream()
                        .anyMatch(finding ->
                                finding.step() == Step.CHAIN && finding.what().contains(what)),
                verification.findings().toString());
        assertEquals(
                expected,
                verification.firstBadEvent().orElseThrow().seq(),
                verification.findings().toString());
    }

    /** {@code -1} in a condition on seq is the last place, and so on. */
    private String here(String sql) {
        return sql.replace("seq = -1", "seq = " + events).replace("seq >= -3", "seq >= " + (events - 3));
    }

    /** What no chain can tell, and why the head is to be noted elsewhere. */
    @Test
    void wholeBatchesCutFromTheEndShowInTheHeadAlone() throws Exception {
        tamper(
                "delete from section where event_id = (select id from event where seq = " + events + ")",
                "delete from event where seq = " + events,
                "delete from batch where first_seq = " + events,
                "delete from p_mention where place = " + events,
                "delete from p_item where place = " + events,
                "delete from p_event where place = " + events,
                "delete from p_batch where place = " + events,
                "delete from p_term where item = 'party:key-of-E'");
        Verification verification = Store.verify(file.toString(), OPTIONS);
        assertEquals(List.of(), verification.findings());
        assertNotEquals(head, verification.head().orElseThrow());
        assertEquals(events - 1, verification.events());
    }

    @Test
    void missingGuardsAreNamed() throws Exception {
        tamper("drop trigger event_no_update", "create trigger evil after insert on event begin select 1; end");
        assertFound(Severity.TAMPERED, Step.SCHEMA, "no trigger event_no_update");
        assertFound(Severity.TAMPERED, Step.SCHEMA, "\"evil\"");
        assertThrows(StoreTrouble.class, () -> Store.open(file.toString(), OPTIONS));
    }

    /** With the guards out of the way, for as long as it takes. */
    @Test
    void insertOrReplaceIsFound() throws Exception {
        tamper(
                "insert or replace into event select chain, seq, id, batch_id, 'act.voided', kind_v, subject, header, prev_hash, hash"
                        + " from event where seq = 5");
        assertFound(Severity.TAMPERED, Step.CHAIN, "column \"kind\" of the event of event 5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "delete from p_mention where place = 3; p_mention lacks a row",
                "insert into p_mention values ('party:x', 'self', 3); p_mention has a row",
                "update p_item set item = 'party:x' where place = 1; p_item has a row",
                "update p_term set item = 'party:x' where key = 'e'; p_term lacks a row",
                "update p_event set seq = 1 where place = 2; p_event has a row",
                "update p_batch set command_id = 'x' where number = 2; p_batch lacks a row",
                "update p_involved set party = 'party:x' where claim = (select min(claim) from p_involved); p_involved has a row",
                "update p_involved set place = place + 1000 where claim = (select min(claim) from p_involved); p_involved has a row",
                "update p_involved set place = place + 1000 where claim = (select min(claim) from p_involved); p_involved lacks a row",
                "delete from p_keyword where word = (select min(word) from p_keyword); p_keyword lacks a row",
                "insert into p_keyword values ('x', 1, 1); p_keyword has a row",
                "insert into p_tally values (1, 'added', 'party', 70); p_tally has a row",
                "delete from p_item where item = (select min(item) from p_item); p_item lacks a row",
                "update p_item set place = 1 where handle = (select max(handle) from p_item); p_item lacks a row",
            })
    void editedProjectionsAreFoundAndRebuilt(String sql, String what) throws Exception {
        List<String> before = TestLogs.projections(file);
        tamper(sql);
        assertFound(Severity.DAMAGED, Step.PROJECTIONS, what);
        try (Store store = TestLogs.open(file)) {
            store.rebuild();
        }
        assertEquals(before, TestLogs.projections(file));
        assertEquals(List.of(), Store.verify(file.toString(), OPTIONS).findings());
    }

    @Test
    void ofAnIndexThatIsGoneAFewRowsAreNamed() throws Exception {
        tamper("delete from p_mention");
        List<Finding> findings = Store.verify(file.toString(), OPTIONS).findings();
        assertEquals(
                5,
                findings.stream()
                        .filter(finding -> finding.what().startsWith("p_mention lacks a row that the events demand ("))
                        .count(),
                findings.toString());
    }

    @Test
    void whoWaitsHearsHowFarItHasCome() {
        for (int i = 0; i < 2; i++) {
            boolean verifying = i == 0;
            List<Long> done = new ArrayList<>();
            List<Long> totals = new ArrayList<>();
            StoreOptions heard = OPTIONS.withProgress((work, at, total) -> {
                assertEquals(verifying ? Progress.Work.VERIFYING : Progress.Work.FILING, work);
                done.add(at);
                totals.add(total);
            });
            if (verifying) {
                Store.verify(file.toString(), heard);
            } else {
                try (Store store = Store.open(file.toString(), heard)) {
                    store.rebuild();
                }
            }
            assertEquals(List.of(verifying ? 2 * events : events), List.copyOf(new TreeSet<>(totals)));
            assertEquals(List.copyOf(new TreeSet<>(done)), done);
            assertEquals(totals.get(0), done.get(done.size() - 1));
        }
    }

    @Test
    void wordsErasedOnOrderAreNoFindingAndAnErasureWithoutOneIs() throws Exception {
        try (Store store = TestLogs.open(file)) {
            TestLogs.erase(store, events, "E");
            assertEquals(List.of(), store.verify().findings());
        }
        // An order takes what it names and nothing else.
        tamper("update section set body = null, salt = null, erased_by = (select max(erased_by) from section)"
                + " where name = 'actor' and event_id = (select id from event where seq = 1)");
        assertFound(Severity.TAMPERED, Step.CHAIN, "the actor of event 1 is gone without an order to erase it");
        tamper("update section set body = null, salt = null, erased_by = 'nobody' where name = 'actor'"
                + " and event_id = (select id from event where seq = 1)");
        assertFound(Severity.TAMPERED, Step.REFERENCES, "a row of section belongs to a event that is not there");
    }

    @Test
    void aFileCutShortIsFound() throws Exception {
        checkpoint();
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.setLength(raw.length() / 2);
        }
        assertEquals(Severity.DAMAGED, Store.verify(file.toString(), OPTIONS).severity());
    }

    @Test
    void aMissingStoreIsAnError() {
        StoreTrouble trouble = assertThrows(
                StoreTrouble.class,
                () -> Store.verify(directory.resolve("none.claims").toString(), OPTIONS));
        assertEquals(Trouble.MISSING, trouble.kind());
    }

    private static Change added(String name) {
        return new Change.Added(TestLogs.party(name));
    }

    private void assertFound(Severity severity, Step step, String what) {
        List<Finding> findings = Store.verify(file.toString(), OPTIONS).findings();
        assertTrue(
                findings.stream()
                        .anyMatch(finding -> finding.severity() == severity
                                && finding.step() == step
                                && finding.what().contains(what)),
                findings.toString());
    }

    private void checkpoint() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(truncate)");
        }
    }

    /** As somebody does who has the file and SQLite: takes the guards away and puts them back afterwards. */
    private void tamper(String... sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            List<String> guards = new ArrayList<>();
            List<String> names = new ArrayList<>();
            try (var row = statement.executeQuery("select name, sql from sqlite_schema where type = 'trigger'")) {
                while (row.next()) {
                    names.add(row.getString(1));
                    guards.add(row.getString(2));
                }
            }
            boolean ofSchema = sql[0].contains("trigger");
            for (String name : ofSchema ? List.<String>of() : names) {
                statement.executeUpdate("drop trigger " + name);
            }
            for (String one : sql) {
                statement.execute(one);
            }
            for (String guard : ofSchema ? List.<String>of() : guards) {
                statement.executeUpdate(guard);
            }
        }
    }
}
