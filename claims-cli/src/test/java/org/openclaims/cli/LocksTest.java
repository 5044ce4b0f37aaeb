package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.testing.Effort;

/**
 * While one thread writes, every command that reads runs in the same process, and none makes the process lose its lock: another process still
 * hears that the store is busy. Opening the file with Java, as any of them might, would drop every lock on it (POSIX), silently.
 */
@EnabledOnOs(OS.LINUX)
class LocksTest {
    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @Test
    void nothingThatReadsDropsTheLock() throws Exception {
        newsroom = new Newsroom(directory);
        newsroom.type(
                "add",
                "The bridge is safe",
                "--by",
                "Abena Osei",
                "--on",
                "2025-03-04",
                "--source",
                "https://news.example/a");
        newsroom.type("retract", "bridge-safe", "--by", "osei", "--force", "full", "--on", "2025-03-20");
        String seal = newsroom.type("seal").out().strip();
        newsroom.type("backup", path("early.claims"));
        List<List<String>> features = features(seal);
        Process other =
                RealProgram.java(Prober.class, newsroom.store().toString()).start();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try (Store store = Store.open(newsroom.store().toString(), StoreOptions.of(Newsroom.CACHE, "test"));
                BufferedReader answers = other.inputReader();
                BufferedWriter asks = other.outputWriter()) {
            assertEquals("FREE", ask(asks, answers));
            CountDownLatch writing = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            Future<?> write = writer.submit(() -> write(store, writing, done));
            writing.await();
            assertEquals("BUSY", ask(asks, answers));
            List<String> dropped = new ArrayList<>();
            for (List<String> words : features) {
                Newsroom.Said said = newsroom.type(words.toArray(String[]::new));
                assertTrue(said.status() <= 1, words + ": " + said);
                if (!ask(asks, answers).equals("BUSY")) {
                    dropped.add(words.toString());
                }
            }
            assertEquals(List.of(), dropped);
            // What these would look like if they did: the test can fail.
            Files.newInputStream(directory.resolve("claims.db-shm")).close();
            assertEquals("FREE", ask(asks, answers));
            done.countDown();
            write.get();
        } finally {
            writer.shutdownNow();
            other.destroyForcibly();
        }
        Effort.report("locks", features.size() + " commands during an open write, none dropped its lock");
    }

    private List<List<String>> features(String seal) {
        List<List<String>> features = new ArrayList<>(List.of(
                List.of("show", "bridge-safe"),
                List.of("show", "bridge-safe", "--as-of", "2025-03-05"),
                List.of("show", "bridge-safe", "--json"),
                List.of("report", "osei"),
                List.of("report", "osei", "--clock", "made"),
                List.of("list"),
                List.of("list", "--json"),
                List.of("status"),
                List.of("log"),
                List.of("log", "--corrections"),
                List.of("party", "list"),
                List.of("party", "show", "osei"),
                List.of("source", "list"),
                List.of("scale", "list"),
                List.of("verify"),
                List.of("verify", "--seal", seal),
                List.of("verify", "--json"),
                List.of("seal"),
                List.of("prove", "bridge-safe", "--output", path("proof.txt")),
                List.of("backup", path("late.claims")),
                List.of("restore", path("early.claims"), "--db", path("restored.claims")),
                List.of("verify", "--db", path("restored.claims")),
                List.of("completion", "bash"),
                List.of("show", "no-such-claim"),
                List.of("help")));
        for (String format : List.of("text", "markdown", "csv", "json")) {
            features.add(List.of("report", "osei", "--format", format, "--output", path("report." + format)));
        }
        return features;
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private static void write(Store store, CountDownLatch writing, CountDownLatch done) {
        ItemId id = new ItemId(ItemKind.PARTY, "late");
        store.write(
                new Command("late", "note", "desk", "test", null, "late"),
                reader -> List.of(new Change.Added(new Party(id, "late", PartyKind.PERSON, "Late", null))),
                (receipt, reader) -> {
                    writing.countDown();
                    try {
                        done.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return receipt;
                });
    }

    private static String ask(BufferedWriter asks, BufferedReader answers) throws IOException {
        asks.append("?\n").flush();
        return answers.readLine();
    }

    /** Another program: asks for the lock and gives it back at once. */
    static final class Prober {
        public static void main(String[] arguments) throws IOException, SQLException {
            while (System.in.read() == '?' && System.in.read() == '\n') {
                try (Connection connection =
                                DriverManager.getConnection("jdbc:sqlite:" + arguments[0] + "?busy_timeout=0");
                        Statement statement = connection.createStatement()) {
                    statement.executeUpdate("begin immediate");
                    statement.executeUpdate("rollback");
                    System.out.println("FREE");
                } catch (SQLException e) {
                    System.out.println("BUSY");
                }
            }
        }
    }
}
