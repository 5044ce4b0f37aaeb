package org.openclaims.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.EventRow;
import org.openclaims.store.sql.EventWriter;
import org.openclaims.store.sql.Head;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class SqlErrorsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "SQLITE_BUSY,BUSY",
        "SQLITE_BUSY_SNAPSHOT,BUSY",
        "SQLITE_LOCKED,BUSY",
        "SQLITE_FULL,FULL",
        "SQLITE_READONLY,READ_ONLY",
        "SQLITE_READONLY_DIRECTORY,READ_ONLY",
        "SQLITE_PERM,READ_ONLY",
        "SQLITE_CANTOPEN,READ_ONLY",
        "SQLITE_CORRUPT,DAMAGED",
        "SQLITE_CORRUPT_VTAB,DAMAGED",
        "SQLITE_NOTADB,FOREIGN",
        "SQLITE_IOERR,IO",
        "SQLITE_IOERR_FSYNC,IO",
        "SQLITE_NOMEM,IO",
        "SQLITE_CONSTRAINT_TRIGGER,GUARDED",
        "SQLITE_CONSTRAINT_FOREIGNKEY,GUARDED"
    })
    void everyCodeHasItsKindAndOneSentence(SQLiteErrorCode code, Trouble kind) {
        StoreTrouble trouble = SqlErrors.translate(store(), new SQLiteException("driver text", code));
        assertEquals(kind, trouble.kind());
        assertTrue(!trouble.getMessage().contains("driver text")
                && !trouble.getMessage().contains("\n"));
    }

    @Test
    void whatIsNotTheDatabasesIsLeftAlone() {
        RuntimeException mine = new IllegalArgumentException("mine");
        assertSame(mine, SqlErrors.translate(store(), mine));
        assertEquals(
                Trouble.IO,
                ((StoreTrouble) SqlErrors.translate(store(), new RuntimeException(new SQLException("closed")))).kind());
    }

    @Test
    void aCommitThatFailsSaysThatTheOutcomeIsNotKnown() {
        try (SqliteFile store = TestStores.open(directory.resolve("store.claims"))) {
            StoreTrouble trouble = assertThrows(
                    StoreTrouble.class,
                    () -> store.write(TestStores.CHAIN, handle -> {
                        // Put off until the commit, a broken foreign key is a way to make that fail.
                        handle.execute("pragma defer_foreign_keys = on");
                        EventRow orphan = TestStores.event(Head.EMPTY, TestStores.batch(Head.EMPTY, "c1"));
                        new EventWriter(handle).appendSections(java.util.List.of(TestStores.section(orphan, "words")));
                        return null;
                    }));
            assertEquals(Trouble.UNKNOWN_OUTCOME, trouble.kind());
            assertEquals(0, TestStores.count(store, "section"));
        }
    }

    /** Root may write everything, so this counts as skipped there. */
    @Test
    void aStoreThatMayNotBeWrittenSaysSo() throws Exception {
        Path file = Files.createDirectory(directory.resolve("archive")).resolve("store.claims");
        TestStores.open(file).close();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeFalse(Files.isWritable(file), "permissions do not bind this user");
        try (SqliteFile store = TestStores.open(file)) {
            assertEquals(0, TestStores.count(store, "event"));
            StoreTrouble trouble = assertThrows(StoreTrouble.class, () -> TestStores.append(store, "c1"));
            assertEquals(Trouble.READ_ONLY, trouble.kind());
        }
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertEquals(Trouble.READ_ONLY, openAndAppend(file).kind());
            Path another = file.resolveSibling("another.claims");
            assertEquals(Trouble.READ_ONLY, openAndAppend(another).kind());
        } finally {
            Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static StoreTrouble openAndAppend(Path file) {
        return assertThrows(StoreTrouble.class, () -> {
            try (SqliteFile store = TestStores.open(file)) {
                TestStores.append(store, "c1");
            }
        });
    }

    private StoreLocation store() {
        return StoreLocation.of(directory.resolve("store.claims").toString());
    }
}
