package org.openclaims.store.sql;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The tables of the record as they are, for whoever extends or verifies the chain. */
public final class EventTables {
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

    /** Where the chain ends. */
    public Head head(String chain) {
        String sql = """
                select e.seq, e.hash, b.no, b.recorded_at_us
                from batch b
                  left join event e on e.chain = b.chain and e.seq = (select max(seq) from event where chain = b.chain)
                where b.chain = ? order by b.no desc limit 1
                """;
        return handle.createQuery(sql)
                .bind(0, chain)
                .map(new Rows.OfHead())
                .findOne()
                .orElse(Head.EMPTY);
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
