package org.openclaims.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/** Connections that are kept and handed to whoever comes next, so that a command that reads and then writes uses one. */
public final class Handles implements AutoCloseable {
    private static final int KEPT = 4;

    private final Jdbi jdbi;
    private final UnaryOperator<RuntimeException> translation;
    private final ConcurrentLinkedDeque<Handle> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** @param translation what to throw instead of what the driver or Jdbi threw */
    public Handles(Jdbi jdbi, UnaryOperator<RuntimeException> translation) {
        this.jdbi = jdbi;
        this.translation = translation;
    }

    /** Opens a connection now, so that what is wrong shows at once. */
    public void warm() {
        giveBack(borrow());
    }

    /** Does something with a connection, which is closed if that throws. */
    public <R, X extends Exception> R use(HandleCallback<R, X> work) throws X {
        Handle handle = borrow();
        boolean kept = false;
        try {
            R result = work.withHandle(handle);
            kept = giveBack(handle);
            return result;
        } catch (RuntimeException e) {
            throw translation.apply(e);
        } finally {
            closeUnless(kept, handle);
        }
    }

    /** Closes those that nobody uses, so that the next one is new. */
    public void dropIdle() {
        for (Handle handle = idle.pollFirst(); handle != null; handle = idle.pollFirst()) {
            closeUnless(false, handle);
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
            throw translation.apply(e);
        }
    }

    /** Whether the handle is kept for the next; one that an error closed, or that is one too many, is not. */
    private boolean giveBack(Handle handle) {
        if (closed || idle.size() >= KEPT || handle.isClosed()) {
            return false;
        }
        idle.addFirst(handle);
        if (closed) {
            // In the meantime, and whoever closed may have looked before it was there.
            dropIdle();
        }
        return true;
    }

    private static void closeUnless(boolean kept, Handle handle) {
        if (!kept) {
            closeQuietly(handle.getConnection());
            handle.close();
        }
    }

    /** For when an error is being reported already, or the connection is of no further use. */
    public static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // The system closes what the driver could not, and the database undoes what was not committed.
        }
    }

    @Override
    public void close() {
        closed = true;
        dropIdle();
    }
}
