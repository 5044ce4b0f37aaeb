package org.openclaims.store.log;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.openclaims.Codes;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Batch;
import org.openclaims.log.Command;
import org.openclaims.log.Event;
import org.openclaims.log.Field;
import org.openclaims.log.LogReader;
import org.openclaims.log.Role;
import org.openclaims.log.Term;
import org.openclaims.store.chain.CanonicalJson;

/** Finds events through the p_* tables, inside one transaction; every question is one statement. */
final class SqlReader implements LogReader {
    static final String OF_BATCH = EventRows.SELECT_EVENTS + """
            and e.seq between (select first_seq from batch where chain = e.chain and id = ?)
              and (select first_seq + size - 1 from batch where chain = e.chain and id = ?) order by e.seq
            """;

    /** Items in one statement, which binds them as one text of limited length. */
    private static final int AT_ONCE = 10_000;

    private final Handle handle;
    private final String chain;

    SqlReader(Handle handle, String chain) {
        this.handle = handle;
        this.chain = chain;
    }

    @Override
    public long head() {
        return query("select coalesce(max(seq), 0) from event where chain = ?", chain)
                .map((row, context) -> row.getLong(1))
                .one();
    }

    @Override
    public Optional<Instant> headRecordedAt() {
        String sql = "select recorded_at_us from batch where chain = ? order by no desc limit 1";
        return query(sql, chain)
                .map((row, context) -> EventRows.instant(row.getLong(1)))
                .findOne();
    }

    @Override
    public List<Event> events(Collection<ItemId> items, Set<Role> roles) {
        if (items.size() <= AT_ONCE) {
            return eventsAbout(items, roles);
        }
        SortedMap<Long, Event> events = new TreeMap<>();
        List<ItemId> all = List.copyOf(items);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            for (Event event : eventsAbout(all.subList(from, Math.min(from + AT_ONCE, all.size())), roles)) {
                events.put(event.seq(), event);
            }
        }
        return List.copyOf(events.values());
    }

    private List<Event> eventsAbout(Collection<ItemId> items, Set<Role> roles) {
        String sql = EventRows.SELECT_EVENTS + """
                and e.seq in (select seq from p_mention
                  where item in (select value from json_each(?)) and role in (select value from json_each(?)))
                order by e.seq
                """;
        return EventRows.list(query(
                sql,
                chain,
                CanonicalJson.write(items.stream().map(ItemId::toString).toList()),
                CanonicalJson.write(roles.stream().map(Codes::of).toList())));
    }

    @Override
    public List<Event> events(String batchId) {
        return EventRows.list(query(OF_BATCH, chain, batchId, batchId));
    }

    @Override
    public Optional<ItemId> item(String handleOfItem) {
        return item(handle, handleOfItem);
    }

    static Optional<ItemId> item(Handle handle, String handleOfItem) {
        return handle.createQuery("select item from p_item where handle = ?")
                .bind(0, handleOfItem)
                .map((row, context) -> ItemId.parse(row.getString(1)))
                .findOne();
    }

    @Override
    public int highest(String base) {
        return query("select coalesce(max(number), 0) from p_item where base = ?", base)
                .map((row, context) -> row.getInt(1))
                .one();
    }

    @Override
    public List<String> handles(ItemKind kind, String prefix, int most) {
        String sql = """
                select handle from p_item where kind = ? and handle >= ? and handle < ? order by handle limit ?
                """;
        return query(sql, Codes.of(kind), prefix, after(prefix), most)
                .map((row, context) -> row.getString(1))
                .list();
    }

    @Override
    public Set<ItemId> find(Field field, String key) {
        String sql = "select item from p_term where field = ? and key = ? order by item";
        return new LinkedHashSet<>(query(sql, Codes.of(field), key)
                .map((row, context) -> ItemId.parse(row.getString(1)))
                .list());
    }

    @Override
    public List<Term> terms(Field field, String prefix, int most) {
        String sql = """
                select key, item from p_term where field = ? and key >= ? and key < ? order by key, item limit ?
                """;
        return query(sql, Codes.of(field), prefix, after(prefix), most)
                .map((row, context) -> new Term(field, row.getString(1), ItemId.parse(row.getString(2))))
                .list();
    }

    @Override
    public List<Placed> newest(ItemKind kind, long before, int most) {
        String sql = "select item, seq from p_item where kind = ? and seq < ? order by seq desc limit ?";
        return query(sql, Codes.of(kind), before, most)
                .map((row, context) -> new Placed(ItemId.parse(row.getString(1)), row.getLong(2)))
                .list();
    }

    @Override
    public List<Batch> batches(long before, int most) {
        String sql = EventRows.SELECT_BATCHES + "and b.no < ? order by b.no desc limit ?";
        return query(sql, chain, before, most).map(new EventRows.OfBatch()).list();
    }

    @Override
    public Optional<Batch> batch(long number) {
        String sql = EventRows.SELECT_BATCHES + "and b.no = ?";
        return query(sql, chain, number).map(new EventRows.OfBatch()).findOne();
    }

    @Override
    public List<Batch> batches(String commandId) {
        String whole = Command.whole(commandId);
        String parts = Command.parts(whole);
        String sql = EventRows.SELECT_BATCHES
                + "and (b.command_id = ? or b.command_id >= ? and b.command_id < ?) order by b.no";
        return query(sql, chain, whole, parts, after(parts))
                .map(new EventRows.OfBatch())
                .list();
    }

    @Override
    public void replay(Consumer<Event> reader) {
        EventRows.forEach(query(EventRows.SELECT_EVENTS + "order by e.seq", chain), reader);
    }

    private Query query(String sql, Object... values) {
        Query query = handle.createQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
        }
        return query;
    }

    /** Greater than every text that begins so: both databases compare UTF-8 bytes, and no character is beyond U+10FFFF. */
    private static String after(String prefix) {
        return prefix + Character.toString(Character.MAX_CODE_POINT);
    }
}
