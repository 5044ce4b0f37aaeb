package org.openclaims.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.Origin;
import org.openclaims.store.sql.ProjectionMark;
import org.openclaims.store.sql.Script;

/** The schema {@code openclaims}: whether it is there and ours, how it is made, and that its guards stand. */
final class Schema {
    static final String NAME = "openclaims";

    /** Versions count from 1 without gaps; the same as SQLite's, so that a record means the same wherever it is. */
    static final List<Script> SCRIPTS = List.of(new Script(
            "postgres",
            1,
            "migrations/001-record.sql",
            "6dab7b1704cc315e3f17c422139908d098f5bfa033d925136fee3e534faac451"));

    private static final int LATEST = SCRIPTS.size();

    /** Who makes or changes the schema is alone; the same key on every computer. */
    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('openclaims schema', 0))";

    private Schema() {}

    /**
     * What is there.
     *
     * @param tables by name; empty if there is no schema
     * @param guards the triggers that fire always, by name
     * @param checksums of the scripts that made it, the first version first
     * @param projections which script and code made the p_* tables; empty if none did
     */
    record State(Set<String> tables, Set<String> guards, List<String> checksums, String projections) {
        boolean isEmpty() {
            return tables.isEmpty();
        }

        boolean isUpToDate() {
            return checksums.size() == LATEST;
        }

        boolean projectionsCurrent() {
            return ProjectionMark.of(Projections.SCRIPT).equals(projections) && tables.containsAll(Projections.TABLES);
        }
    }

    /**
     * Looks.
     *
     * @throws StoreTrouble {@link Trouble#FOREIGN} if somebody else has a schema of this name, {@link Trouble#NEWER} if a newer version made it
     */
    static State state(PostgresAddress place, Connection connection) throws SQLException {
        Set<String> tables = tables(connection);
        if (tables.isEmpty()) {
            return new State(tables, Set.of(), List.of(), "");
        }
        Set<String> guards = names(connection, """
                select t.tgname from pg_catalog.pg_trigger t join pg_catalog.pg_class c on c.oid = t.tgrelid
                  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'openclaims' and not t.tgisinternal and t.tgenabled = 'A'
                """);
        if (!tables.contains("schema_change") || !tables.contains("projection")) {
            throw foreign(place);
        }
        List<String> checksums = new ArrayList<>();
        String projections = "";
        String sql = """
                select version, checksum from openclaims.schema_change
                union all select 0, checksum from openclaims.projection where name = 'projections' order by 1
                """;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                if (row.getInt(1) == 0) {
                    projections = row.getString(2);
                } else {
                    checksums.add(row.getString(2));
                }
            }
        } catch (SQLException e) {
            if (Set.of("42703", "42809").contains(String.valueOf(e.getSQLState()))) {
                throw foreign(place);
            }
            throw e;
        }
        if (checksums.size() > LATEST) {
            throw new StoreTrouble(
                    Trouble.NEWER,
                    place + " was made by a newer claims (schema " + checksums.size() + ", this one knows " + LATEST
                            + "): update claims; nothing was changed");
        }
        return new State(tables, guards, checksums, projections);
    }

    /**
     * Makes it or brings it up to date where need be, and checks that it is ours.
     *
     * @return whether the projections are those of this version; if not, they are to be made again from the events
     */
    static boolean open(PostgresAddress place, Connection connection, boolean create, Origin origin)
            throws SQLException {
        State state = state(place, connection);
        if (state.isEmpty() && !create) {
            throw missing(place);
        }
        if (!state.isUpToDate()) {
            bringUpToDate(place, connection, origin);
            state = state(place, connection);
        }
        List<String> problems = problems(state);
        if (!problems.isEmpty()) {
            throw new StoreTrouble(
                    Trouble.DAMAGED,
                    Sentence.of(
                            "{0} holds {1}; it was not opened: {2} says what else is wrong",
                            place, problems.get(0), WayOut.to(Step.VERIFY)));
        }
        return state.projectionsCurrent();
    }

    static StoreTrouble missing(PostgresAddress place) {
        return new StoreTrouble(
                Trouble.MISSING,
                Sentence.of(
                        "there is no record at {0} yet: {1} or {2} makes one",
                        place, WayOut.to(Step.FIRST_CLAIM), WayOut.to(Step.SETUP)));
    }

    /** What differs at a glance; {@link Catalog} looks closer. Each fits after "holds". */
    static List<String> problems(State state) {
        List<String> problems = new ArrayList<>();
        for (Script script : SCRIPTS) {
            if (script.version() <= state.checksums().size()
                    && !script.checksum().equals(state.checksums().get(script.version() - 1))) {
                problems.add("a schema " + script.version() + " that differs from the one that claims released");
            }
        }
        for (String guard : guards()) {
            if (!state.guards().contains(guard)) {
                problems.add("no trigger " + guard + " as claims made it");
            }
        }
        return problems;
    }

    /** The triggers that our scripts make, each of which has a line of its own that makes it fire always. */
    private static List<String> guards() {
        List<String> guards = new ArrayList<>();
        for (Script script : SCRIPTS) {
            script.text()
                    .lines()
                    .filter(line -> line.contains(" enable always trigger "))
                    .forEach(line -> guards.add(line.substring(line.lastIndexOf(' ') + 1, line.length() - 1)));
        }
        return guards;
    }

    private static void bringUpToDate(PostgresAddress place, Connection connection, Origin origin) throws SQLException {
        connection.setAutoCommit(false);
        try {
            execute(connection, ALONE);
            // Somebody may have been faster.
            State state = state(place, connection);
            if (names(connection, "select nspname from pg_catalog.pg_namespace where nspname = 'openclaims'")
                    .isEmpty()) {
                if (names(connection, "select 'yes' where has_database_privilege(current_database(), 'CREATE')")
                        .isEmpty()) {
                    throw notPrepared(place);
                }
                execute(connection, "create schema openclaims");
            }
            for (Script script : SCRIPTS) {
                if (script.version() > state.checksums().size()) {
                    execute(connection, script.checkedText());
                    note(connection, script, origin);
                }
            }
            if (state.isEmpty()) {
                Projections.create(connection);
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // The connection is closed by whoever asked for it, which rolls back.
            if ("42501".equals(e.getSQLState())) {
                throw notYours(place, e);
            }
            throw e;
        }
    }

    /** Whoever will own the tables may not make the schema for them either: to be told to be the owner would not help. */
    private static StoreTrouble notPrepared(PostgresAddress place) {
        return new StoreTrouble(
                Trouble.READ_ONLY,
                "there is no schema \"" + NAME + "\" in " + place
                        + " yet, and this role may not make one: let the administrator of"
                        + " the server run docs/newsroom/roles.sql in that database first (docs/newsroom.md)");
    }

    static StoreTrouble notYours(PostgresAddress place, SQLException cause) {
        return new StoreTrouble(
                Trouble.READ_ONLY,
                Sentence.of(
                        "the tables at {0} are to be made or brought up to date, which only their owner may: {1} (docs/newsroom.md)",
                        place, WayOut.to(Step.SETUP)),
                cause);
    }

    private static void note(Connection connection, Script script, Origin origin) throws SQLException {
        String sql = """
                insert into openclaims.schema_change(version, name, checksum, applied_at_us, applied_by, tool)
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

    private static StoreTrouble foreign(PostgresAddress place) {
        return new StoreTrouble(
                Trouble.FOREIGN,
                Sentence.of(
                        "{0} has a schema \"" + NAME + "\" of another program: name another database {1}",
                        place,
                        WayOut.to(Step.AS_STORE)));
    }

    /** Runs one or more statements of our own writing. */
    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs statements that a session runs again and again, so that the server reads them once. */
    static void again(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** Everything with rows or a view of them, by name. */
    static Set<String> tables(Connection connection) throws SQLException {
        return names(connection, """
                select c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'openclaims' and c.relkind in ('r', 'p', 'v', 'm', 'f')
                """);
    }

    private static Set<String> names(Connection connection, String sql) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
