package org.openclaims.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.store.faults.Memory;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.Script;
import org.openclaims.testing.Effort;

class OpeningTest {
    @TempDir
    private Path directory;

    @Test
    void theScriptsAreTheReleasedOnes() {
        for (Script script : Migrations.SCRIPTS) {
            assertEquals(
                    script.checksum(),
                    Script.checksum(script.text()),
                    "a released script is never changed: add the next one");
        }
        assertEquals(
                Projections.SCRIPT.checksum(),
                Script.checksum(Projections.SCRIPT.text()),
                "write the new checksum down");
    }

    @Test
    void aNewStoreCarriesOurMarkAndOpensAgain() throws SQLException {
        Path file = made();
        try (Connection other = TestStores.plain(file)) {
            Schema.Mark mark = Schema.mark(other);
            assertEquals(0x4F434C4D, mark.applicationId());
            assertEquals(1, mark.version());
            assertTrue(mark.wal());
        }
        try (SqliteFile store = TestStores.open(file)) {
            assertTrue(store.projectionsCurrent());
        }
    }

    @Test
    void pragmasAreReadBack() throws SQLException {
        Path file = made();
        try (Connection connection =
                        Connections.open(Access.to(StoreLocation.of(file.toString())), Duration.ofMillis(1234));
                var statement = connection.createStatement()) {
            for (String expected : List.of(
                    "busy_timeout 1234",
                    "journal_mode wal",
                    "synchronous 2",
                    "foreign_keys 1",
                    "recursive_triggers 1",
                    "trusted_schema 0",
                    "cell_size_check 1",
                    "secure_delete 1",
                    "mmap_size 0",
                    "temp_store 2")) {
                String pragma = expected.substring(0, expected.indexOf(' '));
                try (var row = statement.executeQuery("pragma " + pragma)) {
                    assertEquals(expected, pragma + " " + row.getString(1));
                }
            }
            assertThrows(SQLException.class, () -> Connections.execute(connection, "select load_extension('x')"));
        }
    }

    @Test
    void sqliteMustBeAtLeast3513() {
        for (String old : List.of("3.51.2", "3.40.1", "3.7.0", "2.99.99", "3.51")) {
            assertTrue(Connections.olderThanNeeded(old), old);
        }
        for (String good : List.of("3.51.3", "3.52.0", "3.54.1", "4.0.0")) {
            assertFalse(Connections.olderThanNeeded(good), good);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table notes(text); pragma application_id = 252006673; pragma user_version = 1",
                "create table notes(text)",
                "pragma user_version = 1",
                "pragma application_id = 1"
            })
    void anotherProgramsFileIsRefusedAndLeftAsItIs(String sql) throws Exception {
        Path file = directory.resolve("other.db");
        try (Connection other = TestStores.plain(file)) {
            Connections.execute(other, sql);
        }
        assertRefusedUntouched(file, Trouble.FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "Dear editor,\nthis is a letter.\n", "%PDF-1.7 "})
    void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs(String text) throws Exception {
        Path file = directory.resolve("letter.txt");
        Files.writeString(file, text.repeat(300));
        assertRefusedUntouched(file, Trouble.FOREIGN);
    }

    @Test
    void aNewerStoreIsRefusedAndLeftAsItIs() throws Exception {
        Path file = made();
        tamper(file, "pragma user_version = 2");
        StoreTrouble trouble = assertRefusedUntouched(file, Trouble.NEWER);
        assertTrue(trouble.getMessage().contains("newer claims"), trouble.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create trigger evil after insert on event begin delete from p_item; end",
                "create trigger p_evil after insert on p_item begin delete from p_term; end",
                "create view p_look as select * from section",
                "create table extra(x)",
                "create index extra on event(kind)",
                "create virtual table p_words using fts5(x)",
                "drop trigger event_no_update",
                "drop trigger event_no_update; create trigger event_no_update before update on event begin select 1; end",
                "drop index batch_time",
                "drop trigger schema_change_no_update; update schema_change set checksum = 'other'; create trigger schema_change_no_update before update on schema_change\nbegin select raise(abort, 'guard: the history of the schema is never changed'); end",
                "drop trigger schema_change_no_delete; delete from schema_change; create trigger schema_change_no_delete before delete on schema_change\nbegin select raise(abort, 'guard: the history of the schema is never removed'); end",
                "pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'primary key(chain, seq),', '') where name = 'event'",
                // A letter that lost a bit: SQLite could not drop it.
                "pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'p_involved', 'p_iNvolved') where name = 'p_involved'"
            })
    void whatWeNeverMadeIsRefused(String sql) throws Exception {
        Path file = made();
        tamper(file, sql);
        StoreTrouble trouble = assertThrows(StoreTrouble.class, () -> TestStores.open(file));
        assertEquals(Trouble.DAMAGED, trouble.kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table p_term",
                "create table p_older(x)",
                "drop table p_term; create table p_term(other)",
                "update projection set checksum = 'older'",
                "delete from projection"
            })
    void otherProjectionsAreMadeAgain(String sql) throws Exception {
        Path file = made();
        tamper(file, sql + "; analyze");
        try (SqliteFile store = TestStores.open(file)) {
            assertFalse(store.projectionsCurrent());
            store.write(TestStores.CHAIN, handle -> {
                Projections.recreate(handle);
                return null;
            });
        }
        try (SqliteFile store = TestStores.open(file)) {
            assertTrue(store.projectionsCurrent());
        }
    }

    @Test
    void eightWhoOpenFirstMakeOneStore() throws Exception {
        Path memory = Memory.directory("race");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            int rounds = Effort.of(100, 500);
            for (int round = 0; round < rounds; round++) {
                Path file = memory.resolve("race-" + round + "/store.claims");
                CyclicBarrier start = new CyclicBarrier(8);
                List<Future<?>> openings = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    String command = "c" + i;
                    openings.add(threads.submit(() -> {
                        start.await();
                        try (SqliteFile store = TestStores.open(file)) {
                            return TestStores.append(store, command);
                        }
                    }));
                }
                for (Future<?> opening : openings) {
                    opening.get();
                }
                try (SqliteFile store = TestStores.open(file)) {
                    assertEquals(8, TestStores.count(store, "event"), "round " + round);
                    assertEquals(1, TestStores.count(store, "schema_change"), "round " + round);
                }
            }
            Memory.remove(memory);
            Effort.report("first opening, race", rounds + " rounds of eight openers, one store each");
        } finally {
            threads.shutdownNow();
        }
    }

    private Path made() {
        Path file = directory.resolve("store.claims");
        try (SqliteFile store = TestStores.open(file)) {
            TestStores.append(store, "c1");
        }
        return file;
    }

    private static void tamper(Path file, String sql) throws SQLException {
        try (Connection other = TestStores.plain(file)) {
            Connections.execute(other, sql);
        }
    }

    private static StoreTrouble assertRefusedUntouched(Path file, Trouble kind) throws IOException {
        byte[] before = Files.readAllBytes(file);
        StoreTrouble trouble = assertThrows(StoreTrouble.class, () -> TestStores.open(file));
        assertEquals(kind, trouble.kind(), trouble.getMessage());
        assertArrayEquals(before, Files.readAllBytes(file));
        return trouble;
    }
}
