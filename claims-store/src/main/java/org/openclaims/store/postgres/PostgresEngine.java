package org.openclaims.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.TransactionException;
import org.openclaims.store.erasure.Purge;
import org.openclaims.store.erasure.Traces;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.Engine;
import org.openclaims.store.sql.EventTables;
import org.openclaims.store.sql.Handles;
import org.openclaims.store.sql.LeanJdbi;
import org.openclaims.store.sql.Next;
import org.openclaims.store.sql.Origin;

/**
 * A record on a PostgreSQL server, open.
 *
 * <p>Writers queue at an advisory lock, one for the whole record, since turns in the order of all chains are taken from what is stored. The server
 * hands it on in the order of asking and takes it back when a transaction ends, however it ends. It needs no right to change a row, as {@code select for update} would, and each statement after it sees
 * all that was committed before. Whoever writes without asking for it meets the guards and unique keys, and we try again.
 */
final class PostgresEngine implements Engine {
    private static final int MOST_TRIES = 20;
    private static final long RETRY_NANOS = 100_000_000;

    /**
     * Our questions find rows by their keys, one table after the other, as SQLite goes about it. Left alone the server takes a chain of many short
     * batches for something to be read whole, at each command anew. And since the way does not depend on what is asked for, it is planned once in a
     * session, and never compiled. Whoever asks sees one moment; whoever has a turn says otherwise.
     */
    private static final String BY_KEY = """
            set enable_hashjoin = off; set enable_mergejoin = off; set plan_cache_mode = force_generic_plan; set jit = off;
            set default_transaction_isolation = 'repeatable read'
            """;

    private static final String TURN = "set transaction isolation level read committed; select "
            + ServerTransactions.COMMIT_AT_ONCE
            + " from (select pg_advisory_xact_lock(hashtextextended('openclaims record', 0))) waited";

    private static final String END_OF_READING = ServerTransactions.UNTIL_IT_LASTS + "; rollback";

    private static final String CLOCK = "cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)";

    private final Sessions sessions;
    private final boolean create;
    private final Origin origin;
    private final boolean serverClock;
    private final Handles handles;
    private volatile boolean projectionsCurrent;

    private PostgresEngine(Sessions sessions, boolean create, Origin origin, boolean serverClock) {
        this.sessions = sessions;
        this.create = create;
        this.origin = origin;
        this.serverClock = serverClock;
        this.handles = new Handles(
                LeanJdbi.create(
                        this::connect, new ServerTransactions(), (sql, context) -> dialect(sql), new OneMessage()),
                error -> PostgresErrors.translate(sessions.address(), error));
    }

    static PostgresEngine open(Sessions sessions, boolean create, Origin origin, boolean serverClock) {
        PostgresEngine engine = new PostgresEngine(sessions, create, origin, serverClock);
        engine.handles.warm();
        return engine;
    }

    /** The one thing that our SQL calls by SQLite's name. */
    static String dialect(String sql) {
        return sql.replace("json_each(?)", "json_array_elements_text(cast(? as json))");
    }

    @Override
    public Instant now(Handle handle, InstantSource own) {
        if (!serverClock) {
            return own.instant();
        }
        long micros = handle.createQuery("select " + CLOCK)
                .map((row, context) -> row.getLong(1))
                .one();
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    @Override
    public Next next(Handle handle, String chain, int size, InstantSource own) {
        return serverClock ? new EventTables(handle).next(chain, CLOCK) : Engine.super.next(handle, chain, size, own);
    }

    @Override
    public boolean keepsTurnsShort() {
        return true;
    }

    @Override
    public boolean projectionsCurrent() {
        return projectionsCurrent;
    }

    @Override
    public void emptyProjections(Handle handle) {
        try {
            Projections.empty(sessions.address(), handle.getConnection());
        } catch (SQLException e) {
            throw new TransactionException("projections cannot be made again", e);
        }
    }

    @Override
    public void projectionsRecreated() {
        projectionsCurrent = true;
    }

    @Override
    public <R, X extends Exception> R read(HandleCallback<R, X> work) throws X {
        return persistently(handle -> read(handle, work));
    }

    @Override
    public <R, X extends Exception> R readOnce(HandleCallback<R, X> work) throws X {
        return handles.use(handle -> read(handle, work));
    }

    private static <R, X extends Exception> R read(Handle handle, HandleCallback<R, X> work) throws X {
        readOnly(handle, true);
        handle.begin();
        R result = work.withHandle(handle);
        execute(handle, END_OF_READING);
        handle.rollback();
        readOnly(handle, false);
        return result;
    }

    @Override
    public <R, X extends Exception> R write(String chain, HandleCallback<R, X> work) throws X {
        return persistently(handle -> handle.inTransaction(inside -> {
            takeTurn(inside);
            return work.withHandle(inside);
        }));
    }

    @Override
    public <R, X extends Exception> R rehearse(String chain, HandleCallback<R, X> work) throws X {
        return persistently(handle -> {
            handle.begin();
            takeTurn(handle);
            R result = work.withHandle(handle);
            handle.rollback();
            return result;
        });
    }

    /**
     * {@inheritDoc}
     *
     * <p>The server may still be at work on a COMMIT whose answer was lost; it then holds the lock, so we wait for that. And it
     * may just be starting again.
     */
    @Override
    public <R, X extends Exception> R settle(String chain, HandleCallback<R, X> work) throws X {
        long deadline = System.nanoTime() + sessions.budget().toNanos();
        while (true) {
            handles.dropIdle();
            try {
                R result = rehearse(chain, work);
                handles.use(handle -> execute(handle, ServerTransactions.LAST));
                return result;
            } catch (StoreTrouble e) {
                boolean away = e.kind() == Trouble.UNREACHABLE
                        || e.kind() == Trouble.BUSY
                        || PostgresErrors.isLostConnection(e);
                if (!away || System.nanoTime() - deadline > 0) {
                    throw e;
                }
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    /** Tries again what others were in the way of, and once over a new connection what found the old one gone before it could commit. */
    private <R, X extends Exception> R persistently(HandleCallback<R, X> work) throws X {
        long deadline = System.nanoTime() + sessions.budget().toNanos();
        boolean reconnected = false;
        for (int tries = 1; ; tries++) {
            try {
                return handles.use(work);
            } catch (StoreTrouble e) {
                boolean again = PostgresErrors.isWorthAnotherTry(e);
                boolean lost = !reconnected && e.kind() == Trouble.IO && PostgresErrors.isLostConnection(e);
                if (!again && !lost || tries == MOST_TRIES || System.nanoTime() - deadline > 0) {
                    throw e;
                }
                if (lost) {
                    reconnected = true;
                    handles.dropIdle();
                }
            }
        }
    }

    private static void takeTurn(Handle handle) {
        execute(handle, TURN);
    }

    /** The driver says it to the server together with the first question. */
    private static void readOnly(Handle handle, boolean readOnly) {
        try {
            handle.getConnection().setReadOnly(readOnly);
        } catch (SQLException e) {
            throw new TransactionException(e);
        }
    }

    private static Handle execute(Handle handle, String sql) {
        try {
            Schema.again(handle.getConnection(), sql);
            return handle;
        } catch (SQLException e) {
            throw new TransactionException(e);
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = sessions.open();
        boolean good = false;
        try {
            projectionsCurrent = Schema.open(sessions.address(), connection, create, origin);
            Schema.execute(connection, BY_KEY);
            good = true;
            return connection;
        } finally {
            if (!good) {
                Handles.closeQuietly(connection);
            }
        }
    }

    @Override
    public Purge purge(String chain, Traces traces) {
        return new Purging(sessions, traces).run();
    }

    @Override
    public String toString() {
        return sessions.address().toString();
    }

    @Override
    public void close() {
        handles.close();
    }
}
