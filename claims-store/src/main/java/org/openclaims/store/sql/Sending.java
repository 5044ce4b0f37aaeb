package org.openclaims.store.sql;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** How rows reach a database. */
@FunctionalInterface
public interface Sending {
    /**
     * Sends all rows, table after table.
     *
     * @param tables with at least one row each
     * @return for each table what {@link Inserts#send} returns
     */
    List<int[]> send(Handle handle, List<Inserts> tables);
}
