package org.openclaims.store.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.EventLog;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.chain.Bytes;
import org.openclaims.store.chain.Commitment;
import org.openclaims.store.health.Progress;
import org.openclaims.store.log.SqlLog;
import org.openclaims.store.log.TestLogs;
import org.openclaims.store.sql.Origin;
import org.openclaims.store.sqlite.SqliteFile;
import org.openclaims.store.sqlite.StoreLocation;

/**
 * A process that records and says so of each command, in a file beside the store: {@code acknowledged}. The id of a command tells how many
 * events it has: {@code 17x3}.
 */
final class Workload {
    static final StoreOptions OPTIONS = StoreOptions.of(TestLogs.CACHE, "test");
    static final String ACKNOWLEDGED = "acknowledged";

    private final Path directory;
    private final FileChannel acknowledged;
    private int number;

    Workload(Path directory) throws IOException {
        this.directory = directory;
        this.acknowledged =
                FileChannel.open(directory.resolve(ACKNOWLEDGED), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Arguments: a directory and what is to be done there. */
    public static void main(String[] arguments) throws Exception {
        Workload workload = new Workload(Path.of(arguments[0]));
        switch (arguments[1]) {
            case "record" -> workload.record();
            case "copies" -> workload.copies();
            case "careless" -> workload.careless();
            case "first" -> workload.first();
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    static int size(String commandId) {
        return Integer.parseInt(commandId.substring(commandId.indexOf('x') + 1));
    }

    /** Records so many parties by a command with this id. */
    static void write(EventLog log, String commandId) {
        List<Change> changes = IntStream.range(0, size(commandId))
                .<Change>mapToObj(i -> new Change.Added(TestLogs.party("P " + commandId + " " + i)))
                .toList();
        log.write(TestLogs.command(commandId), reader -> changes, (receipt, reader) -> receipt);
    }

    void write(EventLog log, int events) throws IOException {
        String id = number++ + "x" + events;
        write(log, id);
        acknowledge(id);
    }

    void acknowledge(String what) throws IOException {
        acknowledged.write(ByteBuffer.wrap((what + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** Single commands and bulk, over three openings: enough for SQLite to move its log into the file, while open and at the end. */
    private void record() throws IOException {
        for (int session = 0; session < 3; session++) {
            try (Store store = Store.open(directory.resolve("store.claims").toString(), OPTIONS)) {
                for (int i = 0; i < 10; i++) {
                    write(store, i == 7 ? 40 : 1 + i % 3);
                }
                if (session == 1) {
                    store.rebuild();
                }
            }
        }
    }

    private void first() throws IOException {
        try (Store store = Store.open(directory.resolve("new/deep/store.claims").toString(), OPTIONS)) {
            write(store, 1);
            write(store, 2);
        }
    }

    /** The parts of a store, for tests that must say something to its one connection. */
    static SqliteFile engine(Path file) {
        return SqliteFile.open(
                StoreLocation.of(file.toString()),
                SqliteFile.Missing.CREATE,
                new Origin(OPTIONS.clock(), "test", "test"),
                OPTIONS.budget(),
                OPTIONS.nativeLibraryDir());
    }

    static SqlLog log(SqliteFile engine) {
        return new SqlLog(
                engine,
                Batch.MAIN,
                OPTIONS.clock(),
                OPTIONS.ids(),
                () -> Bytes.of(OPTIONS.randomBytes().apply(Commitment.SALT_BYTES)),
                Progress.UNHEARD);
    }

    /** As {@link #record}, on a connection that was told not to wait for the disk at each commit; no option of ours does that. */
    private void careless() throws IOException {
        try (SqliteFile engine = engine(directory.resolve("store.claims"));
                SqlLog log = log(engine)) {
            // The one connection there is, since one thread asks for it.
            engine.read(handle -> {
                handle.execute("commit");
                handle.execute("pragma synchronous = normal");
                return handle.execute("begin");
            });
            for (int i = 0; i < 30; i++) {
                write(log, 1 + i % 3);
            }
        }
    }

    private void copies() throws IOException {
        Path backup = directory.resolve("backup.claims");
        try (Store store = Store.open(directory.resolve("store.claims").toString(), OPTIONS)) {
            for (int i = 0; i < 5; i++) {
                write(store, 1 + i);
            }
            acknowledge("backing up");
            store.backup(backup.toString());
            acknowledge("backup.claims");
            write(store, 2);
        }
        acknowledge("restoring");
        Store.restore(backup.toString(), directory.resolve("restored.claims").toString(), List.of(), OPTIONS);
        acknowledge("restored.claims");
    }
}
