package org.openclaims.store.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.openclaims.store.sql.Inserts;
import org.openclaims.store.sql.Sending;

/**
 * Sends the rows of several tables in one message, for each message takes its time on the way while others wait for their turn. The rows of a table are one
 * statement with a list for each column: its text is the same however many they are, so the server reads it once.
 */
final class OneMessage implements Sending {
    private static final Pattern VALUES = Pattern.compile("\\bvalues \\((\\?(?:, \\?)*)\\)");

    @Override
    public List<int[]> send(Handle handle, List<Inserts> tables) {
        StringBuilder text = new StringBuilder();
        List<@Nullable Object> values = new ArrayList<>();
        List<Integer> statements = new ArrayList<>();
        for (Inserts table : tables) {
            String lists = VALUES.matcher(table.sql()).replaceFirst("select * from unnest($1)");
            boolean listed = !lists.equals(table.sql());
            if (listed) {
                values.addAll(columns(table.rows()));
            } else {
                table.rows().forEach(row -> values.addAll(Arrays.asList(row)));
            }
            statements.add(listed ? 1 : table.size());
            text.append((lists + ";\n").repeat(listed ? 1 : table.size()));
        }
        try (Update update = handle.createUpdate(text)) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof Argument list) {
                    update.bind(i, list);
                } else {
                    Inserts.bind(update, i, values.get(i));
                }
            }
            return update.execute((sent, context) -> counts(sent.get(), tables, statements));
        }
    }

    private static List<Argument> columns(List<@Nullable Object[]> rows) {
        List<Argument> columns = new ArrayList<>();
        for (int i = 0; i < rows.get(0).length; i++) {
            int column = i;
            columns.add(list(rows.stream().map(row -> row[column]).toList()));
        }
        return columns;
    }

    /** Their type is that of the first that is there. */
    private static Argument list(List<@Nullable Object> column) {
        Object one = column.stream().filter(value -> value != null).findFirst().orElse("");
        if (one instanceof Long) {
            return list("bigint", column.toArray(new Long[0]));
        }
        if (one instanceof Integer) {
            return list("integer", column.toArray(new Integer[0]));
        }
        return one instanceof byte[]
                ? list("bytea", column.toArray(new byte[0][]))
                : list("text", column.toArray(new String[0]));
    }

    private static Argument list(String type, @Nullable Object[] values) {
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf(type, values));
    }

    /** Of the rows of a statement it is told how many were new, not which. */
    private static List<int[]> counts(PreparedStatement sent, List<Inserts> tables, List<Integer> statements)
            throws SQLException {
        List<int[]> counts = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            int[] rows = new int[tables.get(i).size()];
            int count = 0;
            for (int one = 0; one < statements.get(i); one++) {
                count += sent.getUpdateCount();
                sent.getMoreResults();
            }
            Arrays.fill(rows, count == rows.length ? 1 : 0);
            counts.add(rows);
        }
        return counts;
    }
}
