package org.openclaims.store.sql;

import java.sql.Types;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Rows of one table, sent many at a time. */
public final class Inserts implements AutoCloseable {
    private final PreparedBatch rows;

    /** @param sql with question marks, the same for every database */
    public Inserts(Handle handle, String sql) {
        rows = handle.prepareBatch(sql);
    }

    /** @param values a text, a number, bytes or nothing for each question mark */
    public void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            bind(i, values[i]);
        }
        rows.add();
    }

    /** By its type, for Jdbi looks through all it knows for what it is told is an object. */
    private void bind(int place, @Nullable Object value) {
        if (value instanceof String text) {
            rows.bind(place, text);
        } else if (value instanceof Long number) {
            rows.bind(place, number);
        } else if (value instanceof Integer number) {
            rows.bind(place, number);
        } else if (value instanceof byte[] bytes) {
            rows.bind(place, bytes);
        } else if (value == null) {
            rows.bindNull(place, Types.NULL);
        } else {
            throw new IllegalArgumentException("no column takes a " + value.getClass());
        }
    }

    /** How many wait to be sent. */
    public int size() {
        return rows.size();
    }

    /**
     * Sends them.
     *
     * @return for each whether it was new
     */
    public int[] send() {
        return rows.execute();
    }

    @Override
    public void close() {
        rows.close();
    }
}
