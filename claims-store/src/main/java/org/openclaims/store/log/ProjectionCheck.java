package org.openclaims.store.log;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.openclaims.store.sql.Inspection;

/** Derives everything again, into tables that only this connection sees, and compares row by row. */
final class ProjectionCheck {
    private static final int MOST = 5;

    private ProjectionCheck() {}

    /** What differs, a few of each sort; empty if nothing does. */
    static List<String> differences(Inspection inspection, Handle handle) {
        Inspection.Twins where = inspection.createTemporary(handle);
        SqlLog.fill(handle);
        List<String> found = new ArrayList<>();
        compare(
                where,
                handle,
                found,
                "p_batch",
                "'command ' || number",
                "number",
                "place",
                "chain",
                "id",
                "command_id");
        compare(
                where,
                handle,
                found,
                "p_event",
                "chain || ' ' || seq || ' at ' || place",
                "place",
                "number",
                "chain",
                "seq");
        compare(
                where,
                handle,
                found,
                "p_mention",
                "role || ' of ' || item || ' at ' || place",
                "item",
                "role",
                "place");
        compare(
                where,
                handle,
                found,
                "p_item",
                "item || ' at ' || place",
                "handle",
                "kind",
                "item",
                "base",
                "number",
                "place");
        compare(where, handle, found, "p_term", "field || ' of ' || item", "field", "key", "item");
        compare(
                where,
                handle,
                found,
                "p_involved",
                "role || ' of ' || claim || ' ' || party",
                "party",
                "role",
                "place",
                "claim");
        compare(
                where,
                handle,
                found,
                "p_tally",
                "'command ' || number || ' ' || verb || ' ' || kind",
                "number",
                "verb",
                "kind",
                "times");
        return found;
    }

    private static void compare(
            Inspection.Twins where, Handle handle, List<String> found, String table, String place, String... columns) {
        rowsOnlyIn(where.kept(), where.temporary(), handle, table, place, columns)
                .forEach(row -> found.add(table + " has a row that no event accounts for (" + row
                        + "): `claims rebuild` makes it again from the events"));
        rowsOnlyIn(where.temporary(), where.kept(), handle, table, place, columns)
                .forEach(row -> found.add(table + " lacks a row that the events demand (" + row
                        + "): `claims rebuild` makes it again from the events"));
    }

    /** Names of our own only; nothing here comes from outside. */
    private static List<String> rowsOnlyIn(
            String here, String there, Handle handle, String table, String place, String... columns) {
        StringBuilder same = new StringBuilder("true");
        for (String column : columns) {
            same.append(" and b.").append(column).append(" = a.").append(column);
        }
        String sql = "select " + place + " from " + here + "." + table + " a where not exists (select 1 from " + there
                + "." + table + " b where " + same + ") limit " + MOST;
        return handle.createQuery(sql)
                .map((row, context) -> String.valueOf(row.getString(1)))
                .list();
    }
}
