package org.openclaims.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.openclaims.store.erasure.Purge;
import org.openclaims.store.erasure.Traces;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.sql.Handles;
import org.openclaims.store.sql.StillSaid;

/**
 * Has the server write the tables anew without their old rows, which their owner alone may, and searches its files where it lets us read them.
 *
 * <p>The old rows stay as long as anybody has a transaction open that could still see them: then nothing is promised.
 */
final class Purging {
    private static final List<String> OUT_OF_REACH = List.of(
            "backups and copies that were made before: those of this program, dumps, base backups",
            "what was handed out: exports, reports, proofs, screenshots",
            "what the server keeps by itself: its write-ahead log and the archive of it, replicas, logs of statements");

    private static final String SAMPLES =
            "samples of words that the server took for its statistics before it was forbidden to: nobody sees them in its tables any more,"
                    + " but they may be in the file of pg_catalog.pg_statistic until the owner of the database has it written anew"
                    + " (vacuum full pg_catalog.pg_statistic)";

    private static final String ANEW = "the tables were written anew";

    private static final List<String> TABLES = List.of(
            "section", "p_item", "p_term", "p_keyword", "p_involved", "p_tally", "p_mention", "p_event", "p_batch");

    private static final String MAY_WRITE_ANEW = """
            select bool_and(pg_has_role(c.relowner, 'USAGE')) from pg_catalog.pg_class c
            where c.relnamespace = 'openclaims'::regnamespace and c.relkind = 'r'
            """;

    /** Whoever may not is warned by the server, not refused. */
    private static final String MAY_WRITE_STATISTICS_ANEW = """
            select (select rolsuper from pg_catalog.pg_roles where rolname = current_user) or pg_has_role(datdba, 'USAGE')
            from pg_catalog.pg_database where datname = current_database()
            """;

    /**
     * Transactions that began before now, of any kind, could see rows as they were; a new one cannot. A replica that asks for old rows is of no database.
     */
    private static final String ANYBODY_BEFORE = """
            select exists (select from pg_catalog.pg_stat_activity
                where pid <> pg_backend_pid() and coalesce(datname, current_database()) = current_database()
                  and greatest(age(backend_xid), age(backend_xmin)) > age(cast(? as xid)))
              or exists (select from pg_catalog.pg_prepared_xacts where database = current_database())
              or exists (select from pg_catalog.pg_replication_slots where age(xmin) > age(cast(? as xid)))
            """;

    private static final String MAY_READ_FILES = """
            select has_function_privilege('pg_catalog.pg_read_binary_file(text, bigint, bigint, boolean)', 'execute')
              and (select rolsuper from pg_catalog.pg_roles where rolname = current_user)
            """;

    /** Tables and the samples of them, what is too long for their rows, and the indexes of both. */
    private static final String FILES = """
            with t as (
              select oid, relname, reltoastrelid from pg_catalog.pg_class
              where relnamespace = 'openclaims'::regnamespace and relkind = 'r' or oid = 'pg_catalog.pg_statistic'::regclass)
            , all_of(name, oid) as (
              select relname, oid from t
              union all select relname || ' (long values)', reltoastrelid from t where reltoastrelid <> 0)
            select name || coalesce(' by ' || i.indexrelid::regclass::text, ''), pg_relation_filepath(coalesce(i.indexrelid, a.oid))
            from all_of a left join lateral (
              select x.indexrelid from pg_catalog.pg_index x where x.indrelid = a.oid union all select null) i on true
            order by 1
            """;

    private static final int AT_ONCE = 1 << 24;
    private static final int LONGEST_TRACE = 1 << 8;

    private final Sessions sessions;
    private final Traces traces;

    Purging(Sessions sessions, Traces traces) {
        this.sessions = sessions;
        this.traces = traces;
    }

    Purge run() {
        try {
            Connection connection = sessions.open();
            try {
                return run(connection);
            } finally {
                Handles.closeQuietly(connection);
            }
        } catch (SQLException e) {
            return pending(PostgresErrors.translate(sessions.address(), e).getMessage());
        } catch (StoreTrouble e) {
            return pending(e.getMessage());
        }
    }

    private Purge run(Connection connection) throws SQLException {
        if (!is(connection, MAY_WRITE_ANEW)) {
            return pending("the server keeps the old rows until the owner of its tables finishes the erasure");
        }
        // Asked before: who ends while the tables are written may have kept old rows in them all the same.
        String now = text(connection, "select pg_current_xact_id()::xid");
        boolean seen = is(connection, ANYBODY_BEFORE, now, now);
        Schema.execute(connection, "set statement_timeout = 0");
        Projections.forgetSamples(connection);
        for (String table : TABLES) {
            Schema.execute(connection, "vacuum (full) openclaims." + table);
        }
        List<String> beyond = OUT_OF_REACH;
        if (is(connection, MAY_WRITE_STATISTICS_ANEW)) {
            Schema.execute(connection, "vacuum (full) pg_catalog.pg_statistic");
        } else {
            beyond = new ArrayList<>(OUT_OF_REACH);
            beyond.add(SAMPLES);
        }
        if (seen) {
            return pending("somebody has had a transaction open since before, for which the server keeps the old rows");
        }
        Traces.Search search = traces.search(text -> StillSaid.by(connection, text));
        if (search.patterns().isEmpty() || !is(connection, MAY_READ_FILES)) {
            return new Purge(
                    Purge.State.DONE,
                    ANEW
                            + (search.patterns().isEmpty()
                                    ? "; nobody knows the words any more, so they were not searched for"
                                    : "; only a superuser can search the files of the server"),
                    List.of(),
                    0,
                    search.elsewhere(),
                    List.copyOf(beyond));
        }
        return search(connection, search);
    }

    private static Purge search(Connection connection, Traces.Search search) throws SQLException {
        // What is read below are files, and the server may not have written its memory to them yet.
        Schema.execute(connection, "checkpoint");
        List<Purge.Place> places = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FILES)) {
            while (row.next()) {
                places.add(place(connection, row.getString(1), row.getString(2), search));
            }
        }
        long found = places.stream().mapToLong(Purge.Place::found).sum();
        return new Purge(
                found == 0 ? Purge.State.DONE : Purge.State.FOUND,
                found == 0 ? ANEW : "Traces of what was erased were found in the files of the server.",
                places,
                search.patterns().size(),
                search.elsewhere(),
                OUT_OF_REACH);
    }

    /** A relation is one file, and one more for each gigabyte. */
    private static Purge.Place place(Connection connection, String name, String path, Traces.Search search)
            throws SQLException {
        long bytes = 0;
        long found = 0;
        try (PreparedStatement read = connection.prepareStatement("select pg_read_binary_file(?, ?, ?, true)")) {
            for (int segment = 0; ; segment++) {
                read.setString(1, segment == 0 ? path : path + "." + segment);
                long at = 0;
                byte[] part = read(read, at);
                if (part.length == 0) {
                    return new Purge.Place(name, bytes, found);
                }
                while (part.length > 0) {
                    found += search.count(part);
                    // The next part begins a little before the end of this one, for what lies across.
                    boolean last = part.length < AT_ONCE;
                    at += last ? part.length : part.length - LONGEST_TRACE;
                    part = last ? new byte[0] : read(read, at);
                }
                bytes += at;
            }
        }
    }

    /** Empty at the end, and of a file that is not there. */
    private static byte[] read(PreparedStatement read, long at) throws SQLException {
        read.setLong(2, at);
        read.setLong(3, AT_ONCE);
        try (ResultSet row = read.executeQuery()) {
            byte[] bytes = row.next() ? row.getBytes(1) : null;
            return bytes == null ? new byte[0] : bytes;
        }
    }

    private static boolean is(Connection connection, String sql, String... values) throws SQLException {
        return "t".equals(text(connection, sql, values));
    }

    private static String text(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static Purge pending(String why) {
        return new Purge(Purge.State.PENDING, why, List.of(), 0, 0, OUT_OF_REACH);
    }
}
