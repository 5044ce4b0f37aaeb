package org.openclaims.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openclaims.store.sql.Script;

/**
 * What the server itself says of our tables, guards and functions, compared with what our scripts make on this very server: they are run once
 * more, into the schema of temporary tables, and both are described by the same questions. So no version of PostgreSQL has to be known by heart.
 */
final class Catalog {
    /** Each answers kind, name, definition; the schema is bound as often as it is asked for. */
    private static final List<String> QUESTIONS = List.of(
            """
            select case c.relkind when 'v' then 'view' when 'm' then 'view' when 'S' then 'sequence' else 'table' end, c.relname::text,
              concat_ws(' ', c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relhasrules, c.relhassubclass,
                (select string_agg(concat_ws(' ', a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                    a.attgenerated, a.attidentity, l.collname, pg_get_expr(d.adbin, d.adrelid)), ', ' order by a.attnum)
                  from pg_attribute a left join pg_collation l on l.oid = a.attcollation
                    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped))
            from pg_class c where c.relnamespace = ?::oid and c.relkind not in ('i', 'I', 't', 'c')
            """,
            """
            select 'constraint', concat(c.relname, ' ', k.conname), concat_ws(' ', pg_get_constraintdef(k.oid), k.convalidated)
            from pg_constraint k join pg_class c on c.oid = k.conrelid where c.relnamespace = ?::oid
            """,
            """
            select 'index', i.relname::text, concat_ws(' ', pg_get_indexdef(i.oid), x.indisvalid, x.indisready)
            from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid where c.relnamespace = ?::oid
            """,
            """
            select 'trigger', t.tgname::text, concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled)
            from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = ?::oid and not t.tgisinternal
            """,
            // Those behind foreign keys, which can be turned off too.
            """
            select 'check of', concat_ws(' ', c.relname, k.conname, t.tgtype), t.tgenabled::text
            from pg_trigger t join pg_class c on c.oid = t.tgrelid left join pg_constraint k on k.oid = t.tgconstraint
            where c.relnamespace = ?::oid and t.tgisinternal
            """,
            """
            select case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end,
              concat(p.proname, '(', pg_get_function_identity_arguments(p.oid), ')'),
              case when p.prokind = 'a' then '' else pg_get_functiondef(p.oid) end
            from pg_proc p where p.pronamespace = ?::oid
            """,
            """
            select 'rule', r.rulename::text, pg_get_ruledef(r.oid)
            from pg_rewrite r join pg_class c on c.oid = r.ev_class where c.relnamespace = ?::oid and c.relkind <> 'v'
            """,
            """
            select 'policy', p.polname::text, concat_ws(' ', p.polcmd, pg_get_expr(p.polqual, p.polrelid))
            from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = ?::oid
            """);

    /** Whoever could change or remove events without owning the tables. */
    private static final String RIGHTS = """
            select case when a.grantee = 0 then 'everybody' else pg_get_userbyid(a.grantee) end, lower(a.privilege_type), c.relname
            from pg_class c, aclexplode(c.relacl) a
            where c.relnamespace = ?::oid and c.relname in ('batch', 'event', 'section', 'schema_change') and a.grantee <> c.relowner
              and a.privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER')
            order by 1, 2, 3
            """;

    private static final Pattern SCHEMAS = Pattern.compile("\\b(openclaims|pg_temp(_[0-9]+)?)\\.");

    private Catalog() {}

    /** What differs; each fits after "holds". Makes temporary tables, which go with the transaction. */
    static List<String> problems(Connection connection) throws SQLException {
        for (Script script : Schema.SCRIPTS) {
            Schema.execute(connection, temporary(script));
        }
        Schema.execute(connection, temporary(Projections.SCRIPT));
        Map<String, String> expected = describe(connection, "pg_my_temp_schema()::text");
        Map<String, String> found =
                describe(connection, "(select oid::text from pg_namespace where nspname = 'openclaims')");
        List<String> problems = new ArrayList<>();
        found.forEach((name, definition) -> {
            if (!expected.containsKey(name)) {
                problems.add("a " + printable(name) + " that claims never made");
            }
        });
        expected.forEach((name, definition) -> {
            if (!definition.equals(found.get(name))) {
                problems.add("no " + name + " as claims made it");
            }
        });
        rights(connection, problems);
        return problems;
    }

    /** The same script for tables that only this session sees. */
    private static String temporary(Script script) {
        return script.checkedText().replace("openclaims.", "pg_temp.");
    }

    /** @param schema the number of the schema, in SQL of ours */
    private static Map<String, String> describe(Connection connection, String schema) throws SQLException {
        Map<String, String> all = new TreeMap<>();
        for (String question : QUESTIONS) {
            try (PreparedStatement statement =
                            connection.prepareStatement(question.replace("?::oid", schema + "::oid"));
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    all.put(
                            row.getString(1) + " " + row.getString(2),
                            SCHEMAS.matcher(row.getString(3)).replaceAll(""));
                }
            }
        }
        return all;
    }

    private static void rights(Connection connection, List<String> problems) throws SQLException {
        String sql = RIGHTS.replace("?::oid", "'openclaims'::regnamespace");
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                problems.add("a right of " + printable(row.getString(1)) + " to " + row.getString(2) + " in the table "
                        + row.getString(3) + ", which nobody but the owner should have");
            }
        }
    }

    /** Names in a stranger's database may hold terminal escapes. */
    private static String printable(String name) {
        return name.replaceAll("[^\\w .,()\\[\\]-]", "?");
    }
}
