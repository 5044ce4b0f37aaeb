package org.openclaims.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.Event;
import org.openclaims.log.Field;
import org.openclaims.log.Keyword;
import org.openclaims.log.Role;
import org.openclaims.log.Sought;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.sql.EventTables;
import org.openclaims.store.sql.Origin;
import org.openclaims.store.sqlite.SqliteFile;
import org.openclaims.store.sqlite.StoreLocation;

/** No question of a command walks through a whole table, and each is one statement. */
class QueryPlanTest {
    @TempDir
    private Path directory;

    @Test
    void everyQuestionFindsItsRowsByAnIndex() {
        ItemId party = TestLogs.party("Gustavo Petro").id();
        inWrite(handle -> {
            List<Change> some = List.of(new Change.Added(TestLogs.party("Gustavo Petro")));
            Event added = record(handle, "c1", some).get(0);
            List<Consumer<SqlReader>> questions = List.of(
                    SqlReader::head,
                    SqlReader::headRecordedAt,
                    reader -> reader.events(List.of(party), EnumSet.allOf(Role.class)),
                    reader -> reader.events(added.batch().id()),
                    reader -> reader.item("gustavo-petro"),
                    reader -> reader.highest("gustavo-"),
                    reader -> reader.handles(ItemKind.PARTY, "gus", 9),
                    reader -> reader.find(Field.NAME, "gustavo petro"),
                    reader -> reader.terms(Field.NAME, "gus", 9),
                    reader -> reader.termsAfter(Field.NAME, "gus", 9),
                    reader -> reader.first(added.batch().id()),
                    reader -> reader.claims(Sought.actor(party), 99, 9),
                    reader -> reader.claims(new Sought(null, null, Set.of("bridge")), 99, 9),
                    reader -> reader.tallies(added.batch()),
                    reader -> reader.newest(ItemKind.PARTY, 99, 9),
                    reader -> reader.batches(99, 9),
                    reader -> reader.batch(1));
            for (Consumer<SqlReader> question : questions) {
                List<String> asked = statements(handle, () -> question.accept(new SqlReader(handle)));
                assertEquals(1, asked.size(), String.join("\n", asked));
                assertNoScan(handle, asked);
            }
            List<String> counted = statements(
                    handle,
                    () -> new SqlReader(handle)
                            .claims(new Sought(party, party, Set.of("safe", "bridge", Keyword.tag("roads"))), 99, 9));
            assertEquals(2, counted.size(), "which is rarest, and then what is found: " + counted);
            assertNoScan(handle, counted);
        });
    }

    @Test
    void writingFindsItsRowsByAnIndex() {
        ItemId party = TestLogs.party("Gustavo Petro").id();
        inWrite(handle -> {
            Change.Added added = new Change.Added(TestLogs.party("Gustavo Petro"));
            List<String> asked = statements(handle, () -> record(handle, "c1", List.of(added)));
            assertEquals(
                    9, asked.size(), "next, batch, event, sections, turn, places, item, mentions, terms: " + asked);
            assertNoScan(handle, asked);
            List<Change> rest = List.of(
                    new Change.Amended(added.item(), "slip"),
                    new Change.Voided(party, "slip"),
                    new Change.Undone("unknown", "slip"));
            assertNoScan(handle, statements(handle, () -> record(handle, "c2", rest)));
        });
    }

    private static List<Event> record(Handle handle, String id, List<Change> changes) {
        return new Appender(handle, Batch.MAIN, TestLogs.counting(id), () -> Bytes.of(new byte[32]))
                .append(TestLogs.command(id), changes, new EventTables(handle).next(Batch.MAIN, 0));
    }

    private void inWrite(Consumer<Handle> work) {
        try (SqliteFile file = SqliteFile.open(
                StoreLocation.of(directory.resolve("plan.claims").toString()),
                SqliteFile.Missing.CREATE,
                new Origin(java.time.Clock.systemUTC(), "claims", "test"),
                SqliteFile.DEFAULT_BUDGET,
                TestLogs.CACHE)) {
            file.rehearse(Batch.MAIN, handle -> {
                work.accept(handle);
                return handle;
            });
        }
    }

    private static List<String> statements(Handle handle, Runnable work) {
        List<String> statements = new ArrayList<>();
        handle.getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.add(context.getRenderedSql());
            }
        });
        work.run();
        handle.getConfig(SqlStatements.class).setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        return statements;
    }

    private static void assertNoScan(Handle handle, List<String> statements) {
        for (String sql : statements) {
            List<String> plan = new ArrayList<>();
            try (var explain = handle.getConnection().prepareStatement("explain query plan " + sql);
                    var row = explain.executeQuery()) {
                while (row.next()) {
                    plan.add(row.getString(4));
                }
            } catch (java.sql.SQLException e) {
                throw new AssertionError(sql, e);
            }
            for (String step : plan) {
                // "c" is the list of chains, one row for each; "instead" what was read in place of erased words, one
                // row for each order; "wanted" the places of what is asked about; "counted" a
                // bounded number of rows.
                boolean walks = step.startsWith("SCAN")
                        && !step.contains("VIRTUAL TABLE")
                        && !step.equals("SCAN CONSTANT ROW")
                        && !step.equals("SCAN instead")
                        && !step.equals("SCAN asked")
                        && !step.equals("SCAN wanted")
                        && !step.equals("SCAN counted")
                        && !step.equals("SCAN c");
                assertTrue(!walks && !step.contains("USE TEMP B-TREE"), sql + "\n" + String.join("\n", plan));
            }
        }
    }
}
