package org.openclaims.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Transactions for Jdbi, begun and ended as an engine does it.
 *
 * <p>Any error closes the connection, which rolls back: after one it is not the driver that decides what becomes of the rest.
 */
public abstract class Transactions implements TransactionHandler {
    private boolean open;

    /** Begins. */
    protected abstract void begin(Connection connection) throws SQLException;

    /** Makes what was written last. */
    protected abstract void commit(Connection connection) throws SQLException;

    /** Takes back what was written. */
    protected abstract void rollback(Connection connection) throws SQLException;

    @Override
    public boolean isInTransaction(Handle handle) {
        return open;
    }

    @Override
    public void begin(Handle handle) {
        if (open) {
            throw new IllegalStateException("a transaction is open already");
        }
        try {
            begin(handle.getConnection());
        } catch (SQLException e) {
            throw closing(handle, new TransactionException("begin failed", e));
        }
        open = true;
    }

    @Override
    public void commit(Handle handle) {
        open = false;
        try {
            // A connection that an error closed throws here too, but never had a commit under way: that outcome is
            // known.
            if (handle.getConnection().isClosed()) {
                throw new TransactionException(
                        new SQLException("an earlier error in this transaction was passed over"));
            }
            commit(handle.getConnection());
        } catch (SQLException e) {
            throw closing(handle, new CommitFailed(e));
        }
    }

    @Override
    public void rollback(Handle handle) {
        open = false;
        try {
            if (!handle.getConnection().isClosed()) {
                rollback(handle.getConnection());
            }
        } catch (SQLException e) {
            // The database rolled back by itself, or cannot: closing does it either way, and there is nothing left to
            // report.
            Handles.closeQuietly(handle.getConnection());
        }
    }

    @Override
    public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> work) throws X {
        handle.begin();
        boolean done = false;
        try {
            R result = work.withHandle(handle);
            handle.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                handle.rollback();
            }
        }
    }

    /** An engine has one isolation level for writing, its own. */
    @Override
    public <R, X extends Exception> R inTransaction(
            Handle handle, TransactionIsolationLevel level, HandleCallback<R, X> work) throws X {
        return inTransaction(handle, work);
    }

    @Override
    public void savepoint(Handle handle, String name) {
        throw new UnsupportedOperationException("a command is all or nothing: there are no savepoints");
    }

    @Override
    public void rollbackToSavepoint(Handle handle, String name) {
        savepoint(handle, name);
    }

    @Override
    public void releaseSavepoint(Handle handle, String name) {
        savepoint(handle, name);
    }

    private static TransactionException closing(Handle handle, TransactionException error) {
        Handles.closeQuietly(handle.getConnection());
        return error;
    }
}
