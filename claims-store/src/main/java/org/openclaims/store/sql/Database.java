package org.openclaims.store.sql;

import org.openclaims.store.health.StoreTrouble;

/** Where a record is or could be: the doors to it before it is open. Prints as the place that people know it by, without any secret. */
public interface Database {
    /** Whether something is there already, be it a record or not. */
    boolean exists();

    /**
     * Opens the record, brings it up to date and checks that it is one.
     *
     * @param create whether to make one where there is none
     * @param origin who, with what, by which clock; recorded if the schema is made or changed
     * @throws StoreTrouble if it is no store, not safe, too new, damaged, busy, or not there
     */
    Engine open(boolean create, Origin origin);

    /** A way to look into it even if it can no longer be opened. */
    Inspection inspection();
}
