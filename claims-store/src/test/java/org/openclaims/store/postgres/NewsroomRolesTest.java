package org.openclaims.store.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.log.LogReader;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.erasure.Purge;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.log.TestLogs;

/** The scripts for a newsroom, as they are shipped: who records can record, ask and verify, and cannot change or remove. */
class NewsroomRolesTest {
    private static final Path SCRIPTS = Path.of("..", "docs", "newsroom");
    private static final StoreOptions OPTIONS = StoreOptions.of(TestLogs.CACHE, "test");

    private String address;

    @BeforeEach
    void setUp() throws Exception {
        address = TestServer.database();
        TestServer.run(address, Files.readString(SCRIPTS.resolve("roles.sql")));
        assertEquals(
                Trouble.READ_ONLY,
                assertThrows(StoreTrouble.class, () -> Store.open(as("claims_desk_ana"), OPTIONS))
                        .kind());
        Store.open(as("claims_owner"), OPTIONS).close();
        TestServer.run(address, Files.readString(SCRIPTS.resolve("grants.sql")));
        TestServer.run(address, Files.readString(SCRIPTS.resolve("grants.sql")));
    }

    private String as(String user) throws SQLException {
        if (!user.equals("claims_owner")) {
            String group = user.substring(0, user.lastIndexOf('_'));
            TestServer.run(
                    address,
                    "do $$ begin if not exists (select from pg_roles where rolname = '" + user + "') then create role "
                            + user + " login in role " + group + "; end if; end $$");
        }
        return address.replace("postgres@", user + "@");
    }

    @Test
    void theDeskRecordsAsksVerifiesAndRebuilds() throws SQLException {
        try (Store store = Store.open(as("claims_desk_ana"), OPTIONS)) {
            TestLogs.add(store, "Gustavo Petro");
            assertEquals(1L, store.<Long>read(LogReader::head));
            store.rebuild();
            assertEquals(List.of(), store.verify().findings());
            store.seal();
        }
        try (Store store = Store.open(as("claims_reader_eve"), OPTIONS)) {
            assertEquals(1L, store.<Long>read(LogReader::head));
            assertEquals(List.of(), store.verify().findings());
            assertEquals(
                    Trouble.READ_ONLY,
                    assertThrows(StoreTrouble.class, () -> TestLogs.add(store, "Marco Rubio"))
                            .kind());
        }
    }

    @Test
    void anOwnerInADatabaseThatWasNotPreparedIsToldByWhom() {
        String other = TestServer.database().replace("postgres@", "claims_owner@");
        StoreTrouble refused = assertThrows(StoreTrouble.class, () -> Store.open(other, OPTIONS));
        assertEquals(Trouble.READ_ONLY, refused.kind());
        assertTrue(
                refused.getMessage().contains("run docs/newsroom/roles.sql in that database first"),
                refused.getMessage());
    }

    @Test
    void whatTheOwnerMakesAgainTheDeskMayStillFile() throws SQLException {
        try (Store store = Store.open(as("claims_owner"), OPTIONS)) {
            store.rebuild();
        }
        try (Store store = Store.open(as("claims_desk_ana"), OPTIONS)) {
            TestLogs.add(store, "Gustavo Petro");
            assertEquals(List.of(), store.verify().findings());
        }
    }

    @Test
    void theDeskErasesAndTheOwnerClearsUpAfterwards() throws SQLException {
        try (Store store = Store.open(as("claims_desk_ana"), OPTIONS)) {
            TestLogs.add(store, "Gustavo Petro");
            TestLogs.erase(store, 1, "Gustavo Petro");
            Purge pending = store.purge();
            assertEquals(Purge.State.PENDING, pending.state());
            assertTrue(pending.why().contains("the owner of its tables finishes the erasure"), pending.why());
        }
        try (Store store = Store.open(as("claims_owner"), OPTIONS)) {
            Purge done = store.purge();
            assertEquals(Purge.State.DONE, done.state());
            String samples = done.outOfReach().get(done.outOfReach().size() - 1);
            assertTrue(samples.contains("vacuum full pg_catalog.pg_statistic"), samples);
        }
        try (Store store = Store.open(as("claims_desk_ana"), OPTIONS)) {
            TestLogs.add(store, "Marco Rubio");
            assertEquals(List.of(), store.verify().findings());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update openclaims.event set subject = 'x'",
                "update openclaims.batch set tool = 'x'",
                "update openclaims.section set class = 'PUBLIC'",
                "update openclaims.section set body = '\"other\"'",
                "update openclaims.schema_change set tool = 'x'",
                "delete from openclaims.event",
                "delete from openclaims.batch",
                "delete from openclaims.section",
                "truncate openclaims.event cascade",
                "truncate openclaims.section",
                "drop table openclaims.section",
                "drop schema openclaims cascade",
                "drop trigger event_extends on openclaims.event",
                "alter table openclaims.event disable trigger all",
                "alter table openclaims.event add column more text",
                "create table openclaims.more(x integer)",
                "create trigger mine before insert on openclaims.event execute function openclaims.refuse('x')",
                "create or replace function openclaims.refuse() returns trigger language plpgsql as 'begin return new; end'",
                "set session_replication_role = replica",
                "insert into openclaims.event select * from openclaims.event on conflict (chain, seq) do update set subject = 'x'",
                "insert into openclaims.batch select * from openclaims.batch"
            })
    void theDeskCannotChangeOrRemove(String sql) throws SQLException {
        String desk = as("claims_desk_ana");
        try (Store store = Store.open(desk, OPTIONS)) {
            TestLogs.add(store, "Gustavo Petro");
        }
        try (Connection connection = TestServer.connection(address, "claims_desk_ana");
                Statement statement = connection.createStatement()) {
            String state = assertThrows(SQLException.class, () -> statement.execute(sql), sql)
                    .getSQLState();
            assertFalse(state.startsWith("42") && !state.equals("42501"), sql + ": " + state);
        }
        assertEquals(List.of(), Store.verify(desk, OPTIONS).findings());
    }
}
