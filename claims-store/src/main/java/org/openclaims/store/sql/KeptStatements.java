package org.openclaims.store.sql;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Prepared statements of one connection, kept for the next time: an import asks the same dozen questions for each of its records, and SQLite takes longer to
 * prepare one than to answer it. One that is in use is not shared. They end with their connection.
 */
final class KeptStatements implements StatementBuilder {
    /** More texts than we have, so that none has to go; those with a list of columns made at the time stop here. */
    private static final int MOST = 100;

    private final StatementBuilder fresh = new DefaultStatementBuilder();
    private final Map<String, PreparedStatement> idle = new HashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return kept == null ? fresh.create(connection, sql, context) : kept;
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        boolean keep = statement instanceof PreparedStatement
                && idle.size() < MOST
                && !idle.containsKey(sql)
                && !connection.isClosed();
        if (keep) {
            PreparedStatement prepared = (PreparedStatement) statement;
            prepared.clearBatch();
            prepared.clearParameters();
            idle.put(sql, prepared);
        } else {
            fresh.close(connection, sql, statement);
        }
    }

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return fresh.create(connection, context);
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return fresh.createCall(connection, sql, context);
    }
}
