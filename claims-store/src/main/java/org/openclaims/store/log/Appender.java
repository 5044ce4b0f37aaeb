package org.openclaims.store.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.openclaims.item.Ids;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.Event;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.event.BatchWords;
import org.openclaims.store.handover.Handover;
import org.openclaims.store.sql.BatchRow;
import org.openclaims.store.sql.EventWriter;
import org.openclaims.store.sql.Head;
import org.openclaims.store.sql.Next;
import org.openclaims.store.sql.Turn;

/** Puts one batch at the end of the chain, inside a write. */
final class Appender {
    /** Changes that are written out and stored at a time; where there are more, the next are written out while these are stored. */
    private static final int AT_ONCE = 500;

    private final Handle handle;
    private final String chain;
    private final Ids ids;
    private final Supplier<Bytes> salts;

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
        BatchRow row = batch(command, changes, next);
        Turn turn = turn(row, next);
        Scribe scribe = new Scribe(row, next, turn, BatchWords.of(command), ids, salts);
        EventWriter writer = new EventWriter(handle);
        List<Event> events = new ArrayList<>(changes.size());
        try (Filing filing = new Filing(handle)) {
            filing.file(row, turn);
            if (changes.size() <= AT_ONCE) {
                Scribe.Piece whole = scribe.write(changes);
                writer.append(row, whole.rows(), whole.words());
                file(whole, filing, events);
            } else {
                writer.append(row);
                Handover.<Scribe.Piece, RuntimeException>run(
                        "claims-scribe",
                        1,
                        "This was interrupted, and nothing of it was recorded: run it again.",
                        out -> {
                            for (int from = 0; from < changes.size(); from += AT_ONCE) {
                                int to = Math.min(from + AT_ONCE, changes.size());
                                out.accept(scribe.write(changes.subList(from, to)));
                            }
                        },
                        piece -> {
                            writer.append(piece.rows(), piece.words());
                            file(piece, filing, events);
                        });
            }
        }
        return events;
    }

    /** Writes out what would be appended, for nobody: what that takes is then loaded before a turn, and not in it. */
    void prepare(Command command, List<Change> changes, Next next) {
        BatchRow row = batch(command, changes, next);
        new Scribe(row, next, turn(row, next), BatchWords.of(command), ids, salts).write(changes);
    }

    private BatchRow batch(Command command, List<Change> changes, Next next) {
        Head head = next.head();
        return new BatchRow(
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
    }

    private static Turn turn(BatchRow row, Next next) {
        return next.turn().orElse(new Turn(row.no(), row.firstSeq()));
    }

    private static void file(Scribe.Piece piece, Filing filing, List<Event> events) {
        piece.events().forEach(filing::file);
        events.addAll(piece.events());
    }
}
