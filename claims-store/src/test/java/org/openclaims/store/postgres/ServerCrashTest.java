package org.openclaims.store.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.log.Batch;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.log.TestLogs;
import org.openclaims.testing.Effort;

/** The server is killed while several write: what was acknowledged is there, nothing else but what was on its way, and it all verifies. */
class ServerCrashTest {
    private static final int ROUNDS = Integer.getInteger("server.kills", 10);
    private static final int WRITERS = 3;
    private static final StoreOptions OPTIONS = StoreOptions.of(TestLogs.CACHE, "test");

    @TempDir
    private Path directory;

    @Test
    void everyAcknowledgedCommandOutlivesTheServer() throws Exception {
        long seed = Effort.seed();
        Random random = Effort.random(seed);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        int unknown = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String message = "seed " + seed + ", round " + round;
            EmbeddedPostgres server = start();
            String address = TestServer.address(server, "postgres");
            check(address, acknowledged, unknown, message);
            unknown += WRITERS;
            CountDownLatch enough = new CountDownLatch(5 + random.nextInt(20));
            List<Thread> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "r" + round + "w" + writer + "n";
                Thread thread = new Thread(() -> write(address, name, acknowledged, enough));
                writers.add(thread);
                thread.start();
            }
            enough.await();
            kill(random.nextBoolean());
            for (Thread writer : writers) {
                writer.join();
            }
        }
        EmbeddedPostgres server = start();
        check(TestServer.address(server, "postgres"), acknowledged, unknown, "seed " + seed + ", at the end");
        server.close();
    }

    /** Until the server is gone. */
    private static void write(String address, String name, Set<String> acknowledged, CountDownLatch enough) {
        StoreOptions hurried = OPTIONS.withBudget(Duration.ofSeconds(1));
        try (Store store = Store.open(address, hurried)) {
            for (int i = 0; ; i++) {
                TestLogs.add(store, name + i);
                acknowledged.add("add " + name + i);
                enough.countDown();
            }
        } catch (StoreTrouble e) {
            // The server is gone. Whatever is said now, only what was acknowledged is counted on.
        } finally {
            while (enough.getCount() > 0) {
                enough.countDown();
            }
        }
    }

    private static void check(String address, Set<String> acknowledged, int unknown, String message) {
        try (Store store = Store.open(address, OPTIONS)) {
            assertEquals(List.of(), store.verify().findings(), message);
            Set<String> recorded = new HashSet<>();
            for (Batch batch : store.read(reader -> reader.batches(Long.MAX_VALUE, 100_000))) {
                assertTrue(recorded.add(batch.commandId()), message);
            }
            assertTrue(recorded.containsAll(acknowledged), message);
            assertTrue(recorded.size() <= acknowledged.size() + unknown, message);
        }
    }

    private EmbeddedPostgres start() throws IOException {
        // The library's own mark of a running server, which a killed one leaves.
        Files.deleteIfExists(directory.resolve("data").resolve("epg-lock"));
        return TestServer.settings(EmbeddedPostgres.builder())
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .start();
    }

    /** Kill -9 of everything, or what an administrator in a hurry does. */
    private void kill(boolean hard) throws Exception {
        Path lock = directory.resolve("data").resolve("postmaster.pid");
        ProcessHandle postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(lock).get(0).strip()))
                .orElseThrow();
        if (hard) {
            List<ProcessHandle> all = new ArrayList<>(postmaster.children().toList());
            all.add(0, postmaster);
            all.forEach(ProcessHandle::destroyForcibly);
            for (ProcessHandle one : all) {
                one.onExit().get();
            }
            Files.delete(lock);
        } else {
            // SIGQUIT is "immediate shutdown": no checkpoint, recovery at the next start.
            new ProcessBuilder("kill", "-QUIT", String.valueOf(postmaster.pid()))
                    .start()
                    .waitFor();
            postmaster.onExit().get();
        }
    }
}
