package org.openclaims.store.sql;

import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ParsedParameters;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * Jdbi without what a command that lives for a tenth of a second has no time for.
 *
 * <p>Stock Jdbi parses SQL twice with ANTLR, once as a template and once for named parameters: about 40 ms of CPU before the first
 * statement. Our SQL is fixed text with question marks, so there is nothing to parse. Connections come from a factory, not from a URL,
 * which would load DriverManager and search for drivers.
 */
public final class LeanJdbi {
    private LeanJdbi() {}

    /**
     * Makes one for nobody. It is the first that is dear: Jdbi then links each of its types of argument and mappers, whether anybody will ask for them
     * or not.
     */
    public static void link() {
        make(() -> {
            throw new SQLException("for nobody");
        });
    }

    /** One at a time: two who come first would both link everything. */
    private static synchronized Jdbi make(ConnectionFactory connections) {
        return Jdbi.create(connections);
    }

    /** The same for a database to which rows go in a way of their own. */
    public static Jdbi create(
            ConnectionFactory connections, Transactions transactions, TemplateEngine dialect, Sending sending) {
        Jdbi jdbi = create(connections, transactions, dialect);
        jdbi.define(Inserts.SENDING, sending);
        return jdbi;
    }

    /** @param dialect what the engine calls things by another name than our SQL does */
    public static Jdbi create(ConnectionFactory connections, Transactions transactions, TemplateEngine dialect) {
        Jdbi jdbi = make(connections);
        jdbi.setTransactionHandler(transactions);
        jdbi.setStatementBuilderFactory(connection -> new KeptStatements());
        SqlStatements statements = jdbi.getConfig(SqlStatements.class);
        statements.setTemplateEngine(dialect);
        statements.setSqlParser(new QuestionMarks());
        // Any error dooms the connection, also one that the caller passes over: see Transactions.
        statements.addExceptionHandler((error, context) -> Handles.closeQuietly(context.getConnection()));
        return jdbi;
    }

    /** Counts the question marks. Our SQL keeps none in quotes or comments, and no colon names a parameter. */
    private static final class QuestionMarks implements SqlParser {
        @Override
        public ParsedSql parse(String sql, StatementContext context) {
            int count = 0;
            for (int at = sql.indexOf('?'); at >= 0; at = sql.indexOf('?', at + 1)) {
                count++;
            }
            return ParsedSql.of(sql, ParsedParameters.positional(count));
        }

        @Override
        public String nameParameter(String name, StatementContext context) {
            throw new UnsupportedOperationException("parameters are bound by position");
        }
    }
}
