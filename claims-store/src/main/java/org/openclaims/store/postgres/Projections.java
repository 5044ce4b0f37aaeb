package org.openclaims.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.openclaims.store.sql.ProjectionMark;
import org.openclaims.store.sql.Script;

/** The p_* tables: indexes over the events that may be emptied, dropped and made again, apart from the migrations of the record. */
final class Projections {
    static final Script SCRIPT = new Script(
            "postgres",
            1,
            "projections/projections.sql",
            "b9a0d021002c48961deb4b6f2d6908462480a6fffc00a1f44a83277441628b83");

    static final Set<String> TABLES =
            Set.of("p_batch", "p_event", "p_involved", "p_item", "p_keyword", "p_mention", "p_tally", "p_term");

    /** Whether we may drop and make tables here: those that are there are ours. */
    private static final String OWNED = """
            select coalesce(bool_and(pg_has_role(c.relowner, 'usage')), false) from pg_catalog.pg_class c
              join pg_catalog.pg_namespace n on n.oid = c.relnamespace where n.nspname = 'openclaims' and c.relkind = 'r'
            """;

    /** Tables that are made again have nobody's rights on them: whoever may record may file, whoever may read events may look them up. */
    private static final String GRANT_AGAIN = """
            do $$
            declare
              one record;
            begin
              for one in
                select pg_get_userbyid(a.grantee) as name, bool_or(a.privilege_type = 'INSERT') as records
                from pg_class c, aclexplode(c.relacl) a
                where c.oid = 'openclaims.event'::regclass and a.grantee not in (0, c.relowner) group by 1
              loop
                execute format('grant select%s on openclaims.p_batch, openclaims.p_event, openclaims.p_involved, openclaims.p_item,'
                  || ' openclaims.p_keyword, openclaims.p_mention, openclaims.p_tally, openclaims.p_term to %I', case when one.records then ', insert, delete' else '' end, one.name);
              end loop;
            end $$
            """;

    /**
     * Takes back the samples of columns of which the server is to take none, from when it still did. No statement of its own does that in every
     * version: giving a column the type that it has does, and writes no row.
     */
    private static final String FORGET_SAMPLES = """
            do $$
            declare
              one record;
            begin
              for one in
                select c.relname, string_agg(format('alter column %I type %s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                  case when l.collname is null then '' else format(' collate pg_catalog.%I', l.collname) end), ', ') as columns
                from pg_catalog.pg_class c join pg_catalog.pg_attribute a on a.attrelid = c.oid
                  join pg_catalog.pg_stats s on s.schemaname = 'openclaims' and s.tablename = c.relname and s.attname = a.attname
                  left join pg_catalog.pg_collation l on l.oid = a.attcollation
                where c.relnamespace = 'openclaims'::regnamespace and c.relkind = 'r' and a.attstattarget = 0 group by 1
              loop
                execute format('alter table openclaims.%I %s', one.relname, one.columns);
              end loop;
            end $$
            """;

    private Projections() {}

    /**
     * Leaves empty tables of this version: made anew by their owner, who also gets rid of whatever else is called p_*; only emptied by
     * anybody else, who may not do more.
     */
    static void empty(PostgresAddress place, Connection connection) throws SQLException {
        if (isOwner(connection)) {
            for (String table : tables(connection)) {
                Schema.execute(connection, "drop table openclaims.\"" + table.replace("\"", "\"\"") + "\"");
            }
            create(connection);
            Schema.execute(connection, GRANT_AGAIN);
        } else if (Schema.state(place, connection).projectionsCurrent()) {
            for (String table : TABLES) {
                Schema.execute(connection, "delete from openclaims." + table);
            }
        } else {
            throw Schema.notYours(place, new SQLException("not the owner", "42501"));
        }
    }

    static void create(Connection connection) throws SQLException {
        Schema.execute(connection, SCRIPT.checkedText());
        forgetSamples(connection);
        String sql = """
                insert into openclaims.projection(name, checksum) values ('projections', ?)
                on conflict(name) do update set checksum = excluded.checksum
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, ProjectionMark.of(SCRIPT));
            insert.executeUpdate();
        }
    }

    /** By the owner of the tables. */
    static void forgetSamples(Connection connection) throws SQLException {
        Schema.execute(connection, FORGET_SAMPLES);
    }

    private static boolean isOwner(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OWNED)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return Schema.tables(connection).stream()
                .filter(name -> name.startsWith("p_"))
                .toList();
    }
}
