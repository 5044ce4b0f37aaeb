package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Terminal;
import org.openclaims.store.health.Progress;

/** What a journalist types to keep a seal, to hold the record against it, and to come back after a disaster. */
class SealCommandsTest {
    private static final String CACHE =
            Path.of("target", "native-cache").toAbsolutePath().toString();

    @TempDir
    private Path directory;

    private String db;
    private String out = "";
    private String err = "";

    @BeforeEach
    void record() {
        db = directory.resolve("leads.db").toString();
        assertEquals(ExitCode.OK, run("add", "The bridge is safe", "--by", "Abena Osei", "--on", "2025-03-04"));
    }

    @Test
    void aSealIsOneLineAndTellsWhatVerifyCannot() throws Exception {
        assertEquals(ExitCode.OK, run("seal"));
        String early = out;
        assertTrue(early.matches("openclaims-seal-1 main \\d+ \\S+Z [0-9a-f]{64} [0-9a-f]{8}\\R"), early);
        run("retract", "bridge-safe", "--by", "osei", "--force", "full", "--on", "2025-03-20");
        run("seal");
        String late = out.strip();
        Path file = Files.writeString(directory.resolve("seals.txt"), "Kept by the desk:\n" + early + late + "\n");
        assertEquals(ExitCode.OK, run("verify", "--seal-file", file.toString()));
        assertTrue(out.contains("Held against seals: up to event "), out);
        cutLastBatch();
        assertEquals(ExitCode.OK, run("verify"));
        assertEquals(ExitCode.OK, run("verify", "--seal", early));
        assertEquals(ExitCode.NO, run("verify", "--seal", late, "--json"));
        assertTrue(out.contains("\"step\": \"seals\"") && out.contains("cut off after event"), out);
    }

    @Test
    void aTypingMistakeIsNotTampering() throws Exception {
        run("seal");
        String seal = out.strip();
        assertEquals(ExitCode.USAGE, run("verify", "--seal", seal.replace("main", "mian")));
        assertTrue(err.contains("this says nothing about the store"), err);
        assertEquals(ExitCode.USAGE, run("verify", "--seal", "hello"));
        Path empty = Files.writeString(directory.resolve("none.txt"), "no seal here");
        assertEquals(ExitCode.USAGE, run("verify", "--seal-file", empty.toString()));
        assertEquals(
                ExitCode.USAGE,
                run("verify", "--seal-file", directory.resolve("nowhere").toString()));
    }

    @Test
    void aProofOfAClaimNamesWhoMadeIt() throws Exception {
        Path file = directory.resolve("proof.txt");
        assertEquals(ExitCode.OK, run("prove", "bridge-safe", "--output", file.toString()));
        String proof = Files.readString(file);
        assertTrue(proof.startsWith("openclaims-proof-1\nopenclaims-seal-1 main "), proof);
        assertTrue(proof.contains("Abena Osei") && proof.contains("The bridge is safe"), proof);
        assertTrue(!proof.contains("\"a desk\""), "who recorded it is no part of what is published");
        assertEquals(ExitCode.REFUSED, run("prove", "bridge-safe", "--output", file.toString()));
        assertEquals(ExitCode.REFUSED, run("prove", "bridge-safe", "--output", db));
        assertEquals(ExitCode.OK, run("prove", "1", "--disclose", "actor"));
        assertTrue(out.contains("\"a desk\""), out);
        assertEquals(ExitCode.OK, run("prove", "bridge-safe", "--only", "--json"));
        assertTrue(out.contains("\"path\": ["), out);
        assertEquals(ExitCode.NO, run("prove", "no-such-claim"));
        assertEquals(ExitCode.REFUSED, run("prove", "999"));
        assertEquals(ExitCode.USAGE, run("prove"));
    }

    /** The seal is over hashes: they hold, and the words do not. */
    @Test
    void wordsChangedBehindTheirHashAreNotCalledAsSealed() throws Exception {
        run("seal");
        String seal = out.strip();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + db);
                var statement = connection.createStatement()) {
            String guard;
            try (var row = statement.executeQuery("select sql from sqlite_schema where name = 'section_only_erased'")) {
                guard = row.getString(1);
            }
            statement.executeUpdate("drop trigger section_only_erased");
            statement.executeUpdate("update section set body = replace(body, 'is safe', 'is sage')");
            statement.executeUpdate(guard);
        }
        assertEquals(ExitCode.NO, run("verify", "--seal", seal));
        assertTrue(out.contains("is not what was recorded"), out);
        assertTrue(out.contains("all is hashed as it was sealed; what is wrong all the same stands above."), out);
        assertFalse(out.contains("all is as it was sealed"), out);
    }

    /** A court that asked for the retraction would get a valid proof of the claim and its wording. */
    @Test
    void whatIsYoungerThanTheSealIsNotProvedByWhatItNames() {
        run("seal");
        String seal = out.strip();
        run("retract", "bridge-safe", "--by", "osei", "--force", "full", "--on", "2025-03-20");
        for (String asked : new String[] {"bridge-safe/2", "5"}) {
            assertEquals(ExitCode.REFUSED, run("prove", "bridge-safe/1", asked, "--seal", seal), out);
            assertTrue(err.contains("recorded after the seal of 4 events: use a later seal"), err);
            assertEquals("", out);
        }
        assertEquals(ExitCode.OK, run("prove", "bridge-safe", "--seal", seal));
        assertEquals("Left out, because recorded after the seal: 1 of 5 events.", err.strip());
        assertEquals(ExitCode.REFUSED, run("prove", "bridge-safe", "999", "--seal", seal));
    }

    @Test
    void aProofSaysThatWordsWereErased() {
        run("retract", "bridge-safe", "--by", "osei", "--force", "full", "--on", "2025-03-20", "--quote", "Not so.");
        run("seal");
        String seal = out.strip();
        run("erase", "bridge-safe/2", "--part", "quote", "--basis", "GDPR Art. 17", "--decided-by", "legal desk");
        assertEquals(ExitCode.OK, run("prove", "bridge-safe/2", "--only", "--seal", seal));
        assertTrue(err.contains("Without their words, because these were erased: 1 of 1 events."), err);
        assertEquals(ExitCode.OK, run("prove", "bridge-safe/1", "--only", "--seal", seal));
        assertEquals("", err);
    }

    @Test
    void thereAndBackAgain() {
        String backup = directory.resolve("b.backup").toString();
        assertEquals(ExitCode.OK, run("backup", backup));
        String seal = out.lines().reduce((first, second) -> second).orElseThrow();
        assertEquals(ExitCode.REFUSED, run("backup", backup));
        assertEquals(ExitCode.REFUSED, run("backup", db));
        assertEquals(ExitCode.USAGE, run("backup"));
        assertEquals(ExitCode.REFUSED, run("restore", backup));
        db = directory.resolve("again.db").toString();
        assertEquals(ExitCode.OK, run("restore", backup, "--seal", seal));
        assertEquals(ExitCode.OK, run("verify", "--seal", seal));
        assertEquals(ExitCode.OK, run("show", "bridge-safe"));
    }

    /** A store that was tampered with so that it is not opened any more is looked at all the same. */
    @Test
    void aStoreWithoutItsGuardsIsVerified() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + db);
                var statement = connection.createStatement()) {
            statement.executeUpdate("drop trigger event_no_update");
        }
        assertEquals(ExitCode.STORE, run("list"));
        assertEquals(ExitCode.NO, run("verify"));
        assertTrue(out.contains("no trigger event_no_update"), out);
    }

    private void cutLastBatch() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + db);
                var statement = connection.createStatement()) {
            var guards = new java.util.LinkedHashMap<String, String>();
            try (var row = statement.executeQuery("select name, sql from sqlite_schema where type = 'trigger'")) {
                while (row.next()) {
                    guards.put(row.getString(1), row.getString(2));
                }
            }
            for (String name : guards.keySet()) {
                statement.executeUpdate("drop trigger " + name);
            }
            String last = "(select first_seq from batch order by no desc limit 1)";
            statement.executeUpdate(
                    "delete from section where event_id in (select id from event where seq >= " + last + ")");
            statement.executeUpdate(
                    "delete from p_term where item in (select item from p_item where place >= " + last + ")");
            statement.executeUpdate("delete from p_mention where place >= " + last);
            statement.executeUpdate("delete from p_event where place >= " + last);
            statement.executeUpdate("delete from p_batch where place >= " + last);
            statement.executeUpdate("delete from p_item where place >= " + last);
            statement.executeUpdate("delete from event where seq >= " + last);
            statement.executeUpdate("delete from batch where no = (select max(no) from batch)");
            for (String guard : guards.values()) {
                statement.executeUpdate(guard);
            }
        }
    }

    private int run(String command, String... words) {
        StringWriter printed = new StringWriter();
        StringWriter said = new StringWriter();
        String[] line = new String[words.length + 3];
        line[0] = command;
        System.arraycopy(words, 0, line, 1, words.length);
        line[words.length + 1] = "--db";
        line[words.length + 2] = db;
        Session session = new Session(
                new PrintWriter(printed),
                new PrintWriter(said),
                new NoTerminal(),
                Map.of(),
                directory.toString(),
                "Linux",
                "a desk",
                "claims test",
                InstantSource.system(),
                TimeZone.getTimeZone("UTC"),
                () -> UUID.randomUUID().toString(),
                new RealStores(
                        directory.toString(), "Linux", Map.of("CLAIMS_CACHE", CACHE), "claims test", Progress.UNHEARD));
        int status = new ClaimsCli(session).run(line);
        out = printed.toString();
        err = said.toString();
        return status;
    }

    private static final class NoTerminal implements Terminal {
        @Override
        public boolean canAsk() {
            return false;
        }

        @Override
        public Optional<String> ask(String prompt) {
            return Optional.empty();
        }

        @Override
        public Optional<char[]> askSecret(String prompt) {
            return Optional.empty();
        }

        @Override
        public String readAll() {
            return "";
        }

        @Override
        public int width() {
            return 80;
        }

        @Override
        public boolean decorated() {
            return false;
        }
    }
}
