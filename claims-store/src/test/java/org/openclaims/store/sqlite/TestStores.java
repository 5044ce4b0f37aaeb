package org.openclaims.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.CanonicalJson;
import org.openclaims.store.chain.EventHash;
import org.openclaims.store.sql.BatchRow;
import org.openclaims.store.sql.EventRow;
import org.openclaims.store.sql.EventTables;
import org.openclaims.store.sql.EventWriter;
import org.openclaims.store.sql.Head;
import org.openclaims.store.sql.Origin;
import org.openclaims.store.sql.SectionRow;
import org.sqlite.jdbc4.JDBC4Connection;

/** Stores and events for tests. */
final class TestStores {
    static final String CHAIN = "main";
    static final Origin ORIGIN = new Origin(InstantSource.fixed(Instant.parse("2025-07-07T10:00:00Z")), "desk", "test");
    static final Path CACHE = Path.of("target", "native-cache").toAbsolutePath();

    private TestStores() {}

    static SqliteFile open(Path file) {
        return open(file, SqliteFile.DEFAULT_BUDGET);
    }

    static SqliteFile open(Path file, Duration budget) {
        return SqliteFile.open(StoreLocation.of(file.toString()), SqliteFile.Missing.CREATE, ORIGIN, budget, CACHE);
    }

    /** A connection as any other program would open it, without our pragmas. */
    static Connection plain(Path file) throws SQLException {
        NativeLibrary.prepare(CACHE);
        return new JDBC4Connection("jdbc:sqlite:" + file, file.toString(), new java.util.Properties());
    }

    /** One batch with one event with one section. */
    static BatchRow append(SqliteFile store, String commandId) {
        return store.write(CHAIN, handle -> append(handle, commandId));
    }

    static BatchRow append(Handle handle, String commandId) {
        Head head = new EventTables(handle).head(CHAIN);
        BatchRow batch = batch(head, commandId);
        EventWriter writer = new EventWriter(handle);
        writer.append(batch);
        EventRow event = event(head, batch);
        writer.append(List.of(event));
        writer.appendSections(List.of(section(event, "words")));
        return batch;
    }

    static BatchRow batch(Head head, String commandId) {
        long no = head.batchNo() + 1;
        return new BatchRow(
                CHAIN,
                "b" + no,
                no,
                commandId,
                "note",
                1_000 + no,
                "test",
                head.seq() + 1,
                "e" + (head.seq() + 1),
                1_000_000);
    }

    static EventRow event(Head head, BatchRow batch) {
        long seq = head.seq() + 1;
        String header = CanonicalJson.write(
                java.util.Map.of("seq", seq, "prev", head.hash().hex()));
        return new EventRow(
                CHAIN, seq, "e" + seq, batch.id(), "noted", 1, "subject", header, head.hash(), EventHash.of(header));
    }

    static SectionRow section(EventRow event, String name) {
        return SectionRow.of(CHAIN, event.id(), name, "CONFIDENTIAL", "{\"quote\":\"no in intention\"}", bytes(7));
    }

    static Bytes bytes(int fill) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return Bytes.of(bytes);
    }

    static long count(SqliteFile store, String table) {
        return store.read(handle -> handle.createQuery("select count(*) from " + table)
                .map((row, context) -> row.getLong(1))
                .one());
    }
}
