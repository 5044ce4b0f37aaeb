package org.openclaims.store.sql;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.openclaims.store.chain.Bytes;

/**
 * Appends to the tables of the record, inside a write. First the batch, then its events, then their words: the foreign keys want it so.
 *
 * <p>What does not extend the chain is refused by the schema itself, as {@link org.openclaims.store.health.Trouble#GUARDED}.
 */
public final class EventWriter {
    private static final String BATCH = """
            insert into batch(chain, id, no, command_id, command, recorded_at_us, tool, first_seq, first_event, size)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String EVENT = """
            insert into event(chain, seq, id, batch_id, kind, kind_v, subject, header, prev_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SECTION = """
            insert into section(chain, event_id, name, class, body, salt, erased_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Handle handle;

    /** @param handle as {@link Engine#write} hands it out */
    public EventWriter(Handle handle) {
        this.handle = handle;
    }

    /** Begins a batch and appends its first events, in order, with their words. */
    public void append(BatchRow batch, List<EventRow> events, List<SectionRow> sections) {
        Inserts.sendAll(handle, List.of(batches(batch), events(events), sections(sections)));
    }

    /** Appends events to the batch just begun, in order, with their words. */
    public void append(List<EventRow> events, List<SectionRow> sections) {
        Inserts.sendAll(handle, List.of(events(events), sections(sections)));
    }

    /** Begins a batch. */
    public void append(BatchRow batch) {
        batches(batch).send();
    }

    /** Appends events to the batch just begun, in order. */
    public void append(List<EventRow> events) {
        Inserts.sendAll(handle, List.of(events(events)));
    }

    /** Appends the words of the events just appended. */
    public void appendSections(List<SectionRow> sections) {
        Inserts.sendAll(handle, List.of(sections(sections)));
    }

    private Inserts batches(BatchRow batch) {
        Inserts rows = new Inserts(handle, BATCH);
        rows.add(
                batch.chain(),
                batch.id(),
                batch.no(),
                batch.commandId(),
                batch.command(),
                batch.recordedAtMicros(),
                batch.tool(),
                batch.firstSeq(),
                batch.firstEvent(),
                batch.size());
        return rows;
    }

    private Inserts events(List<EventRow> events) {
        Inserts rows = new Inserts(handle, EVENT);
        for (EventRow event : events) {
            rows.add(
                    event.chain(),
                    event.seq(),
                    event.id(),
                    event.batchId(),
                    event.kind(),
                    event.kindVersion(),
                    event.subject(),
                    event.header(),
                    event.prevHash().toArray(),
                    event.hash().toArray());
        }
        return rows;
    }

    private Inserts sections(List<SectionRow> sections) {
        Inserts rows = new Inserts(handle, SECTION);
        for (SectionRow section : sections) {
            rows.add(
                    section.chain(),
                    section.eventId(),
                    section.name(),
                    section.secrecy(),
                    section.body().orElse(null),
                    section.salt().map(Bytes::toArray).orElse(null),
                    section.erasedBy().orElse(null));
        }
        return rows;
    }

    /**
     * Erases words and their salt. What is left in free pages and in the write-ahead log goes with VACUUM and a checkpoint, later.
     *
     * @param erasedBy the id of the event that orders it, already appended
     * @return whether there were words to erase
     */
    public boolean erase(String chain, String eventId, String name, String erasedBy) {
        String sql = """
                update section set body = null, salt = null, erased_by = ?
                where chain = ? and event_id = ? and name = ? and erased_by is null
                """;
        int rows = handle.createUpdate(sql)
                .bind(0, erasedBy)
                .bind(1, chain)
                .bind(2, eventId)
                .bind(3, name)
                .execute();
        return rows == 1;
    }
}
