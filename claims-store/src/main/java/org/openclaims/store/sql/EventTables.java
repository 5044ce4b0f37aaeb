package org.openclaims.store.sql;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The tables of the record as they are, for whoever extends or verifies the chain. */
public final class EventTables {
    /** From name to name by the index: there are few, and many batches of each. */
    private static final String CHAINS = """
            with recursive c(chain) as (
              select min(chain) from batch
              union all
              select (select min(b.chain) from batch b where b.chain > c.chain) from c where c.chain is not null)
            """;

    private static final String EVENTS = """
            select e.chain, e.seq, e.id, e.batch_id, e.kind, e.kind_v, e.subject, e.header, e.prev_hash, e.hash,
              b.no, b.command_id, b.command, b.recorded_at_us, b.tool, b.first_seq, b.first_event, b.size,
              s.name, s.class, s.body, s.salt, s.erased_by
            from event e
              left join batch b on b.chain = e.chain and b.id = e.batch_id
              left join section s on s.chain = e.chain and s.event_id = e.id
            """;

    private final Handle handle;

    /** @param handle as {@link Engine} or {@link Inspection} hands it out */
    public EventTables(Handle handle) {
        this.handle = handle;
    }

    /** The names of all chains, in alphabetical order; also of one of whose batches or events somebody left nothing. */
    public List<String> chains() {
        Set<String> chains = new TreeSet<>();
        for (String table : List.of("batch", "event")) {
            handle.createQuery(CHAINS.replace("batch", table) + "select chain from c where chain is not null")
                    .map((row, context) -> row.getString(1))
                    .forEach(chains::add);
        }
        return List.copyOf(chains);
    }

    /** How many events there are, by the last place of each chain. */
    public long count() {
        return handle.createQuery(
                        CHAINS + "select coalesce(sum((select max(seq) from event where chain = c.chain)), 0) from c")
                .map((row, context) -> row.getLong(1))
                .one();
    }

    /** Where a chain ends. */
    public Head head(String chain) {
        String sql = """
                select e.seq, e.hash, b.no, b.recorded_at_us
                from batch b
                  left join event e on e.chain = b.chain and e.seq = (select max(seq) from event where chain = b.chain)
                where b.chain = ? order by b.no desc limit 1
                """;
        return handle.createQuery(sql)
                .bind(0, chain)
                .map((row, context) -> Rows.head(row))
                .findOne()
                .orElse(Head.EMPTY);
    }

    /**
     * What the next batch of a chain continues, where nobody else writes to any chain.
     *
     * @param nowMicros what the clock says; where it is not later than what was recorded last, time is taken to have moved on by a microsecond
     */
    public Next next(String chain, long nowMicros) {
        return next(handle.createQuery(next("?")).bind(0, nowMicros), chain, nowMicros);
    }

    /**
     * The same by the clock of the database, asked together with the rest.
     *
     * @param clock the words for its microseconds since 1970
     */
    public Next next(String chain, String clock) {
        Next next = next(handle.createQuery(next(clock)), chain, 0);
        if (next.recordedAtMicros() > 0) {
            return next;
        }
        // No row, for there is no chain yet.
        long now = handle.createQuery("select " + clock).map(new Rows.OfLong()).one();
        return new Next(next.head(), now, next.turn());
    }

    private static String next(String clock) {
        return CHAINS + "select e.seq, e.hash, b.no, b.recorded_at_us, c.chain, b.first_seq, b.size, e.header, " + clock
                + """
                 from c
                  join batch b on b.chain = c.chain and b.no = (select max(no) from batch where chain = c.chain)
                  left join event e on e.chain = c.chain and e.seq = (select max(seq) from event where chain = c.chain)
                """;
    }

    private static Next next(Query query, String chain, long nowMicros) {
        return query.scanResultSet((results, context) -> {
            try (context) {
                return Rows.next(results.get(), chain, nowMicros);
            }
        });
    }

    /** Events by their place, oldest first; places that are not there are not found. */
    public List<StoredEvent> events(String chain, Collection<Long> seqs) {
        // One bound list instead of a statement per length. Numbers only, so this is JSON as it stands.
        String list = seqs.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        String sql = EVENTS
                + "where e.chain = ? and e.seq in (select cast(value as bigint) from json_each(?)) order by e.seq, s.name";
        List<StoredEvent> events = new ArrayList<>();
        scan(handle.createQuery(sql).bind(0, chain).bind(1, list), events::add);
        return events;
    }

    /**
     * Hands over events one by one, oldest first, holding one at a time.
     *
     * @param from the first place wanted
     * @param to the last place wanted
     */
    public void forEachEvent(String chain, long from, long to, Consumer<StoredEvent> consumer) {
        String sql = EVENTS + "where e.chain = ? and e.seq between ? and ? order by e.seq, s.name";
        scan(handle.createQuery(sql).bind(0, chain).bind(1, from).bind(2, to), consumer);
    }

    /** Hands over the batches of a chain with their turns in the record, as their first events say it, oldest first. */
    public void forEachBatch(String chain, BiConsumer<BatchRow, Turn> consumer) {
        String sql = """
                select b.chain, b.id, b.no, b.command_id, b.command, b.recorded_at_us, b.tool, b.first_seq, b.first_event, b.size, e.header
                from batch b left join event e on e.chain = b.chain and e.seq = b.first_seq
                where b.chain = ? order by b.no
                """;
        handle.createQuery(sql).bind(0, chain).scanResultSet((results, context) -> {
            try (context) {
                ResultSet row = results.get();
                while (row.next()) {
                    BatchRow batch = Rows.batch(row);
                    consumer.accept(batch, Rows.turn(row.getString(11), batch.no(), batch.firstSeq()));
                }
                return consumer;
            }
        });
    }

    /** A row per section, with its event repeated: turns the rows of one event into one value. */
    private static void scan(Query query, Consumer<StoredEvent> consumer) {
        query.scanResultSet((results, context) -> {
            try (context) {
                ResultSet row = results.get();
                boolean more = row.next();
                while (more) {
                    EventRow event = Rows.event(row);
                    Optional<BatchRow> batch = Rows.batch(row, event);
                    List<SectionRow> sections = new ArrayList<>();
                    do {
                        Rows.section(row, event).ifPresent(sections::add);
                        more = row.next();
                    } while (more && row.getLong(2) == event.seq());
                    consumer.accept(new StoredEvent(event, batch, sections));
                }
                return consumer;
            }
        });
    }
}
