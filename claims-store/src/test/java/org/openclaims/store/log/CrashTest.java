package org.openclaims.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.LogReader;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.testing.Effort;

/** When a command said "recorded", it is, whatever became of the process. Processes are killed with SIGKILL, at a moment drawn by lot. */
class CrashTest {
    private static final int KILLS = Effort.of(20, 100);
    private static final int RECORDINGS = 5 * KILLS;

    @TempDir
    private Path directory;

    @Test
    void everyAcknowledgedCommandOutlivesItsProcess() throws Exception {
        long seed = Effort.seed();
        Random random = Effort.random(seed);
        Path file = directory.resolve("crash.claims");
        Set<String> acknowledged = new HashSet<>();
        int most = 2 * RECORDINGS / KILLS;
        for (int kill = 0; kill < KILLS || acknowledged.size() < RECORDINGS; kill++) {
            Process writer = start(file, "k" + kill, 1_000);
            // The first line says that the store is about to be opened: a kill there hits the opening.
            List<String> lines = new ArrayList<>();
            try (BufferedReader output = writer.inputReader()) {
                for (int left = random.nextInt(most + 1); left >= 0; left--) {
                    lines.add(output.readLine());
                }
                // By its handle: the process itself would close the pipe, with acknowledgements in it.
                writer.toHandle().destroyForcibly();
                output.lines().forEach(lines::add);
            }
            writer.waitFor();
            lines.stream()
                    .filter(line -> line.startsWith("recorded ") && line.endsWith(";"))
                    .forEach(acknowledged::add);
            check(file, acknowledged, kill + 1, "seed " + seed + ", kill " + kill);
        }
        Effort.report(
                "kill -9, library",
                KILLS + " kills or more, " + acknowledged.size() + " commands acknowledged, none lost, none half; seed "
                        + seed);
    }

    @Test
    void eightProcessesLoseNothing() throws Exception {
        Path file = directory.resolve("eight.claims");
        int each = 15;
        List<Process> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            writers.add(start(file, "w" + i, each));
        }
        Set<String> acknowledged = new HashSet<>();
        for (Process writer : writers) {
            try (BufferedReader output = writer.inputReader()) {
                output.lines().filter(line -> line.startsWith("recorded ")).forEach(acknowledged::add);
            }
            assertEquals(0, writer.waitFor());
        }
        assertEquals(8 * each, acknowledged.size());
        check(file, acknowledged, 0, "eight processes");
    }

    /** @param unknown how many commands at most were recorded and not acknowledged: one per kill */
    private static void check(Path file, Set<String> acknowledged, int unknown, String message) {
        try (Store store = Store.open(file.toString(), StoreOptions.of(TestLogs.CACHE, "test"))) {
            assertEquals(List.of(), store.verify().findings(), message);
            List<Batch> batches = store.read(reader -> reader.batches(Long.MAX_VALUE, 100_000));
            Set<String> recorded = new HashSet<>();
            batches.forEach(batch -> assertTrue(recorded.add("recorded " + batch.commandId() + ";"), message));
            assertTrue(recorded.containsAll(acknowledged), message);
            assertTrue(recorded.size() <= acknowledged.size() + unknown, message);
            long events = store.read(LogReader::head);
            assertEquals(events, batches.stream().mapToLong(CrashTest::size).sum(), message);
        }
    }

    private static int size(Batch batch) {
        return Writer.size(
                Integer.parseInt(batch.commandId().substring(batch.commandId().indexOf('-') + 1)));
    }

    private static Process start(Path file, String name, int commands) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString(),
                        name,
                        Integer.toString(commands))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Records commands of one to six events, and each seventh of sixty, and says so of each. */
    static final class Writer {
        static int size(int number) {
            return number % 7 == 6 ? 60 : 1 + number % 7;
        }

        public static void main(String[] arguments) {
            System.out.println("opening;");
            // Time enough on a machine that is busy with other things.
            try (Store store = Store.open(arguments[0], TestLogs.waiting(Duration.ofMinutes(2)))) {
                for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                    String id = arguments[1] + "-" + i;
                    store.write(
                            TestLogs.command(id),
                            reader -> IntStream.range(0, size(Integer.parseInt(id.substring(id.indexOf('-') + 1))))
                                    .<Change>mapToObj(n -> new Change.Added(TestLogs.party(id + " " + n)))
                                    .toList(),
                            (receipt, reader) -> receipt);
                    System.out.println("recorded " + id + ";");
                }
            }
        }
    }
}
