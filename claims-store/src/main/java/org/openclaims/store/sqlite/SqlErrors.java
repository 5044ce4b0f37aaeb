package org.openclaims.store.sqlite;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.CommitFailed;
import org.sqlite.SQLiteException;

/**
 * Turns what the driver throws into one sentence and a {@link Trouble}.
 *
 * <p>Goes by the result code: the driver leaves SQLState empty and its texts change. Extended codes carry the primary code in their lowest
 * eight bits (sqlite.org/rescode.html).
 */
final class SqlErrors {
    private SqlErrors() {}

    /**
     * Translates an error from outside of a commit, after which nothing of the transaction is stored: the connection was closed, and
     * closing rolls back.
     *
     * @return what to throw; the error itself if it does not come from the database
     */
    static RuntimeException translate(StoreLocation store, RuntimeException error) {
        if (error instanceof CommitFailed failed) {
            return unknownOutcome(store, failed);
        }
        SQLException cause = sqlException(error);
        return cause == null ? error : translate(store, cause, error);
    }

    /** The same for whoever looks at what is broken, and need not be told to look. */
    static RuntimeException whileLooking(StoreLocation store, RuntimeException error) {
        RuntimeException told = translate(store, error);
        if (told == error || !(told instanceof StoreTrouble trouble)) {
            return told;
        }
        return switch (trouble.kind()) {
            case DAMAGED ->
                new StoreTrouble(trouble.kind(), "SQLite cannot read on: a page is torn, or is not there", error);
            case IO -> new StoreTrouble(trouble.kind(), "the disk does not give back what is there: check it", error);
            case READ_ONLY ->
                new StoreTrouble(
                        trouble.kind(),
                        store + " cannot be opened: check that you may read it, and what SQLite keeps beside it",
                        error);
            case BUSY, FULL, MISSING, UNREACHABLE, REFUSED, FOREIGN, NEWER, GUARDED, UNKNOWN_OUTCOME -> trouble;
        };
    }

    static StoreTrouble translate(StoreLocation store, SQLException cause) {
        return translate(store, cause, cause);
    }

    private static StoreTrouble translate(StoreLocation store, SQLException cause, Exception error) {
        int code = cause instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xff : 0;
        return switch (code) {
            case 3, 8, 23 -> // PERM, READONLY, AUTH
                new StoreTrouble(
                        Trouble.READ_ONLY,
                        "the store " + store + " may not be written: nothing of this command was stored;"
                                + " check who owns the file and its directory",
                        error);
            case 5, 6 -> busy(store, error); // BUSY, LOCKED
            case 11 -> // CORRUPT
                new StoreTrouble(
                        Trouble.DAMAGED,
                        Sentence.of(
                                "the store {0} could not be read as a database: nothing of this command was stored; {1} says what is broken",
                                store, WayOut.to(Step.VERIFY)),
                        error);
            case 13 -> // FULL
                new StoreTrouble(
                        Trouble.FULL,
                        "the disk is full: nothing of this command was stored, what was recorded before is intact;"
                                + " make room and run it again",
                        error);
            case 14 -> // CANTOPEN
                new StoreTrouble(
                        Trouble.READ_ONLY,
                        "the store " + store
                                + " cannot be opened: check that you may read it and write to its directory",
                        error);
            case 19 -> // CONSTRAINT, which our guards raise
                new StoreTrouble(
                        Trouble.GUARDED,
                        "the store refused to change what is recorded: nothing of this command was stored;"
                                + " please report this mistake of the program",
                        error);
            case 26 -> // NOTADB
                new StoreTrouble(
                        Trouble.FOREIGN,
                        Sentence.of(
                                "{0} is not a claims store, and no SQLite file either: name another file {1}",
                                store, WayOut.to(Step.AS_STORE)),
                        error);
            default -> // IOERR and what should not happen
                new StoreTrouble(
                        Trouble.IO,
                        Sentence.of(
                                "the store {0} could not be read or written: nothing of this command was stored; check the disk, then {1} says what is left",
                                store, WayOut.to(Step.VERIFY)),
                        error);
        };
    }

    static StoreTrouble busy(StoreLocation store, @Nullable Throwable cause) {
        String message =
                "the store " + store + " is busy: nothing of this command was stored, it is safe to run it again";
        return cause == null ? new StoreTrouble(Trouble.BUSY, message) : new StoreTrouble(Trouble.BUSY, message, cause);
    }

    /** A failed COMMIT is no proof of "not stored": 30 of 1,326 injected write errors left the batch in the file. */
    private static StoreTrouble unknownOutcome(StoreLocation store, CommitFailed failed) {
        return new StoreTrouble(
                Trouble.UNKNOWN_OUTCOME,
                Sentence.of(
                        "it is not certain whether the store {0} kept this: look at {1} before running it again",
                        store, WayOut.to(Step.LOG)),
                failed);
    }

    static boolean isBusy(SQLException error) {
        return error instanceof SQLiteException sqlite && (sqlite.getResultCode().code & 0xff) == 5;
    }

    private static @Nullable SQLException sqlException(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
