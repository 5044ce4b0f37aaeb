package org.openclaims.store.log;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.Ids;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.EventLog;
import org.openclaims.log.Load;
import org.openclaims.log.LogReader;
import org.openclaims.log.Receipt;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.erasure.Purge;
import org.openclaims.store.erasure.Traces;
import org.openclaims.store.health.Progress;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.log.Foresight.Considered;
import org.openclaims.store.sql.Engine;
import org.openclaims.store.sql.EventTables;

/**
 * A record in a database, whole for whoever asks, and one of its chains for whoever records. Any number of threads and processes may use it;
 * writers of a chain take turns.
 */
public final class SqlLog implements EventLog {
    /** The places that this thread is writing to, by whatever log. */
    private static final ThreadLocal<Set<String>> WRITING = new ThreadLocal<>() {
        @Override
        protected Set<String> initialValue() {
            return new HashSet<>(2);
        }
    };

    private final Engine engine;
    private final String chain;
    private final InstantSource clock;
    private final Ids ids;
    private final Supplier<Bytes> salts;
    private final Progress progress;
    private final List<Traces> traces = new ArrayList<>();

    /** Null where a turn is cheap. */
    private final @Nullable Foresight foresight;

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
        this.foresight = engine.keepsTurnsShort() ? new Foresight(engine, chain) : null;
        if (!engine.projectionsCurrent()) {
            rebuild();
        }
    }

    @Override
    public <T> T read(Function<LogReader, T> question) {
        return engine.read(handle -> ask(question, handle));
    }

    /** As {@link #read}, of a question that hands something over before it has its answer: it is asked once. */
    public <T> T readOnce(Function<LogReader, T> question) {
        return engine.readOnce(handle -> ask(question, handle));
    }

    private static <T> T ask(Function<LogReader, T> question, Handle handle) {
        SqlReader reader = new SqlReader(handle);
        try {
            return question.apply(reader);
        } finally {
            reader.end();
        }
    }

    @Override
    public <T> T write(
            Command command, Function<LogReader, List<Change>> decision, BiFunction<Receipt, LogReader, T> answer) {
        begin(command);
        try {
            Considered ahead = foresight == null ? null : foresight.consider(command, decision);
            return inTurn(command, new AtomicReference<>(ahead), attempt -> attempt.record(command, decision, answer));
        } finally {
            WRITING.get().remove(engine.toString());
        }
    }

    /** Where a decision comes before its turn, nothing else would keep it from writing to the same place, and then from waiting for itself. */
    private void begin(Command command) {
        command.requireWhole();
        if (!WRITING.get().add(engine.toString())) {
            throw new IllegalStateException("a writer waits for itself");
        }
    }

    /**
     * Tries until a try lasts.
     *
     * @param ahead what was decided before, if it was; counts for the first try
     */
    private <T> T inTurn(Command command, AtomicReference<@Nullable Considered> ahead, Function<Attempt, T> work) {
        Considered considered = ahead.get();
        List<Attempt> tries = new ArrayList<>(1);
        List<T> answers = new ArrayList<>(1);
        try {
            engine.write(chain, handle -> {
                Attempt attempt = attempt(handle, salts, ahead.getAndSet(null));
                tries.add(attempt);
                return answers.add(attempt.whole(work));
            });
        } catch (StoreTrouble e) {
            requireRecorded(command, e);
        }
        Attempt lasting = tries.get(tries.size() - 1);
        remember(lasting.erased());
        if (foresight != null) {
            foresight.learn(considered, lasting.number());
        }
        return answers.get(answers.size() - 1);
    }

    /** After a COMMIT that failed: looks, through a new connection, whether it lasted all the same. Passes on all other trouble. */
    private void requireRecorded(Command command, StoreTrouble trouble) {
        if (trouble.kind() != Trouble.UNKNOWN_OUTCOME) {
            throw trouble;
        }
        boolean recorded;
        try {
            recorded = engine.settle(chain, handle -> Attempt.recorded(handle, command))
                    .isPresent();
        } catch (StoreTrouble e) {
            trouble.addSuppressed(e);
            throw trouble;
        }
        if (!recorded) {
            throw new StoreTrouble(
                    Trouble.IO,
                    "the store " + engine
                            + " could not be written: nothing of this command was stored, it is safe to"
                            + " run it again",
                    trouble);
        }
    }

    private Attempt attempt(Handle handle, Supplier<Bytes> freshSalts, @Nullable Considered ahead) {
        return new Attempt(engine, handle, chain, clock, ids, freshSalts, ahead);
    }

    private void remember(@Nullable Traces erased) {
        if (erased != null) {
            synchronized (traces) {
                traces.add(erased);
            }
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
        begin(command);
        try {
            return engine.rehearse(
                    chain, handle -> rehearsal(handle).whole(attempt -> attempt.record(command, decision, answer)));
        } finally {
            WRITING.get().remove(engine.toString());
        }
    }

    @Override
    public <T> T load(Command command, Function<Load, T> work) {
        begin(command);
        try {
            return inTurn(command, new AtomicReference<>(), attempt -> attempt.load(command, work));
        } finally {
            WRITING.get().remove(engine.toString());
        }
    }

    @Override
    public <T> T rehearseLoad(Command command, Function<Load, T> work) {
        begin(command);
        try {
            return engine.rehearse(chain, handle -> rehearsal(handle).whole(attempt -> attempt.load(command, work)));
        } finally {
            WRITING.get().remove(engine.toString());
        }
    }

    private Attempt rehearsal(Handle handle) {
        return attempt(handle, () -> Foresight.NO_SALT, null);
    }

    /** Drops the p_* tables and fills them again from the events, holding one event at a time; all or nothing. */
    public void rebuild() {
        engine.write(chain, handle -> {
            engine.emptyProjections(handle);
            Filing.everything(handle, progress);
            return handle;
        });
        engine.projectionsRecreated();
    }

    /** The names of all chains that have events; of an empty record the one that it would begin with. */
    static List<String> chains(Handle handle) {
        List<String> chains = new EventTables(handle).chains();
        return chains.isEmpty() ? List.of(Batch.MAIN) : chains;
    }

    @Override
    public void close() {
        engine.close();
    }
}
