package org.openclaims.store.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;
import org.openclaims.log.Role;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.log.TestLogs;
import org.openclaims.testing.Effort;

/** Eight processes at one store for twenty seconds, each with whatever commands come to its mind: no error, no lost update, and each gets its turn. */
class EightProcessesTest {
    private static final int PROCESSES = 8;

    /** Of the most and the fewest commands; a scramble for the lock gave 4 to 23. */
    private static final double FAIR = 3;

    private static final int ENOUGH = 400;

    /** More than the ten seconds of the program: how long they wait is reported, and a machine that is busy with other things is no error. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ItemId COUNTER = new ItemId(ItemKind.PARTY, "the-counter");

    @TempDir
    private Path directory;

    @Test
    void allGetTheirTurnAndNothingIsLost() throws Exception {
        int seconds = Effort.of(20, 120);
        Path file = directory.resolve("busy.claims");
        try (Store store = Store.open(file.toString(), Workload.OPTIONS)) {
            store.write(
                    TestLogs.command("counter"),
                    reader -> List.of(new Change.Added(counter(0))),
                    (receipt, reader) -> receipt);
        }
        List<Process> children = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            children.add(Children.java(Child.class, file.toString(), "p" + i, Integer.toString(seconds))
                    .start());
        }
        // Ready, all of them; then off they go.
        for (Process child : children) {
            assertEquals('r', child.getInputStream().read());
        }
        for (Process child : children) {
            child.outputWriter().append("go\n").flush();
        }
        List<Long> commands = new ArrayList<>();
        long counted = 0;
        long longest = 0;
        for (Process child : children) {
            try (BufferedReader out = child.inputReader()) {
                String[] said = String.valueOf(out.readLine()).split(" ");
                assertEquals(4, said.length, String.join(" ", said));
                commands.add(Long.parseLong(said[1]));
                counted += Long.parseLong(said[2]);
                longest = Math.max(longest, Long.parseLong(said[3]));
            }
            assertEquals(0, child.waitFor());
        }
        long all = commands.stream().mapToLong(n -> n).sum();
        long most = commands.stream().max(Comparator.naturalOrder()).orElseThrow();
        long fewest = commands.stream().min(Comparator.naturalOrder()).orElseThrow();
        try (Store store = Store.open(file.toString(), Workload.OPTIONS)) {
            long there = store.read(Child::count);
            assertEquals(counted, there, "each counted once");
            assertEquals(
                    all + 1,
                    store.read(reader -> reader.batches(Long.MAX_VALUE, 1))
                            .get(0)
                            .number());
            assertEquals(List.of(), store.verify().findings());
        }
        Effort.report(
                "eight processes",
                seconds + " s: " + all + " commands, no error, no lost update; " + fewest + " to " + most
                        + " each, longest wait " + longest / 1_000_000 + " ms");
        // On a machine that is busy with other things they hardly come to their first turn, which tells nothing.
        assertTrue(all < ENOUGH || most <= FAIR * fewest, commands.toString());
    }

    private static Party counter(long value) {
        return new Party(COUNTER, "counter", PartyKind.PERSON, "Counter " + value, null);
    }

    static final class Child {
        private final Store store;
        private final String name;
        private long commands;
        private long counted;
        private long longest;

        private Child(Store store, String name) {
            this.store = store;
            this.name = name;
        }

        public static void main(String[] arguments) throws Exception {
            StoreOptions patient = TestLogs.waiting(PATIENCE);
            try (Store store = Store.open(arguments[0], patient)) {
                Child child = new Child(store, arguments[1]);
                System.out.print("r");
                System.out.flush();
                System.in.read();
                child.work(System.nanoTime() + Long.parseLong(arguments[2]) * 1_000_000_000);
                System.out.println(" " + child.commands + " " + child.counted + " " + child.longest);
            }
        }

        private void work(long end) {
            Random random = new Random(name.hashCode());
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                switch (random.nextInt(8)) {
                    case 0, 1, 2 -> add(1);
                    case 3 -> add(1 + random.nextInt(20));
                    case 4, 5 -> count();
                    case 6 ->
                        store.rehearse(
                                TestLogs.command(name + " rehearsal " + commands),
                                reader -> List.of(new Change.Added(TestLogs.party("never"))),
                                (receipt, reader) -> receipt);
                    default -> store.read(reader -> reader.newest(ItemKind.PARTY, Long.MAX_VALUE, 50));
                }
                longest = Math.max(longest, System.nanoTime() - start);
            }
        }

        private void add(int events) {
            Workload.write(store, name + "-" + commands + "x" + events);
            commands++;
        }

        /** Reads how many there are and records one more: two who do so at once must not record the same. */
        private void count() {
            store.write(
                    TestLogs.command(name + " counts " + commands),
                    reader -> List.of(new Change.Amended(counter(count(reader) + 1), "one more")),
                    (receipt, reader) -> receipt);
            commands++;
            counted++;
        }

        static long count(LogReader reader) {
            List<Event> events = reader.events(List.of(COUNTER), Set.of(Role.SELF));
            Change last = events.get(events.size() - 1).change();
            Party party =
                    (Party) (last instanceof Change.Amended amended ? amended.item() : ((Change.Added) last).item());
            return Long.parseLong(party.name().substring("Counter ".length()));
        }
    }
}
