package org.openclaims.store.sqlite;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Transactions as SQL: BEGIN IMMEDIATE, COMMIT, ROLLBACK, with JDBC's autoCommit left true.
 *
 * <p>The driver's own way is a trap twice over. In its IMMEDIATE mode {@code commit()} runs COMMIT and at once the next BEGIN IMMEDIATE,
 * which fails under contention and makes committed data look failed. In its DEFERRED mode a transaction that reads and then writes fails
 * at once when another writer was faster, whatever the busy timeout.
 *
 * <p>Any error closes the connection, which rolls back: after a full disk SQLite has rolled back by itself, the driver does not know, and
 * every further statement would commit alone.
 */
final class ImmediateTransactions implements TransactionHandler {
    private boolean open;

    @Override
    public TransactionHandler specialize(Handle handle) {
        return new ImmediateTransactions();
    }

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
            Connections.execute(handle.getConnection(), "begin immediate");
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
            Connections.execute(handle.getConnection(), "commit");
        } catch (SQLException e) {
            throw closing(handle, new CommitFailed(e));
        }
    }

    @Override
    public void rollback(Handle handle) {
        open = false;
        try {
            if (!handle.getConnection().isClosed()) {
                Connections.execute(handle.getConnection(), "rollback");
            }
        } catch (SQLException e) {
            // SQLite rolled back by itself, or cannot: closing does it either way, so there is nothing left to report.
            Connections.closeQuietly(handle.getConnection());
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

    /** SQLite has one isolation level, the strictest. */
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
        Connections.closeQuietly(handle.getConnection());
        return error;
    }
}
