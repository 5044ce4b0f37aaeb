package org.openclaims.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.ClaimsException;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.chain.EventHash;
import org.openclaims.store.health.NotOverwritten;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.seal.Seal;
import org.openclaims.testing.Effort;

/** A backup is whole or not there, a store made from it is a store like any other, and nothing that is there is ever written over. */
class CopiesTest {
    private static final StoreOptions OPTIONS = StoreOptions.of(TestLogs.CACHE, "test");

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void record() {
        file = directory.resolve("live.claims");
        try (Store store = TestLogs.open(file)) {
            for (int i = 1; i <= 5; i++) {
                TestLogs.add(store, "Person " + i);
            }
        }
    }

    @Test
    void thereAndBack() throws Exception {
        Path backup = directory.resolve("a backup?.claims".replace("?", " ünï"));
        Path restored = directory.resolve("restored.claims");
        Seal seal;
        try (Store store = TestLogs.open(file)) {
            Backup made = store.backup(backup.toString());
            seal = made.seal();
            assertEquals(store.seal().root(), seal.root());
            assertEquals(5, seal.events());
            assertEquals(sha256(backup), made.sha256());
            assertEquals(backup.toRealPath(), made.file());
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)));
        assertEquals(List.of("a backup ünï.claims", "live.claims", "live.claims.writer-lock"), names());
        Store.restore(backup.toString(), restored.toString(), List.of(seal), OPTIONS);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(restored)));
        assertEquals(sha256(backup), sha256(backup), "the backup is as it was");
        assertEquals(TestLogs.projections(file), TestLogs.projections(restored));
        try (Store store = TestLogs.open(restored)) {
            assertEquals(List.of(), store.verify(List.of(seal)).findings());
            TestLogs.add(store, "After the disaster");
            assertEquals(List.of(), store.verify(List.of(seal)).findings());
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + restored);
                var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("pragma journal_mode")) {
                assertEquals("wal", row.getString(1));
            }
            assertThrows(java.sql.SQLException.class, () -> statement.executeUpdate("delete from event"));
        }
    }

    /** A backup is not written to by looking at it. */
    @Test
    void aBackupMayBeVerifiedWhereItLies() throws Exception {
        Path backup = directory.resolve("backup.claims");
        String sha256;
        try (Store store = TestLogs.open(file)) {
            sha256 = store.backup(backup.toString()).sha256();
        }
        assertEquals(List.of(), Store.verify(backup.toString(), OPTIONS).findings());
        assertEquals(sha256, sha256(backup));
    }

    @Test
    void whatIsThereIsNeverWrittenOver() throws Exception {
        Path there = Files.writeString(directory.resolve("there.txt"), "mine");
        Path backup = directory.resolve("backup.claims");
        try (Store store = TestLogs.open(file)) {
            assertThrows(NotOverwritten.class, () -> store.backup(there.toString()));
            NotOverwritten itself = assertThrows(NotOverwritten.class, () -> store.backup(file.toString()));
            assertTrue(itself.getMessage().contains("is the store itself"), itself.getMessage());
            Path link = Files.createSymbolicLink(directory.resolve("link.claims"), directory.resolve("nowhere"));
            assertThrows(StoreTrouble.class, () -> store.backup(link.toString()));
            assertThrows(StoreTrouble.class, () -> store.backup(directory.toString()));
            assertThrows(StoreTrouble.class, () -> store.backup("file:x.db?mode=memory"));
            assertTrue(assertThrows(
                            StoreTrouble.class,
                            () -> store.backup(
                                    directory.resolve("no/such/place").toString()))
                    .getMessage()
                    .contains("there is no directory"));
            store.backup(backup.toString());
        }
        assertThrows(
                NotOverwritten.class, () -> Store.restore(backup.toString(), there.toString(), List.of(), OPTIONS));
        assertThrows(NotOverwritten.class, () -> Store.restore(backup.toString(), file.toString(), List.of(), OPTIONS));
        assertThrows(
                NotOverwritten.class, () -> Store.restore(backup.toString(), backup.toString(), List.of(), OPTIONS));
        assertEquals("mine", Files.readString(there));
        assertTrue(names().stream().noneMatch(name -> name.contains(".part")), names().toString());
    }

    @Test
    void whatIsNotAsItWasRecordedIsNotCopied() throws Exception {
        Path backup = directory.resolve("backup.claims");
        Path restored = directory.resolve("restored.claims");
        Seal seal;
        try (Store store = TestLogs.open(file)) {
            seal = store.backup(backup.toString()).seal();
        }
        try (Outsider outsider = new Outsider(file)) {
            outsider.sql("update section set body = '\"nobody\"' where name = 'actor'");
        }
        try (Store store = TestLogs.open(file)) {
            assertMessage("so no backup was made", () -> store.backup(restored.toString()));
        }
        assertMessage(
                "the seal of 9 events",
                () -> Store.restore(backup.toString(), restored.toString(), List.of(longer(seal)), OPTIONS));
        try (Outsider outsider = new Outsider(backup)) {
            outsider.rewrite(2, "actor", body -> "\"nobody\"");
        }
        assertMessage(
                "not what was sealed",
                () -> Store.restore(backup.toString(), restored.toString(), List.of(seal), OPTIONS));
        try (RandomAccessFile raw = new RandomAccessFile(backup.toFile(), "rw")) {
            raw.setLength(raw.length() / 2);
        }
        assertMessage(
                "so nothing was restored",
                () -> Store.restore(backup.toString(), restored.toString(), List.of(), OPTIONS));
        Files.writeString(
                backup, "no store at all, only some words that are longer than the header of one would be, to be sure");
        assertMessage(
                "not a claims store", () -> Store.restore(backup.toString(), restored.toString(), List.of(), OPTIONS));
        assertMessage(
                "no store at",
                () -> Store.restore(directory.resolve("none").toString(), restored.toString(), List.of(), OPTIONS));
        assertFalse(Files.exists(restored));
        assertTrue(names().stream().noneMatch(name -> name.contains(".part")), names().toString());
    }

    private static Seal longer(Seal seal) {
        return new Seal("main", 9, EventHash.GENESIS, seal.sealedAt());
    }

    @Test
    void backupsWhileAWriterWrites() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger acknowledged = new AtomicInteger(5);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        try (Store store = TestLogs.open(file)) {
            Thread writer = new Thread(() -> {
                try {
                    while (!stop.get()) {
                        TestLogs.add(store, "Writer " + acknowledged.get());
                        acknowledged.incrementAndGet();
                        java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
                    }
                } catch (RuntimeException e) {
                    failure.set(e);
                }
            });
            writer.start();
            List<Seal> seals = new ArrayList<>();
            int backups = Effort.of(60, 300);
            int behind = 0;
            for (int i = 0; i < backups; i++) {
                Path backup = directory.resolve("backup-" + i + ".claims");
                int before = acknowledged.get();
                Seal seal = store.backup(backup.toString()).seal();
                assertTrue(seal.events() >= before, "all that was acknowledged before is there");
                seals.add(seal);
                if (i % 6 == 0) {
                    drill(backup, directory.resolve("drill-" + i + ".claims"), seal);
                }
                Files.delete(backup);
                behind += isBehind(directory.resolve("cp-" + i + ".claims"), acknowledged.get()) ? 1 : 0;
            }
            stop.set(true);
            writer.join();
            assertEquals(null, failure.get());
            assertTrue(acknowledged.get() > 30, acknowledged + " recorded meanwhile");
            assertEquals(List.of(), store.verify(seals).findings());
            // What copying the file alone would have been worth.
            assertTrue(behind > 0, "a copied file was never behind");
            Effort.report(
                    "backups",
                    backups + " while a thread recorded " + acknowledged + " commands: all whole; " + behind
                            + " files copied by cp lacked some");
        }
    }

    /** After the disaster: all that the seal counts is there, and work goes on. */
    private static void drill(Path backup, Path restored, Seal seal) {
        Store.restore(backup.toString(), restored.toString(), List.of(seal), OPTIONS);
        try (Store store = TestLogs.open(restored)) {
            TestLogs.add(store, "After the disaster");
            assertEquals(seal.events() + 1, store.seal().events());
        }
    }

    /** By another process, for Java would drop our locks. */
    private boolean isBehind(Path copy, int acknowledged) throws Exception {
        assertEquals(
                0,
                new ProcessBuilder("cp", file.toString(), copy.toString())
                        .start()
                        .waitFor());
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from event")) {
            return row.getInt(1) < acknowledged;
        } catch (java.sql.SQLException e) {
            return true;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** A limit on the size of files stands in for a full disk: what fails is the same call. */
    @Test
    void aFullDiskLeavesNothingBehind() throws Exception {
        Path backup = directory.resolve("backup.claims");
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 100; exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        file.toString(),
                        backup.toString())
                // Newer Java warns there of native code.
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(
                said.startsWith("no copy was made at ") || said.startsWith("the disk is full: no copy was made at "),
                said);
        assertTrue(said.contains("is as it was"), said);
        assertEquals(List.of("live.claims", "live.claims.writer-lock"), names());
        assertEquals(List.of(), Store.verify(file.toString(), OPTIONS).findings());
    }

    static final class Child {
        public static void main(String[] arguments) {
            try (Store store = Store.open(arguments[0], OPTIONS)) {
                store.backup(arguments[1]);
            } catch (StoreTrouble e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void anEmptyStoreHasASealToo() {
        Path empty = directory.resolve("empty.claims");
        try (Store store = TestLogs.open(empty)) {
            Backup made = store.backup(directory.resolve("empty-backup.claims").toString());
            assertEquals(0, made.seal().events());
            assertEquals(store.seal().root(), made.seal().root());
        }
    }

    private static void assertMessage(String part, org.junit.jupiter.api.function.Executable work) {
        ClaimsException error = assertThrows(ClaimsException.class, work);
        assertTrue(error.getMessage().contains(part), error.getMessage());
        if (error instanceof StoreTrouble trouble) {
            assertFalse(trouble.kind() == Trouble.GUARDED);
        }
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static String sha256(Path path) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)));
    }
}
