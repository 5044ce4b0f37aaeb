package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.cli.shell.ExitCode;

/** A store on a stick that is locked, or in a colleague's directory: questions are answered, and nothing is written. */
class ReadOnlyStoreTest {
    @TempDir
    private Path directory;

    private Path place;
    private Path store;

    @BeforeEach
    void record() throws IOException {
        assumeTrue(Files.getFileStore(directory).supportsFileAttributeView("posix"), "no rights to take away here");
        assumeTrue(
                !isRoot() || dropsRights(), "root may write anything, and setpriv, which takes that away, is not here");
        place = Files.createDirectory(directory.resolve("stick"));
        store = place.resolve("claims.db");
        new Newsroom(directory)
                .json(
                        "add",
                        "The bridge is safe",
                        "--by",
                        "Abena Osei",
                        "--on",
                        "2025-03-04",
                        "--db",
                        store.toString());
    }

    @AfterEach
    void giveBack() throws IOException {
        if (place != null) {
            rights(place, "rwx------");
        }
    }

    @Test
    void answersAndVerifiesAndRefusesToRecord() throws Exception {
        rights(store, "r--r--r--");
        rights(place, "r-xr-xr-x");
        answersAndRefuses();
    }

    @Test
    void soItDoesWhereOnlyTheFileIsLocked() throws Exception {
        rights(store, "r--r--r--");
        answersAndRefuses();
    }

    @Test
    void soItDoesWhereOnlyTheDirectoryIsLocked() throws Exception {
        rights(place, "r-xr-xr-x");
        answersAndRefuses();
    }

    private void answersAndRefuses() throws Exception {
        byte[] before = Files.readAllBytes(store);
        for (String question : List.of("show bridge-safe", "report osei", "list", "status", "log", "seal", "verify")) {
            Said said = type(question);
            assertEquals(0, said.status(), question + ": " + said);
        }
        for (String write :
                List.of("repeat bridge-safe --by osei --on 2025-03-05", "undo", "undo --dry-run", "rebuild")) {
            Said said = type(write);
            assertEquals(ExitCode.STORE, said.status(), write + ": " + said);
            assertTrue(said.text().contains("may only be read by you, so nothing was recorded"), said.text());
        }
        assertArrayEquals(before, Files.readAllBytes(store));
        assertEquals(List.of("claims.db"), names());
        Path own = directory.resolve("own.db");
        assertEquals(0, type("restore " + store + " --db " + own).status());
        assertEquals(
                0,
                type("repeat bridge-safe --by osei --on 2025-03-05 --db " + own).status());
    }

    @Test
    void whatStandsInALogThatCannotBeReadIsNeverLeftOutInSilence() throws Exception {
        Path copied = leftWithLog();
        Files.delete(copied.resolve("claims.db-shm"));
        rights(copied, "r-xr-xr-x");
        Said said = type("log");
        assertEquals(ExitCode.STORE, said.status(), said.toString());
        assertTrue(said.text().contains("claims.db-wal") && said.text().contains("copy both"), said.text());
        assertEquals(ExitCode.STORE, type("verify").status());
    }

    @Test
    void whatStandsInALogIsReadWhereItCanBe() throws Exception {
        rights(leftWithLog(), "r-xr-xr-x");
        Said said = type("show bridge-safe");
        assertEquals(0, said.status(), said.toString());
        assertTrue(said.text().contains("bridge-safe/2"), said.text());
        assertEquals(0, type("verify").status());
    }

    /** A store whose last record is in its log alone, as after a crash. */
    private Path leftWithLog() throws Exception {
        try (java.sql.Connection open = java.sql.DriverManager.getConnection("jdbc:sqlite:" + store);
                java.sql.Statement statement = open.createStatement()) {
            statement.execute("pragma wal_autocheckpoint = 0");
            statement.executeQuery("select count(*) from event").close();
            // Somebody has it open, so what is recorded now stays in the log.
            assertEquals(0, type("repeat bridge-safe --by osei --on 2025-03-05").status());
            Path copied = Files.createDirectory(directory.resolve("copied"));
            // By another process: closing the file in this one would drop the locks.
            String copy = "cp " + store + "* " + copied + "/";
            assertEquals(0, new ProcessBuilder("sh", "-c", copy).start().waitFor());
            store = copied.resolve("claims.db");
            place = copied;
            assertTrue(Files.size(copied.resolve("claims.db-wal")) > 0);
            return copied;
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".writer-lock"))
                    .toList();
        }
    }

    private record Said(int status, String text) {}

    /** Types it without root's right to write what nobody may write. */
    private Said type(String line) throws Exception {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        if (!words.contains("--db")) {
            words.addAll(List.of("--db", store.toString()));
        }
        ProcessBuilder program = RealProgram.start(directory, words.toArray(String[]::new));
        if (isRoot()) {
            program.command().addAll(0, WITHOUT_ROOTS_RIGHTS);
        }
        Process process = program.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private static final List<String> WITHOUT_ROOTS_RIGHTS =
            List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean dropsRights() {
        List<String> command = new ArrayList<>(WITHOUT_ROOTS_RIGHTS);
        command.add("true");
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void rights(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }
}
