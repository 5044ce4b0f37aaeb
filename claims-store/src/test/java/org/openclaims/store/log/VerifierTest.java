package org.openclaims.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import org.openclaims.store.health.Severity;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.health.Verification;

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
    void everyDamageToTheBytesIsFoundOrHarmless() throws Exception {
        checkpoint();
        byte[] sound = Files.readAllBytes(file);
        List<String> rows = content(file);
        Random random = new Random(11);
        int damaging = 0;
        for (int i = 0; i < 120; i++) {
            Path copy = directory.resolve("copy-" + i + ".claims");
            byte[] bytes = sound.clone();
            for (int n = 0; n <= i % 3 * 8; n++) {
                // Beyond the header of the file, whose counters and marks say nothing of the record.
                int at = 100 + random.nextInt(bytes.length - 100);
                bytes[at] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(copy, bytes);
            Files.setPosixFilePermissions(copy, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
            if (!rows.equals(content(copy))) {
                damaging++;
                Severity severity;
                try {
                    severity = Store.verify(copy.toString(), OPTIONS).severity();
                } catch (StoreTrouble e) {
                    severity = e.kind() == Trouble.FOREIGN ? Severity.DAMAGED : Severity.INTACT;
                }
                assertNotEquals(Severity.INTACT, severity, "mutation " + i);
            }
            Files.deleteIfExists(copy);
        }
        assertTrue(damaging > 20, damaging + " mutations did damage");
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

    /** Everything that is stored, or what SQLite says if it cannot be read. */
    private static List<String> content(Path file) {
        try {
            List<String> all = TestLogs.projections(file);
            all.addAll(TestLogs.rows(
                    file,
                    "select id, no, command_id, recorded_at_us, first_seq, size from batch order by no",
                    "select chain, command, tool, '', '', '' from batch order by no",
                    "select seq, id, batch_id, kind, header, hex(hash) from event order by seq",
                    "select chain, kind_v, subject, hex(prev_hash), '', '' from event order by seq",
                    "select event_id, name, class, body, hex(salt), erased_by from section order by 1, 2",
                    "select type, name, tbl_name, sql, '', '' from sqlite_schema order by 1, 2"));
            return all;
        } catch (Exception e) {
            return List.of("unreadable");
        }
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
