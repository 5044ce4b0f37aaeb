package org.openclaims.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.Event;
import org.openclaims.store.chain.JsonTree;
import org.openclaims.store.event.BatchWords;
import org.openclaims.store.event.Codec;
import org.openclaims.store.event.StoredChange;
import org.openclaims.store.handover.Handover;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.BatchRow;

/** Rows to events and batches, by position. */
final class EventRows {
    /**
     * The words of a section, or what is read in their place: what the erasure left, or the erasure of that. One lookup more only where
     * something was erased.
     */
    private static String words(String section) {
        return """
                coalesce(#.body, (with recursive instead(body, erased_by) as (
                    select x.body, x.erased_by from section x
                    where x.chain = #.chain and x.event_id = #.erased_by and x.name = 'left'
                    union all
                    select y.body, y.erased_by from instead
                      join section y on y.chain = #.chain and y.event_id = instead.erased_by and y.name = 'left')
                  select body from instead where body is not null))
                """.replace("#", section);
    }

    private static final String BATCH = "select p.number, b.id, b.command_id, b.command, b.recorded_at_us, b.tool, "
            + words("a") + ", " + words("r") + ", b.chain";

    /**
     * To be followed by conditions on the place, {@code p.place}. Who and why stand with the first event of the batch.
     *
     * <p>The empty texts keep PostgreSQL from concluding that all chains are equal: where it has no statistics yet, as in the middle of an
     * import, it takes a chain for a few rows and would combine every event with every section of it.
     */
    static final String SELECT_EVENTS =
            BATCH + ", p.place, e.id, e.kind, e.kind_v, e.subject, s.name, " + words("s") + """
            from p_event p
              join event e on e.chain = p.chain and e.seq = p.seq
              join batch b on b.chain = e.chain || '' and b.id = e.batch_id
              left join section a on a.chain = b.chain and a.event_id = b.first_event and a.name = 'actor'
              left join section r on r.chain = b.chain and r.event_id = b.first_event and r.name = 'request'
              join section s on s.chain = e.chain || '' and s.event_id = e.id and s.name in ('item', 'why', 'left', 'of', 'order')
            """;

    /** To be followed by conditions on the number or the ids, of {@code p}. */
    static final String SELECT_BATCHES = BATCH + """
             from p_batch p
              join batch b on b.chain = p.chain and b.id = p.id
              left join section a on a.chain = b.chain and a.event_id = b.first_event and a.name = 'actor'
              left join section r on r.chain = b.chain and r.event_id = b.first_event and r.name = 'request'
            """;

    /** So many events are read before it is worth a second thread. */
    private static final int ALONE = 1_000;

    private static final int BASKET = 100;

    private EventRows() {}

    /**
     * Runs a query that begins with {@link #SELECT_EVENTS} and ends with {@code order by p.place}. Of many events one thread fetches the rows while this one
     * reads what they say.
     */
    static List<Event> list(Query query) {
        return query.scanResultSet((results, context) -> {
            try (context) {
                Rows rows = new Rows(results.get());
                Told told = new Told();
                rows.next(ALONE, told);
                if (rows.more()) {
                    Handover.<Row, SQLException>run(
                            "claims-rows",
                            BASKET,
                            "This was interrupted before the record was read: run it again.",
                            out -> rows.next(Integer.MAX_VALUE, out),
                            told);
                }
                return told.events;
            }
        });
    }

    /** The same, one at a time. An event whose item was erased, with nothing left in its place, has nothing to tell and is passed over. */
    static void forEach(Query query, Consumer<Event> consumer) {
        query.scanResultSet((results, context) -> {
            try (context) {
                new Rows(results.get())
                        .next(Integer.MAX_VALUE, row -> row.event().ifPresent(consumer));
                return consumer;
            }
        });
    }

    /** What stands in the rows of one event. */
    private record Row(
            long seq,
            String id,
            Batch batch,
            String kind,
            int version,
            String subject,
            Map<String, @Nullable String> bodies) {
        Optional<Event> event() {
            Map<String, @Nullable Object> sections = new HashMap<>();
            for (Map.Entry<String, @Nullable String> body : bodies.entrySet()) {
                sections.put(body.getKey(), body.getValue() == null ? null : JsonTree.read(body.getValue()));
            }
            return change(seq, new StoredChange(kind, version, subject, sections))
                    .map(change -> new Event(seq, id, batch, change));
        }
    }

    private static final class Told implements Consumer<Row> {
        private final List<Event> events = new ArrayList<>();

        @Override
        public void accept(Row row) {
            Optional<Event> event = row.event();
            if (event.isPresent()) {
                events.add(event.get());
            }
        }
    }

    private static final class Rows {
        private final ResultSet row;
        private @Nullable Batch batch;
        private boolean more;

        Rows(ResultSet row) throws SQLException {
            this.row = row;
            more = row.next();
        }

        boolean more() {
            return more;
        }

        void next(int most, Consumer<Row> out) throws SQLException {
            for (int i = 0; i < most && more; i++) {
                // Events of a batch stand side by side, so the words about it are read once.
                if (batch == null || batch.number() != row.getLong(1)) {
                    batch = batch(row);
                }
                long seq = row.getLong(10);
                String id = text(row, 11);
                String kind = text(row, 12);
                int version = row.getInt(13);
                String subject = text(row, 14);
                Map<String, @Nullable String> bodies = new HashMap<>();
                do {
                    bodies.put(text(row, 15), row.getString(16));
                    more = row.next();
                } while (more && row.getLong(10) == seq);
                out.accept(new Row(seq, id, batch, kind, version, subject, bodies));
            }
        }
    }

    private static Optional<Change> change(long seq, StoredChange stored) {
        try {
            return Codec.read(stored);
        } catch (IllegalArgumentException e) {
            throw unreadable("event " + seq, e);
        }
    }

    /** What stands in a column that is never empty in what we wrote. */
    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            throw unreadable("a row of the record", new IllegalArgumentException("nothing in column " + column));
        }
        return text;
    }

    /** What we wrote always reads back: something else has been at work. */
    static StoreTrouble unreadable(String what, IllegalArgumentException why) {
        return new StoreTrouble(
                Trouble.DAMAGED,
                Sentence.of("{0} is not as it was recorded: {1} says what is broken", what, WayOut.to(Step.VERIFY)),
                why);
    }

    /** What {@link #SELECT_BATCHES} selects. */
    static final class OfBatch implements RowMapper<Batch> {
        @Override
        public Batch map(ResultSet row, StatementContext context) throws SQLException {
            return batch(row);
        }
    }

    static Batch batch(BatchRow row, long number, BatchWords words) {
        return new Batch(
                number,
                row.chain(),
                row.id(),
                row.commandId(),
                row.command(),
                words.actor(),
                instant(row.recordedAtMicros()),
                row.tool(),
                words.reason());
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static Batch batch(ResultSet row) throws SQLException {
        BatchWords words;
        try {
            words = BatchWords.read(row.getString(7), row.getString(8));
        } catch (IllegalArgumentException e) {
            throw unreadable("command " + row.getLong(1), e);
        }
        return new Batch(
                row.getLong(1),
                text(row, 9),
                text(row, 2),
                text(row, 3),
                text(row, 4),
                words.actor(),
                instant(row.getLong(5)),
                text(row, 6),
                words.reason());
    }
}
