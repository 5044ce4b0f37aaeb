package org.openclaims.store.sqlite;

import java.sql.Connection;
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
import org.openclaims.store.sql.ProjectionMark;
import org.openclaims.store.sql.Script;

/**
 * What a file must hold to be a store of ours: our mark, our tables and guards to the letter, and nothing else.
 *
 * <p>A store can come from a stranger, and a trigger or a view of his would run inside our commands (sqlite.org/security.html 1.2). So every
 * object is compared with the scripts that make ours. An opening of a store that is up to date asks two questions.
 * Loops rather than streams: every command passes here, and its first stream would cost more than the check.
 */
final class Schema {
    /** "OCLM" in ASCII: what {@code PRAGMA application_id} says of our files, and {@code file(1)} shows (sqlite.org/fileformat2.html 1.3.17). */
    static final int APPLICATION_ID = 0x4F434C4D;

    /** What this version of the program makes. */
    static final Schema CURRENT = new Schema(Migrations.SCRIPTS);

    private final List<Script> scripts;

    /** @param scripts in order, from version 1 without gaps */
    Schema(List<Script> scripts) {
        this.scripts = scripts;
    }

    List<Script> scripts() {
        return scripts;
    }

    private int latest() {
        return scripts.size();
    }

    /** What stands at the head of a file. */
    record Mark(int applicationId, int version, boolean wal, List<SchemaObject> objects) {
        boolean isEmpty() {
            return applicationId == 0 && version == 0 && objects.isEmpty();
        }
    }

    /** Reads the mark and every object in one question. Statistics and automatic indexes are SQLite's own and hold no statement. */
    static Mark mark(Connection connection) throws SQLException {
        String sql = """
                select (select application_id from pragma_application_id), (select user_version from pragma_user_version),
                  (select journal_mode from pragma_journal_mode) = 'wal', s.type, s.name, s.sql
                from (select 1) left join sqlite_schema s
                  on not (s.name glob 'sqlite_stat[14]' and s.type = 'table')
                  and not (s.name glob 'sqlite_autoindex_*' and s.type = 'index' and s.sql is null)
                """;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<SchemaObject> objects = new ArrayList<>();
            int application = 0;
            int version = 0;
            boolean wal = false;
            while (row.next()) {
                application = row.getInt(1);
                version = row.getInt(2);
                wal = row.getBoolean(3);
                String type = row.getString(4);
                if (type != null) {
                    String definition = row.getString(6);
                    objects.add(new SchemaObject(type, row.getString(5), definition == null ? "" : definition));
                }
            }
            return new Mark(application, version, wal, objects);
        }
    }

    /** Refuses a file that another program or a newer version of this one made; an empty one passes. */
    void recognise(StoreLocation store, Mark mark) {
        if (mark.isEmpty()) {
            return;
        }
        if (mark.applicationId() != APPLICATION_ID) {
            throw new StoreTrouble(
                    Trouble.FOREIGN,
                    Sentence.of(
                            "{0} is a SQLite file of another program (application_id {1}): name another file {2}",
                            store, mark.applicationId(), WayOut.to(Step.AS_STORE)));
        }
        if (mark.version() > latest()) {
            throw new StoreTrouble(
                    Trouble.NEWER,
                    store + " was made by a newer claims (schema " + mark.version() + ", this one knows " + latest()
                            + "): update claims; nothing was changed");
        }
    }

    boolean isUpToDate(Mark mark) {
        return mark.version() == latest() && mark.wal();
    }

    /** Whether an older version of this program made it. */
    boolean isOlder(Mark mark) {
        return !mark.isEmpty() && mark.version() < latest();
    }

    /** Refuses what would have to be written before it can be read. */
    void requireReadable(StoreLocation store, Mark mark) {
        if (mark.version() < latest()) {
            throw mustBeWritten(store, "it was made by an older claims");
        }
    }

    static StoreTrouble mustBeWritten(StoreLocation store, String why) {
        return new StoreTrouble(
                Trouble.READ_ONLY,
                Sentence.of(
                        "{0} may only be read by you, and {1}, so it must be brought up to date first: make a store of your own of it, {2}",
                        store, why, WayOut.to(Step.RESTORE, store)));
    }

    /**
     * Refuses a file that holds anything but what our scripts made when they made its version.
     *
     * @return whether the projections are those of this version; if not, they are to be made again from the events
     */
    boolean check(StoreLocation store, Connection connection, Mark mark) throws SQLException {
        Comparison found = compare(connection, mark);
        if (!found.problems().isEmpty()) {
            throw damaged(store, found.problems().get(0));
        }
        return found.projectionsCurrent();
    }

    /** @param problems what is there and should not be, or the other way round; each fits after "holds" */
    record Comparison(List<String> problems, boolean projectionsCurrent) {}

    /** Compares every object and the history of the schema with the scripts up to its version. */
    Comparison compare(Connection connection, Mark mark) throws SQLException {
        List<String> problems = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        List<Script> applied = scripts.subList(0, Math.min(mark.version(), latest()));
        for (Script script : applied) {
            String text = script.text();
            texts.add(text);
            missing.addAll(SchemaObject.madeBy(text));
        }
        String projections = Projections.SCRIPT.text();
        long projected = 0;
        for (SchemaObject object : mark.objects()) {
            if (isMade(texts, object)) {
                missing.remove(object.type() + " " + object.name());
            } else if (object.isMadeBy(projections)) {
                projected++;
            } else if (object.isProjection()) {
                projected = Long.MIN_VALUE;
            } else {
                problems.add("a " + object.type() + " that claims never made: \"" + printable(object.name()) + "\"");
            }
        }
        for (String name : missing) {
            problems.add("no " + name + " as claims made it");
        }
        boolean current = missing.isEmpty() && compareHistory(connection, applied, problems);
        return new Comparison(
                problems,
                current && projected == SchemaObject.madeBy(projections).size());
    }

    private static boolean isMade(List<String> texts, SchemaObject object) {
        for (String text : texts) {
            if (object.isMadeBy(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean compareHistory(Connection connection, List<Script> applied, List<String> problems)
            throws SQLException {
        String sql = """
                select version, checksum from schema_change
                union all select 0, checksum from projection where name = 'projections'
                order by version desc
                """;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int version = applied.size();
            boolean current = false;
            while (row.next()) {
                int found = row.getInt(1);
                if (found == 0) {
                    current = ProjectionMark.of(Projections.SCRIPT).equals(row.getString(2));
                } else if (found != version
                        || !applied.get(version - 1).checksum().equals(row.getString(2))) {
                    problems.add("a schema " + found + " that differs from the one that claims released");
                    return false;
                } else {
                    version--;
                }
            }
            if (version != 0) {
                problems.add("no account of how its schema was made");
            }
            return current;
        }
    }

    private static StoreTrouble damaged(StoreLocation store, String what) {
        return new StoreTrouble(
                Trouble.DAMAGED,
                store + " holds " + what + "; it was not opened: restore a backup, or ask whoever gave you the file");
    }

    /** Names in a stranger's file may hold terminal escapes. */
    private static String printable(String name) {
        return name.replaceAll("[^\\w.-]", "?");
    }
}
