package org.openclaims.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.Event;
import org.openclaims.log.EventLog;
import org.openclaims.log.Field;
import org.openclaims.log.InMemoryLog;
import org.openclaims.log.LogReader;
import org.openclaims.log.Role;
import org.openclaims.store.Store;

/** Whatever was recorded, the store finds what the log in memory finds, and rebuilding changes nothing. */
class SameAsInMemoryTest {
    private static final int COMMANDS = 60;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsTheSame(long seed) throws Exception {
        Path file = directory.resolve("twin.claims");
        try (Store store = TestLogs.open(file);
                EventLog memory = new InMemoryLog(
                        () -> java.time.Instant.parse("2025-07-07T10:00:00Z"), TestLogs.counting("m"))) {
            Chance chance = new Chance(seed);
            Random choices = new Random(-seed);
            for (int i = 0; i < COMMANDS; i++) {
                Command command = chance.command();
                long choice = choices.nextLong();
                List<Change> inMemory = memory.write(
                        command,
                        reader -> chance.changes(reader, choice),
                        (receipt, reader) ->
                                receipt.events().stream().map(Event::change).toList());
                store.write(
                        command,
                        reader -> inMemory.stream()
                                .map(change -> translated(change, memory, reader))
                                .toList(),
                        (receipt, reader) -> receipt);
            }
            assertSame(chance.items(), memory, store);
            List<String> before = TestLogs.projections(file);
            store.rebuild();
            assertEquals(before, TestLogs.projections(file), "rebuilt, seed " + seed);
            assertSame(chance.items(), memory, store);
        }
    }

    /** An undo names a batch by its id, which each log draws for itself. */
    private static Change translated(Change change, EventLog memory, LogReader reader) {
        if (change instanceof Change.Undone undone) {
            long number =
                    memory.read(m -> m.events(undone.batch()).get(0).batch().number());
            return new Change.Undone(reader.batch(number).orElseThrow().id(), undone.why());
        }
        return change;
    }

    private static void assertSame(List<Item> items, EventLog memory, EventLog store) {
        for (Item item : items) {
            for (Role role : Role.values()) {
                assertSame(memory, store, reader -> texts(reader.events(List.of(item.id()), EnumSet.of(role))));
            }
            assertSame(memory, store, reader -> reader.item(item.handle()));
            assertSame(
                    memory,
                    store,
                    reader -> reader.highest(
                            org.openclaims.log.Handle.of(item.handle()).base()));
        }
        List<ItemId> all = items.stream().map(Item::id).toList();
        assertSame(memory, store, reader -> texts(reader.events(all, EnumSet.allOf(Role.class))));
        assertSame(memory, store, reader -> texts(reader.events(all, EnumSet.of(Role.SELF, Role.ON))));
        assertSame(memory, store, reader -> texts(reader.events(all, Set.of())));
        for (ItemKind kind : ItemKind.values()) {
            assertSame(memory, store, reader -> reader.newest(kind, Long.MAX_VALUE, 1000));
            assertSame(memory, store, reader -> reader.newest(kind, reader.head() / 2, 3));
            assertSame(memory, store, reader -> reader.handles(kind, "", 1000));
            assertSame(memory, store, reader -> reader.handles(kind, "p", 2));
        }
        for (Field field : Field.values()) {
            assertSame(memory, store, reader -> reader.terms(field, "", 1000));
            assertSame(memory, store, reader -> reader.terms(field, "l", 2));
            for (String key : List.of("leyva", "alvaro leyva", "ano", "3.example", "%")) {
                assertSame(memory, store, reader -> reader.find(field, key));
            }
        }
        assertSame(memory, store, LogReader::head);
        for (long number = 1; number <= COMMANDS; number++) {
            long n = number;
            assertSame(memory, store, reader -> {
                var batch = reader.batch(n).orElseThrow();
                return batch.commandId() + batch.actor() + batch.reason() + texts(reader.events(batch.id()));
            });
        }
        assertSame(
                memory,
                store,
                reader -> reader.batches(40, 7).stream()
                        .map(b -> b.number() + b.command())
                        .toList());
    }

    private static void assertSame(EventLog memory, EventLog store, Function<LogReader, Object> question) {
        assertEquals(memory.read(question), store.read(question));
    }

    private static List<String> texts(List<Event> events) {
        return events.stream().map(SameAsInMemoryTest::text).toList();
    }

    private static String text(Event event) {
        String change = event.change() instanceof Change.Undone undone
                ? undone.why()
                : event.change().toString();
        return event.seq() + " of " + event.batch().number() + ": " + change;
    }
}
