package org.openclaims.store.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server of the tests' own, started once for all tests of a JVM; each test takes a database of its own. */
public final class TestServer {
    /** Where fsync costs nothing, if the system has such a place. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestServer() {}

    /** Started at the first test that needs it. */
    private static final class Running {
        static final EmbeddedPostgres SERVER = start();
    }

    private static EmbeddedPostgres start() {
        try {
            return settings(EmbeddedPostgres.builder()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a server is that keeps what it confirms: the builder would turn that off. */
    static EmbeddedPostgres.Builder settings(EmbeddedPostgres.Builder builder) throws IOException {
        Path data = Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, "claims-test")
                : Files.createTempDirectory("claims-test");
        return builder.setDataDirectory(data)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "32MB");
    }

    /** The address of a new database with nothing in it. */
    public static String database() {
        return address(Running.SERVER, create("encoding 'UTF8' template template0"));
    }

    /** Makes another database with {@code create database} and these options, and returns its name. */
    public static String create(String options) {
        String name = "test" + DATABASES.incrementAndGet();
        try (Connection admin = Running.SERVER.getPostgresDatabase().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("create database " + name + " " + options);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    static String address(EmbeddedPostgres server, String database) {
        return "postgresql://postgres@localhost:" + server.getPort() + "/" + database;
    }

    public static String address(String database) {
        return address(Running.SERVER, database);
    }

    /** A plain connection as any other program would open it, all-powerful, to a database of this address. */
    public static Connection superuser(String address) throws SQLException {
        return connection(address, "postgres");
    }

    static Connection connection(String address, String user) throws SQLException {
        return Running.SERVER
                .getDatabase(user, address.substring(address.lastIndexOf('/') + 1))
                .getConnection();
    }

    /** Runs statements as somebody all-powerful. */
    public static void run(String address, String sql) throws SQLException {
        try (Connection connection = superuser(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
