package org.openclaims.store.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openclaims.item.UnfitText;
import org.openclaims.log.Command;
import org.openclaims.log.LogReader;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.log.TestLogs;

class PostgresOpeningTest {
    private static final StoreOptions OPTIONS = StoreOptions.of(TestLogs.CACHE, "test");

    @Test
    void anEmptyDatabaseIsMadeOneOnlyWhenAskedTo() {
        String address = TestServer.database();
        assertFalse(Store.exists(address, OPTIONS));
        assertEquals(
                Trouble.MISSING,
                trouble(() -> Store.open(address, OPTIONS.existing())).kind());
        assertEquals(
                Trouble.MISSING, trouble(() -> Store.verify(address, OPTIONS)).kind());
        Store.open(address, OPTIONS).close();
        assertTrue(Store.exists(address, OPTIONS));
        Store.open(address, OPTIONS.existing()).close();
    }

    @Test
    void eightAtOnceMakeOneSchema() throws Exception {
        String address = TestServer.database();
        var threads = Executors.newFixedThreadPool(8);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String name = "Party " + i;
            running.add(threads.submit(() -> {
                try (Store store = Store.open(address, OPTIONS)) {
                    TestLogs.add(store, name);
                }
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();
        try (Store store = Store.open(address, OPTIONS)) {
            assertEquals(8L, store.<Long>read(LogReader::head));
            assertEquals(List.of(), store.verify().findings());
        }
    }

    @Test
    void anotherProgramsSchemaIsLeftAlone() throws SQLException {
        String address = TestServer.database();
        TestServer.run(address, "create schema openclaims; create table openclaims.event(x integer)");
        assertEquals(
                Trouble.FOREIGN, trouble(() -> Store.open(address, OPTIONS)).kind());
        assertEquals(
                Trouble.FOREIGN, trouble(() -> Store.verify(address, OPTIONS)).kind());
        TestServer.run(
                address,
                "create table openclaims.schema_change(x integer); create table openclaims.projection(x integer)");
        assertEquals(
                Trouble.FOREIGN, trouble(() -> Store.open(address, OPTIONS)).kind());
    }

    @Test
    void otherTablesInTheDatabaseAreNobodysBusiness() throws SQLException {
        String address = TestServer.database();
        TestServer.run(address, "create table event(x integer); create table public.p_item(x integer)");
        try (Store store = Store.open(address, OPTIONS)) {
            TestLogs.add(store, "Gustavo Petro");
            assertEquals(List.of(), store.verify().findings());
        }
    }

    @Test
    void aNewerSchemaIsRefusedAndLeftAlone() throws SQLException {
        String address = TestServer.database();
        Store.open(address, OPTIONS).close();
        TestServer.run(
                address,
                "insert into openclaims.schema_change values (" + (Schema.SCRIPTS.size() + 1)
                        + ", 'x', 'y', 1, 'z', 'claims 9')");
        assertEquals(Trouble.NEWER, trouble(() -> Store.open(address, OPTIONS)).kind());
    }

    @Test
    void aSchemaThatDiffersFromTheReleasedOneIsRefused() throws SQLException {
        String address = TestServer.database();
        Store.open(address, OPTIONS).close();
        TestServer.run(
                address,
                "alter table openclaims.schema_change disable trigger user;"
                        + "update openclaims.schema_change set checksum = 'x';"
                        + "alter table openclaims.schema_change enable always trigger schema_change_no_change");
        assertEquals(
                Trouble.DAMAGED, trouble(() -> Store.open(address, OPTIONS)).kind());
    }

    @Test
    void anEncodingThatCannotKeepWordsIsRefused() {
        String address = TestServer.address(TestServer.create("encoding 'LATIN1' locale 'C' template template0"));
        assertEquals(
                Trouble.REFUSED, trouble(() -> Store.open(address, OPTIONS)).kind());
    }

    @Test
    void whoDoesNotGetInIsToldWhatToCheck() {
        String address = TestServer.database();
        StoreTrouble nobody = trouble(() -> Store.open(address.replace("postgres@", "nobody%27s@"), OPTIONS));
        assertEquals(Trouble.UNREACHABLE, nobody.kind());
        StoreOptions secret = OPTIONS.withPassword(() -> Optional.of("hunter2"));
        StoreTrouble noDatabase = trouble(() -> Store.open(address + "x", secret));
        assertEquals(Trouble.MISSING, noDatabase.kind());
        StoreTrouble nothing = trouble(() -> Store.open("postgresql://ana@localhost:1/claims", secret));
        assertEquals(Trouble.UNREACHABLE, nothing.kind());
        for (StoreTrouble one : List.of(nobody, noDatabase, nothing)) {
            for (Throwable cause = one; cause != null; cause = cause.getCause()) {
                assertFalse(String.valueOf(cause.getMessage()).contains("hunter2"));
            }
        }
    }

    @Test
    void aCarelessRoleIsMadeCareful() throws SQLException {
        String address = TestServer.database();
        TestServer.run(
                address,
                "alter database " + address.substring(address.lastIndexOf('/') + 1)
                        + " set synchronous_commit = off; alter database "
                        + address.substring(address.lastIndexOf('/') + 1) + " set standard_conforming_strings = off");
        Sessions sessions = new Sessions(PostgresAddress.of(address), Optional::empty, Duration.ofSeconds(10));
        try (Connection connection = sessions.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('synchronous_commit'), current_setting('standard_conforming_strings')")) {
            row.next();
            assertEquals("on on", row.getString(1) + " " + row.getString(2));
        }
    }

    /** The default: clocks of many computers differ, the server has one. */
    @Test
    void theServerSaysWhenSomethingIsRecorded() {
        String address = TestServer.database();
        Instant before = Instant.now();
        try (Store store = Store.open(address, OPTIONS)) {
            Instant recorded = TestLogs.add(store, "Gustavo Petro").batch().recordedAt();
            assertTrue(Duration.between(before, recorded).abs().toMinutes() < 10, recorded.toString());
            Instant handedIn = Instant.parse("2020-01-01T00:00:00Z");
            try (Store other = Store.open(address, OPTIONS.withClock(() -> handedIn, () -> "id" + System.nanoTime()))) {
                assertEquals(
                        recorded.plusNanos(1000),
                        TestLogs.add(other, "Marco Rubio").batch().recordedAt());
            }
        }
    }

    @Test
    void whoHoldsUpTheQueueForTooLongMeansBusy() throws SQLException {
        String address = TestServer.database();
        StoreOptions hurried = OPTIONS.withBudget(Duration.ofMillis(300));
        try (Store store = Store.open(address, hurried);
                Connection other = TestServer.superuser(address);
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('openclaims record', 0))");
            StoreTrouble trouble = trouble(() -> TestLogs.add(store, "Gustavo Petro"));
            assertEquals(Trouble.BUSY, trouble.kind());
            assertEquals(0L, store.<Long>read(LogReader::head));
            statement.execute("select pg_advisory_unlock_all()");
            TestLogs.add(store, "Gustavo Petro");
            assertEquals(1L, store.<Long>read(LogReader::head));
        }
    }

    @Test
    void aConnectionThatWasLostBetweenTwoCommandsIsMadeAgain() throws SQLException {
        String address = TestServer.database();
        try (Store store = Store.open(address, OPTIONS)) {
            String end = "select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()";
            TestServer.run(address, end);
            TestLogs.add(store, "Gustavo Petro");
            TestServer.run(address, end);
            assertEquals(1L, store.<Long>read(LogReader::head));
        }
    }

    /** The server refuses U+0000 and SQLite's driver mangles half characters: neither gets there. */
    @Test
    void whatNoDatabaseKeepsIsRefusedBefore() {
        try (Store store = Store.open(TestServer.database(), OPTIONS)) {
            for (String text : List.of("a\u0000b", "a\uD800b")) {
                assertThrows(UnfitText.class, () -> store.read(reader -> reader.item(text)));
                assertThrows(
                        UnfitText.class,
                        () -> store.write(
                                new Command(text, "note", "desk", "test", null, "request"),
                                reader -> List.of(),
                                (receipt, reader) -> receipt));
            }
        }
    }

    private static StoreTrouble trouble(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(StoreTrouble.class, work);
    }
}
