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
    private boolean writing;

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
        MemoryReader reader = new MemoryReader(() -> index);
        try {
            return question.apply(reader);
        } finally {
            reader.end();
        }
    }

    @Override
    public synchronized <T> T write(
            Command command, Function<LogReader, List<Change>> decision, BiFunction<Receipt, LogReader, T> answer) {
        return inTurn(command, true, reader -> answer.apply(append(command, decision, reader), reader));
    }

    @Override
    public synchronized <T> T rehearse(
            Command command, Function<LogReader, List<Change>> decision, BiFunction<Receipt, LogReader, T> answer) {
        return inTurn(command, false, reader -> answer.apply(append(command, decision, reader), reader));
    }

    @Override
    public synchronized <T> T load(Command command, Function<Load, T> work) {
        return inTurn(command, true, reader -> load(work, command, reader));
    }

    @Override
    public synchronized <T> T rehearseLoad(Command command, Function<Load, T> work) {
        return inTurn(command, false, reader -> load(work, command, reader));
    }

    /**
     * One writer at a time, and it is not its own next one: what a second one wrote inside of a first would go with that.
     *
     * @param lasts whether what was written stays if nothing was thrown
     */
    private <T> T inTurn(Command command, boolean lasts, Function<LogReader, T> work) {
        command.requireWhole();
        if (writing) {
            throw new IllegalStateException("a writer waits for itself");
        }
        MemoryIndex before = index;
        long head = index.head();
        MemoryReader reader = new MemoryReader(() -> index);
        boolean done = false;
        writing = true;
        try {
            T answer = work.apply(reader);
            done = lasts;
            return answer;
        } finally {
            writing = false;
            reader.end();
            if (!done) {
                index = before.upTo(head);
            }
        }
    }

    private <T> T load(Function<Load, T> work, Command command, LogReader reader) {
        if (index.done(command.id()) != null) {
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
                List<Change> added = Load.withoutErasure(changes);
                append(command.part(++parts), part -> added, reader);
            }
        });
    }

    @Override
    public void close() {
        // nothing is held
    }

    private Receipt append(Command command, Function<LogReader, List<Change>> decision, LogReader reader) {
        MemoryIndex.Done done = index.done(command.id());
        if (done != null) {
            if (done.request() != null && !done.request().equals(command.request())) {
                throw new CommandConflict(command.id());
            }
            return new Receipt(done.batch(), index.events(done.batch().id()), true);
        }
        List<Change> changes = decision.apply(reader);
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
