package org.openclaims.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.core.transaction.TransactionException;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.Inspection;
import org.openclaims.store.sql.LeanJdbi;

/** What SQLite and our scripts say of a file. */
record SqliteInspection(StoreLocation location, Duration budget, Path cache) implements Inspection {
    /** More of the same help nobody. */
    private static final int MOST = 20;

    /** Several look at once, and each reads most pages once. */
    private static final String SMALL_CACHE = "pragma cache_size = -32000";

    @Override
    public <R, X extends Exception> R inspect(HandleCallback<R, X> work) throws X {
        if (!location.exists()) {
            throw new StoreTrouble(Trouble.MISSING, "there is no store at " + location + ": name one that is there");
        }
        FileGuards.refuseNetwork(location.path());
        NativeLibrary.prepare(cache);
        Access access = Access.to(location);
        try (Handle handle = LeanJdbi.create(
                        () -> Connections.open(access, budget), new ImmediateTransactions(), TemplateEngine.NOP)
                .open()) {
            SqliteFile.control(handle, SMALL_CACHE);
            SqliteFile.control(handle, "begin");
            R result = work.withHandle(handle);
            access.requireUnchanged();
            return result;
        } catch (RuntimeException e) {
            throw SqlErrors.whileLooking(location, e);
        }
    }

    @Override
    public void recognise(Handle handle) {
        try {
            Schema.CURRENT.recognise(location, Schema.mark(handle.getConnection()));
        } catch (SQLException e) {
            throw new TransactionException("the mark cannot be read", e);
        }
    }

    /** {@inheritDoc} Not a proof against tampering or rot: it missed 30 % of damaging mutations, the chain finds those. */
    @Override
    public List<String> pages(Handle handle) {
        return handle
                .createQuery("pragma integrity_check(" + MOST + ")")
                .map((row, context) -> row.getString(1))
                .list()
                .stream()
                .filter(line -> !"ok".equals(line))
                .map(line -> "SQLite says: " + line)
                .toList();
    }

    @Override
    public List<String> references(Handle handle) {
        String sql = "select \"table\", parent from pragma_foreign_key_check limit " + MOST;
        return handle.createQuery(sql)
                .map((row, context) ->
                        "a row of " + row.getString(1) + " belongs to a " + row.getString(2) + " that is not there")
                .list();
    }

    @Override
    public List<String> schema(Handle handle) {
        return compare(handle).problems();
    }

    @Override
    public boolean projectionsCurrent(Handle handle) {
        return compare(handle).projectionsCurrent();
    }

    private static Schema.Comparison compare(Handle handle) {
        try {
            return Schema.CURRENT.compare(handle.getConnection(), Schema.mark(handle.getConnection()));
        } catch (SQLException e) {
            throw new TransactionException("the schema cannot be read", e);
        }
    }
}
