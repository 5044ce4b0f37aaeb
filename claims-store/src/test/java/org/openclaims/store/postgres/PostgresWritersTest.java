package org.openclaims.store.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.LogReader;
import org.openclaims.log.Receipt;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.log.TestLogs;

class PostgresWritersTest {
    private static final StoreOptions OPTIONS = StoreOptions.of(TestLogs.CACHE, "test");

    @Test
    void twoProcessesAndFourThreadsLoseNothing() throws Exception {
        String address = TestServer.database();
        int each = 20;
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            address,
                            "P" + i,
                            String.valueOf(each))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        var threads = Executors.newFixedThreadPool(4);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String name = "T" + i;
            running.add(threads.submit(() -> Writer.write(address, name, each)));
        }
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();
        for (Process process : processes) {
            assertEquals(0, process.waitFor());
        }
        try (Store store = Store.open(address, OPTIONS)) {
            assertEquals(6L * each, store.<Long>read(LogReader::head));
            assertEquals(List.of(), store.verify().findings());
            List<Instant> times = store.read(reader -> reader.batches(Long.MAX_VALUE, 1000)).stream()
                    .map(Batch::recordedAt)
                    .toList();
            assertEquals(
                    times.stream().distinct().sorted(Comparator.reverseOrder()).toList(), times);
        }
    }

    /** Somebody who does not ask for the lock is about to extend the chain while we do: he was faster, and we decide again. */
    @Test
    void whoeverWritesWithoutTheLockMakesUsDecideAgain() throws Exception {
        String address = TestServer.database();
        try (Store store = Store.open(address, OPTIONS);
                Connection other = TestServer.superuser(address);
                Connection watch = TestServer.superuser(address)) {
            TestLogs.add(store, "A");
            other.setAutoCommit(false);
            AtomicInteger decisions = new AtomicInteger();
            Receipt receipt = store.write(
                    TestLogs.command("ours"),
                    reader -> {
                        if (decisions.incrementAndGet() == 1) {
                            intrude(other, watch);
                        }
                        return List.of(new Change.Added(TestLogs.party("B")));
                    },
                    (done, reader) -> done);
            assertEquals(2, decisions.get());
            assertEquals(3, receipt.events().get(0).seq());
            assertEquals(3, receipt.batch().number());
        }
    }

    /** Adds a batch of one event that continues the chain, with a header that means nothing; it lasts once somebody waits for that. */
    private static void intrude(Connection other, Connection watch) {
        try (Statement statement = other.createStatement()) {
            statement.execute("""
                    insert into openclaims.batch select chain, 'b', no + 1, 'c', command, recorded_at_us + 1, tool, first_seq + 1, 'e', 1
                      from openclaims.batch;
                    insert into openclaims.event select chain, seq + 1, 'e', 'b', kind, kind_v, subject, '{}', hash, sha256('x')
                      from openclaims.event
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        new Thread(() -> {
                    try (Statement statement = watch.createStatement()) {
                        boolean waiting = false;
                        while (!waiting) {
                            try (ResultSet row = statement.executeQuery("select exists(select from pg_stat_activity"
                                    + " where datname = current_database() and wait_event_type = 'Lock')")) {
                                row.next();
                                waiting = row.getBoolean(1);
                            }
                        }
                        other.commit();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .start();
    }

    /** Records one party after the other. */
    static final class Writer {
        public static void main(String[] arguments) {
            write(arguments[0], arguments[1], Integer.parseInt(arguments[2]));
        }

        static void write(String address, String name, int count) {
            try (Store store = Store.open(address, OPTIONS)) {
                for (int i = 0; i < count; i++) {
                    TestLogs.add(store, name + " " + i);
                }
            }
        }
    }
}
