package org.openclaims.store.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.Handles;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * Opens connections that keep our promises, whatever the driver's defaults: those have foreign keys off, trust the schema of a stranger's
 * file and leave deleted words in the pages.
 *
 * <p>Uses the connection class itself: the driver's front door costs a DriverManager, a service loader and a second parsing of the options.
 */
final class Connections {
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    /**
     * What guards against a hostile schema comes first: `synchronous` is the first pragma that reads one. The cache is taken as it is needed, 256 MB at most; with SQLite's
     * own 2 MB an import writes the same pages out and reads them in again.
     */
    private static final String PRAGMAS = """
            pragma trusted_schema = off;
            pragma cell_size_check = on;
            pragma mmap_size = 0;
            pragma recursive_triggers = on;
            pragma foreign_keys = on;
            pragma temp_store = memory;
            pragma secure_delete = on;
            pragma synchronous = full;
            pragma cache_size = -256000;
            """
            // On macOS fsync leaves data in the disk's cache unless asked again
            // (sqlite.org/pragma.html#pragma_fullfsync).
            + (MAC ? "pragma fullfsync = on; pragma checkpoint_fullfsync = on;" : "");

    /** A pragma that SQLite does not know or cannot obey says nothing, so ask. */
    private static final String READ_BACK = """
            select sqlite_version(),
              (select timeout from pragma_busy_timeout) || ' ' || (select trusted_schema from pragma_trusted_schema) || ' ' ||
              (select cell_size_check from pragma_cell_size_check) || ' ' ||
              (select recursive_triggers from pragma_recursive_triggers) || ' ' ||
              (select foreign_keys from pragma_foreign_keys) || ' ' || (select temp_store from pragma_temp_store) || ' ' ||
              (select secure_delete from pragma_secure_delete) || ' ' || (select synchronous from pragma_synchronous) || ' ' ||
              (select fullfsync from pragma_fullfsync) || ' ' || (select checkpoint_fullfsync from pragma_checkpoint_fullfsync)
            """;

    /** SQLite 3.7.0 to 3.51.2 can corrupt a write-ahead log that two connections reset at once (fixed on 13 March 2026). */
    private static final int[] OLDEST = {3, 51, 3};

    private static final long RETRY_NANOS = 2_000_000;

    private Connections() {}

    static SQLiteConnection open(Access access, Duration budget) throws SQLException {
        int millis = Math.toIntExact(budget.toMillis());
        Properties options = new Properties();
        // The driver sets this before anything else, and by a call that touches no file.
        options.setProperty("busy_timeout", Integer.toString(millis));
        // Nobody asks for generated keys; to know whether there are some, the driver holds each statement against a
        // pattern that backtracks over every
        // bracket of one that begins with "with".
        options.setProperty("jdbc.get_generated_keys", "false");
        SQLiteConnection connection = new JDBC4Connection("jdbc:sqlite:" + access.uri(), access.uri(), options);
        boolean good = false;
        try {
            lowerLimits(connection);
            execute(connection, PRAGMAS);
            readBack(connection, millis);
            good = true;
            return connection;
        } finally {
            if (!good) {
                Handles.closeQuietly(connection);
            }
        }
    }

    /** A file from a stranger may hold anything; an honest one needs far less than SQLite allows. VACUUM INTO needs one attachment. */
    private static void lowerLimits(SQLiteConnection connection) throws SQLException {
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, 10_000_000);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_SQL_LENGTH, 100_000);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 1);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_EXPR_DEPTH, 100);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_TRIGGER_DEPTH, 10);
    }

    private static void readBack(SQLiteConnection connection, int millis) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ_BACK)) {
            row.next();
            if (olderThanNeeded(row.getString(1))) {
                throw new StoreTrouble(
                        Trouble.REFUSED,
                        "SQLite " + row.getString(1) + " can corrupt a store: this program needs 3.51.3 or later");
            }
            String expected = millis + " 0 1 1 1 2 1 2 " + (MAC ? "1 1" : "0 0");
            if (!expected.equals(row.getString(2))) {
                throw new IllegalStateException(
                        "SQLite keeps " + row.getString(2) + " where " + expected + " was asked for");
            }
        }
    }

    static boolean olderThanNeeded(String version) {
        String[] parts = version.split("\\.");
        for (int i = 0; i < OLDEST.length; i++) {
            int part = i < parts.length ? Integer.parseInt(parts[i]) : 0;
            if (part != OLDEST[i]) {
                return part < OLDEST[i];
            }
        }
        return false;
    }

    /** The change to WAL needs the file for a moment alone and does not wait for it: of 100 openings by eight at once 5 failed. */
    static void useWriteAheadLog(Connection connection, Duration budget) throws SQLException {
        long deadline = System.nanoTime() + budget.toNanos();
        while (true) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("pragma journal_mode = wal")) {
                if (row.next() && "wal".equals(row.getString(1))) {
                    return;
                }
                throw new StoreTrouble(
                        Trouble.REFUSED, "SQLite cannot keep a write-ahead log here: put the store on a local disk");
            } catch (SQLException e) {
                if (!SqlErrors.isBusy(e) || System.nanoTime() - deadline > 0) {
                    throw e;
                }
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    /**
     * Runs one or more statements of our own writing. The driver's {@code executeUpdate} hands the whole text to sqlite3_exec, which knows
     * where a trigger ends; its {@code execute} would run the first statement and silently drop the rest.
     */
    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
