package org.openclaims.store.postgres;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;
import org.openclaims.store.sql.CommitFailed;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns what the driver throws into one sentence and a {@link Trouble}. Goes by SQLState (postgresql.org/docs/current/errcodes-appendix.html). */
final class PostgresErrors {
    /** A row that somebody without our lock was faster to insert: another try finds the new end of the chain. */
    private static final Set<String> CHAIN_KEYS = Set.of(
            "batch_pkey", "batch_chain_no_key", "batch_chain_command_id_key", "event_pkey", "event_chain_id_key");

    private PostgresErrors() {}

    /**
     * Translates an error from outside of a commit, after which nothing of the transaction is stored: COMMIT was never sent.
     *
     * @return what to throw; the error itself if it does not come from the database
     */
    static RuntimeException translate(PostgresAddress place, RuntimeException error) {
        if (error instanceof StoreTrouble) {
            return error;
        }
        SQLException cause = sqlException(error);
        if (error instanceof CommitFailed && cause != null && !isKnownToHaveFailed(cause)) {
            return new StoreTrouble(
                    Trouble.UNKNOWN_OUTCOME,
                    Sentence.of(
                            "it is not certain whether {0} kept this: look at {1} before running it again",
                            place, WayOut.to(Step.LOG)),
                    error);
        }
        return cause == null ? error : translate(place, cause, error);
    }

    /** The server itself answered COMMIT with an error of the transaction, and did not break off on the way. */
    private static boolean isKnownToHaveFailed(SQLException error) {
        return Set.of("40001", "40P01").contains(state(error)) || state(error).startsWith("23");
    }

    /** Whether another try from the start may do, since others were in the way. */
    static boolean isWorthAnotherTry(Throwable error) {
        SQLException cause = sqlException(error);
        String state = cause == null ? "" : state(cause);
        return state.equals("40001")
                || state.equals("40P01")
                || (cause != null && state.equals("23505") && isOfChain(cause));
    }

    /** Whether the connection is gone: the server was stopped, or the way to it is broken. */
    static boolean isLostConnection(Throwable error) {
        SQLException cause = sqlException(error);
        String state = cause == null ? "" : state(cause);
        return (state.startsWith("08") && !state.equals("08001")) || state.startsWith("57P");
    }

    private static boolean isOfChain(SQLException error) {
        ServerErrorMessage message = error instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        String constraint = message == null ? null : message.getConstraint();
        return constraint != null && CHAIN_KEYS.contains(constraint);
    }

    static StoreTrouble translate(PostgresAddress place, SQLException cause) {
        return translate(place, cause, cause);
    }

    private static StoreTrouble translate(PostgresAddress place, SQLException cause, Exception error) {
        String state = state(cause);
        return switch (state) {
            case "28000", "28P01" ->
                new StoreTrouble(
                        Trouble.UNREACHABLE,
                        "the server does not let you in at " + place
                                + ": check the name, and the password in PGPASSWORD or ~/.pgpass",
                        error);
            case "3D000" ->
                new StoreTrouble(
                        Trouble.MISSING, "there is no database at " + place + " yet: `createdb` makes one", error);
            // What the driver itself would not go on with.
            case "08004" ->
                new StoreTrouble(
                        Trouble.UNREACHABLE,
                        "no session could be had at " + place
                                + ": nothing of this command was stored; check sslmode, and how the server lets people in",
                        error);
            case "53300", "57P03" ->
                new StoreTrouble(
                        Trouble.BUSY,
                        "the server of " + place
                                + " takes no connections now: nothing of this command was stored, it is safe to run it again",
                        error);
            case "08001" ->
                new StoreTrouble(
                        Trouble.UNREACHABLE,
                        "no server answers at " + place
                                + ": nothing of this command was stored; check the address, the network and sslmode",
                        error);
            case "40001", "40P01", "55P03", "57014" -> busy(place, error);
            case "53100", "53200" ->
                new StoreTrouble(
                        Trouble.FULL,
                        "the server of " + place
                                + " has no room left: nothing of this command was stored, what was recorded before is intact;"
                                + " make room and run it again",
                        error);
            case "25006", "42501" ->
                new StoreTrouble(
                        Trouble.READ_ONLY,
                        "you may not do this at " + place
                                + ": nothing of this command was stored; docs/newsroom.md says which role may do what",
                        error);
            case "42703", "42P01", "3F000" ->
                new StoreTrouble(
                        Trouble.DAMAGED,
                        Sentence.of(
                                "the tables at {0} are not as claims made them: {1} says what is wrong",
                                place, WayOut.to(Step.VERIFY)),
                        error);
            case "XX001", "XX002" ->
                new StoreTrouble(
                        Trouble.DAMAGED,
                        Sentence.of(
                                "{0} could not be read: its pages are damaged; {1} says what is left",
                                place, WayOut.to(Step.VERIFY)),
                        error);
            default -> byClass(place, cause, error);
        };
    }

    private static StoreTrouble byClass(PostgresAddress place, SQLException cause, Exception error) {
        String state = state(cause);
        if (cause != null && state.equals("23505") && isOfChain(cause)) {
            return busy(place, error);
        }
        if (state.startsWith("23")) {
            return new StoreTrouble(
                    Trouble.GUARDED,
                    "the store refused to change what is recorded: nothing of this command was stored;"
                            + " please report this mistake of the program",
                    error);
        }
        if (isLostConnection(cause)) {
            return new StoreTrouble(
                    Trouble.IO,
                    "the connection to " + place
                            + " was lost: nothing of this command was stored, it is safe to run it again",
                    error);
        }
        return new StoreTrouble(
                Trouble.IO,
                place + " could not be read or written (SQLSTATE " + (state.isEmpty() ? "none" : state)
                        + "): nothing of this command was stored; the server's log says more",
                error);
    }

    private static StoreTrouble busy(PostgresAddress place, Exception error) {
        return new StoreTrouble(
                Trouble.BUSY,
                "the store " + place + " is busy: nothing of this command was stored, it is safe to run it again",
                error);
    }

    private static String state(SQLException error) {
        String state = error.getSQLState();
        return state == null ? "" : state;
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
