package org.openclaims.store.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.log.Receipt;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.health.NotOverwritten;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.log.Backup;
import org.openclaims.store.log.TestLogs;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.sql.Database;
import org.openclaims.store.sql.Engine;
import org.openclaims.store.sql.EventTables;
import org.openclaims.store.sql.Origin;
import org.openclaims.store.sql.StoredEvent;
import org.openclaims.store.sqlite.SqliteDatabase;
import org.openclaims.store.sqlite.SqliteFile;
import org.openclaims.store.sqlite.StoreLocation;
import org.openclaims.testing.CountingIds;
import org.openclaims.testing.Histories;
import org.openclaims.testing.TickingClock;

/** A record moves between engines event by event: every row of the record is the same, the same seals hold, the same answers are given. */
class CopyBetweenEnginesTest {
    private static final StoreOptions OPTIONS = StoreOptions.of(TestLogs.CACHE, "test");

    @TempDir
    private Path directory;

    private String file;

    @BeforeEach
    void name() {
        file = directory.resolve("from.claims").toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void thereAndBackNothingDiffers(long seed) {
        String server = TestServer.database();
        Store.open(file, OPTIONS).close();
        Store.open(server, OPTIONS).close();
        Seal seal;
        try (Store onFile = Store.open(file, OPTIONS.withClock(new TickingClock(), new CountingIds()));
                Store onServer = Store.open(server, OPTIONS.withClock(new TickingClock(), new CountingIds()))) {
            Histories.tell(seed, 40, onFile, onServer);
            Histories.assertAlike(onFile, onServer);
        }
        try (Store main = Store.open(file, OPTIONS)) {
            Receipt added = TestLogs.add(main, "Somebody Private");
            TestLogs.erase(main, added.events().get(0).seq(), "Somebody Private");
        }
        try (Store politics = Store.open(file, OPTIONS.withChain("politics"))) {
            TestLogs.add(politics, "The Minister");
            seal = politics.seal();
        }
        String copied = TestServer.database();
        String back = directory.resolve("back.claims").toString();
        Backup there = Store.copy(file, copied, List.of(seal), OPTIONS);
        assertEquals(Optional.empty(), there.sha256());
        assertEquals(seal.root(), there.seal().root());
        Store.copy(copied, back, List.of(seal), OPTIONS);
        Store.copy(file, directory.resolve("side.claims").toString(), List.of(), OPTIONS);
        assertEquals(rows(database(file)), rows(database(copied)), "seed " + seed);
        assertEquals(rows(database(file)), rows(database(back)), "seed " + seed);
        assertEquals(seal.events(), Store.verify(back, List.of(seal), OPTIONS).sealed());
        assertEquals(List.of(), Store.verify(copied, List.of(seal), OPTIONS).findings());
        try (Store one = Store.open(file, OPTIONS);
                Store other = Store.open(copied, OPTIONS)) {
            Histories.assertAlike(one, other);
            TestLogs.add(other, "Somebody New");
            assertEquals(List.of(), other.verify(List.of(seal)).findings());
        }
    }

    @Test
    void onlyToWhereThereIsNoRecord() {
        record(file);
        String server = TestServer.database();
        record(server);
        String before = rows(database(server)).toString();
        assertThrows(NotOverwritten.class, () -> Store.copy(file, server, List.of(), OPTIONS));
        assertThrows(NotOverwritten.class, () -> Store.copy(server, file, List.of(), OPTIONS));
        assertThrows(NotOverwritten.class, () -> Store.copy(file, file, List.of(), OPTIONS));
        assertThrows(NotOverwritten.class, () -> Store.copy(server, server, List.of(), OPTIONS));
        assertEquals(before, rows(database(server)).toString());
    }

    @Test
    void whatDoesNotVerifyIsNotCopied() throws Exception {
        String server = TestServer.database();
        record(server);
        TestServer.run(
                server,
                "alter table openclaims.section disable trigger user;"
                        + "update openclaims.section set body = '\"x\"' where name = 'actor';"
                        + "alter table openclaims.section enable always trigger section_born_whole;"
                        + "alter table openclaims.section enable always trigger section_only_erased;"
                        + "alter table openclaims.section enable always trigger section_no_delete");
        assertThrows(StoreTrouble.class, () -> Store.copy(server, file, List.of(), OPTIONS));
        try (var files = Files.list(directory)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void aBackupOfAServerIsAFileAndIsRestoredToEither() throws Exception {
        String server = TestServer.database();
        record(server);
        String backup = directory.resolve("backup.claims").toString();
        Backup made;
        try (Store store = Store.open(server, OPTIONS)) {
            made = store.backup(backup);
            assertThrows(StoreTrouble.class, () -> store.backup(TestServer.database()));
        }
        assertEquals(1, made.seal().events());
        try (var files = Files.list(directory)) {
            assertEquals(List.of(Path.of(backup)), files.toList());
        }
        String again = TestServer.database();
        Store.restore(backup, again, List.of(made.seal()), OPTIONS);
        Store.restore(backup, file, List.of(made.seal()), OPTIONS);
        assertEquals(rows(database(server)), rows(database(again)));
        assertEquals(rows(database(server)), rows(database(file)));
        assertThrows(NotOverwritten.class, () -> Store.restore(backup, again, List.of(), OPTIONS));
    }

    private static void record(String place) {
        try (Store store = Store.open(place, OPTIONS)) {
            TestLogs.add(store, "Gustavo Petro");
        }
    }

    private static List<StoredEvent> rows(Database database) {
        List<StoredEvent> all = new ArrayList<>();
        try (Engine engine = database.open(false, origin())) {
            engine.read(handle -> {
                EventTables tables = new EventTables(handle);
                tables.chains().forEach(chain -> tables.forEachEvent(chain, 1, Long.MAX_VALUE, all::add));
                return handle;
            });
        }
        assertFalse(all.isEmpty());
        return all;
    }

    private static Database database(String place) {
        return Store.isOnAServer(place)
                ? new PostgresDatabase(PostgresAddress.of(place), Optional::empty, SqliteFile.DEFAULT_BUDGET, true)
                : new SqliteDatabase(StoreLocation.of(place), SqliteFile.DEFAULT_BUDGET, TestLogs.CACHE);
    }

    private static Origin origin() {
        return new Origin(java.time.Clock.systemUTC(), "claims", "test");
    }
}
