package org.openclaims.store.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.Field;
import org.openclaims.log.Role;
import org.openclaims.log.Sought;
import org.openclaims.party.Alias;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.postgres.PostgresAddress;
import org.openclaims.store.postgres.PostgresDatabase;
import org.openclaims.store.postgres.TestServer;
import org.openclaims.store.sql.Engine;
import org.openclaims.store.sql.Origin;
import org.openclaims.store.sqlite.SqliteFile;

/**
 * A server that knows how many rows there are does not read them all to answer about one: it was seen to, for a bound list, and for where the record goes
 * on. It counts itself what it read.
 */
class ServerPlanTest {
    private static final int COMMANDS = 1_000;
    private static final int FEW = 200;
    private static final ItemId PARTY = TestLogs.party("party 7").id();

    /** With many names, each an event that is about the party itself. */
    private static final ItemId KNOWN = TestLogs.party("party 8").id();

    private static String address = "";

    @BeforeAll
    static void fill() throws Exception {
        address = TestServer.database();
        try (Store store = Store.open(address, StoreOptions.of(TestLogs.CACHE, "test"))) {
            store.load(TestLogs.command("many"), load -> {
                for (int i = 0; i < COMMANDS; i++) {
                    load.add(List.of(new Change.Added(TestLogs.party("party " + i))));
                }
                for (int i = 0; i < COMMANDS; i++) {
                    ItemId id = new ItemId(ItemKind.ALIAS, "alias-" + i);
                    load.add(List.of(new Change.Added(new Alias(id, "party-8/a" + i, KNOWN, "alias " + i))));
                }
                return load;
            });
        }
        TestServer.run(address, "analyze");
    }

    @Test
    void whoAsksAboutOneItemReadsAFewRows() {
        List<Consumer<SqlReader>> questions = List.of(
                SqlReader::head,
                SqlReader::headRecordedAt,
                reader -> assertEquals(
                        1,
                        reader.events(List.of(PARTY), EnumSet.allOf(Role.class)).size()),
                reader -> assertEquals(
                        0, reader.events(List.of(KNOWN), EnumSet.of(Role.CITED)).size()),
                reader -> assertEquals(
                        1, reader.events(reader.batch(7).orElseThrow().id()).size()),
                reader -> reader.item("party-7"),
                reader -> reader.highest("party"),
                reader -> reader.handles(ItemKind.PARTY, "party-70", 9),
                reader -> reader.find(Field.NAME, "party 7"),
                reader -> reader.terms(Field.NAME, "party 70", 9),
                reader -> assertEquals(
                        9, reader.termsAfter(Field.NAME, "party 70", 9).size()),
                reader -> reader.first(reader.batch(7).orElseThrow().id()),
                reader -> reader.claims(Sought.actor(PARTY), COMMANDS, 9),
                reader -> reader.tallies(reader.batch(7).orElseThrow()),
                reader -> assertEquals(
                        9, reader.newest(ItemKind.PARTY, COMMANDS, 9).size()),
                reader -> assertEquals(9, reader.batches(COMMANDS, 9).size()));
        try (Engine engine = engine()) {
            for (Consumer<SqlReader> question : questions) {
                engine.read(handle -> {
                    question.accept(new SqlReader(handle));
                    assertFewRows(handle, "question " + questions.indexOf(question));
                    return handle;
                });
            }
        }
    }

    @Test
    void whoRecordsReadsAFewRows() {
        try (Engine engine = engine()) {
            engine.rehearse(Batch.MAIN, handle -> {
                assertEquals(
                        2 * COMMANDS,
                        engine.next(handle, Batch.MAIN, 1, Clock.systemUTC())
                                .head()
                                .seq());
                assertFewRows(handle, "where the record goes on");
                return handle;
            });
        }
    }

    /** In this transaction, by whatever way. */
    private static void assertFewRows(Handle handle, String what) {
        long rows =
                handle.createQuery("""
                        select cast(coalesce(sum(seq_tup_read + idx_tup_fetch), 0) as bigint)
                        from pg_catalog.pg_stat_xact_user_tables where schemaname = 'openclaims'
                        """).map((row, context) -> row.getLong(1)).one();
        assertTrue(rows < FEW, what + " reads " + rows + " rows");
    }

    private static Engine engine() {
        return new PostgresDatabase(PostgresAddress.of(address), Optional::empty, SqliteFile.DEFAULT_BUDGET, true)
                .open(false, new Origin(Clock.systemUTC(), "claims", "test"));
    }
}
