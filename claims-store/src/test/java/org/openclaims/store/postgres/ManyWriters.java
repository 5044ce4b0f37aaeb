package org.openclaims.store.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.log.TestLogs;

/**
 * No test but a measurement, run by {@code bench/many-writers}: how many commands a second a server records for one and for eight who record at once,
 * beside bare rows in the same minute, and for how much of the time somebody has his turn. The server keeps its data on the disk of the project, with everything on that makes it last.
 */
class ManyWriters {
    private static final long SECONDS = Long.getLong("seconds", 5);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int MANY = 8;

    /** Somebody who records until it is time. */
    private interface Writer {
        int write(int number, long until) throws Exception;
    }

    private record Case(String name, int writers, Writer writer) {}

    @Test
    void measure() throws Exception {
        Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "server");
        try (EmbeddedPostgres server = server(data)) {
            run(server, "create table bare(id bigint generated always as identity primary key, body text not null)");
            List<Case> cases = List.of(
                    new Case("a bare row, 1 connection", 1, (number, until) -> rows(server, until)),
                    new Case("a bare row, 8 connections", MANY, (number, until) -> rows(server, until)),
                    new Case("a command, 1 writer", 1, (number, until) -> commands(server, "main", until)),
                    new Case("a command, 8 writers, 1 chain", MANY, (number, until) -> commands(server, "main", until)),
                    new Case(
                            "a command, 8 writers, 8 chains",
                            MANY,
                            (number, until) -> commands(server, "desk" + number, until)));
            double[][] rates = new double[cases.size()][ROUNDS];
            double[][] turns = new double[cases.size()][ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < cases.size(); i++) {
                    try (Turns taken = new Turns(server)) {
                        rates[i][round] = rate(cases.get(i));
                        turns[i][round] = 1000 * taken.share() / rates[i][round];
                    }
                }
            }
            System.out.printf(
                    "%nA second, median of %d rounds of %d s each, in turn; how long a turn is, in ms:%n",
                    ROUNDS, SECONDS);
            for (int i = 0; i < cases.size(); i++) {
                Arrays.sort(rates[i]);
                Arrays.sort(turns[i]);
                System.out.printf(
                        "%-32s %8.0f  (%.0f to %.0f)  %8.2f%n",
                        cases.get(i).name(),
                        rates[i][ROUNDS / 2],
                        rates[i][0],
                        rates[i][ROUNDS - 1],
                        turns[i][ROUNDS / 2]);
            }
        }
    }

    /** Looks a hundred times a second whether anybody has his turn. */
    private static final class Turns implements AutoCloseable {
        private final Connection connection;
        private final Thread thread = new Thread(this::watch);
        private volatile boolean over;
        private long looks;
        private long taken;

        Turns(EmbeddedPostgres server) throws SQLException {
            connection = server.getPostgresDatabase().getConnection();
            thread.start();
        }

        private void watch() {
            try (PreparedStatement look = connection.prepareStatement("""
                    select exists (select from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock' and granted
                      and (classid::bigint << 32 | objid::bigint) = hashtextextended('openclaims record', 0))
                    """)) {
                while (!over) {
                    try (ResultSet row = look.executeQuery()) {
                        row.next();
                        looks++;
                        taken += row.getBoolean(1) ? 1 : 0;
                    }
                    Thread.sleep(10);
                }
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Ends it. */
        double share() throws InterruptedException {
            over = true;
            thread.join();
            return (double) taken / looks;
        }

        @Override
        public void close() throws SQLException {
            over = true;
            connection.close();
        }
    }

    private static double rate(Case one) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(one.writers());
        long begin = System.nanoTime();
        List<Future<Integer>> running = new ArrayList<>();
        for (int i = 0; i < one.writers(); i++) {
            int number = i;
            running.add(threads.submit(() -> one.writer().write(number, begin + SECONDS * 1_000_000_000L)));
        }
        long done = 0;
        for (Future<Integer> writer : running) {
            done += writer.get();
        }
        threads.shutdown();
        return done * 1e9 / (System.nanoTime() - begin);
    }

    private static int commands(EmbeddedPostgres server, String chain, long until) {
        String address = TestServer.address(server, "postgres");
        int done = 0;
        try (Store store =
                Store.open(address, StoreOptions.of(TestLogs.CACHE, "bench").withChain(chain))) {
            while (System.nanoTime() < until) {
                TestLogs.add(store, "party " + Long.toHexString(System.nanoTime()) + done++);
            }
        }
        return done;
    }

    private static int rows(EmbeddedPostgres server, long until) throws SQLException {
        int done = 0;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            while (System.nanoTime() < until) {
                statement.execute("insert into bare(body) values (repeat('x', 600))");
                done++;
            }
        }
        return done;
    }

    private static void run(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static EmbeddedPostgres server(Path data) throws IOException {
        return TestServer.settings(EmbeddedPostgres.builder())
                .setDataDirectory(data)
                .start();
    }
}
