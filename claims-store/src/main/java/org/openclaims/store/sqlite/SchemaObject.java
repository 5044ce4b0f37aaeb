package org.openclaims.store.sqlite;

/** A row of sqlite_schema: a table, an index, a trigger or a view, with the statement that made it. */
record SchemaObject(String type, String name, String sql) {
    /** Tables and indexes named p_* are projections, of whatever version. */
    boolean isProjection() {
        return name.startsWith("p_")
                && (type.equals("index") || type.equals("table"))
                && !sql.startsWith("CREATE VIRTUAL");
    }
}
