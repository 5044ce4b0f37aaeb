package org.openclaims.store.sql;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/** Rows of one table, sent many at a time. */
public final class Inserts {
    /** Under this name Jdbi knows the {@link Sending} of a database that has one of its own. */
    static final String SENDING = "sending";

    private final Handle handle;
    private final String sql;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** @param sql with question marks, the same for every database */
    public Inserts(Handle handle, String sql) {
        this.handle = handle;
        this.sql = sql;
    }

    /** @param values a text, a number, bytes or nothing for each question mark */
    public void add(@Nullable Object... values) {
        rows.add(values);
    }

    /** What sends a row. */
    public String sql() {
        return sql;
    }

    /** Those that wait to be sent. */
    public List<@Nullable Object[]> rows() {
        return rows;
    }

    /** How many wait to be sent. */
    public int size() {
        return rows.size();
    }

    /**
     * Sends them, of which there must be some.
     *
     * @return for each whether it was new: 1 if that is certain, 0 if it, or another of them, was there before
     */
    public int[] send() {
        return sendAll(handle, List.of(this)).get(0);
    }

    /**
     * Sends the rows of several tables one after the other, in one message where the database takes that. Those without rows are passed over.
     *
     * @return what {@link #send} returns, for each that has rows
     */
    public static List<int[]> sendAll(Handle handle, List<Inserts> tables) {
        List<Inserts> filled = new ArrayList<>(tables.size());
        for (Inserts table : tables) {
            if (!table.rows.isEmpty()) {
                filled.add(table);
            }
        }
        if (filled.isEmpty()) {
            return List.of();
        }
        Object own = handle.getConfig(SqlStatements.class).getAttribute(SENDING);
        List<int[]> sent = own instanceof Sending sending ? sending.send(handle, filled) : each(handle, filled);
        for (Inserts table : filled) {
            table.rows.clear();
        }
        return sent;
    }

    private static List<int[]> each(Handle handle, List<Inserts> tables) {
        List<int[]> sent = new ArrayList<>(tables.size());
        for (Inserts table : tables) {
            try (PreparedBatch batch = handle.prepareBatch(table.sql)) {
                for (@Nullable Object[] row : table.rows) {
                    for (int i = 0; i < row.length; i++) {
                        bind(batch, i, row[i]);
                    }
                    batch.add();
                }
                sent.add(batch.execute());
            }
        }
        return sent;
    }

    /** By its type, for Jdbi looks through all it knows for what it is told is an object. */
    public static void bind(SqlStatement<?> statement, int place, @Nullable Object value) {
        if (value instanceof String text) {
            statement.bind(place, text);
        } else if (value instanceof Long number) {
            statement.bind(place, number);
        } else if (value instanceof Integer number) {
            statement.bind(place, number);
        } else if (value instanceof byte[] bytes) {
            statement.bind(place, bytes);
        } else if (value == null) {
            statement.bindNull(place, Types.NULL);
        } else {
            throw new IllegalArgumentException("no column takes a " + value.getClass());
        }
    }
}
