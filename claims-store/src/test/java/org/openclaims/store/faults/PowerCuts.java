package org.openclaims.store.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openclaims.testing.Effort;

/** Writes down what a real process does to its disk, and plays it back up to moments drawn by lot, when the power goes. */
public final class PowerCuts {
    private static final int HANDS = 2;

    /** One of so many is verified whole; of all of them it is looked at whether what was acknowledged is there. */
    private static final int VERIFIED = 8;

    private PowerCuts() {}

    /** Looks at what is left. */
    public interface Check {
        /** @param thorough also verifies, which takes most of the time */
        void look(Path disk, List<String> acknowledged, boolean thorough) throws Exception;
    }

    /** @param lost how many cuts broke a promise, and what the first of them was */
    public record Outcome(int lost, String first) {}

    /**
     * Records a child process once, and cuts so many times.
     *
     * @param directory for the recording
     * @param main the child; it gets as first argument the directory to work in, which is empty
     */
    public static Outcome cut(String name, Path directory, int cuts, Check check, Class<?> main, String... arguments)
            throws Exception {
        Faulty.require("power cuts, " + name);
        long seed = Effort.seed();
        Path watched = Files.createDirectory(directory.resolve("watched")).toRealPath();
        Path tape = directory.resolve("tape");
        List<String> all = new ArrayList<>(List.of(watched.toString()));
        all.addAll(List.of(arguments));
        ProcessBuilder child = Faulty.child(main, watched, all.toArray(String[]::new));
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
                "power cuts, " + name,
                cuts + " cuts over " + calls.size() + " calls, " + lost + " with anything lost; seed " + seed
                        + (first.isEmpty() ? "" : "; first: " + first));
        return new Outcome(lost, first);
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
                first = first.isEmpty()
                        ? "after call " + moment + " "
                                + calls.get(Math.max(0, moment - 1)).what() + ": " + e
                        : first;
            } finally {
                Memory.remove(left);
            }
        }
        return new Outcome(lost, first);
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
