package org.openclaims.store.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;

/** What SQLite and our scripts say of a file, as lists of what is wrong; through a handle of {@link SqliteFile#inspect}. */
public final class Inspection {
    /** More of the same help nobody. */
    private static final int MOST = 20;

    private Inspection() {}

    /**
     * Tells whose file it is.
     *
     * @throws StoreTrouble {@link Trouble#FOREIGN} or {@link Trouble#NEWER}
     */
    public static void recognise(StoreLocation store, Handle handle) {
        try {
            Schema.recognise(store, Schema.mark(handle.getConnection()));
        } catch (SQLException e) {
            throw new TransactionException("the mark cannot be read", e);
        }
    }

    /** Pages, indexes and constraints. Not a proof against tampering or rot: it missed 30 % of damaging mutations, the chain finds those. */
    public static List<String> pages(Handle handle) {
        return handle
                .createQuery("pragma integrity_check(" + MOST + ")")
                .map((row, context) -> row.getString(1))
                .list()
                .stream()
                .filter(line -> !"ok".equals(line))
                .toList();
    }

    /** Rows that refer to rows that are not there. */
    public static List<String> references(Handle handle) {
        String sql = "select \"table\", parent from pragma_foreign_key_check limit " + MOST;
        return handle.createQuery(sql)
                .map((row, context) ->
                        "a row of " + row.getString(1) + " belongs to a " + row.getString(2) + " that is not there")
                .list();
    }

    /** What is there and should not be, or the other way round. */
    public static List<String> schema(Handle handle) {
        return compare(handle).problems();
    }

    /** Whether the projections are those of this version, so that they can be compared with the events. */
    public static boolean projectionsCurrent(Handle handle) {
        return compare(handle).projectionsCurrent();
    }

    private static Schema.Comparison compare(Handle handle) {
        try {
            return Schema.compare(handle.getConnection(), Schema.mark(handle.getConnection()));
        } catch (SQLException e) {
            throw new TransactionException("the schema cannot be read", e);
        }
    }
}
