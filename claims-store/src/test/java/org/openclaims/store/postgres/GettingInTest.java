package org.openclaims.store.postgres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.log.TestLogs;

/** What happens before a session: who we say we are, and who the server says it is. */
class GettingInTest {
    private static final StoreOptions OPTIONS =
            StoreOptions.of(TestLogs.CACHE, "test").withPassword(Optional::empty);
    private static final String PASSWORD_FILE = "org.postgresql.pgpassfile";

    private static final List<String> TRUST = List.of("javax.net.ssl.trustStore", "javax.net.ssl.trustStorePassword");

    @TempDir
    static Path directory;

    private static Path authority;

    /** Java reads once which authorities it knows, so that both tests about them must see the same. */
    @BeforeAll
    static void javaKnowsOneAuthority() throws Exception {
        authority = certified("authority");
        System.setProperty(TRUST.get(0), authority.toString());
        System.setProperty(TRUST.get(1), "changeit");
    }

    @AfterAll
    static void javaKnowsItsOwn() {
        TRUST.forEach(System::clearProperty);
    }

    @Test
    void thePasswordIsInTheFileThatPsqlReads() throws Exception {
        try (Doorman doorman = new Doorman(null)) {
            Path file = directory.resolve("pgpass");
            Files.writeString(
                    file, "*:*:other:ana:wrong\n127.0.0.1:" + doorman.port() + ":claims:ana:hunter2\n", UTF_8);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
            StoreTrouble open = opening(file, doorman.address(""));
            assertEquals(Trouble.UNREACHABLE, open.kind());
            assertTrue(
                    open.getMessage().contains(file + " may be read by others and is not used: chmod 600"),
                    open.getMessage());
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            StoreTrouble refused = opening(file, doorman.address(""));
            assertEquals("hunter2", doorman.password.getNow("none"));
            assertEquals(Trouble.UNREACHABLE, refused.kind());
            assertTrue(refused.getMessage().contains("does not let you in"), refused.getMessage());
        }
    }

    @Test
    void whoHasNoPasswordIsToldWhereToPutOne() throws Exception {
        try (Doorman doorman = new Doorman(null)) {
            StoreTrouble refused = opening(directory.resolve("none"), doorman.address(""));
            assertEquals(Trouble.UNREACHABLE, refused.kind());
            assertEquals(
                    "the server asks for a password at " + doorman.address("")
                            + ", and there is none in PGPASSWORD, nor in a line for it in ~/.pgpass",
                    refused.getMessage());
        }
    }

    @Test
    void aServerThatOnlySaysItIsTheOneIsNotTrusted() throws Exception {
        try (Doorman doorman = new Doorman(certified("stranger"))) {
            StoreTrouble unknown = opening(directory.resolve("none"), doorman.address("?sslmode=verify-full"));
            assertEquals(Trouble.UNREACHABLE, unknown.kind());
            assertTrue(unknown.getMessage().contains("could not show that it is the right one"), unknown.getMessage());
            StoreTrouble nowhere =
                    opening(directory.resolve("none"), doorman.address("?sslmode=verify-full&sslrootcert=nowhere.crt"));
            assertTrue(nowhere.getMessage().contains("nowhere.crt, which sslrootcert names"), nowhere.getMessage());
        }
    }

    @Test
    void aServerIsTrustedByAnAuthorityThatJavaKnows() throws Exception {
        try (Doorman doorman = new Doorman(authority)) {
            StoreTrouble noPassword = opening(directory.resolve("none"), doorman.address("?sslmode=verify-full"));
            assertTrue(noPassword.getMessage().contains("asks for a password"), noPassword.getMessage());
        }
    }

    private static StoreTrouble opening(Path passwords, String address) {
        String before = System.setProperty(PASSWORD_FILE, passwords.toString());
        try {
            return assertThrows(StoreTrouble.class, () -> Store.open(address, OPTIONS.existing()));
        } finally {
            if (before == null) {
                System.clearProperty(PASSWORD_FILE);
            } else {
                System.setProperty(PASSWORD_FILE, before);
            }
        }
    }

    /** A key, and a certificate for 127.0.0.1 that is its own authority. */
    private static Path certified(String name) throws IOException, InterruptedException {
        Path store = directory.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=IP:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, keytool.waitFor(), said);
        return store;
    }

    /** Speaks as much of PostgreSQL's protocol as comes before a session: asks for the password, and lets nobody in. */
    private static final class Doorman implements AutoCloseable {
        final CompletableFuture<String> password = new CompletableFuture<>();
        private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));

        Doorman(@Nullable Path keys) throws IOException {
            Thread thread = new Thread(() -> {
                while (!door.isClosed()) {
                    try (Socket guest = door.accept()) {
                        greet(guest, keys);
                    } catch (Exception e) {
                        // The guest went away, which is for the test to say.
                    }
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return door.getLocalPort();
        }

        String address(String options) {
            return "postgresql://ana@127.0.0.1:" + port() + "/claims" + options;
        }

        private void greet(Socket guest, @Nullable Path keys) throws Exception {
            Socket line = guest;
            byte[] first = message(guest.getInputStream());
            boolean wantsEncryption = first.length == 4;
            if (wantsEncryption) {
                guest.getOutputStream().write(keys == null ? 'N' : 'S');
                if (keys != null) {
                    line = encrypted(guest, keys);
                }
                message(line.getInputStream());
            }
            OutputStream out = line.getOutputStream();
            out.write(new byte[] {'R', 0, 0, 0, 8, 0, 0, 0, 3});
            out.flush();
            if (line.getInputStream().read() == 'p') {
                String given = new String(message(line.getInputStream()), ISO_8859_1);
                password.complete(given.substring(0, given.length() - 1));
                byte[] no = "SFATAL\0C28P01\0Mno\0\0".getBytes(ISO_8859_1);
                out.write(new byte[] {'E', 0, 0, 0, (byte) (no.length + 4)});
                out.write(no);
                out.flush();
            }
        }

        private static byte[] message(InputStream in) throws IOException {
            DataInputStream data = new DataInputStream(in);
            return data.readNBytes(data.readInt() - 4);
        }

        private static Socket encrypted(Socket guest, Path keys) throws Exception {
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            char[] secret = "changeit".toCharArray();
            managers.init(KeyStore.getInstance(keys.toFile(), secret), secret);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            SSLSocket line = (SSLSocket) context.getSocketFactory()
                    .createSocket(guest, guest.getInetAddress().getHostAddress(), guest.getPort(), false);
            line.setUseClientMode(false);
            return line;
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
