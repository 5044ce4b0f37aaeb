package org.openclaims.log;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openclaims.item.Ids;

/** A record that lasts as long as the program: for trying things out, for tests, and to show what an {@link EventLog} does. */
public final class InMemoryLog implements EventLog {
    private final InstantSource clock;
    private final Ids ids;
    private MemoryIndex index = new MemoryIndex();

    /**
     * @param clock when things are recorded; a clock that goes back is taken to stand still
     * @param ids for batches and events
     */
    public InMemoryLog(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public synchronized <T> T read(Function<LogReader, T> question) {
        return question.apply(index);
    }

    @Override
    public synchronized <T> T write(
            Command command, Function<LogReader, List<Change>> decision, BiFunction<Receipt, LogReader, T> answer) {
        command.requireWhole();
        MemoryIndex before = index;
        long head = index.head();
        try {
            return answer.apply(append(command, decision), index);
        } catch (RuntimeException | Error e) {
            index = before.upTo(head);
            throw e;
        }
    }

    @Override
    public synchronized <T> T rehearse(
            Command command, Function<LogReader, List<Change>> decision, BiFunction<Receipt, LogReader, T> answer) {
        command.requireWhole();
        MemoryIndex before = index;
        long head = index.head();
        try {
            return answer.apply(append(command, decision), index);
        } finally {
            index = before.upTo(head);
        }
    }

    @Override
    public synchronized <T> T load(Command command, Function<Load, T> work) {
        command.requireWhole();
        long head = index.head();
        try {
            return load(work, command);
        } catch (RuntimeException | Error e) {
            index = index.upTo(head);
            throw e;
        }
    }

    @Override
    public synchronized <T> T rehearseLoad(Command command, Function<Load, T> work) {
        command.requireWhole();
        long head = index.head();
        try {
            return load(work, command);
        } finally {
            index = index.upTo(head);
        }
    }

    private <T> T load(Function<Load, T> work, Command command) {
        if (index.done(command.id()) != null) {
            throw new CommandConflict(command.id());
        }
        return work.apply(new Load() {
            private int parts;

            @Override
            public LogReader reader() {
                return index;
            }

            @Override
            public void add(List<Change> changes) {
                List<Change> added = Load.withoutErasure(changes);
                append(command.part(++parts), reader -> added);
            }
        });
    }

    @Override
    public void close() {
        // nothing is held
    }

    private Receipt append(Command command, Function<LogReader, List<Change>> decision) {
        MemoryIndex.Done done = index.done(command.id());
        if (done != null) {
            if (done.request() != null && !done.request().equals(command.request())) {
                throw new CommandConflict(command.id());
            }
            return new Receipt(done.batch(), index.events(done.batch().id()), true);
        }
        List<Change> changes = decision.apply(index);
        if (changes.isEmpty()) {
            throw new IllegalStateException("a command that changes nothing: " + command.name());
        }
        Batch batch = new Batch(
                index.batchCount() + 1,
                Batch.MAIN,
                ids.nextKey(),
                command.id(),
                command.name(),
                command.actor(),
                nextInstant(),
                command.tool(),
                command.reason());
        List<Event> events = new ArrayList<>();
        for (Change change : changes) {
            events.add(new Event(index.head() + events.size() + 1, ids.nextKey(), batch, change));
        }
        events.forEach(index::add);
        index.remember(command, batch);
        for (Change change : changes) {
            if (change instanceof Change.Erased erased) {
                index = index.without(erased);
            }
        }
        return new Receipt(batch, events, false);
    }

    private Instant nextInstant() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return index.headRecordedAt()
                .filter(last -> !now.isAfter(last))
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .orElse(now);
    }
}
