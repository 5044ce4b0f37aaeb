package org.openclaims.store.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table, sent many at a time by plain JDBC: an import writes a million of them, and Jdbi spends as long on binding one as the database on
 * storing it. As with Jdbi any error dooms the connection.
 */
public final class Inserts implements AutoCloseable {
    private final Handle handle;
    private final PreparedStatement statement;
    private int size;

    /** @param sql with question marks, the same for every database */
    public Inserts(Handle handle, String sql) {
        this.handle = handle;
        try {
            statement = handle.getConnection().prepareStatement(sql);
        } catch (SQLException e) {
            throw doomed(e);
        }
    }

    private TransactionException doomed(SQLException e) {
        Handles.closeQuietly(handle.getConnection());
        return new TransactionException(e);
    }

    /** @param values a text, a number, bytes or nothing for each question mark */
    public void add(@Nullable Object... values) {
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
            size++;
        } catch (SQLException e) {
            throw doomed(e);
        }
    }

    /** How many wait to be sent. */
    public int size() {
        return size;
    }

    /**
     * Sends them.
     *
     * @return for each whether it was new
     */
    public int[] send() {
        size = 0;
        try {
            return statement.executeBatch();
        } catch (SQLException e) {
            throw doomed(e);
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw doomed(e);
        }
    }
}
