package org.openclaims.store.postgres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openclaims.log.LogReader;
import org.openclaims.log.Receipt;
import org.openclaims.store.Store;
import org.openclaims.store.StoreOptions;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.log.TestLogs;

/**
 * The network breaks once. At COMMIT: whether the server had heard it or not, the command is recorded once or said not to be. At the end of a
 * question: it is asked again, unless something was handed over.
 */
class LostAnswerTest {
    private static final StoreOptions OPTIONS = StoreOptions.of(TestLogs.CACHE, "test");
    private static final String ANYTHING = "";

    @Test
    void aCommitWhoseAnswerWasLostIsFoundToHaveLasted() throws Exception {
        String address = prepared();
        try (Wire wire = new Wire(address, true);
                Store store = Store.open(wire.address(), OPTIONS)) {
            wire.cutAt("COMMIT");
            Receipt receipt = TestLogs.add(store, "Gustavo Petro");
            assertTrue(wire.wasCut());
            assertFalse(receipt.repeated());
            assertEquals(
                    receipt.events(),
                    store.read(reader -> reader.events(receipt.batch().id())));
            assertEquals(1L, store.<Long>read(LogReader::head));
            assertTrue(TestLogs.add(store, "Gustavo Petro").repeated());
        }
        assertEquals(List.of(), Store.verify(address, OPTIONS).findings());
    }

    @Test
    void aCommitThatNeverArrivedIsSaidToHaveStoredNothing() throws Exception {
        String address = prepared();
        try (Wire wire = new Wire(address, false);
                Store store = Store.open(wire.address(), OPTIONS)) {
            wire.cutAt("COMMIT");
            StoreTrouble trouble = assertThrows(StoreTrouble.class, () -> TestLogs.add(store, "Gustavo Petro"));
            assertTrue(wire.wasCut());
            assertEquals(Trouble.IO, trouble.kind());
            assertTrue(trouble.getMessage().contains("nothing of this command was stored"), trouble.getMessage());
            assertEquals(0L, store.<Long>read(LogReader::head));
            assertFalse(TestLogs.add(store, "Gustavo Petro").repeated());
        }
        assertEquals(List.of(), Store.verify(address, OPTIONS).findings());
    }

    @Test
    void aQuestionIsAskedAgainAndWhatIsHandedOverIsNot() throws Exception {
        String address = prepared();
        try (Wire wire = new Wire(address, false);
                Store store = Store.open(wire.address(), OPTIONS)) {
            TestLogs.add(store, "Gustavo Petro");
            List<Long> heads = new ArrayList<>();
            Function<LogReader, Long> question = reader -> {
                heads.add(reader.head());
                if (heads.size() == 1) {
                    wire.cutAt(ANYTHING);
                }
                return heads.get(0);
            };
            assertEquals(1L, store.read(question));
            assertTrue(wire.wasCut());
            assertEquals(List.of(1L, 1L), heads);

            heads.clear();
            assertThrows(StoreTrouble.class, () -> store.readOnce(question));
            assertEquals(List.of(1L), heads);

            List<String> lines = new ArrayList<>();
            StoreTrouble trouble = assertThrows(
                    StoreTrouble.class,
                    () -> store.lines(line -> {
                        lines.add(line);
                        wire.cutAt(ANYTHING);
                    }));
            assertEquals(Trouble.IO, trouble.kind());
            assertEquals(lines.stream().distinct().toList(), lines);
            assertEquals(1L, store.<Long>readOnce(LogReader::head));
        }
    }

    private static String prepared() {
        String address = TestServer.database();
        Store.open(address, OPTIONS).close();
        return address;
    }

    /** Between the store and its server. */
    private static final class Wire implements AutoCloseable {
        private final PostgresAddress server;
        private final boolean heard;
        private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private volatile @Nullable String fuse;
        private volatile boolean cut;

        /** @param heard whether the server hears that message before the line breaks */
        Wire(String address, boolean heard) throws IOException {
            this.server = PostgresAddress.of(address);
            this.heard = heard;
            start(this::accept);
        }

        String address() {
            return "postgresql://postgres@localhost:" + door.getLocalPort() + "/" + server.database()
                    + "?sslmode=disable";
        }

        /** Cuts the line at the next message to the server that holds this. */
        void cutAt(String text) {
            cut = false;
            fuse = text;
        }

        boolean wasCut() {
            return cut;
        }

        private void accept() throws IOException {
            while (true) {
                Socket client = door.accept();
                Socket there = new Socket(server.host(), server.port());
                start(() -> pump(there, client, false));
                start(() -> pump(client, there, true));
            }
        }

        private void pump(Socket from, Socket to, boolean toServer) throws IOException {
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] buffer = new byte[1 << 16];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    String awaited = fuse;
                    if (awaited != null && toServer && new String(buffer, 0, n, ISO_8859_1).contains(awaited)) {
                        fuse = null;
                        cut = true;
                        // First, so that no answer gets through; the server still hears what was sent before its end.
                        from.close();
                        if (heard) {
                            out.write(buffer, 0, n);
                            out.flush();
                        }
                        return;
                    }
                    out.write(buffer, 0, n);
                    out.flush();
                }
            }
        }

        private interface Work {
            void run() throws IOException;
        }

        private static void start(Work work) {
            Thread thread = new Thread(() -> {
                try {
                    work.run();
                } catch (IOException e) {
                    // The line is closed, as lines are.
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
