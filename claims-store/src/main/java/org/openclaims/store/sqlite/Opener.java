package org.openclaims.store.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import org.openclaims.store.sql.Handles;
import org.openclaims.store.sql.Origin;
import org.sqlite.SQLiteConnection;

/** From a place to a connection that may be trusted: ours, up to date, nothing in it that we did not make. */
final class Opener {
    private Opener() {}

    /** @param projectionsCurrent whether the p_* tables are those of this version */
    record Opened(SQLiteConnection connection, boolean projectionsCurrent) {}

    static Opened open(Access access, Origin origin, Duration budget) throws SQLException {
        StoreLocation store = access.store();
        SQLiteConnection connection = Connections.open(access, budget);
        boolean good = false;
        try {
            // Recognised before anything is written: another program's file stays as it is, to the byte.
            Schema.Mark mark = Schema.mark(connection);
            Schema.recognise(store, mark);
            if (!access.writable()) {
                Schema.requireReadable(store, mark);
            } else if (!Schema.isUpToDate(mark)) {
                bringUpToDate(store, connection, origin, budget);
                mark = Schema.mark(connection);
            }
            Opened opened = new Opened(connection, Schema.check(store, connection, mark));
            if (!access.writable() && !opened.projectionsCurrent()) {
                throw Schema.mustBeWritten(store, "its indexes are of another version of claims");
            }
            good = true;
            return opened;
        } finally {
            if (!good) {
                Handles.closeQuietly(connection);
            }
        }
    }

    private static void bringUpToDate(StoreLocation store, SQLiteConnection connection, Origin origin, Duration budget)
            throws SQLException {
        if (WriterTicket.isHeldByThisThread(store)) {
            Migrations.bringUpToDate(store, connection, origin, budget);
            return;
        }
        try (WriterTicket ticket = WriterTicket.take(store, budget)) {
            Migrations.bringUpToDate(store, connection, origin, budget);
        }
    }
}
