package org.openclaims.store.sqlite;

import java.nio.file.Path;
import java.time.Duration;
import org.openclaims.store.sql.Database;
import org.openclaims.store.sql.Engine;
import org.openclaims.store.sql.Inspection;
import org.openclaims.store.sql.Origin;

/**
 * A file that is a store, or could be one.
 *
 * @param budget how long to wait for others
 * @param cache a directory of the user's own for SQLite's machine code
 */
public record SqliteDatabase(StoreLocation location, Duration budget, Path cache) implements Database {
    @Override
    public boolean exists() {
        return location.exists();
    }

    @Override
    public Engine open(boolean create, Origin origin) {
        return SqliteFile.open(
                location, create ? SqliteFile.Missing.CREATE : SqliteFile.Missing.REFUSE, origin, budget, cache);
    }

    @Override
    public Inspection inspection() {
        return new SqliteInspection(location, budget, cache);
    }

    @Override
    public String toString() {
        return location.toString();
    }
}
