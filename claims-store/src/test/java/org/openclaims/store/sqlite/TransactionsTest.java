package org.openclaims.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.BatchRow;
import org.openclaims.store.sql.EventRow;
import org.openclaims.store.sql.EventTables;
import org.openclaims.store.sql.EventWriter;
import org.openclaims.store.sql.Head;
import org.openclaims.store.sql.SectionRow;
import org.openclaims.store.sql.StoredEvent;

class TransactionsTest {
    /** Into a table without triggers: with one, SQLite would undo the statement alone and the transaction go on. */
    private static final String HUGE = "insert into p_mention values (hex(zeroblob(4000000)), 'self', 1)";

    @TempDir
    private Path directory;

    private Path file;
    private SqliteFile store;

    @BeforeEach
    void open() {
        file = directory.resolve("transactions.claims");
        store = TestStores.open(file);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsWrittenReadsBack() {
        TestStores.append(store, "c1");
        BatchRow second = TestStores.append(store, "c2");
        store.read(handle -> {
            EventTables tables = new EventTables(handle);
            Head head = tables.head(TestStores.CHAIN);
            assertEquals(2, head.seq());
            assertEquals(2, head.batchNo());
            List<StoredEvent> one = tables.events(TestStores.CHAIN, List.of(2L, 77L));
            assertEquals(1, one.size());
            assertEquals(head.hash(), one.get(0).event().hash());
            assertEquals(Optional.of(second), one.get(0).batch());
            assertEquals(
                    List.of(TestStores.section(one.get(0).event(), "words")),
                    one.get(0).sections());
            List<StoredEvent> all = new java.util.ArrayList<>();
            tables.forEachEvent(TestStores.CHAIN, 1, Long.MAX_VALUE, all::add);
            assertEquals(tables.events(TestStores.CHAIN, List.of(1L, 2L)), all);
            return null;
        });
    }

    @Test
    void manyEventsWithSeveralSectionsStreamInOrder() {
        store.write(TestStores.CHAIN, handle -> {
            EventWriter writer = new EventWriter(handle);
            Head head = Head.EMPTY;
            BatchRow batch = TestStores.batch(head, "bulk");
            writer.append(batch);
            List<EventRow> events = new java.util.ArrayList<>();
            List<SectionRow> sections = new java.util.ArrayList<>();
            for (int i = 0; i < 500; i++) {
                EventRow event = TestStores.event(head, batch);
                events.add(event);
                for (int n = 0; n < i % 4; n++) {
                    sections.add(TestStores.section(event, "s" + n));
                }
                head = new Head(event.seq(), event.hash(), 1, batch.recordedAtMicros());
            }
            writer.append(events);
            writer.appendSections(sections);
            return null;
        });
        store.read(handle -> {
            List<StoredEvent> seen = new java.util.ArrayList<>();
            new EventTables(handle).forEachEvent(TestStores.CHAIN, 100, 300, seen::add);
            assertEquals(201, seen.size());
            for (int i = 0; i < seen.size(); i++) {
                assertEquals(100 + i, seen.get(i).event().seq());
                assertEquals((99 + i) % 4, seen.get(i).sections().size());
            }
            return null;
        });
    }

    @Test
    void anExceptionRollsBackAndTheStoreGoesOn() {
        IllegalStateException mine = new IllegalStateException("mine");
        assertEquals(
                mine,
                assertThrows(
                        IllegalStateException.class,
                        () -> store.write(TestStores.CHAIN, handle -> {
                            TestStores.append(handle, "c1");
                            throw mine;
                        })));
        assertEquals(0, TestStores.count(store, "batch"));
        TestStores.append(store, "c1");
        assertEquals(1, TestStores.count(store, "batch"));
    }

    @Test
    void aReaderCannotWrite() {
        StoreTrouble trouble =
                assertThrows(StoreTrouble.class, () -> store.read(handle -> TestStores.append(handle, "c1")));
        assertEquals(Trouble.READ_ONLY, trouble.kind());
        TestStores.append(store, "c1");
    }

    @Test
    void aReaderSeesOneMoment() {
        TestStores.append(store, "c1");
        store.read(handle -> {
            EventTables tables = new EventTables(handle);
            assertEquals(1, tables.head(TestStores.CHAIN).seq());
            TestStores.append(store, "c2");
            assertEquals(1, tables.head(TestStores.CHAIN).seq());
            return null;
        });
        assertEquals(2, TestStores.count(store, "event"));
    }

    @Test
    void anErrorThatIsPassedOverDoomsTheWrite() {
        StoreTrouble trouble = assertThrows(
                StoreTrouble.class,
                () -> store.write(TestStores.CHAIN, handle -> {
                    TestStores.append(handle, "c1");
                    assertThrows(JdbiException.class, () -> handle.execute("insert into batch(chain) values ('x')"));
                    return null;
                }));
        assertFalse(trouble.kind() == Trouble.UNKNOWN_OUTCOME);
        assertEquals(0, TestStores.count(store, "batch"));
    }

    /** After a full disk SQLite has rolled back by itself and JDBC does not know: the zombie of xerial/sqlite-jdbc#683. */
    @Test
    void afterAFullDiskNothingOfTheCommandIsStored() {
        TestStores.append(store, "c1");
        StoreTrouble trouble = assertThrows(
                StoreTrouble.class,
                () -> store.write(TestStores.CHAIN, handle -> {
                    fill(handle);
                    return null;
                }));
        assertEquals(Trouble.FULL, trouble.kind());
        assertEquals(1, TestStores.count(store, "event"));

        assertThrows(
                StoreTrouble.class,
                () -> store.write(TestStores.CHAIN, handle -> {
                    assertThrows(JdbiException.class, () -> fill(handle));
                    // A caller who passes over the error and goes on: the connection is closed, nothing can be slipped
                    // in.
                    assertThrows(
                            JdbiException.class,
                            () -> handle.execute("insert into p_mention values ('stray', 'self', 1)"));
                    return null;
                }));
        assertEquals(1, TestStores.count(store, "event"));
        assertEquals(0, TestStores.count(store, "p_mention"));
        TestStores.append(store, "c2");
        assertEquals(2, TestStores.count(store, "event"));
    }

    /** The same without our transaction handler: the schema alone stops stray events. */
    @Test
    void evenOnAPlainConnectionAStrayEventHasNoBatch() throws SQLException {
        TestStores.append(store, "c1");
        try (Connection other = TestStores.plain(file)) {
            Connections.execute(other, "pragma foreign_keys = on");
            Connections.execute(other, "pragma max_page_count = 1");
            Connections.execute(other, "begin immediate");
            Connections.execute(other, batch("b2", 2));
            SQLException full = assertThrows(SQLException.class, () -> Connections.execute(other, HUGE));
            assertTrue(full.getMessage().contains("FULL"), full.getMessage());
            // No transaction is open any more, and nobody said so.
            assertThrows(SQLException.class, () -> Connections.execute(other, "commit"));
            assertThrows(
                    SQLException.class,
                    () -> Connections.execute(
                            other,
                            "insert into event values ('main', 2, 'e2', 'b2', 't', 1, 's', '{}', (select hash from event), x'"
                                    + "11".repeat(32) + "')"));
        }
        assertEquals(1, TestStores.count(store, "event"));
        assertEquals(1, TestStores.count(store, "batch"));
    }

    private static String batch(String id, int no) {
        return "insert into batch values ('main', '" + id + "', " + no + ", '" + id
                + "', 'note', 99999, 'test', 2, 'e2', 9)";
    }

    private static void fill(Handle handle) {
        try {
            Connections.execute(handle.getConnection(), "pragma max_page_count = 1");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        Head head = new EventTables(handle).head(TestStores.CHAIN);
        EventWriter writer = new EventWriter(handle);
        BatchRow batch = TestStores.batch(head, "huge");
        writer.append(batch);
        writer.append(List.of(TestStores.event(head, batch)));
        handle.execute(HUGE);
    }
}
