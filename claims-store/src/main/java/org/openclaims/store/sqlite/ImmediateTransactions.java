package org.openclaims.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.openclaims.store.sql.Transactions;

/**
 * Transactions as SQL: BEGIN IMMEDIATE, COMMIT, ROLLBACK, with JDBC's autoCommit left true.
 *
 * <p>The driver's own way is a trap twice over. In its IMMEDIATE mode {@code commit()} runs COMMIT and at once the next BEGIN IMMEDIATE,
 * which fails under contention and makes committed data look failed. In its DEFERRED mode a transaction that reads and then writes fails
 * at once when another writer was faster, whatever the busy timeout.
 *
 * <p>That an error closes the connection matters here: after a full disk SQLite has rolled back by itself, the driver does not know, and
 * every further statement would commit alone.
 */
final class ImmediateTransactions extends Transactions {
    @Override
    public TransactionHandler specialize(Handle handle) {
        return new ImmediateTransactions();
    }

    @Override
    protected void begin(Connection connection) throws SQLException {
        Connections.execute(connection, "begin immediate");
    }

    @Override
    protected void commit(Connection connection) throws SQLException {
        Connections.execute(connection, "commit");
    }

    @Override
    protected void rollback(Connection connection) throws SQLException {
        Connections.execute(connection, "rollback");
    }
}
