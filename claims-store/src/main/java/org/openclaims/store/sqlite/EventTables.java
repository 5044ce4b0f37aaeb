package org.openclaims.store.sqlite;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.openclaims.store.chain.CanonicalJson;

/** The tables of the record for reading, through one handle. */
public final class EventTables {
    private static final String EVENTS =
            """
            select e.chain, e.seq, e.id, e.batch_id, e.type, e.type_v, e.header, e.prev_hash, e.hash, b.recorded_at_us,
              s.name, s.class, s.body, s.salt, s.erased_by
            from event e
              join batch b on b.chain = e.chain and b.id = e.batch_id
              left join section s on s.chain = e.chain and s.event_id = e.id
            """;

    private final Handle handle;

    /** @param handle as {@link SqliteFile#read} or {@link SqliteFile#write} hands it out */
    public EventTables(Handle handle) {
        this.handle = handle;
    }

    /** Where the chain ends. */
    public Head head(String chain) {
        String sql =
                """
                select ifnull(e.seq, 0), e.hash, b.no, b.recorded_at_us
                from batch b left join event e on e.chain = b.chain
                where b.chain = ? order by b.no desc, e.seq desc limit 1
                """;
        return handle.createQuery(sql)
                .bind(0, chain)
                .map(new Rows.OfHead())
                .findOne()
                .orElse(Head.EMPTY);
    }

    /** What an earlier try of the same command recorded. */
    public Optional<BatchRow> batchOfCommand(String chain, String commandId) {
        String sql = Rows.OfBatch.SELECT + "where chain = ? and command_id = ?";
        return handle.createQuery(sql)
                .bind(0, chain)
                .bind(1, commandId)
                .map(new Rows.OfBatch())
                .findOne();
    }

    /**
     * Batches by their number, oldest first.
     *
     * @param from the first number wanted
     * @param to the last number wanted
     */
    public List<BatchRow> batches(String chain, long from, long to) {
        String sql = Rows.OfBatch.SELECT + "where chain = ? and no between ? and ? order by no";
        return handle.createQuery(sql)
                .bind(0, chain)
                .bind(1, from)
                .bind(2, to)
                .map(new Rows.OfBatch())
                .list();
    }

    /** Batches by their id, oldest first; unknown ids are not found. */
    public List<BatchRow> batches(String chain, Collection<String> ids) {
        String sql = Rows.OfBatch.SELECT + "where chain = ? and id in (select value from json_each(?)) order by no";
        String list = CanonicalJson.write(List.copyOf(ids));
        return handle.createQuery(sql)
                .bind(0, chain)
                .bind(1, list)
                .map(new Rows.OfBatch())
                .list();
    }

    /**
     * The last event that was recorded at a time or before, 0 if none: what "known at" means, and why its answer never changes.
     *
     * @param micros microseconds since 1970 UTC
     */
    public long seqAt(String chain, long micros) {
        String sql =
                """
                select ifnull(max(seq), 0) from event where chain = ? and batch_id in
                  (select b.id from batch b where b.chain = event.chain and b.recorded_at_us <= ?
                    and exists (select 1 from event e where e.chain = b.chain and e.batch_id = b.id)
                    order by b.recorded_at_us desc limit 1)
                """;
        return handle.createQuery(sql)
                .bind(0, chain)
                .bind(1, micros)
                .map(new Rows.OfLong())
                .one();
    }

    /** Events by their place, oldest first; places that are not there are not found. */
    public List<StoredEvent> events(String chain, Collection<Long> seqs) {
        // One bound list instead of a statement per length. Numbers only, so this is JSON as it stands.
        String list = seqs.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        String sql = EVENTS + "where e.chain = ? and e.seq in (select value from json_each(?)) order by e.seq, s.name";
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

    /** A row per section, with its event repeated: turns the rows of one event into one value. */
    private static void scan(Query query, Consumer<StoredEvent> consumer) {
        query.scanResultSet((results, context) -> {
            try (context) {
                ResultSet row = results.get();
                boolean more = row.next();
                while (more) {
                    EventRow event = Rows.event(row);
                    long recordedAt = row.getLong(10);
                    List<SectionRow> sections = new ArrayList<>();
                    do {
                        Rows.section(row, event).ifPresent(sections::add);
                        more = row.next();
                    } while (more && row.getLong(2) == event.seq());
                    consumer.accept(new StoredEvent(event, recordedAt, sections));
                }
                return consumer;
            }
        });
    }
}
