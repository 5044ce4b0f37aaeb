package org.openclaims.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.openclaims.store.sql.Transactions;

/** Transactions as the driver keeps them: it begins with the first statement, and streams rows only inside of one. */
final class ServerTransactions extends Transactions {
    @Override
    public TransactionHandler specialize(Handle handle) {
        return new ServerTransactions();
    }

    @Override
    protected void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    protected void commit(Connection connection) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    protected void rollback(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
