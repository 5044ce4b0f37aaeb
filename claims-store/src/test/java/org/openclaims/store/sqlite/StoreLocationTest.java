package org.openclaims.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;

class StoreLocationTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t",
                ":memory:",
                ":resource:http://127.0.0.1:1/x.db",
                ":resource:x",
                "x.db?synchronous=OFF",
                "x.db?synchronous=OFF&enable_load_extension=true",
                "x.db?mode=memory&cache=shared",
                "x#y",
                "jdbc:sqlite:x.db",
                "JDBC:sqlite:x.db",
                "file:x.db",
                "FILE:///tmp/x.db",
                "file::memory:",
                "http://127.0.0.1/x.db",
                "https://example.org/x.db",
                "x\u0000y",
                "x\ny",
                "x\u001b[2Jy",
                "x\u0085y",
                "/",
                "store.claims-wal",
                "store.claims-shm",
                "store.claims-journal",
                "store.claims.writer-lock"
            })
    void refusesWhatIsNoPlainFileName(String text) {
        StoreTrouble trouble = assertThrows(StoreTrouble.class, () -> StoreLocation.of(text));
        assertEquals(Trouble.REFUSED, trouble.kind());
        assertTrue(trouble.getMessage().chars().noneMatch(Character::isISOControl));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain.db",
                "with space.db",
                "100%.db",
                "%3Fmode=memory",
                "a&b=c;d+e@f.db",
                "José's [old] «file».db",
                "mode=memory"
            })
    void anOddNameIsOnlyAName(String name) throws Exception {
        Path file = Files.createDirectory(directory.resolve("sub")).resolve(name);
        try (SqliteFile store = TestStores.open(file)) {
            TestStores.append(store, "c1");
        }
        try (SqliteFile store = TestStores.open(file)) {
            assertEquals(1, TestStores.count(store, "event"));
        }
        assertTrue(Files.isRegularFile(file));
        try (var files = Files.list(file.getParent())) {
            assertTrue(files.allMatch(made -> made.getFileName().toString().startsWith(name)));
        }
    }

    @Test
    void refusesADirectory() {
        assertEquals(Trouble.REFUSED, refusal(directory).kind());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesLinksOfBothKindsButFollowsDirectories() throws IOException {
        Path real = Files.createFile(directory.resolve("real.db"));
        assertEquals(
                Trouble.REFUSED,
                refusal(Files.createSymbolicLink(directory.resolve("soft.db"), real))
                        .kind());
        Path nowhere = Files.createSymbolicLink(directory.resolve("dangling.db"), directory.resolve("nowhere"));
        assertEquals(Trouble.REFUSED, refusal(nowhere).kind());
        Path twice = Files.createLink(directory.resolve("hard.db"), real);
        assertEquals(Trouble.REFUSED, refusal(twice).kind());
        assertEquals(Trouble.REFUSED, refusal(real).kind());
        Files.delete(twice);
        Path alias = Files.createSymbolicLink(directory.resolve("alias"), directory);
        assertEquals(
                StoreLocation.of(real.toString()),
                StoreLocation.of(alias.resolve("real.db").toString()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesADirectoryWhereEverybodyMayReplaceFiles() throws IOException {
        Path open = Files.createDirectory(directory.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertEquals(Trouble.REFUSED, refusal(open.resolve("x.db")).kind());
        Files.setAttribute(open, "unix:mode", 01777);
        assertFalse(StoreLocation.of(open.resolve("x.db").toString()).exists());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatItMakesIsTheOwnersAlone() throws IOException {
        Path file = directory.resolve("a/b/store.claims");
        try (SqliteFile store = TestStores.open(file)) {
            TestStores.append(store, "c1");
            for (Path made : new Path[] {
                file, file.resolveSibling("store.claims-wal"), file.resolveSibling("store.claims.writer-lock")
            }) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(made)),
                        made::toString);
            }
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("a"))));
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("a/b"))));
    }

    @Test
    void networkDrivesAreToldByTheirType() throws SQLException {
        assertTrue(FileGuards.isNetwork("nfs4"));
        assertTrue(FileGuards.isNetwork("fuse.sshfs"));
        assertFalse(FileGuards.isNetwork("ext4"));
        assertFalse(FileGuards.isNetwork("apfs"));
    }

    @Test
    void aMissingStoreIsMadeOnlyWhenAsked() {
        StoreLocation nowhere =
                StoreLocation.of(directory.resolve("none/none.db").toString());
        StoreTrouble trouble = assertThrows(
                StoreTrouble.class,
                () -> SqliteFile.open(
                        nowhere,
                        SqliteFile.Missing.REFUSE,
                        TestStores.ORIGIN,
                        SqliteFile.DEFAULT_BUDGET,
                        TestStores.CACHE));
        assertEquals(Trouble.MISSING, trouble.kind());
        assertFalse(Files.exists(directory.resolve("none")));
    }

    private static StoreTrouble refusal(Path path) {
        return assertThrows(StoreTrouble.class, () -> StoreLocation.of(path.toString()));
    }
}
