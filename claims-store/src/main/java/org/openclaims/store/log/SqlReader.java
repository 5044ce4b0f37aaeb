package org.openclaims.store.log;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.item.UnfitText;
import org.openclaims.log.Batch;
import org.openclaims.log.Command;
import org.openclaims.log.Event;
import org.openclaims.log.Field;
import org.openclaims.log.LogReader;
import org.openclaims.log.Role;
import org.openclaims.log.Sought;
import org.openclaims.log.Tally;
import org.openclaims.log.Term;
import org.openclaims.log.Verb;
import org.openclaims.store.chain.CanonicalJson;

/** Finds events through the p_* tables, inside one transaction; every question is one statement. */
final class SqlReader implements LogReader {
    static final String OF_BATCH = EventRows.SELECT_EVENTS + """
            where p.place >= (select place from p_batch where id = ?)
              and p.place < (select n.place + o.size from p_batch n join batch o on o.chain = n.chain and o.id = n.id where n.id = ?)
            order by p.place
            """;

    /**
     * What to look for, and then where the events are, is found out first. PostgreSQL would rather go through all of them, for it takes a bound list for a
     * hundred items with many events each; or through all that mention an item, in whatever role, and one is cited by half the record.
     */
    private static final String ABOUT = """
            with asked(item, role) as materialized (
              select i.value, r.value from json_each(?) i cross join json_each(?) r),
            wanted(place) as materialized (
              select m.place from asked cross join p_mention m where m.item = asked.item and m.role = asked.role)
            """ + EventRows.SELECT_EVENTS + """
            where p.place in (select place from wanted)
            order by p.place
            """;

    /** Items in one statement, which binds them as one text of limited length. */
    private static final int AT_ONCE = 10_000;

    /** Null once the read has ended: it may be another's by then. */
    private @Nullable Handle handle;

    SqlReader(Handle handle) {
        this.handle = handle;
    }

    /** What is asked from now on is a mistake. */
    void end() {
        handle = null;
    }

    private Handle handle() {
        Handle open = handle;
        if (open == null) {
            throw new IllegalStateException(
                    "the read of this reader has ended: ask it within the read, and keep what it answered");
        }
        return open;
    }

    /** Of the last command that was recorded; 0 if there is none. */
    long number() {
        return query("select coalesce(max(number), 0) from p_batch")
                .map((row, context) -> row.getLong(1))
                .one();
    }

    @Override
    public long head() {
        return query("select coalesce(max(place), 0) from p_event")
                .map((row, context) -> row.getLong(1))
                .one();
    }

    @Override
    public Optional<Instant> headRecordedAt() {
        String sql = """
                select b.recorded_at_us from p_batch p join batch b on b.chain = p.chain and b.id = p.id
                where p.number = (select max(number) from p_batch)
                """;
        return query(sql)
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
        return EventRows.list(query(
                ABOUT,
                CanonicalJson.write(items.stream().map(ItemId::toString).toList()),
                CanonicalJson.write(roles.stream().map(Codes::of).toList())));
    }

    @Override
    public List<Event> events(String batchId) {
        return EventRows.list(query(OF_BATCH, batchId, batchId));
    }

    @Override
    public Optional<Event> first(String batchId) {
        String sql =
                EventRows.SELECT_EVENTS + "where p.place = (select place from p_batch where id = ?) order by p.place";
        return EventRows.list(query(sql, batchId)).stream().findFirst();
    }

    @Override
    public Optional<ItemId> item(String handleOfItem) {
        return item(handle(), handleOfItem);
    }

    static Optional<ItemId> item(Handle handle, String handleOfItem) {
        return handle.createQuery("select item from p_item where handle = ?")
                .bind(0, UnfitText.checked(handleOfItem))
                .map((row, context) -> itemId(row.getString(1)))
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
        return query(sql, Codes.of(kind), prefix, after(prefix), LogReader.most(most))
                .map((row, context) -> row.getString(1))
                .list();
    }

    @Override
    public Set<ItemId> find(Field field, String key) {
        String sql = "select item from p_term where field = ? and key = ? order by item";
        return new LinkedHashSet<>(query(sql, Codes.of(field), Term.key(key))
                .map((row, context) -> itemId(row.getString(1)))
                .list());
    }

    @Override
    public List<Term> terms(Field field, String prefix, int most) {
        String sql = """
                select key, item from p_term where field = ? and key >= ? and key < ? order by key, item limit ?
                """;
        return query(sql, Codes.of(field), prefix, after(prefix), LogReader.most(most))
                .map((row, context) -> new Term(field, row.getString(1), itemId(row.getString(2))))
                .list();
    }

    @Override
    public List<Term> termsAfter(Field field, String key, int most) {
        String sql = "select key, item from p_term where field = ? and key > ? order by key, item limit ?";
        return query(sql, Codes.of(field), key, LogReader.most(most))
                .map((row, context) -> new Term(field, row.getString(1), itemId(row.getString(2))))
                .list();
    }

    @Override
    public Set<ItemId> unnamed(ItemKind kind) {
        String sql = "select item from p_item where kind = ? except select item from p_term where field = ?";
        return new LinkedHashSet<>(query(sql, Codes.of(kind), Codes.of(Field.NAME))
                .map((row, context) -> itemId(row.getString(1)))
                .list());
    }

    @Override
    public List<Placed> claims(Sought sought, long before, int most) {
        return new Search(handle()).claims(sought, before, LogReader.most(most));
    }

    @Override
    public List<Placed> newest(ItemKind kind, long before, int most) {
        String sql = "select item, place from p_item where kind = ? and place < ? order by place desc limit ?";
        return placed(query(sql, Codes.of(kind), before, LogReader.most(most)));
    }

    @Override
    public List<Batch> batches(long before, int most) {
        String sql = EventRows.SELECT_BATCHES + "where p.number < ? order by p.number desc limit ?";
        return query(sql, before, LogReader.most(most))
                .map(new EventRows.OfBatch())
                .list();
    }

    @Override
    public Optional<Batch> batch(long number) {
        String sql = EventRows.SELECT_BATCHES + "where p.number = ?";
        return query(sql, number).map(new EventRows.OfBatch()).findOne();
    }

    @Override
    public List<Batch> batches(String commandId) {
        String whole = Command.whole(commandId);
        String parts = Command.parts(whole);
        String sql = EventRows.SELECT_BATCHES
                + "where p.command_id = ? or p.command_id >= ? and p.command_id < ? order by p.number";
        return query(sql, whole, parts, after(parts))
                .map(new EventRows.OfBatch())
                .list();
    }

    @Override
    public List<Tally> tallies(Batch batch) {
        return query("select verb, kind, times from p_tally where number = ? order by verb, kind", batch.number())
                .map((row, context) -> new Tally(
                        Codes.find(Verb.class, row.getString(1)).orElseThrow(),
                        Codes.find(ItemKind.class, row.getString(2)).orElse(null),
                        row.getLong(3)))
                .list();
    }

    @Override
    public void replay(Consumer<Event> reader) {
        EventRows.forEach(query(EventRows.SELECT_EVENTS + "order by p.place"), reader);
    }

    static List<Placed> placed(Query query) {
        return query.map((row, context) -> new Placed(itemId(row.getString(1)), row.getLong(2)))
                .list();
    }

    /** An id in a p_* table: one that is none is damage, which making them again mends. */
    private static ItemId itemId(@Nullable String id) {
        try {
            return ItemId.parse(Objects.toString(id, ""));
        } catch (IllegalArgumentException e) {
            throw EventRows.unreadable("what is found items by", e);
        }
    }

    private Query query(String sql, Object... values) {
        Query query = handle().createQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i] instanceof String text ? UnfitText.checked(text) : values[i]);
        }
        return query;
    }

    /** Greater than every text that begins so: both databases compare UTF-8 bytes, and no character is beyond U+10FFFF. */
    private static String after(String prefix) {
        return prefix + Character.toString(Character.MAX_CODE_POINT);
    }
}
