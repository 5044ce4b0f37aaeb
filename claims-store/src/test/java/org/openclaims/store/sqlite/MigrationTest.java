package org.openclaims.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.store.faults.Children;
import org.openclaims.store.faults.PowerCuts;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.Script;
import org.openclaims.testing.Effort;

/**
 * A store of an older version is brought up to date by the next: copied first, then changed whole or not at all. What a version to come will
 * change is made up here.
 */
class MigrationTest {
    private static final String PLACE = "migrations/";
    private static final Script NOTES = new Script(
            "sqlite", 2, PLACE + "902-notes.sql", "3975e8862e66e80ebd70d4e09b3db1e40beaa92465bc9cc945dd29194646c2c6");
    private static final Script MORE = new Script(
            "sqlite", 3, PLACE + "903-more.sql", "501f3134fc0d29c033dfdb01d1505b4fd151d29f3e7412213fdb79be6a444f06");
    private static final Script BROKEN = new Script(
            "sqlite", 2, PLACE + "904-broken.sql", "6f05012016d76b3aa8d50944aab0597719b5fdefc75b83e8845f638b053a3190");

    /** What the program of a year from now makes. */
    private static final Schema LATER = new Schema(List.of(Migrations.SCRIPTS.get(0), NOTES, MORE));

    private static final int EVENTS = 5;

    @TempDir
    private Path directory;

    @Test
    void anOlderStoreIsCopiedAndBroughtUpToDate() throws Exception {
        Path file = older();
        try (SqliteFile store = open(LATER, file)) {
            assertEquals(EVENTS, TestStores.count(store, "note"));
            assertEquals(3, TestStores.count(store, "schema_change"));
            TestStores.append(store, "later");
        }
        Path copy = directory.resolve("store.claims.before-schema-2");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
        assertEquals(List.of("store.claims", "store.claims.before-schema-2", "store.claims.writer-lock"), names());
        // Whoever goes back to the older program has a store for it.
        try (SqliteFile store = open(Schema.CURRENT, copy)) {
            assertEquals(EVENTS, TestStores.count(store, "event"));
        }
        try (SqliteFile store = open(LATER, file)) {
            assertEquals(EVENTS + 1, TestStores.count(store, "event"));
        }
        assertFalse(names().toString().contains("store.claims.before-schema-3"), names().toString());
    }

    @Test
    void theOlderProgramRefusesWhatTheNewerMade() throws Exception {
        Path file = older();
        open(LATER, file).close();
        byte[] before = Files.readAllBytes(file);
        StoreTrouble trouble = assertThrows(StoreTrouble.class, () -> open(Schema.CURRENT, file));
        assertEquals(Trouble.NEWER, trouble.kind());
        assertTrue(
                trouble.getMessage()
                        .contains(
                                "was made by a newer claims (schema 3, this one knows 1): update claims; nothing was changed"),
                trouble.getMessage());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aFileThatHasTheNameOfTheCopyStays() throws Exception {
        Path file = older();
        Path mine = Files.writeString(directory.resolve("store.claims.before-schema-2"), "mine");
        open(LATER, file).close();
        assertEquals("mine", Files.readString(mine));
        try (SqliteFile copy = open(Schema.CURRENT, directory.resolve("store.claims.before-schema-2-2"))) {
            assertEquals(EVENTS, TestStores.count(copy, "event"));
        }
    }

    /** Every command tries again, and would leave a copy each time. */
    @Test
    void aMigrationThatFailsLeavesTheOlderStoreAndOneCopy() throws Exception {
        Path file = older();
        Schema broken = new Schema(List.of(Migrations.SCRIPTS.get(0), BROKEN));
        for (int i = 0; i < 3; i++) {
            assertThrows(StoreTrouble.class, () -> open(broken, file));
        }
        assertEquals(List.of("store.claims", "store.claims.before-schema-2", "store.claims.writer-lock"), names());
        try (SqliteFile store = open(Schema.CURRENT, file)) {
            assertEquals(EVENTS, TestStores.count(store, "event"));
            TestStores.append(store, "more");
        }
        // What was recorded since is not in that copy.
        assertThrows(StoreTrouble.class, () -> open(broken, file));
        assertTrue(names().contains("store.claims.before-schema-2-2"), names().toString());
    }

    @Test
    void aScriptThatWasChangedAfterItsReleaseIsNotRun() throws Exception {
        Path file = older();
        Schema changed = new Schema(
                List.of(Migrations.SCRIPTS.get(0), new Script("sqlite", 2, PLACE + "902-notes.sql", "0".repeat(64))));
        assertThrows(IllegalStateException.class, () -> open(changed, file));
        open(Schema.CURRENT, file).close();
    }

    @Test
    void anOlderStoreThatSomebodyTamperedWithIsNotTouched() throws Exception {
        for (String sql : List.of(
                "drop trigger event_no_update",
                "create trigger evil after insert on event begin select 1; end",
                "drop trigger schema_change_no_update; update schema_change set checksum = 'x';"
                        + " create trigger schema_change_no_update before update on schema_change\nbegin select raise(abort, 'guard: the history of the schema is never changed'); end")) {
            Path file = older();
            try (Connection other = TestStores.plain(file)) {
                Connections.execute(other, sql);
            }
            assertEquals(
                    Trouble.DAMAGED,
                    assertThrows(StoreTrouble.class, () -> open(LATER, file)).kind());
            assertFalse(names().toString().contains("before-schema"), sql);
            Files.delete(file);
        }
    }

    @Test
    void eightWhoOpenAnOlderStoreMigrateItOnce() throws Exception {
        int rounds = Effort.of(10, 100);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < rounds; round++) {
                Path file = older();
                CyclicBarrier start = new CyclicBarrier(8);
                List<Future<?>> openings = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    String command = "after-" + i;
                    openings.add(threads.submit(() -> {
                        start.await();
                        try (SqliteFile store = open(LATER, file)) {
                            return TestStores.append(store, command);
                        }
                    }));
                }
                for (Future<?> opening : openings) {
                    opening.get();
                }
                try (SqliteFile store = open(LATER, file)) {
                    assertEquals(EVENTS + 8, TestStores.count(store, "event"));
                    assertEquals(3, TestStores.count(store, "schema_change"));
                }
                assertEquals(3, names().size(), names().toString());
                Files.delete(directory.resolve("store.claims.before-schema-2"));
                Files.delete(file);
            }
        } finally {
            threads.shutdownNow();
        }
        Effort.report("migration, race", rounds + " rounds of eight openers, each migrated once");
    }

    @Test
    void killedInTheMiddleItIsOldOrNew() throws Exception {
        long seed = Effort.seed();
        Random random = Effort.random(seed);
        int kills = Effort.of(20, 100);
        int old = 0;
        long longest = 1;
        for (int kill = 0; kill < kills; kill++) {
            Path file = older();
            Process child = Children.java(Later.class, directory.toString()).start();
            try (BufferedReader out = child.inputReader()) {
                assertEquals("opening;", out.readLine());
                long start = System.nanoTime();
                if (kill > 0) {
                    LockSupport.parkNanos(random.nextLong(longest));
                    child.toHandle().destroyForcibly();
                }
                out.lines().forEach(line -> assertEquals("opened;", line));
                longest = kill == 0 ? System.nanoTime() - start : longest;
            }
            child.waitFor();
            try (SqliteFile store = open(Schema.CURRENT, file)) {
                assertEquals(EVENTS, TestStores.count(store, "event"), "seed " + seed);
                old++;
            } catch (StoreTrouble e) {
                assertEquals(Trouble.NEWER, e.kind(), "seed " + seed);
            }
            try (SqliteFile store = open(LATER, file)) {
                assertEquals(EVENTS, TestStores.count(store, "note"), "seed " + seed);
            }
            try (Stream<Path> files = Files.list(directory)) {
                for (Path path : files.toList()) {
                    Files.delete(path);
                }
            }
        }
        Effort.report(
                "migration, kill -9",
                (kills - 1) + " kills: " + old + " left the older store, the others the newer; seed " + seed);
    }

    @Test
    void whenThePowerGoesItIsOldOrNewAndTheCopyWholeOrNotThere() throws Exception {
        PowerCuts.Outcome outcome = PowerCuts.cut(
                "migration", directory, Effort.of(300, 1_000), MigrationTest::lookAfterCut, Later.class, "older");
        assertEquals(0, outcome.lost(), outcome.first());
    }

    private static void lookAfterCut(Path disk, List<String> acknowledged, boolean thorough) {
        Path file = disk.resolve("store.claims");
        Path copy = disk.resolve("store.claims.before-schema-2");
        if (acknowledged.contains("recorded")) {
            if (Files.exists(copy)) {
                try (SqliteFile store = open(Schema.CURRENT, copy)) {
                    assertEquals(EVENTS, TestStores.count(store, "event"), "in the copy");
                }
            }
            try (SqliteFile store = open(LATER, file)) {
                assertEquals(EVENTS, TestStores.count(store, "event"));
                assertEquals(EVENTS, TestStores.count(store, "note"));
            }
        }
    }

    /** Another process, of the version to come. */
    static final class Later {
        public static void main(String[] arguments) throws Exception {
            Path file = Path.of(arguments[0], "store.claims");
            if (arguments.length > 1) {
                record(file);
                Files.writeString(file.resolveSibling("acknowledged"), "recorded\n");
            }
            // So that the classes are there and what follows is the migration.
            try (SqliteFile warm = TestStores.open(Path.of(arguments[0], "warm.claims"))) {
                TestStores.count(warm, "event");
            }
            System.out.println("opening;");
            open(LATER, file).close();
            System.out.println("opened;");
        }
    }

    private Path older() {
        return record(directory.resolve("store.claims"));
    }

    private static Path record(Path file) {
        try (SqliteFile store = open(Schema.CURRENT, file)) {
            for (int i = 0; i < EVENTS; i++) {
                TestStores.append(store, "c" + i);
            }
        }
        return file;
    }

    private static SqliteFile open(Schema schema, Path file) {
        return SqliteFile.open(
                schema,
                StoreLocation.of(file.toString()),
                SqliteFile.Missing.CREATE,
                TestStores.ORIGIN,
                SqliteFile.DEFAULT_BUDGET,
                TestStores.CACHE);
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
