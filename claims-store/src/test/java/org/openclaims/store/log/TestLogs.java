package org.openclaims.store.log;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.openclaims.item.Ids;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.ErasureOrder;
import org.openclaims.log.Event;
import org.openclaims.log.EventLog;
import org.openclaims.log.Receipt;
import org.openclaims.log.Role;
import org.openclaims.log.Words;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;

/** Stores and commands for tests. */
public final class TestLogs {
    /** Where SQLite's machine code is kept between tests. */
    public static final Path CACHE = Path.of("target", "native-cache").toAbsolutePath();

    private TestLogs() {}

    /** A store with a clock that moves a second at each look, and ids that count. */
    public static Store open(Path file) {
        return open(file, "main");
    }

    /** The same, to write to a chain of this name. */
    static Store open(Path file, String chain) {
        AtomicInteger seconds = new AtomicInteger();
        Instant start = Instant.parse("2025-07-07T10:00:00.123456Z");
        return Store.open(
                file.toString(),
                StoreOptions.of(CACHE, "test")
                        .withChain(chain)
                        .withClock(
                                () -> start.plusSeconds(seconds.incrementAndGet()),
                                counting("id-" + System.nanoTime() + "-")));
    }

    /** The computer's clock and chance, for somebody with more patience than usual, or less. */
    public static StoreOptions waiting(Duration budget) {
        StoreOptions usual = StoreOptions.of(CACHE, "test");
        return usual.withBudget(budget);
    }

    static Ids counting(String prefix) {
        AtomicInteger next = new AtomicInteger();
        return () -> prefix + next.incrementAndGet();
    }

    /** A command with an id of its own. */
    public static Command command(String id) {
        return new Command(id, "note", "desk", "test 1", null, "request of " + id);
    }

    /** A party with this name, and a handle and a key to go with it. */
    public static Item party(String name) {
        ItemId id = new ItemId(ItemKind.PARTY, "key-of-" + name.replace(' ', '-'));
        return new Party(id, name.replace(' ', '-').toLowerCase(java.util.Locale.ROOT), PartyKind.PERSON, name, null);
    }

    /** Records a party by a command of the same name. */
    public static Receipt add(EventLog log, String name) {
        return log.write(
                command("add " + name), reader -> List.of(new Change.Added(party(name))), (receipt, reader) -> receipt);
    }

    /** The words of an event that added a party are gone, by an order that is recorded. */
    public static Receipt erase(EventLog log, long seq, String name) {
        return erase(log, seq, party(name).id());
    }

    /** The same of a party that was added otherwise. */
    public static Receipt erase(EventLog log, long seq, ItemId id) {
        ErasureOrder order = new ErasureOrder("GDPR Art. 17", "legal desk", LocalDate.of(2026, 11, 23));
        return log.write(
                command("erase " + seq),
                reader -> {
                    Event event = reader.events(List.of(id), EnumSet.of(Role.SELF)).stream()
                            .filter(one -> one.seq() == seq)
                            .findFirst()
                            .orElseThrow();
                    Item left = new Party(id, "erased-" + seq, PartyKind.PERSON, order.mark(), null);
                    Words words = new Words(event.id(), Words.Part.ITEM, id.toString());
                    return List.of(new Change.Erased(words, left, null, order));
                },
                (receipt, reader) -> receipt);
    }

    /** Every row of every projection, in the order of its key. */
    static List<String> projections(Path file) throws Exception {
        return rows(
                file,
                "select 'mention', item, role, place, '', '' from p_mention order by 2, 3, 4",
                "select handle, kind, item, base, number, place from p_item order by 1",
                "select 'term', field, key, item, '', '' from p_term order by 2, 3, 4",
                "select 'batch', number, place, chain, id, command_id from p_batch order by 2",
                "select 'event', place, number, chain, seq, '' from p_event order by 2",
                "select 'involved', party, role, place, claim, '' from p_involved order by 2, 3, 4",
                "select 'keyword', word, place, event, '', '' from p_keyword order by 2, 3, 4",
                "select 'tally', number, verb, kind, times, '' from p_tally order by 2, 3, 4",
                "select name, checksum, '', '', '', '' from projection");
    }

    /** Rows of queries with six columns, through a connection as any other program would open it. */
    static List<String> rows(Path file, String... queries) throws Exception {
        List<String> rows = new ArrayList<>();
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (String query : queries) {
                try (var row = statement.executeQuery(query)) {
                    while (row.next()) {
                        StringBuilder text = new StringBuilder();
                        for (int i = 1; i <= 6; i++) {
                            text.append(row.getString(i)).append('|');
                        }
                        rows.add(text.toString());
                    }
                }
            }
        }
        return rows;
    }
}
