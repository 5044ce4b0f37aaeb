package org.openclaims.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openclaims.store.erasure.Purge;
import org.openclaims.store.erasure.Traces;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.sql.Handles;
import org.openclaims.store.sql.StillSaid;
import org.sqlite.SQLiteConnection;

/**
 * Writes the file anew without its free pages, empties the write-ahead log, and searches the bytes of both.
 *
 * <p>The bytes are read through SQLite, page by page as they are on disk: a stream of Java's on a live store would drop the locks that SQLite
 * holds on it. That the log is empty, and that the file is no longer than its pages, their sizes tell.
 */
final class Purging {
    /** What may still be free of memory for one copy of the file, which Java holds in one array. */
    private static final int SHARE_OF_MEMORY = 4;

    private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8L;

    private static final List<String> OUT_OF_REACH = List.of(
            "backups and copies that were made before: those of this program, copies of the file, backups of the whole computer",
            "what was handed out: exports, reports, proofs, screenshots",
            "what the disk keeps by itself: blocks that an SSD has set aside, snapshots of the file system");

    private final StoreLocation location;
    private final Duration budget;
    private final Traces traces;

    Purging(StoreLocation location, Duration budget, Traces traces) {
        this.location = location;
        this.budget = budget;
        this.traces = traces;
    }

    Purge run() {
        try (WriterTicket ticket = WriterTicket.take(location, budget)) {
            Access access = Access.to(location);
            access.requireWritable();
            SQLiteConnection connection = Connections.open(access, budget);
            try {
                rewrite(connection);
                if (!emptyLog(connection)) {
                    return pending("somebody else is reading the record, so its log still holds what was erased");
                }
                return search(connection);
            } finally {
                Handles.closeQuietly(connection);
            }
        } catch (SQLException e) {
            return pending(SqlErrors.translate(location, e).getMessage());
        } catch (StoreTrouble e) {
            return pending(e.getMessage());
        } catch (IOException e) {
            return pending("the size of the file cannot be had");
        }
    }

    private static void rewrite(SQLiteConnection connection) throws SQLException {
        // Samples of what was in the indexes, if somebody asked SQLite to ANALYZE.
        for (String statistics : new String[] {"sqlite_stat1", "sqlite_stat4"}) {
            Connections.execute(connection, "drop table if exists " + statistics);
        }
        Connections.execute(connection, "vacuum");
    }

    private static boolean emptyLog(SQLiteConnection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
            return row.next() && row.getInt(1) == 0;
        }
    }

    private Purge search(SQLiteConnection connection) throws SQLException, IOException {
        long pages = number(connection, "pragma page_count");
        long size = pages * number(connection, "pragma page_size");
        Path log = location.path().resolveSibling(location.path().getFileName() + "-wal");
        boolean onlyPages = Files.size(location.path()) == size && number(connection, "pragma freelist_count") == 0;
        if (!onlyPages || Files.exists(log) && Files.size(log) != 0) {
            return pending("the file was changed while it was written anew");
        }
        List<Purge.Place> places = new ArrayList<>();
        Traces.Search search = traces.search(text -> stays(connection, text));
        int wanted = search.patterns().size();
        if (wanted > 0 && size > Math.min(LONGEST_ARRAY, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY)) {
            return new Purge(
                    Purge.State.DONE,
                    "the file was written anew and its log emptied; it is too large to be searched with the memory there is",
                    places,
                    0,
                    search.elsewhere(),
                    outOfReach());
        }
        long found = wanted == 0 ? 0 : search.count(connection.serialize("main"));
        places.add(new Purge.Place(location.path().getFileName().toString(), size, found));
        places.add(new Purge.Place(log.getFileName().toString(), 0, 0));
        return new Purge(
                found == 0 ? Purge.State.DONE : Purge.State.FOUND,
                found == 0
                        ? "the file was written anew and its log emptied"
                        : "Traces of what was erased were found in the file.",
                places,
                wanted,
                search.elsewhere(),
                outOfReach());
    }

    /** Also our own words, as the schema has them. */
    private static boolean stays(SQLiteConnection connection, String text) {
        if (StillSaid.by(connection, text)) {
            return true;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("select exists (select 1 from sqlite_schema where instr(sql, ?) > 0)")) {
            statement.setString(1, text);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            return false;
        }
    }

    private static long number(SQLiteConnection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(pragma)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Copies that an update made are ours, and named; they are not touched, for they may be wanted back. */
    private List<String> outOfReach() {
        List<String> all = new ArrayList<>(OUT_OF_REACH);
        try {
            for (String copy : BeforeMigration.beside(location)) {
                all.add(copy + ", which an update of claims made before it changed the tables: delete it yourself");
            }
        } catch (IOException e) {
            all.add("copies that an update of claims made beside the file: whether there are any could not be seen");
        }
        return all;
    }

    private Purge pending(String why) {
        return new Purge(Purge.State.PENDING, why, List.of(), 0, 0, outOfReach());
    }
}
