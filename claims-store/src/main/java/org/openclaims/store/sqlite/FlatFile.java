package org.openclaims.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.LeanJdbi;
import org.sqlite.jdbc4.JDBC4Connection;

/** A SQLite file for other programs: plain tables that are filled once. It is no store, keeps no promise of one, and may be thrown away. */
public final class FlatFile implements AutoCloseable {
    private static final int AT_ONCE = 500;

    private final Path file;
    private final Handle handle;
    private final Map<String, PreparedBatch> rows = new HashMap<>();

    private FlatFile(Path file, Handle handle) {
        this.file = file;
        this.handle = handle;
    }

    /**
     * Begins one.
     *
     * @param file where nothing is yet; of no use until {@link #finish} has returned
     * @param nativeLibraryDir where SQLite's machine code is kept
     * @throws StoreTrouble if it cannot be written
     */
    public static FlatFile create(Path file, Path nativeLibraryDir) {
        NativeLibrary.prepare(nativeLibraryDir);
        try {
            Handle handle = LeanJdbi.create(
                            () -> new JDBC4Connection("jdbc:sqlite:" + file, file.toString(), new Properties()),
                            new ImmediateTransactions(),
                            TemplateEngine.NOP)
                    .open();
            // Nobody reads it before it is whole, and a broken-off one is thrown away.
            SqliteFile.control(handle, "pragma journal_mode = off");
            SqliteFile.control(handle, "pragma synchronous = off");
            handle.begin();
            return new FlatFile(file, handle);
        } catch (RuntimeException e) {
            throw unwritable(file, e);
        }
    }

    /** Makes a table, an index or a view. */
    public void make(String ddl) {
        doing(h -> h.execute(ddl));
    }

    /** Adds a row, with a value for each of its columns: texts, whole numbers or null. */
    public void row(String table, @Nullable Object... values) {
        PreparedBatch batch = rows.computeIfAbsent(
                table,
                name -> handle.prepareBatch("insert or ignore into " + name + " values ("
                        + String.join(", ", Collections.nCopies(values.length, "?")) + ")"));
        for (int i = 0; i < values.length; i++) {
            batch.bind(i, values[i]);
        }
        batch.add();
        if (batch.size() >= AT_ONCE) {
            doing(h -> batch.execute());
        }
    }

    /** Writes what is left, and makes the file whole. */
    public void finish() {
        doing(h -> {
            for (PreparedBatch batch : List.copyOf(rows.values())) {
                if (batch.size() > 0) {
                    batch.execute();
                }
            }
            h.commit();
            SqliteFile.control(h, "analyze");
            return h;
        });
    }

    private void doing(HandleCallback<?, SQLException> work) {
        try {
            work.withHandle(handle);
        } catch (SQLException | RuntimeException e) {
            throw unwritable(file, e);
        }
    }

    private static StoreTrouble unwritable(Path file, Exception e) {
        return new StoreTrouble(
                Trouble.IO, "\"" + file + "\" could not be written (" + e.getMessage() + "): name another file", e);
    }

    @Override
    public void close() {
        rows.values().forEach(PreparedBatch::close);
        try {
            if (handle.isInTransaction()) {
                handle.rollback();
            }
        } catch (TransactionException e) {
            // It is thrown away anyway.
        } finally {
            handle.close();
        }
    }
}
