package org.openclaims.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.EventTables;
import org.openclaims.store.sql.EventWriter;
import org.openclaims.store.sql.Head;
import org.openclaims.store.sql.SectionRow;
import org.openclaims.store.sql.StoredEvent;

/** What is recorded stays, whoever tries: here mostly another program, with none of our pragmas. */
class GuardsTest {
    private static final String HASH = "x'" + "11".repeat(32) + "'";

    @TempDir
    private Path directory;

    private Path file;
    private SqliteFile store;

    @BeforeEach
    void twoEvents() {
        file = directory.resolve("guards.claims");
        store = TestStores.open(file);
        TestStores.append(store, "c1");
        TestStores.append(store, "c2");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set header = '{}' where seq = 1",
                "update event set seq = 7 where seq = 2",
                "delete from event where seq = 2",
                "delete from event",
                "insert or replace into event select chain, seq, id, batch_id, kind, kind_v, subject, 'TAMPERED', prev_hash, hash from event where seq = 1",
                "replace into event select chain, 9, id, batch_id, kind, kind_v, subject, 'TAMPERED', prev_hash, hash from event where seq = 1",
                "insert into event select * from event where seq = 1 on conflict do update set header = 'TAMPERED'",
                "insert into event select * from event where seq = 1 on conflict(chain, seq) do update set header = 'TAMPERED'",
                "update or replace event set seq = 1 where seq = 2",
                "update or ignore event set header = 'TAMPERED'",
                "update batch set command = 'nobody'",
                "delete from batch where no = 2",
                "insert or replace into batch select chain, id, no, command_id, 'nobody', recorded_at_us, tool, first_seq, first_event, size from batch where no = 1",
                "insert or replace into batch select chain, 'new', no, 'new', 'nobody', recorded_at_us, tool, first_seq, first_event, size from batch where no = 2",
                "insert into batch select chain, 'new', 9, 'new', command, recorded_at_us + 9, tool, first_seq, first_event, size from batch where no = 2",
                "insert into batch select chain, 'new', 3, 'new', command, recorded_at_us, tool, first_seq, first_event, size from batch where no = 2",
                "insert into batch select chain, 'new', 3, 'c1', command, recorded_at_us + 9, tool, first_seq, first_event, size from batch where no = 2",
                "update section set body = 'TAMPERED'",
                "update section set class = 'PUBLIC'",
                "update section set body = null, salt = null",
                "update section set body = null, salt = null, erased_by = 'e2', name = 'other'",
                "update section set body = null, erased_by = 'e2'",
                "delete from section",
                "insert or replace into section select chain, event_id, name, class, 'TAMPERED', salt, erased_by from section",
                "insert into section values ('main', 'e1', 'more', 'SECRET', '{}', x'11', null)",
                "insert into section values ('main', 'e1', 'more', 'PUBLIC', null, null, 'e2')",
                "update schema_change set checksum = ''",
                "delete from schema_change"
            })
    void refusesToChangeWhatIsRecorded(String sql) throws SQLException {
        String before = content();
        try (Connection other = TestStores.plain(file)) {
            assertThrows(SQLException.class, () -> Connections.execute(other, sql));
        }
        assertEquals(before, content());
    }

    @Test
    void refusesEventsThatDoNotExtendTheChain() throws SQLException {
        List<String> values = List.of(
                "4, 'new', 'b2', 'noted', 1, 's', '{}', (select hash from event where seq = 2), " + HASH,
                "3, 'new', 'b2', 'noted', 1, 's', '{}', (select hash from event where seq = 1), " + HASH,
                "3, 'new', 'b2', 'noted', 1, 's', '{}', " + HASH + ", " + HASH,
                "3, 'e1', 'b2', 'noted', 1, 's', '{}', (select hash from event where seq = 2), " + HASH,
                "3, 'new', 'b1', 'noted', 1, 's', '{}', (select hash from event where seq = 2), " + HASH,
                "0, 'new', 'b2', 'noted', 1, 's', '{}', zeroblob(32), " + HASH,
                "3, 'new', 'b2', 'noted', 1, 's', '{}', (select hash from event where seq = 2), x'11'");
        try (Connection other = TestStores.plain(file)) {
            for (String row : values) {
                String sql = "insert into event values ('main', " + row + ")";
                assertThrows(SQLException.class, () -> Connections.execute(other, sql), sql);
            }
            Connections.execute(
                    other,
                    "insert into event values ('main', 3, 'new', 'b2', 'noted', 1, 's', '{}', (select hash from event where seq = 2), "
                            + HASH + ")");
        }
        assertEquals(3, TestStores.count(store, "event"));
    }

    @Test
    void wordsAreErasedOnceAndTheChainStays() {
        Head before = store.read(handle -> new EventTables(handle).head(TestStores.CHAIN));
        assertEquals(
                true,
                store.write(
                        TestStores.CHAIN,
                        handle -> new EventWriter(handle).erase(TestStores.CHAIN, "e1", "words", "e2")));
        assertEquals(
                false,
                store.write(
                        TestStores.CHAIN,
                        handle -> new EventWriter(handle).erase(TestStores.CHAIN, "e1", "words", "e2")));
        StoredEvent erased = store.read(handle ->
                new EventTables(handle).events(TestStores.CHAIN, List.of(1L)).get(0));
        SectionRow words = erased.sections().get(0);
        assertTrue(words.body().isEmpty() && words.salt().isEmpty());
        assertEquals("e2", words.erasedBy().orElseThrow());
        assertEquals(before, store.read(handle -> new EventTables(handle).head(TestStores.CHAIN)));
    }

    @Test
    void anErasureByAnUnknownEventIsRefused() {
        StoreTrouble trouble = assertThrows(
                StoreTrouble.class,
                () -> store.write(
                        TestStores.CHAIN,
                        handle -> new EventWriter(handle).erase(TestStores.CHAIN, "e1", "words", "nobody")));
        assertEquals(Trouble.GUARDED, trouble.kind());
    }

    private String content() throws SQLException {
        StringBuilder content = new StringBuilder();
        try (Connection other = TestStores.plain(file);
                var statement = other.createStatement()) {
            for (String table : List.of("batch", "event", "section", "schema_change")) {
                try (var row = statement.executeQuery("select * from " + table)) {
                    while (row.next()) {
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            byte[] bytes = row.getBytes(i);
                            content.append(
                                            bytes == null
                                                    ? "-"
                                                    : java.util.HexFormat.of().formatHex(bytes))
                                    .append(' ');
                        }
                    }
                }
            }
        }
        return content.toString();
    }
}
