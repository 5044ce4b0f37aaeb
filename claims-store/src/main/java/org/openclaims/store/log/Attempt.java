package org.openclaims.store.log;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.Ids;
import org.openclaims.item.Item;
import org.openclaims.item.UnfitText;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.CommandConflict;
import org.openclaims.log.Event;
import org.openclaims.log.Load;
import org.openclaims.log.LogReader;
import org.openclaims.log.Receipt;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.erasure.Traces;
import org.openclaims.store.event.BatchWords;
import org.openclaims.store.log.Foresight.Considered;
import org.openclaims.store.sql.Engine;
import org.openclaims.store.sql.Next;

/** One try at recording a command, inside a write: it lasts if that does. */
final class Attempt {
    private final Engine engine;
    private final Handle handle;
    private final String chain;
    private final InstantSource clock;
    private final Ids ids;
    private final Supplier<Bytes> salts;
    private final SqlReader reader;
    private final @Nullable Considered ahead;
    private @Nullable Traces erased;
    private long number;

    /**
     * @param salts each call a new one of 32 bytes
     * @param ahead what was decided before; counts only if nothing was recorded since
     */
    Attempt(
            Engine engine,
            Handle handle,
            String chain,
            InstantSource clock,
            Ids ids,
            Supplier<Bytes> salts,
            @Nullable Considered ahead) {
        this.engine = engine;
        this.handle = handle;
        this.chain = chain;
        this.clock = clock;
        this.ids = ids;
        this.salts = salts;
        this.ahead = ahead;
        this.reader = new SqlReader(handle);
    }

    /** Does all of it, after which nobody reads here any more. */
    <T> T whole(Function<Attempt, T> work) {
        try {
            return work.apply(this);
        } finally {
            reader.end();
        }
    }

    /** What {@link org.openclaims.log.EventLog#write} does. */
    <T> T record(
            Command command, Function<LogReader, List<Change>> decision, BiFunction<Receipt, LogReader, T> answer) {
        List<Change> changes;
        if (ahead != null && ahead.number() == reader.number()) {
            changes = ahead.changes();
        } else {
            Optional<Batch> before = recorded(handle, command);
            if (before.isPresent()) {
                return answer.apply(
                        new Receipt(before.get(), reader.events(before.get().id()), true), reader);
            }
            changes = decision.apply(reader);
        }
        if (changes.isEmpty()) {
            throw new IllegalStateException("a command that changes nothing: " + command.name());
        }
        List<Event> events = append(command, changes);
        if (Change.erase(changes)) {
            Traces gone = new Traces();
            new Eraser(handle, chain, gone).erase(events);
            erased = gone;
            try (Filing filing = new Filing(handle)) {
                filing.refile(redacted(changes));
            }
        }
        return answer.apply(new Receipt(events.get(0).batch(), events, false), reader);
    }

    /** What {@link org.openclaims.log.EventLog#load} does. */
    <T> T load(Command command, Function<Load, T> work) {
        if (recorded(handle, command).isPresent()) {
            throw new CommandConflict(command.id());
        }
        return work.apply(new Load() {
            private int parts;

            @Override
            public LogReader reader() {
                return reader;
            }

            @Override
            public void add(List<Change> changes) {
                append(command.part(++parts), Load.withoutErasure(changes));
            }
        });
    }

    /** What was erased; null if nothing was. */
    @Nullable
    Traces erased() {
        return erased;
    }

    /** The number of the last command that was recorded in this try; 0 if none was. */
    long number() {
        return number;
    }

    private List<Event> append(Command command, List<Change> changes) {
        Next next = engine.next(handle, chain, changes.size(), clock);
        List<Event> events = new Appender(handle, chain, ids, salts).append(command, changes, next);
        number = events.get(0).batch().number();
        return events;
    }

    /** Items some of whose words are gone now. */
    private static List<Item> redacted(List<Change> changes) {
        List<Item> items = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.Erased erased && erased.item() != null) {
                items.add(erased.item());
            }
        }
        return items;
    }

    /** What an earlier try of the same command recorded. Where its words were erased there is nothing left to compare, and the id decides. */
    static Optional<Batch> recorded(Handle handle, Command command) {
        String sql = EventRows.SELECT_BATCHES + "where p.command_id = ?";
        String asked = BatchWords.hash(command.request());
        return handle.createQuery(sql)
                .bind(0, UnfitText.checked(command.id()))
                .map((row, context) -> {
                    String known =
                            BatchWords.read(row.getString(7), row.getString(8)).requestHash();
                    if (known != null && !known.equals(asked)) {
                        throw new CommandConflict(command.id());
                    }
                    return EventRows.batch(row);
                })
                .findOne();
    }
}
