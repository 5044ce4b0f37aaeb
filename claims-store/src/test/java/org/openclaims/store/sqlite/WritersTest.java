package org.openclaims.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.EventTables;
import org.openclaims.store.sql.Head;

class WritersTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir
    private Path directory;

    @Test
    void eightWritersLoseNothing() throws Exception {
        Path file = directory.resolve("store.claims");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (SqliteFile shared = TestStores.open(file)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int writer = i;
                writers.add(threads.submit(() -> {
                    // Half through one open store, half through their own, as other programs would.
                    try (SqliteFile own = TestStores.open(file)) {
                        for (int n = 0; n < 25; n++) {
                            TestStores.append(writer % 2 == 0 ? shared : own, writer + "-" + n);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            Head head = shared.read(handle -> new EventTables(handle).head(TestStores.CHAIN));
            assertEquals(200, head.seq());
            assertEquals(200, head.batchNo());
            assertEquals(200, TestStores.count(shared, "section"));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anotherProcessInTheQueueMeansBusy() throws Exception {
        Path file = directory.resolve("store.claims");
        try (SqliteFile store = TestStores.open(file, SHORT)) {
            Path lockFile = StoreLocation.of(file.toString()).lockFile();
            // A lock by this JVM refuses at once instead of queueing, so another JVM holds it.
            Process holder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Holder.class.getName(),
                            lockFile.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try {
                assertEquals('L', holder.getInputStream().read());
                StoreTrouble trouble = assertThrows(StoreTrouble.class, () -> TestStores.append(store, "c1"));
                assertEquals(Trouble.BUSY, trouble.kind());
                assertEquals(0, TestStores.count(store, "batch"));
            } finally {
                holder.destroyForcibly().waitFor();
            }
            // A killed holder gives its place back.
            TestStores.append(store, "c1");
            assertEquals(1, TestStores.count(store, "batch"));
        }
    }

    @Test
    void aProgramWithoutATicketMeansBusyToo() throws Exception {
        Path file = directory.resolve("store.claims");
        try (SqliteFile store = TestStores.open(file, SHORT);
                Connection other = TestStores.plain(file)) {
            Connections.execute(other, "begin immediate");
            StoreTrouble trouble = assertThrows(StoreTrouble.class, () -> TestStores.append(store, "c1"));
            assertEquals(Trouble.BUSY, trouble.kind());
            Connections.execute(other, "rollback");
            TestStores.append(store, "c1");
            assertEquals(1, TestStores.count(store, "batch"));
        }
    }

    /** A transaction that only becomes a writer's at its first write fails there when somebody else was faster. */
    @Test
    void aWriterIsOneFromItsFirstMoment() throws Exception {
        Path file = directory.resolve("store.claims");
        try (SqliteFile store = TestStores.open(file);
                Connection other = TestStores.plain(file)) {
            Connections.execute(other, "pragma busy_timeout = 1");
            store.write(TestStores.CHAIN, handle -> {
                SQLException refused =
                        assertThrows(SQLException.class, () -> Connections.execute(other, "begin immediate"));
                assertTrue(SqlErrors.isBusy(refused));
                return null;
            });
            Connections.execute(other, "begin immediate; rollback");
        }
    }

    @Test
    void aThreadInTheQueueMeansBusy() throws Exception {
        Path file = directory.resolve("store.claims");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (SqliteFile store = TestStores.open(file, SHORT)) {
            store.write(TestStores.CHAIN, handle -> {
                Future<Trouble> second =
                        thread.submit(() -> assertThrows(StoreTrouble.class, () -> TestStores.append(store, "c2"))
                                .kind());
                assertEquals(Trouble.BUSY, second.get());
                return TestStores.append(handle, "c1");
            });
            assertEquals(1, TestStores.count(store, "batch"));
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void aWriterThatWaitsForItselfIsAMistake() {
        try (SqliteFile store = TestStores.open(directory.resolve("store.claims"))) {
            assertThrows(
                    IllegalStateException.class,
                    () -> store.write(TestStores.CHAIN, handle -> TestStores.append(store, "inner")));
        }
    }

    /** Another process: takes the lock, says so, and waits to be killed. */
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            try (FileChannel channel =
                    FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                System.out.write('L');
                System.out.flush();
                System.in.read();
            }
        }
    }
}
