package org.openclaims.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.openclaims.store.sql.Transactions;

/**
 * Transactions as the driver keeps them: it begins with the first statement, and streams rows only inside of one.
 *
 * <p>A transaction that writes has its turn for as long as it computes, and not until the disk has it: COMMIT does not wait, so that the next
 * may begin, and then a transaction with nothing in it waits until everything before it is on disk, together with all others that wait. Only
 * then is the write acknowledged. Meanwhile its session shares a lock, and whoever has read asks for that lock alone before he answers
 * ({@link #UNTIL_IT_LASTS}): no answer is made of what a power cut could still take back.
 */
final class ServerTransactions extends Transactions {
    private static final String LASTING = "hashtextextended('openclaims lasting', 0)";

    /** Said first in a transaction that writes: its own COMMIT is not to wait. */
    static final String COMMIT_AT_ONCE = "set_config('synchronous_commit', 'off', true)";

    /** Waits for all whose COMMIT is done and not on disk yet. The lock goes with the transaction. */
    static final String UNTIL_IT_LASTS = "select pg_advisory_xact_lock(" + LASTING + ")";

    /**
     * Waits until all that was committed before is on disk, or where else the server's settings want it. The message is for nobody; it is the
     * one thing that makes a server wait which needs no right to write (postgresql.org/docs/current/functions-admin.html).
     */
    static final String LAST = "select pg_logical_emit_message(true, 'openclaims', '')";

    /** One message to the server. The second lock is held by a transaction, which lets go of it once it is on disk. */
    private static final String COMMIT = "select pg_advisory_lock_shared(" + LASTING + "); COMMIT; " + LAST
            + ", pg_advisory_xact_lock_shared(" + LASTING + "), pg_advisory_unlock_shared(" + LASTING + ")";

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
        Schema.again(connection, COMMIT);
        connection.setAutoCommit(true);
    }

    @Override
    protected void rollback(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
