package org.openclaims.store.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A row of sqlite_schema: a table, an index, a trigger or a view, with the statement that made it. */
record SchemaObject(String type, String name, String sql) {
    /**
     * Tables and indexes named p_* are projections, of whatever version, and made again where they differ. One that is called otherwise in its definition
     * than it is filed, be it by a letter's case, is damaged: SQLite cannot drop it.
     */
    boolean isProjection() {
        return name.startsWith("p_") && (type.equals("index") || type.equals("table")) && sql.startsWith(head() + name);
    }

    private String head() {
        return "CREATE " + type.toUpperCase(Locale.ROOT) + " ";
    }

    /**
     * Whether a script makes this object with this definition. SQLite keeps the text of a definition from the name on, so that must stand
     * there to the letter, after {@code create} and what is created, up to the semicolon.
     */
    boolean isMadeBy(String text) {
        return sql.startsWith(head() + name)
                && text.contains("\ncreate " + type + " " + sql.substring(head().length()) + ";");
    }

    /** The objects that the text makes, each as {@code trigger event_no_update}: a line begins with each. */
    static List<String> madeBy(String text) {
        List<String> objects = new ArrayList<>();
        String mark = "\ncreate ";
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            int type = at + mark.length();
            int name = text.indexOf(' ', type) + 1;
            int end = name;
            while (text.charAt(end) == '_' || Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            objects.add(text.substring(type, end));
        }
        return objects;
    }
}
