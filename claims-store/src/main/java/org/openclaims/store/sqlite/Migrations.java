package org.openclaims.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.openclaims.store.sql.Handles;
import org.openclaims.store.sql.Origin;
import org.openclaims.store.sql.Script;

/** The scripts that make the tables of the record, in order, and the running of those that a file has not seen. */
final class Migrations {
    /** Versions count from 1 without gaps. */
    static final List<Script> SCRIPTS = List.of(new Script(
            "sqlite",
            1,
            "migrations/001-record.sql",
            "1ec37dbd81717dd903bf1cecb0929f1f439918be1bceffa7a6cb42bca9cefe6f"));

    private Migrations() {}

    /**
     * Brings an empty file, or one of an older version, up to date; under the writer's ticket. Looks again inside the transaction, for a
     * program without our ticket may have been faster.
     */
    static void bringUpToDate(StoreLocation store, Connection connection, Origin origin, Duration budget)
            throws SQLException {
        Connections.useWriteAheadLog(connection, budget);
        Connections.execute(connection, "begin immediate");
        boolean done = false;
        try {
            Schema.Mark mark = Schema.mark(connection);
            Schema.recognise(store, mark);
            migrate(connection, mark, origin);
            Connections.execute(connection, "commit");
            done = true;
        } finally {
            if (!done) {
                // Rolls back, whatever state the error left.
                Handles.closeQuietly(connection);
            }
        }
    }

    private static void migrate(Connection connection, Schema.Mark mark, Origin origin) throws SQLException {
        for (Script script : SCRIPTS) {
            if (script.version() > mark.version()) {
                Connections.execute(connection, script.checkedText());
                note(connection, script, origin);
            }
        }
        if (mark.version() < SCRIPTS.size()) {
            String sql =
                    "pragma application_id = " + Schema.APPLICATION_ID + "; pragma user_version = " + SCRIPTS.size();
            Connections.execute(connection, sql);
        }
        if (mark.isEmpty()) {
            Projections.recreate(connection);
        }
    }

    private static void note(Connection connection, Script script, Origin origin) throws SQLException {
        String sql = """
                insert into schema_change(version, name, checksum, applied_at_us, applied_by, tool)
                values (?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setInt(1, script.version());
            insert.setString(2, script.name());
            insert.setString(3, script.checksum());
            insert.setLong(4, origin.nowMicros());
            insert.setString(5, origin.actor());
            insert.setString(6, origin.tool());
            insert.executeUpdate();
        }
    }
}
