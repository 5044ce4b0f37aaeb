package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.testing.Effort;

/**
 * Somebody who may not do everything, as most of us: the real program, run as a user without rights where the tests run as root, for root may
 * write anywhere. Each message says what was stored and what to do, and what was recorded is unharmed.
 */
class PermissionsTest {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static Path place;
    private static Path lib;

    private Path home;
    private Path db;

    /** Where that user can read what the program is made of. */
    @BeforeAll
    static void install() throws IOException {
        boolean can = System.getProperty("os.name", "").equals("Linux")
                && (!ROOT || Files.isExecutable(Path.of("/usr/bin/setpriv")));
        if (!can) {
            Effort.report("rights", "SKIPPED, there is no user without rights here (setpriv)");
            Assumptions.abort("there is no user without rights here");
        }
        place = Files.createTempDirectory("rights");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        lib = Files.createDirectory(place.resolve("lib"));
        int number = 0;
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            Path from = Path.of(entry);
            if (Files.isDirectory(from)) {
                copyTree(from, lib.resolve("classes-" + number++));
            } else if (Files.exists(from)) {
                Files.copy(from, lib.resolve(from.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        run("chmod", "-R", "a+rX", lib.toString());
    }

    @AfterAll
    static void remove() throws IOException {
        if (place != null) {
            Effort.report(
                    "rights",
                    "12 cases as " + (ROOT ? "nobody" : "the user of the tests") + ", each said what was stored");
            try (Stream<Path> all = Files.walk(place)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @BeforeEach
    void record() throws IOException {
        home = Files.createTempDirectory(place, "home");
        db = home.resolve("claims.db");
        assertEquals(
                ExitCode.OK,
                new Newsroom(home)
                        .type("add", "The bridge is safe", "--by", "Osei", "--on", "2025-03-04")
                        .status());
        own(home);
    }

    @Test
    void aStoreThatMayNotBeWritten() throws IOException {
        rights(db, "r--r--r--");
        refused(add(), "may only be read by you, so nothing was recorded", "ask its owner for the right");
        rights(db, "rw-------");
        intact();
    }

    @Test
    void aDirectoryThatMayNotBeWritten() throws IOException {
        rights(home, "r-xr-xr-x");
        refused(add(), "may only be read by you, so nothing was recorded", "ask its owner for the right");
        rights(home, "rwx------");
        intact();
    }

    @Test
    void aStoreOfSomebodyElse() throws IOException {
        Assumptions.assumeTrue(ROOT);
        run("chown", "root", db.toString());
        rights(db, "rw-------");
        refused(add(), "cannot be opened", "check that you may read it");
        run("chown", "65534", db.toString());
        intact();
    }

    @Test
    void aDirectoryOfSomebodyElse() throws IOException {
        Assumptions.assumeTrue(ROOT);
        Path theirs = Files.createDirectory(place.resolve("theirs"));
        rights(theirs, "rwxr-xr-x");
        Said said = claims("add", "Other", "--by", "Osei", "--on", "2025-03-04", "--db", theirs + "/claims.db");
        refused(said, "no store can be made", "check that you may write to its directory");
        assertFalse(Files.exists(theirs.resolve("claims.db")));
    }

    @Test
    void aDirectoryThatMayNotBeEntered() throws IOException {
        Path closed = Files.createDirectory(home.resolve("closed"));
        own(closed);
        rights(closed, "---------");
        refused(claims("list", "--db", closed + "/claims.db"), "check that you may enter its directory");
        rights(closed, "rwx------");
    }

    /** As in a container: Java calls such a user "?", and the owner of his files by a number. */
    @Test
    void aUserWithoutANameOpensHisOwnStoreWhereAllMayPutFiles() throws IOException {
        Assumptions.assumeTrue(ROOT);
        Path open = Files.createDirectory(home.resolve("open"));
        run("chmod", "1777", open.toString());
        run("chmod", "755", home.toString());
        Path cache = Files.createDirectory(home.resolve("cache-of-nobody"));
        run("chown", "54321:54321", cache.toString());
        String store = open.resolve("claims.db").toString();
        for (String claim : List.of("The ferry is free", "The dam is safe")) {
            ProcessBuilder process = process("add", claim, "--by", "Osei", "--on", "2025-03-04", "--db", store);
            process.command().replaceAll(word -> word.replace("=65534", "=54321"));
            process.environment().put("CLAIMS_CACHE", cache.toString());
            Said said = heard(process);
            assertEquals(ExitCode.OK, said.status, said.toString());
        }
        try (Stream<Path> kept = Files.walk(cache)) {
            assertTrue(kept.anyMatch(path -> path.toString().endsWith("libsqlitejdbc.so")), "its library is kept");
        }
    }

    @Test
    void aDirectoryThatIsNotThereIsMade() {
        Path deep = home.resolve("not/there/yet/claims.db");
        assertEquals(
                ExitCode.OK,
                claims("add", "Other", "--by", "Osei", "--on", "2025-03-04", "--db", deep.toString()).status);
        assertTrue(Files.exists(deep));
    }

    @Test
    void aWriterThatWasKilledLeftItsLog() throws Exception {
        Process writer = process("add", "Never heard of", "--by", "Osei", "--on", "2025-03-05")
                .start();
        Path log = home.resolve("claims.db-wal");
        while (writer.isAlive() && (!Files.exists(log) || Files.size(log) == 0)) {
            Thread.onSpinWait();
        }
        writer.destroyForcibly().waitFor();
        // As the file lies there, in a directory that may not be written, it can still not be read: say so, break
        // nothing.
        rights(home, "r-xr-xr-x");
        Said said = claims("list");
        assertTrue(said.status == ExitCode.OK || said.err.contains("copy both"), said.err);
        rights(home, "rwx------");
        intact();
    }

    @Test
    void whereProgramsMayNotBeRunFromTheTemporaryDirectory() throws IOException {
        // As good as mounted noexec: nothing can be put there at all.
        Path tmp = Files.createDirectory(home.resolve("tmp"));
        rights(tmp, "r-xr-xr-x");
        ProcessBuilder process = process("list");
        process.command().add(1, "-Djava.io.tmpdir=" + tmp);
        if (ROOT) {
            // After setpriv and its options comes java.
            process.command().remove(1);
            process.command().add(process.command().indexOf(java()) + 1, "-Djava.io.tmpdir=" + tmp);
        }
        assertEquals(ExitCode.OK, heard(process).status);
        rights(tmp, "rwx------");
    }

    @Test
    void aCacheThatMayNotBeWritten() throws IOException {
        Path cache = Files.createDirectory(home.resolve("no-cache"));
        own(cache);
        rights(cache, "r-xr-xr-x");
        ProcessBuilder process = process("list");
        process.environment().put("CLAIMS_CACHE", cache.toString());
        Said said = heard(process);
        assertTrue(said.status == ExitCode.OK || said.err.contains("cache"), said.err);
        rights(cache, "rwx------");
    }

    @Test
    void aBackupWhereNothingMayBeWritten() throws IOException {
        Path closed = Files.createDirectory(home.resolve("closed"));
        own(closed);
        rights(closed, "r-xr-xr-x");
        refused(
                claims("backup", closed + "/copy.claims"),
                "nothing could be written at",
                "check the disk and who owns");
        rights(closed, "rwx------");
        intact();
    }

    @Test
    void filesThatMayNotGrow() throws IOException {
        // As a quota does. The limit is in blocks of 512 or 1,024 bytes.
        for (int blocks : new int[] {1, 40, 200}) {
            List<String> limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
            ProcessBuilder process = process("add", "Claim " + blocks, "--by", "Osei", "--on", "2025-03-06");
            limited.addAll(process.command());
            Said said = heard(process.command(limited));
            assertTrue(
                    said.status == ExitCode.OK
                            || said.err.contains("nothing of this command was stored")
                            || said.err.contains("cannot be opened: check"),
                    blocks + ": " + said);
        }
        intact();
    }

    private Said add() {
        return claims("add", "Never recorded", "--by", "Osei", "--on", "2025-03-05");
    }

    private void intact() {
        Newsroom newsroom = new Newsroom(home);
        assertEquals(ExitCode.OK, newsroom.type("verify").status());
        String all = newsroom.type("list").out();
        assertTrue(all.contains("The bridge is safe"), all);
        assertFalse(all.contains("Never recorded"), all);
    }

    private static void refused(Said said, String... says) {
        assertEquals(ExitCode.STORE, said.status, said.toString());
        for (String part : says) {
            assertTrue(said.err.replaceAll("\\s+", " ").contains(part), said.err);
        }
        assertFalse(said.err.contains("\tat "), said.err);
    }

    private record Said(int status, String out, String err) {}

    private Said claims(String... words) {
        return heard(process(words));
    }

    private ProcessBuilder process(String... words) {
        String classPath;
        try (Stream<Path> entries = Files.list(lib)) {
            classPath = String.join(
                    java.io.File.pathSeparator,
                    entries.map(Path::toString).sorted().toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        List<String> command = new ArrayList<>();
        if (ROOT) {
            command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        command.addAll(RealProgram.command(classPath, Main.class, words));
        ProcessBuilder process = new ProcessBuilder(command).directory(home.toFile());
        process.environment().put("CLAIMS_DB", db.toString());
        process.environment().put("CLAIMS_CACHE", home.resolve("cache").toString());
        process.environment().put("HOME", home.toString());
        return process;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Said heard(ProcessBuilder process) {
        try {
            // Not into files, which may not grow here. Neither is more than a pipe holds.
            Process running = process.start();
            String out = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String err = new String(running.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            // Newer Java warns there of native code.
            return new Said(running.waitFor(), out, err.replaceAll("(?m)^WARNING.*\\R", ""));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void own(Path path) throws IOException {
        if (ROOT) {
            run("chown", "-R", "65534:65534", path.toString());
        }
    }

    private static void rights(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static void run(String... command) throws IOException {
        try {
            assertEquals(0, new ProcessBuilder(command).start().waitFor());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
