package org.openclaims.store.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.Ids;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.Event;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.CanonicalJson;
import org.openclaims.store.chain.EventHash;
import org.openclaims.store.event.BatchWords;
import org.openclaims.store.event.Codec;
import org.openclaims.store.event.StoredChange;
import org.openclaims.store.sql.BatchRow;
import org.openclaims.store.sql.EventRow;
import org.openclaims.store.sql.Next;
import org.openclaims.store.sql.SectionRow;
import org.openclaims.store.sql.Turn;

/** Writes out the rows that the events of one batch are stored as, in their order. Asks no database, so it may work ahead of whoever does. */
final class Scribe {
    private final BatchRow row;
    private final Next next;
    private final Turn turn;
    private final BatchWords about;
    private final Batch batch;
    private final Ids ids;
    private final Supplier<Bytes> salts;
    private Bytes previous;
    private int written;

    /**
     * @param next what the batch continues
     * @param turn where it stands in the record
     * @param about who and why
     * @param salts each call a new one of 32 random bytes
     */
    Scribe(BatchRow row, Next next, Turn turn, BatchWords about, Ids ids, Supplier<Bytes> salts) {
        this.row = row;
        this.next = next;
        this.turn = turn;
        this.about = about;
        this.ids = ids;
        this.salts = salts;
        batch = EventRows.batch(row, turn.number(), about);
        previous = next.head().hash();
    }

    /**
     * Some events of the batch, ready to be stored.
     *
     * @param words of them, in the same order
     */
    record Piece(List<Event> events, List<EventRow> rows, List<SectionRow> words) {}

    /** Writes out the next changes. */
    Piece write(List<Change> changes) {
        Piece piece = new Piece(new ArrayList<>(changes.size()), new ArrayList<>(changes.size()), new ArrayList<>());
        for (Change change : changes) {
            String id = written == 0 ? row.firstEvent() : ids.nextKey();
            add(Codec.write(change), id, piece);
            piece.events().add(new Event(turn.place() + written, id, batch, change));
            written++;
        }
        return piece;
    }

    private void add(StoredChange change, String id, Piece piece) {
        List<SectionRow> sections = new ArrayList<>();
        change.sections().forEach((name, tree) -> sections.add(section(id, name, change.secrecy(name), tree)));
        // A desk's own names and reasons are no part of what it publishes.
        Map<String, Object> aboutBatch = written == 0 ? about.sections() : Map.of();
        aboutBatch.forEach((name, tree) -> sections.add(section(id, name, "INTERNAL", tree)));
        long seq = row.firstSeq() + written;
        String header = Header.write(row, next.turn(), seq, id, change, sections, previous);
        Bytes hash = EventHash.of(header);
        piece.rows()
                .add(new EventRow(
                        row.chain(),
                        seq,
                        id,
                        row.id(),
                        change.kind(),
                        change.version(),
                        change.subject(),
                        header,
                        previous,
                        hash));
        piece.words().addAll(sections);
        previous = hash;
    }

    private SectionRow section(String event, String name, String secrecy, @Nullable Object tree) {
        return SectionRow.of(row.chain(), event, name, secrecy, CanonicalJson.write(tree), salts.get());
    }
}
