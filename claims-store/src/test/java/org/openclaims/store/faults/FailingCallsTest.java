package org.openclaims.store.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.log.Batch;
import org.openclaims.store.Store;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.testing.Effort;

/**
 * One call to the disk fails, or it and all after it: every call of a short history by turns. Nothing that was acknowledged is lost, nothing
 * that was said not to be stored is there, what is uncertain is settled by asking again, and each error says what to do.
 */
class FailingCallsTest {
    @TempDir
    private Path directory;

    @Test
    void whateverCallFails() throws Exception {
        Faulty.require("failing calls");
        long seed = Effort.seed();
        Path watched = Memory.directory("failing").toRealPath();
        Path control = directory.resolve("control");
        Faulty.Control.at(control);
        ProcessBuilder child = Faulty.child(
                Child.class,
                watched,
                watched.toString(),
                control.toString(),
                Integer.toString(Effort.of(300, Integer.MAX_VALUE)),
                Long.toString(seed));
        child.environment().put("FAULTY_CONTROL", control.toString());
        List<String> said = new ArrayList<>();
        Process process = child.start();
        try (BufferedReader out = process.inputReader()) {
            out.lines().forEach(said::add);
        } finally {
            Memory.remove(watched);
        }
        assertEquals(0, process.waitFor(), said.toString());
        String summary = said.remove(said.size() - 1);
        Effort.report("failing calls", summary + "; " + said.size() + " broke a promise; seed " + seed);
        assertTrue(summary.startsWith("of "), summary);
        assertEquals(List.of(), said, "seed " + seed);
    }

    /** Every fault is tried in this process, which runs above the faulty library. */
    static final class Child {
        private static final int EIO = 5;
        private static final int ENOSPC = 28;

        /** What an error says of the store, in one of these ways. */
        private static final List<String> SAYS = List.of(
                "nothing of this command was stored",
                "nothing was recorded",
                "it is not certain whether",
                "no copy was made",
                "no backup was made",
                "no store can be made",
                "cannot be opened: check",
                "nothing could be written at");

        private final Faulty.Control control;
        private final List<String> violations = new ArrayList<>();
        private final TreeMap<String, Integer> outcomes = new TreeMap<>();

        private Child(Faulty.Control control) {
            this.control = control;
        }

        /** One fault. */
        private record Fault(Faulty.Call call, int n, int error, boolean forEver, boolean half) {}

        public static void main(String[] arguments) throws Exception {
            Child child = new Child(Faulty.Control.at(Path.of(arguments[1])));
            Path directory = Path.of(arguments[0]);
            List<Integer> before = child.control.seen();
            new History(child, directory.resolve("calm.claims")).run();
            List<Integer> after = child.control.seen();
            List<Fault> faults = new ArrayList<>();
            for (Faulty.Call call : Faulty.Call.values()) {
                int count = after.get(call.ordinal()) - before.get(call.ordinal());
                for (int n = 1; n <= count; n++) {
                    for (int error : new int[] {EIO, ENOSPC}) {
                        for (boolean forEver : new boolean[] {false, true}) {
                            faults.add(new Fault(call, n, error, forEver, false));
                            if (call == Faulty.Call.WRITE) {
                                faults.add(new Fault(call, n, error, forEver, true));
                            }
                        }
                    }
                }
            }
            int all = faults.size();
            Collections.shuffle(faults, new Random(Long.parseLong(arguments[3])));
            faults = faults.subList(0, Math.min(all, Integer.parseInt(arguments[2])));
            int hit = 0;
            for (int i = 0; i < faults.size(); i++) {
                hit += child.attempt(faults.get(i), directory.resolve(i + ".claims"));
            }
            child.violations.forEach(System.out::println);
            System.out.println(
                    "of " + all + " faults " + faults.size() + " were tried, " + hit + " hit; " + child.outcomes);
        }

        private int attempt(Fault fault, Path file) {
            History history = new History(this, file);
            control.fail(fault.call, fault.n, fault.error, fault.forEver, fault.half);
            int hits;
            try {
                history.run();
            } catch (RuntimeException e) {
                violations.add(fault + ": " + e);
            } finally {
                hits = control.calm();
            }
            try {
                history.check();
            } catch (RuntimeException | AssertionError e) {
                violations.add(fault + ": " + e);
            }
            return Math.min(hits, 1);
        }

        private void count(String outcome) {
            outcomes.merge(outcome, 1, Integer::sum);
        }
    }

    /** A short history: made, recorded, backed up, opened again, recorded; each step tried whatever became of the one before. */
    private static final class History {
        private final Child child;
        private final Path file;
        private final Path backup;
        private final Set<String> acknowledged = new LinkedHashSet<>();
        private final Set<String> uncertain = new LinkedHashSet<>();
        private boolean copied;

        History(Child child, Path file) {
            this.child = child;
            this.file = file;
            this.backup = file.resolveSibling(file.getFileName() + ".backup");
        }

        void run() {
            session(List.of("0x1", "1x2", "2x40", "3x1"), true);
            session(List.of("4x1", "5x3"), false);
        }

        private void session(List<String> commands, boolean copy) {
            attempt(() -> {
                try (Store store = Store.open(file.toString(), Workload.OPTIONS)) {
                    commands.forEach(id -> write(store, id));
                    if (copy) {
                        attempt(() -> {
                            store.backup(backup.toString());
                            copied = true;
                        });
                    }
                }
            });
        }

        private void write(Store store, String id) {
            attempt(() -> {
                try {
                    Workload.write(store, id);
                    acknowledged.add(id);
                } catch (StoreTrouble e) {
                    if (e.kind() == Trouble.UNKNOWN_OUTCOME) {
                        uncertain.add(id);
                    }
                    throw e;
                }
            });
        }

        private void attempt(Runnable step) {
            try {
                step.run();
            } catch (StoreTrouble e) {
                child.count(e.kind().toString());
                if (Child.SAYS.stream().noneMatch(e.getMessage()::contains)) {
                    child.violations.add("says nothing of what was stored: " + e.kind() + " " + e.getMessage());
                }
            }
        }

        void check() {
            try (Store store = Store.open(file.toString(), Workload.OPTIONS)) {
                Set<String> recorded = recorded(store);
                Set<String> unknown = new HashSet<>(recorded);
                unknown.removeAll(acknowledged);
                assertTrue(recorded.containsAll(acknowledged), acknowledged + " acknowledged, there is " + recorded);
                assertTrue(uncertain.containsAll(unknown), unknown + " there, said not to be; uncertain " + uncertain);
                for (String id : uncertain) {
                    // As the message says: it is safe to run it again by its id.
                    Workload.write(store, id);
                    child.count(unknown.contains(id) ? "uncertain and there" : "uncertain and not there");
                }
                Set<String> all = new HashSet<>(acknowledged);
                all.addAll(uncertain);
                assertEquals(all, recorded(store));
                assertEquals(List.of(), store.verify().findings());
                if (copied) {
                    assertEquals(
                            List.of(),
                            Store.verify(backup.toString(), Workload.OPTIONS).findings());
                }
            }
        }

        private static Set<String> recorded(Store store) {
            List<Batch> batches = store.read(reader -> reader.batches(Long.MAX_VALUE, 100));
            assertEquals(
                    batches.stream()
                            .mapToInt(batch -> Workload.size(batch.commandId()))
                            .sum(),
                    store.read(reader -> reader.head()).intValue());
            return batches.stream().map(Batch::commandId).collect(Collectors.toSet());
        }
    }
}
