package org.openclaims.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.Handles;
import org.postgresql.PGEnvironment;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.jdbcurlresolver.PgPassParser;
import org.postgresql.ssl.DefaultJavaSSLFactory;
import org.postgresql.util.HostSpec;

/**
 * Opens sessions that keep our promises, whatever the server's and the role's defaults.
 *
 * <p>Uses the connection class itself, not the driver's front door: that takes a URL, in which words of a person could mean anything.
 *
 * @param password asked for at each opening; empty to look into the file that PGPASSFILE names, or ~/.pgpass
 * @param budget how long to wait for others
 */
record Sessions(PostgresAddress address, Supplier<Optional<String>> password, Duration budget) {
    /** Generated columns and procedures we do without, but `execute function` came with 11, and 12 is no longer looked after by anybody. */
    private static final int OLDEST = 130_000;

    /** A question that takes longer has gone wrong, and one that nobody waits for any more must not hold up the writers. */
    private static final String LONGEST = "5min";

    private static final int DEFAULT_CONNECT_SECONDS = 10;

    private static final String ROOT_OF_LIBPQ = ".postgresql/root.crt";
    private static final String REFUSED_BY_US = "08004";
    private static final String BROKEN_OFF = "08006";

    /** Held, or its level would be forgotten. The driver tells us all it knows by exceptions, and would print some of it for the user too. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    /**
     * Sets what we rely on and asks what cannot be set. Temporary tables come first in the path, as everywhere; nothing is looked for in a
     * schema that others may write. Of the levels of synchronous_commit only "off" can lose what was acknowledged; a stricter one is the
     * administrator's choice.
     */
    private static final String SETTINGS = """
            select set_config('search_path', 'openclaims', false), set_config('lock_timeout', ?, false),
              set_config('statement_timeout', ?, false), set_config('idle_in_transaction_session_timeout', ?, false),
              set_config('standard_conforming_strings', 'on', false), set_config('client_min_messages', 'warning', false),
              case when current_setting('synchronous_commit') = 'off' then set_config('synchronous_commit', 'on', false) end,
              current_setting('server_version_num')::integer, current_setting('server_version'),
              current_setting('server_encoding'), current_setting('fsync'), current_setting('full_page_writes')
            """;

    Connection open() throws SQLException {
        Properties properties = new Properties();
        String user = address.user().orElseGet(() -> System.getProperty("user.name", ""));
        PGProperty.USER.set(properties, user);
        PGProperty.PG_DBNAME.set(properties, address.database());
        String secret = password.get().orElseGet(() -> inPasswordFile(user));
        if (secret != null) {
            PGProperty.PASSWORD.set(properties, secret);
        }
        PGProperty.APPLICATION_NAME.set(
                properties, address.options().getOrDefault(PostgresAddress.APPLICATION_NAME, "claims"));
        encrypt(properties);
        PGProperty.GSS_ENC_MODE.set(properties, "disable");
        PGProperty.CONNECT_TIMEOUT.set(properties, connectSeconds());
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        // A command asks the same several times, and the server need not read and plan it again.
        PGProperty.PREPARE_THRESHOLD.set(properties, 1);
        // In a transaction rows then come a thousand at a time, not all at once.
        PGProperty.DEFAULT_ROW_FETCH_SIZE.set(properties, 1000);
        // Without this an error message would quote the row, and with it somebody's words.
        PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false);
        Connection connection = connect(properties, secret != null);
        boolean good = false;
        try {
            settle(connection);
            good = true;
            return connection;
        } finally {
            if (!good) {
                Handles.closeQuietly(connection);
            }
        }
    }

    /** The driver takes it from a file that others may read too, which PostgreSQL's own programs do not. */
    private @Nullable String inPasswordFile(String user) {
        String secret =
                PgPassParser.getPassword(address.host(), String.valueOf(address.port()), address.database(), user);
        if (secret != null) {
            Path file = passwordFile();
            if (readableByOthers(file)) {
                throw new StoreTrouble(
                        Trouble.UNREACHABLE,
                        "the password in " + file
                                + " may be read by others and is not used: chmod 600 it, and ask yourself"
                                + " who may have read it");
            }
        }
        return secret;
    }

    /** Where the driver looks. On Windows it is elsewhere, and has no such rights. */
    private static Path passwordFile() {
        String property = System.getProperty(PGEnvironment.ORG_POSTGRESQL_PGPASSFILE.getName());
        String named = property != null ? property : System.getenv(PGEnvironment.PGPASSFILE.getName());
        return named != null ? Path.of(named) : Path.of(System.getProperty("user.home", ""), ".pgpass");
    }

    private static boolean readableByOthers(Path file) {
        try {
            return !PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    .endsWith("------");
        } catch (UnsupportedOperationException | IOException e) {
            // A system without such rights, or a file that went since it was read.
            return false;
        }
    }

    private void encrypt(Properties properties) {
        PGProperty.SSL_MODE.set(properties, address.options().getOrDefault(PostgresAddress.SSL_MODE, "prefer"));
        String certificate = address.options().get(PostgresAddress.ROOT_CERTIFICATE);
        if (certificate != null) {
            if (!Files.isReadable(Path.of(certificate))) {
                throw new StoreTrouble(
                        Trouble.UNREACHABLE,
                        "there is no file to read at " + certificate + ", which sslrootcert names");
            }
            PGProperty.SSL_ROOT_CERT.set(properties, certificate);
        } else if (checksTheServer() && !Files.exists(Path.of(System.getProperty("user.home", ""), ROOT_OF_LIBPQ))) {
            // Left alone the driver knows no authority at all, not even the public ones.
            PGProperty.SSL_FACTORY.set(properties, DefaultJavaSSLFactory.class.getName());
        }
    }

    private boolean checksTheServer() {
        return address.options().getOrDefault(PostgresAddress.SSL_MODE, "").startsWith("verify");
    }

    /** The states that the driver gives to what it refuses itself do not tell these apart from a server that is busy or gone. */
    private Connection connect(Properties properties, boolean withPassword) throws SQLException {
        DRIVER_LOG.setLevel(Level.OFF);
        try {
            return new PgConnection(
                    new HostSpec[] {new HostSpec(address.host(), address.port())}, properties, "jdbc:postgresql:");
        } catch (SQLException e) {
            if (REFUSED_BY_US.equals(e.getSQLState()) && !withPassword) {
                throw new StoreTrouble(
                        Trouble.UNREACHABLE,
                        "the server asks for a password at " + address
                                + ", and there is none in PGPASSWORD, nor in a line for it in ~/.pgpass",
                        e);
            }
            if (BROKEN_OFF.equals(e.getSQLState()) && checksTheServer()) {
                throw new StoreTrouble(
                        Trouble.UNREACHABLE,
                        "the server that answers at " + address
                                + " could not show that it is the right one: its certificate must be for that name, and by"
                                + " an authority in the file that sslrootcert names, or that Java knows",
                        e);
            }
            throw e;
        }
    }

    private int connectSeconds() {
        String given = address.options().get(PostgresAddress.CONNECT_TIMEOUT);
        return given == null ? DEFAULT_CONNECT_SECONDS : Integer.parseInt(given);
    }

    private void settle(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SETTINGS)) {
            statement.setString(1, budget.toMillis() + "ms");
            statement.setString(2, LONGEST);
            statement.setString(3, LONGEST);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                check(row.getInt(8), row.getString(9), row.getString(10), row.getString(11), row.getString(12));
            }
        }
    }

    private void check(int version, String name, String encoding, String fsync, String fullPages) {
        if (version < OLDEST) {
            throw new StoreTrouble(
                    Trouble.REFUSED, "the server of " + address + " is PostgreSQL " + name + ": 13 or later is needed");
        }
        if (!encoding.equals("UTF8")) {
            throw new StoreTrouble(
                    Trouble.REFUSED,
                    address + " keeps its texts as " + encoding
                            + ", where words could not be kept to the letter: make the database with encoding UTF8");
        }
        if (!fsync.equals("on") || !fullPages.equals("on")) {
            throw new StoreTrouble(
                    Trouble.REFUSED,
                    "the server of " + address + " runs with " + (fsync.equals("on") ? "full_page_writes" : "fsync")
                            + " = off, so what it confirms can be lost when the power fails: turn it on");
        }
    }
}
