package org.openclaims.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openclaims.store.sql.Database;
import org.openclaims.store.sql.Engine;
import org.openclaims.store.sql.Inspection;
import org.openclaims.store.sql.Origin;

/** A database on a server that holds a record, in a schema of its own, or could hold one. */
public final class PostgresDatabase implements Database {
    private final PostgresAddress address;
    private final Sessions sessions;
    private final boolean serverClock;

    /**
     * @param password asked for at each opening; empty to look into the file that PGPASSFILE names, or ~/.pgpass
     * @param budget how long to wait for others
     * @param serverClock whether the server says when things are recorded, so that the clocks of many computers do not matter
     */
    public PostgresDatabase(
            PostgresAddress address, Supplier<Optional<String>> password, Duration budget, boolean serverClock) {
        this.address = address;
        this.sessions = new Sessions(address, password, budget);
        this.serverClock = serverClock;
    }

    @Override
    public boolean exists() {
        try (Connection connection = sessions.open()) {
            return !Schema.state(address, connection).isEmpty();
        } catch (SQLException e) {
            throw PostgresErrors.translate(address, e);
        }
    }

    @Override
    public Engine open(boolean create, Origin origin) {
        return PostgresEngine.open(sessions, create, origin, serverClock);
    }

    /** {@inheritDoc} In place: what fills it is one transaction, and only in empty tables. */
    @Override
    public Optional<String> make(Consumer<Database> making) {
        making.accept(this);
        return Optional.empty();
    }

    @Override
    public Inspection inspection() {
        return new PostgresInspection(sessions);
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
