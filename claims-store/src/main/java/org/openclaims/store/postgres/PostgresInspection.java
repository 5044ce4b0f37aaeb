package org.openclaims.store.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.TransactionException;
import org.openclaims.store.sql.Inspection;
import org.openclaims.store.sql.LeanJdbi;

/** What PostgreSQL and our scripts say of a record on a server. */
record PostgresInspection(Sessions sessions) implements Inspection {
    /** More of the same help nobody. */
    private static final int MOST = 20;

    @Override
    public <R, X extends Exception> R inspect(HandleCallback<R, X> work) throws X {
        try (Handle handle = LeanJdbi.create(
                        sessions::open, new ServerTransactions(), (sql, context) -> PostgresEngine.dialect(sql))
                .open()) {
            handle.begin();
            read(() -> {
                Schema.execute(handle.getConnection(), "set transaction isolation level repeatable read");
                return handle;
            });
            R result = work.withHandle(handle);
            handle.rollback();
            return result;
        } catch (RuntimeException e) {
            throw PostgresErrors.translate(sessions.address(), e);
        }
    }

    @Override
    public void recognise(Handle handle) {
        if (state(handle).isEmpty()) {
            throw Schema.missing(sessions.address());
        }
    }

    /** {@inheritDoc} PostgreSQL has no check of everything; where page checksums are on, it counts those that failed. */
    @Override
    public List<String> pages(Handle handle) {
        List<String> found = new ArrayList<>(handle.createQuery("""
                        select checksum_failures from pg_catalog.pg_stat_database
                        where datname = current_database() and checksum_failures > 0
                        """)
                .map((row, context) ->
                        "PostgreSQL counts " + row.getLong(1) + " pages whose checksum was wrong when they were read")
                .list());
        found.addAll(handle.createQuery("""
                        select i.relname from pg_catalog.pg_index x join pg_catalog.pg_class i on i.oid = x.indexrelid
                          join pg_catalog.pg_namespace n on n.oid = i.relnamespace
                        where n.nspname = 'openclaims' and not x.indisvalid limit 20
                        """)
                .map((row, context) -> "PostgreSQL says that the index " + row.getString(1) + " is not valid")
                .list());
        return found;
    }

    @Override
    public List<String> references(Handle handle) {
        List<String> found = new ArrayList<>();
        orphans(handle, found, "event", "batch", """
                select count(*) from openclaims.event e where not exists
                  (select 1 from openclaims.batch b where b.chain = e.chain and b.id = e.batch_id)
                """);
        orphans(handle, found, "section", "event", """
                select count(*) from openclaims.section s where not exists
                  (select 1 from openclaims.event e where e.chain = s.chain and e.id = s.event_id)
                """);
        orphans(handle, found, "erased section", "event", """
                select count(*) from openclaims.section s where s.erased_by is not null and not exists
                  (select 1 from openclaims.event e where e.chain = s.chain and e.id = s.erased_by)
                """);
        return found;
    }

    private static void orphans(Handle handle, List<String> found, String row, String parent, String sql) {
        long count =
                handle.createQuery(sql).map((one, context) -> one.getLong(1)).one();
        for (long i = 0; i < Math.min(count, MOST); i++) {
            found.add("a row of " + row + " belongs to a " + parent + " that is not there");
        }
    }

    @Override
    public List<String> schema(Handle handle) {
        return read(() -> {
            List<String> found = new ArrayList<>(Schema.problems(state(handle)));
            Catalog.problems(handle.getConnection()).stream()
                    .filter(one -> !found.contains(one))
                    .forEach(found::add);
            return found;
        });
    }

    @Override
    public boolean projectionsCurrent(Handle handle) {
        return state(handle).projectionsCurrent();
    }

    private Schema.State state(Handle handle) {
        return read(() -> Schema.state(sessions.address(), handle.getConnection()));
    }

    private static <T> T read(Callable<T> work) {
        try {
            return work.call();
        } catch (SQLException e) {
            throw new TransactionException("the schema cannot be read", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
