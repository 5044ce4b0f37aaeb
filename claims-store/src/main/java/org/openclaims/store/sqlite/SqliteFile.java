package org.openclaims.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.store.erasure.Purge;
import org.openclaims.store.erasure.Traces;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.Engine;
import org.openclaims.store.sql.Handles;
import org.openclaims.store.sql.LeanJdbi;
import org.openclaims.store.sql.Origin;
import org.sqlite.SQLiteConnection;

/**
 * A store in one SQLite file, open. Any number of threads may read and write through it; writers take turns.
 *
 * <p>Connections are kept and handed to whoever comes next, so a command that reads and then writes uses one. All are opened alike; what
 * makes one a reader's is what {@link #read} does with it.
 */
public final class SqliteFile implements Engine {
    /** How long a writer waits for the others before it says that the store is busy. */
    public static final Duration DEFAULT_BUDGET = Duration.ofSeconds(10);

    private final Schema schema;
    private final StoreLocation location;
    private final Access access;
    private final Duration budget;
    private final Origin origin;
    private final AtomicReference<@Nullable SQLiteConnection> first = new AtomicReference<>();
    private final Handles handles;
    private volatile boolean projectionsCurrent;

    /** Opens the first connection before it needs a Jdbi, which may be in the making beside it. */
    private SqliteFile(Schema schema, Access access, Origin origin, Duration budget) {
        this.schema = schema;
        this.access = access;
        location = access.store();
        this.budget = budget;
        this.origin = origin;
        try {
            first.set(open());
        } catch (SQLException e) {
            throw SqlErrors.translate(location, e);
        }
        this.handles = new Handles(
                LeanJdbi.create(this::connect, new ImmediateTransactions(), TemplateEngine.NOP),
                error -> SqlErrors.translate(location, error));
        handles.warm();
    }

    /**
     * Opens the store, brings it up to date and checks that it is one.
     *
     * @param missing what to do where there is no file
     * @param origin who, with what, by which clock; recorded if the schema is made or changed
     * @param budget how long writers wait; {@link #DEFAULT_BUDGET}
     * @param cache a directory of the user's own for SQLite's machine code
     * @throws StoreTrouble if it is no store, not safe, too new, damaged, busy, or not there
     */
    public static SqliteFile open(StoreLocation location, Missing missing, Origin origin, Duration budget, Path cache) {
        return open(Schema.CURRENT, location, missing, origin, budget, cache);
    }

    static SqliteFile open(
            Schema schema, StoreLocation location, Missing missing, Origin origin, Duration budget, Path cache) {
        if (!location.exists()) {
            switch (missing) {
                case REFUSE ->
                    throw new StoreTrouble(
                            Trouble.MISSING,
                            Sentence.of(
                                    "there is no store at {0} yet: {1} makes one, or name another {2}",
                                    location, WayOut.to(Step.FIRST_CLAIM), WayOut.to(Step.AS_STORE)));
                case CREATE -> {
                    FileGuards.refuseNetwork(location.path());
                    location.create();
                }
            }
        }
        FileGuards.refuseNetwork(location.path());
        NativeLibrary.prepare(cache);
        return new SqliteFile(schema, Access.to(location), origin, budget);
    }

    /** What to do where there is no file. */
    public enum Missing {
        /** Make an empty store. */
        CREATE,
        /** Say so, and make nothing. */
        REFUSE
    }

    /** {@inheritDoc} All who write a file sit at the same computer. */
    @Override
    public Instant now(Handle handle, InstantSource own) {
        return own.instant();
    }

    @Override
    public boolean projectionsCurrent() {
        return projectionsCurrent;
    }

    @Override
    public void emptyProjections(Handle handle) {
        Projections.recreate(handle);
    }

    @Override
    public void projectionsRecreated() {
        projectionsCurrent = true;
    }

    @Override
    public <R, X extends Exception> R read(HandleCallback<R, X> work) throws X {
        return handles.use(handle -> {
            control(handle, "pragma query_only = on; begin");
            R result = work.withHandle(handle);
            control(handle, "rollback; pragma query_only = off");
            access.requireUnchanged();
            return result;
        });
    }

    /** {@inheritDoc} Whatever the chain: a file has one writer at a time. */
    @Override
    public <R, X extends Exception> R write(String chain, HandleCallback<R, X> work) throws X {
        access.requireWritable();
        try (WriterTicket ticket = WriterTicket.take(location, budget)) {
            return handles.use(handle -> handle.inTransaction(work));
        }
    }

    @Override
    public <R, X extends Exception> R rehearse(String chain, HandleCallback<R, X> work) throws X {
        access.requireWritable();
        try (WriterTicket ticket = WriterTicket.take(location, budget)) {
            return handles.use(handle -> {
                handle.begin();
                R result = work.withHandle(handle);
                handle.rollback();
                return result;
            });
        }
    }

    /** {@inheritDoc} A connection that failed was closed, and with it ended whatever it was doing. */
    @Override
    public <R, X extends Exception> R settle(String chain, HandleCallback<R, X> work) throws X {
        return read(work);
    }

    @Override
    public Purge purge(String chain, Traces traces) {
        // Ours would keep the log from being emptied.
        handles.dropIdle();
        return new Purging(location, budget, traces).run();
    }

    static void control(Handle handle, String sql) {
        try {
            Connections.execute(handle.getConnection(), sql);
        } catch (SQLException e) {
            throw new TransactionException(e);
        }
    }

    private SQLiteConnection connect() throws SQLException {
        SQLiteConnection opened = first.getAndSet(null);
        return opened == null ? open() : opened;
    }

    private SQLiteConnection open() throws SQLException {
        Opener.Opened opened = Opener.open(schema, access, origin, budget);
        projectionsCurrent = opened.projectionsCurrent();
        return opened.connection();
    }

    @Override
    public String toString() {
        return location.toString();
    }

    /** {@inheritDoc} The last one of all processes moves the write-ahead log into the store. */
    @Override
    public void close() {
        handles.close();
    }
}
