package org.openclaims.store.log;

import com.google.common.hash.Hashing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.openclaims.store.sql.EventTables;

/**
 * Derives everything again and holds it against the tables, without keeping either: of the rows there are sums, and only where those differ the rows
 * themselves are looked at.
 */
final class ProjectionCheck {
    private static final int MOST = 5;

    private final Handle handle;
    private final List<String> found = new ArrayList<>();

    private ProjectionCheck(Handle handle) {
        this.handle = handle;
    }

    /**
     * What differs, a few of each sort; empty if nothing does.
     *
     * @param pace is told of each event
     */
    static List<String> differences(Handle handle, Pace pace) {
        ProjectionCheck check = new ProjectionCheck(handle);
        check.turns();
        if (check.found.isEmpty()) {
            check.compare(Filing::fileBatches, Projection.BATCH, Projection.EVENT);
        }
        // What events say is read by way of these two.
        if (check.found.isEmpty()) {
            check.compare(
                    filing -> filing.fileEvents(pace),
                    Projection.ITEM,
                    Projection.MENTION,
                    Projection.TERM,
                    Projection.INVOLVED,
                    Projection.KEYWORD,
                    Projection.TALLY);
        }
        return check.found;
    }

    private void compare(Consumer<Filing> filing, Projection... projections) {
        Digest demanded = new Digest();
        Digest kept = demanded.another();
        file(filing, demanded);
        read(kept, projections);
        Digest.Difference difference = demanded.from(kept);
        if (difference.isEmpty()) {
            return;
        }
        Digest.Difference.Rows demandedRows = difference.rows();
        Digest.Difference.Rows keptRows = difference.rows();
        file(filing, demandedRows);
        read(keptRows, projections);
        for (Projection projection : projections) {
            keptRows.without(demandedRows, projection).stream()
                    .limit(MOST)
                    .forEach(row -> say(projection, "has a row that no event accounts for", row));
            demandedRows.without(keptRows, projection).stream()
                    .limit(MOST)
                    .forEach(row -> say(projection, "lacks a row that the events demand", row));
        }
    }

    private void file(Consumer<Filing> filing, Register register) {
        try (Filing again = new Filing(handle, register)) {
            filing.accept(again);
        }
    }

    private void read(Register register, Projection... projections) {
        for (Projection projection : projections) {
            List<String> columns = projection.columns();
            String sql = "select " + String.join(", ", columns) + " from " + projection.table();
            handle.createQuery(sql).scanResultSet((results, context) -> {
                try (context) {
                    ResultSet row = results.get();
                    while (row.next()) {
                        register.add(projection, values(row, columns));
                    }
                    return register;
                }
            });
        }
        register.close();
    }

    private static Object[] values(ResultSet row, List<String> columns) throws SQLException {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Projection.isNumber(columns.get(i))
                    ? (Object) row.getLong(i + 1)
                    : String.valueOf(row.getString(i + 1));
        }
        return values;
    }

    private void say(Projection projection, String what, List<?> row) {
        found.add(projection.table() + " " + what + " (" + projection.name(row)
                + "), which can be made again from the events");
    }

    /** Only in a record of several chains can two commands claim one turn. */
    private void turns() {
        if (new EventTables(handle).chains().size() > 1) {
            Turns turns = new Turns();
            file(Filing::fileBatches, turns);
            if (turns.isOneGivenTwice()) {
                found.add("a batch has a place in the record, or an id, that another batch has too");
            }
        }
    }

    /** What no two commands may have the same of. */
    private static final class Turns implements Register {
        private final Longs numbers = new Longs();
        private final Longs places = new Longs();
        private final Longs ids = new Longs();
        private final Longs commandIds = new Longs();

        @Override
        public void add(Projection projection, Object... row) {
            if (projection == Projection.BATCH) {
                numbers.add((Long) row[0]);
                ids.add(hash(row[3]));
                commandIds.add(hash(row[4]));
            } else {
                places.add((Long) row[0]);
            }
        }

        private static long hash(Object id) {
            return Hashing.sipHash24().hashUnencodedChars((String) id).asLong();
        }

        boolean isOneGivenTwice() {
            return numbers.hasTwice() || places.hasTwice() || ids.hasTwice() || commandIds.hasTwice();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
