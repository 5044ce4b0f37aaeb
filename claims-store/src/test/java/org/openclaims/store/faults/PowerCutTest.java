package org.openclaims.store.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.log.Batch;
import org.openclaims.log.LogReader;
import org.openclaims.store.Store;
import org.openclaims.testing.Effort;

/** The power goes at a moment drawn by lot, on a disk that loses and tears what it was not told to keep. What was acknowledged is there. */
class PowerCutTest {
    private static final int HANDS = 2;

    /** One of so many is verified whole; of all of them it is looked at whether what was acknowledged is there. */
    private static final int VERIFIED = 8;

    @TempDir
    private Path directory;

    @Test
    void whatWasRecordedIsThere() throws Exception {
        assertEquals(0, cut("record", Effort.of(2_400, 55_000), PowerCutTest::store).lost);
    }

    @Test
    void theFirstOpeningLeavesAStoreOrNone() throws Exception {
        assertEquals(0, cut("first", Effort.of(300, 2_500), PowerCutTest::deepStore).lost);
    }

    @Test
    void aBackupIsWholeOrNotThereAndSoIsARestoredStore() throws Exception {
        assertEquals(0, cut("copies", Effort.of(300, 2_500), PowerCutTest::copies).lost);
    }

    private static void store(Path disk, List<String> acknowledged, boolean thorough) {
        check(disk.resolve("store.claims"), acknowledged, thorough);
    }

    private static void deepStore(Path disk, List<String> acknowledged, boolean thorough) {
        check(disk.resolve("new/deep/store.claims"), acknowledged, thorough);
    }

    private static void copies(Path disk, List<String> acknowledged, boolean thorough) {
        List<String> commands =
                acknowledged.stream().filter(what -> what.contains("x")).toList();
        check(disk.resolve("store.claims"), commands, thorough);
        for (String copy : List.of("backup.claims", "restored.claims")) {
            if (acknowledged.contains(copy) || Files.exists(disk.resolve(copy))) {
                check(disk.resolve(copy), commands.subList(0, 5), thorough);
            }
        }
    }

    /** All that was acknowledged is there and whole, and at most one command more, whole too. */
    private static void check(Path file, List<String> acknowledged, boolean thorough) {
        try (Store store =
                Store.open(file.toString(), acknowledged.isEmpty() ? Workload.OPTIONS : Workload.OPTIONS.existing())) {
            List<Batch> batches = store.read(reader -> reader.batches(Long.MAX_VALUE, 10_000));
            Set<String> recorded = new HashSet<>();
            batches.forEach(batch -> assertTrue(recorded.add(batch.commandId())));
            Set<String> missing = new HashSet<>(acknowledged);
            missing.removeAll(recorded);
            assertEquals(Set.of(), missing, "acknowledged and lost");
            assertTrue(recorded.size() <= acknowledged.size() + 1, recorded + " and not " + acknowledged);
            assertEquals(
                    batches.stream()
                            .mapToLong(batch -> Workload.size(batch.commandId()))
                            .sum(),
                    store.read(LogReader::head).intValue(),
                    "half a command");
            if (thorough) {
                assertEquals(List.of(), store.verify().findings());
            }
        }
    }

    /** Looks at what is left. */
    private interface Check {
        /** @param thorough also verifies, which takes most of the time */
        void look(Path disk, List<String> acknowledged, boolean thorough) throws Exception;
    }

    /** @param lost how many cuts broke a promise */
    private record Outcome(int cuts, int lost, String first) {}

    private Outcome cut(String workload, int cuts, Check check) throws Exception {
        Faulty.require("power cuts, " + workload);
        long seed = Effort.seed();
        Path watched = Files.createDirectory(directory.resolve("watched")).toRealPath();
        Path tape = directory.resolve("tape");
        ProcessBuilder child = Faulty.child(Workload.class, watched, watched.toString(), workload);
        child.environment().put("FAULTY_TAPE", tape.toString());
        assertEquals(0, child.start().waitFor());
        List<Tape.Call> calls = Tape.read(tape);
        List<Callable<Outcome>> shares = new ArrayList<>();
        for (int hand = 0; hand < HANDS; hand++) {
            Random random = new Random(seed + hand);
            shares.add(() -> replay(watched, calls, cuts / HANDS, random, check));
        }
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        int lost = 0;
        String first = "";
        try {
            for (Future<Outcome> share : hands.invokeAll(shares)) {
                lost += share.get().lost;
                first = first.isEmpty() ? share.get().first : first;
            }
        } finally {
            hands.shutdownNow();
        }
        Effort.report(
                "power cuts, " + workload,
                cuts + " cuts over " + calls.size() + " calls, " + lost + " with anything lost; seed " + seed
                        + (first.isEmpty() ? "" : "; first: " + first));
        return new Outcome(cuts, lost, first);
    }

    private static Outcome replay(Path watched, List<Tape.Call> calls, int cuts, Random random, Check check)
            throws Exception {
        int[] moments = random.ints(cuts, 0, calls.size() + 1).sorted().toArray();
        Disk disk = new Disk(watched);
        List<String> acknowledged = new ArrayList<>();
        int played = 0;
        int lost = 0;
        int cut = 0;
        String first = "";
        for (int moment : moments) {
            for (; played < moment; played++) {
                play(disk, calls.get(played), acknowledged);
            }
            Path left = Memory.directory("cut");
            try {
                disk.cut(random, left);
                check.look(left, acknowledged, cut++ % VERIFIED == 0);
            } catch (Exception | AssertionError e) {
                lost++;
                first = first.isEmpty() ? "after call " + moment + " " + calls.get(Math.max(0, moment - 1)).what() + ": " + e : first;
            } finally {
                Memory.remove(left);
            }
        }
        return new Outcome(cuts, lost, first);
    }

    private static void play(Disk disk, Tape.Call call, List<String> acknowledged) {
        if (call.name().endsWith(Workload.ACKNOWLEDGED)) {
            if (call.what() == Tape.What.WRITE) {
                acknowledged.addAll(Arrays.asList(call.text().split("\n")));
            }
        } else if (!call.name().endsWith("-shm")) {
            // That one is shared memory and made anew by whoever opens a store first.
            disk.play(call);
        }
    }
}
