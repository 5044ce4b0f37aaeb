package org.openclaims.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;
import org.openclaims.store.sql.ProjectionMark;
import org.openclaims.store.sql.Script;

/** The p_* tables: indexes over the events that may be dropped and made again, apart from the migrations of the record. */
final class Projections {
    static final Script SCRIPT = new Script(
            "sqlite",
            1,
            "projections/projections.sql",
            "0d5ae466bc1b57729eaf215bdc0529763d78ca6d25a8a8b6588c594cef85628a");

    private Projections() {}

    /**
     * Drops every projection, of whatever version, and makes empty ones. In the same write the caller fills them from the events.
     *
     * @param handle inside a write
     */
    static void recreate(Handle handle) {
        try {
            recreate(handle.getConnection());
        } catch (SQLException e) {
            throw new TransactionException("projections cannot be made again", e);
        }
    }

    static void recreate(Connection connection) throws SQLException {
        // To overwrite each page of a table that is dropped, SQLite keeps them all in memory. What takes their place
        // overwrites them in the same write.
        Connections.execute(connection, "pragma secure_delete = fast");
        try {
            drop(connection);
        } finally {
            Connections.execute(connection, "pragma secure_delete = on");
        }
        Connections.execute(connection, SCRIPT.checkedText());
        mark(connection);
    }

    private static void drop(Connection connection) throws SQLException {
        for (SchemaObject object : Schema.mark(connection).objects()) {
            if (object.isProjection() && object.type().equals("table")) {
                // The name is data from the file: quoted, and inner quotes doubled.
                Connections.execute(connection, "drop table \"" + object.name().replace("\"", "\"\"") + "\"");
            }
        }
    }

    private static void mark(Connection connection) throws SQLException {
        String sql = """
                insert into projection(name, checksum) values ('projections', ?)
                on conflict(name) do update set checksum = excluded.checksum
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, ProjectionMark.of(SCRIPT));
            insert.executeUpdate();
        }
    }
}
