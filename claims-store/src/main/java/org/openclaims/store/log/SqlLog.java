package org.openclaims.store.log;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.Ids;
import org.openclaims.item.Item;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.CommandConflict;
import org.openclaims.log.Event;
import org.openclaims.log.EventLog;
import org.openclaims.log.Load;
import org.openclaims.log.LogReader;
import org.openclaims.log.Receipt;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.Commitment;
import org.openclaims.store.chain.UnfitText;
import org.openclaims.store.erasure.Purge;
import org.openclaims.store.erasure.Traces;
import org.openclaims.store.event.BatchWords;
import org.openclaims.store.health.Progress;
import org.openclaims.store.health.Progress.Work;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.seal.Disclosure;
import org.openclaims.store.seal.Proof;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.sql.Engine;
import org.openclaims.store.sql.EventTables;
import org.openclaims.store.sql.Next;

/**
 * A record in a database, whole for whoever asks, and one of its chains for whoever records. Any number of threads and processes may use it;
 * writers of a chain take turns.
 */
public final class SqlLog implements EventLog {
    /** A rehearsal is taken back, so its words need no salt that anybody could not guess. */
    private static final Bytes NO_SALT = Bytes.of(new byte[Commitment.SALT_BYTES]);

    /**
     * What a command is to change, if it is the next.
     *
     * @param number of the last command that was seen in deciding
     */
    private record Considered(List<Change> changes, long number) {}

    private final Engine engine;
    private final String chain;
    private final InstantSource clock;
    private final Ids ids;
    private final Supplier<Bytes> salts;
    private final Progress progress;
    private final List<Traces> traces = new ArrayList<>();

    /** Others recorded while we decided: then it is better to decide in turn. */
    private volatile boolean crowded;

    private volatile boolean prepared;

    /**
     * @param engine open; closed with this
     * @param chain the one that is extended; made by its first batch
     * @param clock when things are recorded; a clock that goes back is taken to stand still
     * @param ids for batches and events: best such that sort by when they were made
     * @param salts each call a new one of 32 bytes from a source that nobody can guess
     * @param progress hears of projections that are made again, here or later
     */
    public SqlLog(Engine engine, String chain, InstantSource clock, Ids ids, Supplier<Bytes> salts, Progress progress) {
        this.engine = engine;
        this.chain = chain;
        this.clock = clock;
        this.ids = ids;
        this.salts = salts;
        this.progress = progress;
        if (!engine.projectionsCurrent()) {
            rebuild();
        }
    }

    @Override
    public <T> T read(Function<LogReader, T> question) {
        return engine.read(handle -> question.apply(new SqlReader(handle)));
    }

    /** As {@link #read}, of a question that hands something over before it has its answer: it is asked once. */
    public <T> T readOnce(Function<LogReader, T> question) {
        return engine.readOnce(handle -> question.apply(new SqlReader(handle)));
    }

    @Override
    public <T> T write(
            Command command, Function<LogReader, List<Change>> decision, BiFunction<Receipt, LogReader, T> answer) {
        command.requireWhole();
        return inTurn(
                command, decision, answer, engine.keepsTurnsShort() ? ahead(command, decision) : Optional.empty());
    }

    /**
     * Decides before the turn. That holds if nothing is recorded until then, since a decision goes by nothing but the record, and it prepares in this session
     * what the turn needs. Where others do record meanwhile it is of no use, and left.
     */
    private Optional<Considered> ahead(Command command, Function<LogReader, List<Change>> decision) {
        if (crowded) {
            return Optional.empty();
        }
        return engine.read(handle -> {
            if (recorded(handle, command).isPresent()) {
                return Optional.empty();
            }
            SqlReader reader = new SqlReader(handle);
            Considered considered = new Considered(decision.apply(reader), reader.number());
            prepare(handle, command, considered.changes());
            return Optional.of(considered);
        });
    }

    /** The first time writes out what is to be recorded, though nobody knows yet where it will stand. */
    private void prepare(Handle handle, Command command, List<Change> changes) {
        if (!prepared) {
            prepared = true;
            Next next = engine.next(handle, chain, changes.size(), InstantSource.fixed(Instant.EPOCH));
            new Appender(handle, chain, () -> "", () -> NO_SALT).prepare(command, changes, next);
        }
    }

    private <T> T inTurn(
            Command command,
            Function<LogReader, List<Change>> decision,
            BiFunction<Receipt, LogReader, T> answer,
            Optional<Considered> ahead) {
        AtomicReference<@Nullable Considered> firstTry = new AtomicReference<>(ahead.orElse(null));
        List<T> answered = new ArrayList<>(1);
        List<Traces> erased = new ArrayList<>(0);
        try {
            T result = engine.write(chain, handle -> {
                answered.clear();
                erased.clear();
                answered.add(record(handle, command, decision, answer, salts, erased, firstTry.getAndSet(null)));
                return answered.get(0);
            });
            remember(erased);
            return result;
        } catch (StoreTrouble e) {
            if (e.kind() != Trouble.UNKNOWN_OUTCOME) {
                throw e;
            }
            if (!isRecorded(command, e)) {
                throw new StoreTrouble(
                        Trouble.IO,
                        "the store " + engine
                                + " could not be written: nothing of this command was stored, it is safe to"
                                + " run it again",
                        e);
            }
            remember(erased);
            return answered.get(0);
        }
    }

    private void remember(List<Traces> erased) {
        synchronized (traces) {
            traces.addAll(erased);
        }
    }

    /**
     * Clears what erased words left behind on disk, and looks whether they are gone: those that were erased through this object by their very
     * bytes. May be done again at any time. Never fails: what could not be done is said.
     */
    public Purge purge() {
        Traces all = new Traces();
        synchronized (traces) {
            traces.forEach(all::addAll);
        }
        return engine.purge(chain, all);
    }

    @Override
    public <T> T rehearse(
            Command command, Function<LogReader, List<Change>> decision, BiFunction<Receipt, LogReader, T> answer) {
        command.requireWhole();
        return engine.rehearse(
                chain, handle -> record(handle, command, decision, answer, () -> NO_SALT, new ArrayList<>(0), null));
    }

    @Override
    public <T> T load(Command command, Function<Load, T> work) {
        command.requireWhole();
        List<T> loaded = new ArrayList<>(1);
        try {
            return engine.write(chain, handle -> {
                loaded.clear();
                loaded.add(load(handle, command, work, salts));
                return loaded.get(0);
            });
        } catch (StoreTrouble e) {
            if (e.kind() == Trouble.UNKNOWN_OUTCOME && !loaded.isEmpty() && isRecorded(command, e)) {
                return loaded.get(0);
            }
            throw e;
        }
    }

    @Override
    public <T> T rehearseLoad(Command command, Function<Load, T> work) {
        command.requireWhole();
        return engine.rehearse(chain, handle -> load(handle, command, work, () -> NO_SALT));
    }

    private <T> T load(Handle handle, Command command, Function<Load, T> work, Supplier<Bytes> freshSalts) {
        if (recorded(handle, command).isPresent()) {
            throw new CommandConflict(command.id());
        }
        SqlReader reader = new SqlReader(handle);
        return work.apply(new Load() {
            private int parts;

            @Override
            public LogReader reader() {
                return reader;
            }

            @Override
            public void add(List<Change> changes) {
                append(handle, command.part(++parts), Load.withoutErasure(changes), freshSalts);
            }
        });
    }

    private List<Event> append(Handle handle, Command command, List<Change> changes, Supplier<Bytes> freshSalts) {
        Next next = engine.next(handle, chain, changes.size(), clock);
        return new Appender(handle, chain, ids, freshSalts).append(command, changes, next);
    }

    /**
     * Hands over the whole record as lines, from which {@link #readPortable} makes the same one. Nothing is written.
     *
     * @throws StoreTrouble if it cannot be read to its end; what was handed over is then not whole, and nothing is handed over twice
     */
    public void writePortable(Consumer<String> lines) {
        engine.readOnce(handle -> {
            Instant now = engine.now(handle, clock);
            new Portable(handle).write(new Notary(handle).seal(now), lines);
            return handle;
        });
    }

    /**
     * Makes the record that the lines are, where there is none yet.
     *
     * @param lines from the first on; asked again where the database wants the work begun again
     * @return over all events that are there now
     * @throws StoreTrouble {@link Trouble#REFUSED} if there is a record, {@link Trouble#DAMAGED} if the lines are not a whole one
     */
    public Seal readPortable(Supplier<Iterator<String>> lines) {
        Instant now = clock.instant();
        try {
            return engine.write(chain, handle -> {
                if (new SqlReader(handle).head() > 0) {
                    throw new StoreTrouble(
                            Trouble.REFUSED,
                            "the store " + engine
                                    + " holds a record already, and a whole one is made only where there is none:"
                                    + " name another place with --db");
                }
                return new Portable(handle).read(lines.get(), now);
            });
        } catch (StoreTrouble e) {
            throw e.kind() == Trouble.GUARDED ? Portable.damaged("an event in it does not continue the one before") : e;
        }
    }

    /** The line to keep elsewhere: a root over every event there is now. Nothing is written. */
    public Seal seal() {
        // Asked before the events are read: what is recorded meanwhile is not to seem older than the seal.
        return engine.read(handle -> {
            Instant now = engine.now(handle, clock);
            return new Notary(handle).seal(now);
        });
    }

    /** Which of these events, by their places, a seal counts. */
    public Set<Long> sealed(Set<Long> events, Seal seal) {
        return engine.read(handle -> new Notary(handle).sealed(events, seal));
    }

    /**
     * Proves that events are among those that were sealed. Nothing is written.
     *
     * @param events their places; not empty
     * @param seal that was kept elsewhere; empty for a new one
     */
    public Proof prove(Set<Long> events, Optional<Seal> seal, Disclosure disclosure) {
        return engine.read(handle -> {
            Instant now = engine.now(handle, clock);
            return new Notary(handle).prove(events, seal, disclosure, now);
        });
    }

    /** Drops the p_* tables and fills them again from the events, holding one event at a time; all or nothing. */
    public void rebuild() {
        engine.write(chain, handle -> {
            engine.emptyProjections(handle);
            fill(handle, progress);
            return handle;
        });
        engine.projectionsRecreated();
    }

    /** The names of all chains that have events; of an empty record the one that it would begin with. */
    static List<String> chains(Handle handle) {
        List<String> chains = new EventTables(handle).chains();
        return chains.isEmpty() ? List.of(Batch.MAIN) : chains;
    }

    /** Fills empty p_* tables from the events, holding one event at a time. */
    static void fill(Handle handle, Progress progress) {
        try (Pace pace = new Pace(Work.FILING, progress);
                Filing filing = new Filing(handle)) {
            pace.expect(new EventTables(handle).count());
            filing.fileBatches();
            filing.fileEvents(pace);
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    private <T> T record(
            Handle handle,
            Command command,
            Function<LogReader, List<Change>> decision,
            BiFunction<Receipt, LogReader, T> answer,
            Supplier<Bytes> freshSalts,
            List<Traces> erased,
            @Nullable Considered ahead) {
        SqlReader reader = new SqlReader(handle);
        List<Change> changes;
        if (ahead != null && ahead.number() == reader.number()) {
            changes = ahead.changes();
        } else {
            crowded |= ahead != null;
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
        List<Event> events = append(handle, command, changes, freshSalts);
        if (Change.erase(changes)) {
            Traces gone = new Traces();
            new Eraser(handle, chain, gone).erase(events);
            erased.add(gone);
            try (Filing filing = new Filing(handle)) {
                filing.refile(redacted(changes));
            }
        }
        return answer.apply(new Receipt(events.get(0).batch(), events, false), reader);
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
    private Optional<Batch> recorded(Handle handle, Command command) {
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

    /** After a COMMIT that failed: looks, through a new connection, whether it lasted all the same. */
    private boolean isRecorded(Command command, StoreTrouble unknown) {
        try {
            return engine.settle(chain, handle -> recorded(handle, command)).isPresent();
        } catch (StoreTrouble e) {
            unknown.addSuppressed(e);
            throw unknown;
        }
    }
}
