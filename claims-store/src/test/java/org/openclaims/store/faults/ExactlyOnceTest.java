package org.openclaims.store.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openclaims.log.Batch;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.log.TestLogs;
import org.openclaims.testing.Effort;

/**
 * Eight threads with little patience give commands, are told that the store is busy and give them again; their process is killed and the next
 * one gives again all that it heard no answer to, and some that it did. In the end each command is recorded once.
 */
class ExactlyOnceTest {
    @Test
    void noCommandIsRecordedTwiceOrNever() throws Exception {
        long seed = Effort.seed();
        Random random = Effort.random(seed);
        int commands = Effort.of(5_000, 50_000);
        Path directory = Memory.directory("once");
        Path file = directory.resolve("once.claims");
        Set<Integer> answered = new HashSet<>();
        int kills = 0;
        try {
            while (answered.size() < commands) {
                int patience = 200 + random.nextInt(Effort.of(800, 8_000));
                // From a little before the first that was not answered: some are given again without need.
                int first = 0;
                while (answered.contains(first)) {
                    first++;
                }
                Process child = Children.java(
                                Child.class,
                                file.toString(),
                                Integer.toString(Math.max(0, first - 50)),
                                Integer.toString(commands))
                        .start();
                try (BufferedReader out = child.inputReader()) {
                    String line = out.readLine();
                    for (int heard = 0; line != null && heard < patience; heard++, line = out.readLine()) {
                        answered.add(Integer.parseInt(line));
                    }
                    child.toHandle().destroyForcibly();
                    kills++;
                    for (; line != null && !line.isEmpty(); line = out.readLine()) {
                        line.chars().forEach(c -> assertEquals(true, Character.isDigit(c)));
                    }
                }
                child.waitFor();
            }
            try (Store store = Store.open(file.toString(), Workload.OPTIONS)) {
                List<Batch> batches = store.read(reader -> reader.batches(Long.MAX_VALUE, 2 * commands));
                Set<String> ids = batches.stream().map(Batch::commandId).collect(Collectors.toSet());
                assertEquals(commands, ids.size(), "never; seed " + seed);
                assertEquals(commands, batches.size(), "twice; seed " + seed);
                assertEquals(commands, store.read(reader -> reader.head()).intValue());
                assertEquals(List.of(), store.verify().findings());
            }
        } finally {
            Memory.remove(directory);
        }
        Effort.report(
                "exactly once", commands + " commands, " + kills + " kills, none twice, none missing; seed " + seed);
    }

    static final class Child {
        public static void main(String[] arguments) throws Exception {
            StoreOptions impatient = TestLogs.waiting(Duration.ofMillis(100));
            AtomicInteger next = new AtomicInteger(Integer.parseInt(arguments[1]));
            int end = Integer.parseInt(arguments[2]);
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try (Store store = Store.open(arguments[0], impatient)) {
                for (int i = 0; i < 8; i++) {
                    threads.execute(() -> {
                        for (int n = next.getAndIncrement(); n < end; n = next.getAndIncrement()) {
                            write(store, n);
                        }
                    });
                }
                threads.shutdown();
                threads.awaitTermination(10, TimeUnit.MINUTES);
            }
        }

        private static void write(Store store, int n) {
            while (true) {
                try {
                    Workload.write(store, n + "x1");
                    System.out.println(n);
                    return;
                } catch (StoreTrouble e) {
                    if (e.kind() != Trouble.BUSY) {
                        throw e;
                    }
                }
            }
        }
    }
}
