package org.openclaims.store.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.Ids;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.Event;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.CanonicalJson;
import org.openclaims.store.chain.EventHash;
import org.openclaims.store.event.BatchWords;
import org.openclaims.store.event.Codec;
import org.openclaims.store.event.StoredChange;
import org.openclaims.store.sql.BatchRow;
import org.openclaims.store.sql.EventRow;
import org.openclaims.store.sql.EventWriter;
import org.openclaims.store.sql.Head;
import org.openclaims.store.sql.Next;
import org.openclaims.store.sql.SectionRow;
import org.openclaims.store.sql.Turn;

/** Puts one batch at the end of the chain, inside a write. */
final class Appender {
    private final Handle handle;
    private final String chain;
    private final Ids ids;
    private final Supplier<Bytes> salts;
    private final List<EventRow> rows = new ArrayList<>();
    private final List<SectionRow> words = new ArrayList<>();

    /** @param salts each call a new one of 32 random bytes */
    Appender(Handle handle, String chain, Ids ids, Supplier<Bytes> salts) {
        this.handle = handle;
        this.chain = chain;
        this.ids = ids;
        this.salts = salts;
    }

    /**
     * Appends what a command decided, and files it.
     *
     * @param next what it continues
     */
    List<Event> append(Command command, List<Change> changes, Next next) {
        Head head = next.head();
        BatchRow row = new BatchRow(
                chain,
                ids.nextKey(),
                head.batchNo() + 1,
                command.id(),
                command.name(),
                next.recordedAtMicros(),
                command.tool(),
                head.seq() + 1,
                ids.nextKey(),
                changes.size());
        Turn turn = next.turn().orElse(new Turn(row.no(), row.firstSeq()));
        Batch batch = EventRows.batch(row, turn.number(), BatchWords.of(command));
        List<Event> events = new ArrayList<>();
        Bytes previous = head.hash();
        for (Change change : changes) {
            boolean first = events.isEmpty();
            String id = first ? row.firstEvent() : ids.nextKey();
            long seq = row.firstSeq() + events.size();
            Map<String, Object> aboutBatch = first ? BatchWords.of(command).sections() : Map.of();
            previous = add(row, next.turn(), seq, id, Codec.write(change), aboutBatch, previous);
            events.add(new Event(turn.place() + events.size(), id, batch, change));
        }
        EventWriter writer = new EventWriter(handle);
        writer.append(row);
        writer.append(rows);
        writer.appendSections(words);
        try (Filing filing = new Filing(handle)) {
            filing.file(row, turn);
            events.forEach(filing::file);
        }
        return events;
    }

    private Bytes add(
            BatchRow batch,
            Optional<Turn> turn,
            long seq,
            String id,
            StoredChange change,
            Map<String, Object> aboutBatch,
            Bytes previous) {
        List<SectionRow> sections = new ArrayList<>();
        change.sections().forEach((name, tree) -> sections.add(section(id, name, change.secrecy(name), tree)));
        // A desk's own names and reasons are no part of what it publishes.
        aboutBatch.forEach((name, tree) -> sections.add(section(id, name, "INTERNAL", tree)));
        String header = Header.write(batch, turn, seq, id, change, sections, previous);
        Bytes hash = EventHash.of(header);
        rows.add(new EventRow(
                batch.chain(),
                seq,
                id,
                batch.id(),
                change.kind(),
                change.version(),
                change.subject(),
                header,
                previous,
                hash));
        words.addAll(sections);
        return hash;
    }

    private SectionRow section(String event, String name, String secrecy, @Nullable Object tree) {
        return SectionRow.of(chain, event, name, secrecy, CanonicalJson.write(tree), salts.get());
    }
}
