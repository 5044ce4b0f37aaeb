package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.testing.Effort;

/** Recordings are started, two at a time, and killed with SIGKILL at moments drawn by lot; what was acknowledged is there, once. */
class KillTest {
    private static final int RECORDINGS = Effort.of(100, 400);
    private static final int AT_A_TIME = 2;

    @TempDir
    private Path directory;

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void whatWasAcknowledgedOutlivesTheProcess() throws Exception {
        long seed = Effort.seed();
        Random random = Effort.random(seed);
        List<Callable<String>> recordings = new ArrayList<>();
        for (int i = 0; i < RECORDINGS; i++) {
            int number = i;
            Moment moment = MOMENTS.get(random.nextInt(MOMENTS.size()));
            int bytes = random.nextInt(200);
            recordings.add(() -> record("k" + number, moment, bytes));
        }
        List<String> acknowledged = new ArrayList<>();
        ExecutorService hands = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            for (Future<String> said : hands.invokeAll(recordings)) {
                String handle = said.get();
                if (!handle.isEmpty()) {
                    acknowledged.add(handle);
                }
            }
        } finally {
            hands.shutdownNow();
        }
        check(acknowledged, "seed " + seed);
        Effort.report(
                "kill -9, program",
                RECORDINGS + " recordings, " + acknowledged.size() + " acknowledged, none lost, none half; seed "
                        + seed);
    }

    private void check(List<String> acknowledged, String message) {
        Newsroom newsroom = new Newsroom(directory);
        assertTrue(acknowledged.size() > RECORDINGS / 10, message + ": " + acknowledged);
        Map<String, Integer> claims = new HashMap<>();
        newsroom.json("log", "--limit", "10000")
                .get("commands")
                .forEach(command -> command.get("steps")
                        .forEach(step -> claims.merge(
                                step.get("kind").stringValue() + " "
                                        + step.get("what").stringValue(),
                                1,
                                Integer::sum)));
        for (String handle : acknowledged) {
            assertEquals(1, claims.get("claim " + handle), message);
            assertEquals(1, claims.get("act " + handle + "/1"), message);
        }
        assertTrue(claims.values().stream().allMatch(times -> times == 1), message);
        Newsroom.Said verified = newsroom.type("verify");
        assertEquals(0, verified.status(), message + ": " + verified);
    }

    /** When the process is killed. */
    private enum Moment {
        AT_ONCE,
        WHILE_IT_WRITES,
        AFTER_SOME_BYTES,
        AFTER_THE_ACKNOWLEDGEMENT,
        NEVER
    }

    /** A start costs most of a second, so a third are not waited for. */
    private static final List<Moment> MOMENTS = List.of(
            Moment.AT_ONCE,
            Moment.AT_ONCE,
            Moment.WHILE_IT_WRITES,
            Moment.AFTER_SOME_BYTES,
            Moment.AFTER_THE_ACKNOWLEDGEMENT,
            Moment.NEVER);

    /** @return the handle, if it was acknowledged */
    private String record(String handle, Moment moment, int bytes) throws IOException, InterruptedException {
        Process process = RealProgram.start(
                        directory,
                        "add",
                        "Claim " + handle,
                        "--handle",
                        handle,
                        "--by",
                        "Speaker",
                        "--on",
                        "2025-03-04")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        StringBuilder heard = new StringBuilder();
        // By its handle: the process itself would close the pipe, with an acknowledgement in it.
        try (InputStream out = process.getInputStream()) {
            switch (moment) {
                case AT_ONCE -> process.toHandle().destroyForcibly();
                case WHILE_IT_WRITES -> killWhileItWrites(process);
                case AFTER_SOME_BYTES -> {
                    heard.append(new String(out.readNBytes(bytes), StandardCharsets.UTF_8));
                    process.toHandle().destroyForcibly();
                }
                case AFTER_THE_ACKNOWLEDGEMENT -> {
                    for (int c = out.read(); c >= 0 && c != '\n'; c = out.read()) {
                        heard.append((char) c);
                    }
                    process.toHandle().destroyForcibly();
                }
                case NEVER -> {
                    // runs to its end
                }
            }
            heard.append(new String(out.readAllBytes(), StandardCharsets.UTF_8));
        }
        process.waitFor();
        return heard.toString().startsWith("Recorded as command ") ? handle : "";
    }

    /** As soon as anybody has written to the store's log of changes; looked at, never opened, for that would drop SQLite's locks. */
    private void killWhileItWrites(Process process) {
        Path changes = directory.resolve("claims.db-wal");
        long before = size(changes);
        while (process.isAlive() && size(changes) == before) {
            Thread.onSpinWait();
        }
        process.toHandle().destroyForcibly();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
