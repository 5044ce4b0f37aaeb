package org.openclaims.store.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.health.Severity;
import org.openclaims.store.health.Verification;
import org.openclaims.store.log.TestLogs;
import org.openclaims.store.seal.Seal;

/** Whatever an all-powerful administrator does to the tables is stopped by the guards, or found once they are out of the way. */
class PostgresTamperingTest {
    private static final StoreOptions OPTIONS = StoreOptions.of(TestLogs.CACHE, "test");
    private static final List<String> TABLES = List.of("batch", "event", "section", "schema_change");

    private String address;
    private Seal seal;

    @BeforeEach
    void record() {
        address = TestServer.database();
        try (Store store = Store.open(address, OPTIONS)) {
            IntStream.rangeClosed(1, 6).forEach(i -> TestLogs.add(store, "Party " + i));
            seal = store.seal();
            assertEquals(List.of(), store.verify(List.of(seal)).findings());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update openclaims.event set subject = 'x' where seq = 1",
                "update openclaims.batch set tool = 'x' where no = 1",
                "update openclaims.section set body = '\"x\"' where name = 'actor'",
                "update openclaims.section set salt = null, body = null",
                "delete from openclaims.event where seq = 6",
                "delete from openclaims.section",
                "truncate openclaims.section",
                "truncate openclaims.batch cascade",
                "update openclaims.schema_change set tool = 'x'",
                "insert into openclaims.event select chain, seq + 10, id || 'x', batch_id, kind, kind_v, subject, header, prev_hash, hash"
                        + " from openclaims.event where seq = 1",
                "insert into openclaims.event select chain, 7, 'x', batch_id, kind, kind_v, subject, header, hash, hash"
                        + " from openclaims.event where seq = 6",
                "insert into openclaims.event select * from openclaims.event where seq = 1 on conflict (chain, seq) do update set subject = 'x'",
                "insert into openclaims.section select chain, event_id, 'more', class, null, null, event_id from openclaims.section",
                "set session_replication_role = replica; update openclaims.event set subject = 'x' where seq = 1"
            })
    void theGuardsStopEvenASuperuser(String sql) {
        assertThrows(SQLException.class, () -> TestServer.run(address, sql));
        assertEquals(List.of(), Store.verify(address, OPTIONS).findings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "update openclaims.section set body = '\"x\"' where name = 'actor' and event_id ="
                        + " (select id from openclaims.event where seq = 3); 3; the actor of event 3 is not what was recorded",
                "update openclaims.batch set recorded_at_us = recorded_at_us - 1 where no = 2; 2; column \"recordedAt\"",
                "update openclaims.event set subject = 'x' where seq = 4; 4; column \"subject\"",
                "update openclaims.event set header = replace(header, 'test', 'tset') where seq = 2; 2; not the one that was hashed",
                "update openclaims.event set hash = decode(repeat('00', 32), 'hex') where seq = 2; 2; not the one that was hashed",
                "delete from openclaims.section where event_id = (select id from openclaims.event where seq = 5); 5; is missing"
            })
    void whatIsChangedBehindTheGuardsIsFound(String sql, long place, String what) throws SQLException {
        behindTheGuards(sql);
        Verification found = Store.verify(address, OPTIONS);
        assertEquals(Severity.TAMPERED, found.severity());
        assertEquals(place, found.firstBadEvent().orElseThrow().seq(), found.toString());
        assertTrue(found.toString().contains(what), found.toString());
    }

    @Test
    void aTailThatIsCutIsFoundByTheSeal() throws SQLException {
        behindTheGuards(
                "delete from openclaims.section where event_id = (select id from openclaims.event where seq = 6);"
                        + " delete from openclaims.event where seq = 6; delete from openclaims.batch where no = 6");
        try (Store store = Store.open(address, OPTIONS)) {
            store.rebuild();
        }
        assertEquals(List.of(), Store.verify(address, OPTIONS).findings());
        Verification found = Store.verify(address, List.of(seal), OPTIONS);
        assertEquals(Severity.TAMPERED, found.severity());
        assertTrue(found.toString().contains("event 6 was cut off"), found.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop trigger event_extends on openclaims.event | no trigger event_extends as claims made it",
                "alter table openclaims.event disable trigger event_no_change | no trigger event_no_change as claims made it",
                "alter table openclaims.event enable trigger event_no_change | no trigger event_no_change as claims made it",
                "create or replace function openclaims.refuse() returns trigger language plpgsql set search_path = pg_catalog"
                        + " as $$begin return null; end$$ | no function refuse() as claims made it",
                "create trigger mine after insert on openclaims.event for each row execute function openclaims.refuse('x')"
                        + " | a trigger mine that claims never made",
                "create rule mine as on update to openclaims.event do instead nothing | a rule mine that claims never made",
                "create view openclaims.mine as select 1 | a view mine that claims never made",
                "create table openclaims.mine(x integer) | a table mine that claims never made",
                "alter table openclaims.event add column more text | no table event as claims made it",
                "alter table openclaims.section drop constraint section_pkey | no constraint section section_pkey as claims made it",
                "alter table openclaims.event alter column subject type text collate \"POSIX\" | no table event as claims made it",
                "drop index openclaims.batch_time | no index batch_time as claims made it",
                "alter table openclaims.event disable trigger all | no check of event",
                "grant update on openclaims.event to public | a right of everybody to update in the table event"
            })
    void whatIsNotAsWeMadeItIsFound(String sql, String what) throws SQLException {
        TestServer.run(address, sql);
        Verification found = Store.verify(address, OPTIONS);
        assertEquals(Severity.TAMPERED, found.severity(), found.toString());
        assertTrue(found.toString().contains("the store holds " + what), found.toString());
    }

    @Test
    void aProjectionThatWasEditedIsFoundAndRebuilt() throws SQLException {
        TestServer.run(address, "delete from openclaims.p_term where key = 'party 2'");
        Verification found = Store.verify(address, OPTIONS);
        assertEquals(Severity.DAMAGED, found.severity());
        assertTrue(found.toString().contains("p_term lacks a row"), found.toString());
        try (Store store = Store.open(address, OPTIONS)) {
            store.rebuild();
        }
        assertEquals(List.of(), Store.verify(address, OPTIONS).findings());
    }

    @Test
    void anOrphanIsFound() throws SQLException {
        StringBuilder sql = new StringBuilder("alter table openclaims.event disable trigger all;");
        sql.append("alter table openclaims.batch disable trigger all;");
        sql.append("delete from openclaims.batch where no = 2;");
        TestServer.run(address, sql.toString());
        Verification found = Store.verify(address, OPTIONS);
        assertTrue(found.toString().contains("a row of event belongs to a batch that is not there"), found.toString());
    }

    /** Takes our guards away, does it, and puts them back as they were. */
    private void behindTheGuards(String sql) throws SQLException {
        StringBuilder all = new StringBuilder();
        TABLES.forEach(table -> all.append("alter table openclaims." + table + " disable trigger user;"));
        all.append(sql).append(';');
        TestServer.run(address, all.toString());
        StringBuilder back = new StringBuilder();
        for (String line : Schema.SCRIPTS.get(0).text().lines().toList()) {
            if (line.contains("enable always trigger")) {
                back.append(line);
            }
        }
        TestServer.run(address, back.toString());
    }
}
