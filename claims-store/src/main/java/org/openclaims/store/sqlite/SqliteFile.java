package org.openclaims.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionException;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.sqlite.SQLiteConnection;

/**
 * A store in one SQLite file, open. Any number of threads may read and write through it; writers take turns.
 *
 * <p>Connections are kept and handed to whoever comes next, so a command that reads and then writes uses one. All are opened alike; what
 * makes one a reader's is what {@link #read} does with it.
 */
public final class SqliteFile implements AutoCloseable {
    /** How long a writer waits for the others before it says that the store is busy. */
    public static final Duration DEFAULT_BUDGET = Duration.ofSeconds(10);

    private static final int KEPT = 4;

    private final StoreLocation location;
    private final Duration budget;
    private final Origin origin;
    private final Jdbi jdbi;
    private final ConcurrentLinkedDeque<Handle> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean projectionsCurrent;
    private volatile boolean closed;

    private SqliteFile(StoreLocation location, Origin origin, Duration budget) {
        this.location = location;
        this.budget = budget;
        this.origin = origin;
        this.jdbi = LeanJdbi.create(this::connect);
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
        if (!location.exists()) {
            switch (missing) {
                case REFUSE ->
                    throw new StoreTrouble(
                            Trouble.MISSING,
                            "there is no store at " + location
                                    + " yet: `claims add` makes one, or name another with --db");
                case CREATE -> {
                    FileGuards.refuseNetwork(location.path());
                    location.create();
                }
            }
        }
        FileGuards.refuseNetwork(location.path());
        NativeLibrary.prepare(cache);
        SqliteFile file = new SqliteFile(location, origin, budget);
        file.giveBack(file.borrow()); // opened now, so that what is wrong shows at once
        return file;
    }

    /**
     * Looks into a file that may be broken or worse, through a connection of its own that trusts nothing: every statement sees the store as of
     * the first one. Temporary tables may be made; nothing else is to be written.
     *
     * @throws StoreTrouble if there is no file, it may not be read, or reading fails
     */
    public static <R, X extends Exception> R inspect(
            StoreLocation location, Duration budget, Path cache, HandleCallback<R, X> work) throws X {
        if (!location.exists()) {
            throw new StoreTrouble(Trouble.MISSING, "there is no store at " + location + ": name another with --db");
        }
        FileGuards.refuseNetwork(location.path());
        NativeLibrary.prepare(cache);
        try (Handle handle =
                LeanJdbi.create(() -> Connections.open(location, budget)).open()) {
            control(handle, "begin");
            return work.withHandle(handle);
        } catch (RuntimeException e) {
            throw SqlErrors.translate(location, e);
        }
    }

    /** What to do where there is no file. */
    public enum Missing {
        /** Make an empty store. */
        CREATE,
        /** Say so, and make nothing. */
        REFUSE
    }

    /** Whether the p_* tables are those of this version; if not, {@link Projections#recreate} and fill them before reading them. */
    public boolean projectionsCurrent() {
        return projectionsCurrent;
    }

    /** The writer that made the projections again says so. */
    public void projectionsRecreated() {
        projectionsCurrent = true;
    }

    /** The place of the store. */
    public StoreLocation location() {
        return location;
    }

    /**
     * Reads: every statement sees the store as of the first one, and none can write.
     *
     * @throws StoreTrouble if the store cannot be read
     */
    public <R, X extends Exception> R read(HandleCallback<R, X> work) throws X {
        Handle handle = borrow();
        boolean kept = false;
        try {
            control(handle, "pragma query_only = on; begin");
            R result = work.withHandle(handle);
            control(handle, "rollback; pragma query_only = off");
            kept = giveBack(handle);
            return result;
        } catch (RuntimeException e) {
            throw SqlErrors.translate(location, e);
        } finally {
            closeUnless(kept, handle);
        }
    }

    /**
     * Writes all or nothing, alone. Compute before: nobody else writes until this returns.
     *
     * @throws StoreTrouble whose {@link StoreTrouble#kind} says whether anything was stored; only after
     *     {@link Trouble#UNKNOWN_OUTCOME} is that not known, and then the command id tells
     */
    public <R, X extends Exception> R write(HandleCallback<R, X> work) throws X {
        try (WriterTicket ticket = WriterTicket.take(location, budget)) {
            Handle handle = borrow();
            boolean kept = false;
            try {
                R result = handle.inTransaction(work);
                kept = giveBack(handle);
                return result;
            } catch (RuntimeException e) {
                throw SqlErrors.translate(location, e);
            } finally {
                closeUnless(kept, handle);
            }
        }
    }

    /**
     * Does what {@link #write} does, and takes it all back.
     *
     * @throws StoreTrouble as {@link #write} throws it, except that the outcome is never unknown
     */
    public <R, X extends Exception> R rehearse(HandleCallback<R, X> work) throws X {
        try (WriterTicket ticket = WriterTicket.take(location, budget)) {
            Handle handle = borrow();
            boolean kept = false;
            try {
                handle.begin();
                R result = work.withHandle(handle);
                handle.rollback();
                kept = giveBack(handle);
                return result;
            } catch (RuntimeException e) {
                throw SqlErrors.translate(location, e);
            } finally {
                closeUnless(kept, handle);
            }
        }
    }

    private static void control(Handle handle, String sql) {
        try {
            Connections.execute(handle.getConnection(), sql);
        } catch (SQLException e) {
            throw new TransactionException(e);
        }
    }

    private Handle borrow() {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
        Handle handle = idle.pollFirst();
        try {
            return handle == null ? jdbi.open() : handle;
        } catch (RuntimeException e) {
            throw SqlErrors.translate(location, e);
        }
    }

    /** Whether the handle is kept for the next; one that an error closed, or that is one too many, is not. */
    private boolean giveBack(Handle handle) {
        if (closed || idle.size() >= KEPT || handle.isClosed()) {
            return false;
        }
        idle.addFirst(handle);
        return true;
    }

    private static void closeUnless(boolean kept, Handle handle) {
        if (!kept) {
            Connections.closeQuietly(handle.getConnection());
            handle.close();
        }
    }

    private SQLiteConnection connect() throws SQLException {
        Opener.Opened opened = Opener.open(location, origin, budget);
        projectionsCurrent = opened.projectionsCurrent();
        return opened.connection();
    }

    /** Gives the connections back; the last one of all processes moves the write-ahead log into the store. */
    @Override
    public void close() {
        closed = true;
        for (Handle handle = idle.pollFirst(); handle != null; handle = idle.pollFirst()) {
            closeUnless(false, handle);
        }
    }
}
