package org.openclaims.cli;

import java.io.PrintWriter;
import org.openclaims.ClaimsException;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.words.Complaint;
import org.openclaims.cli.words.Harmless;
import org.openclaims.date.AmbiguousDate;
import org.openclaims.date.InvalidDate;
import org.openclaims.desk.NotFound;
import org.openclaims.report.NotOnRecord;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.seal.NoSeal;
import picocli.CommandLine.ParameterException;

/** The one place where an error becomes a sentence and an exit status. */
final class Failures {
    private Failures() {}

    static int report(Throwable error, Session session) {
        PrintWriter err = session.err();
        if (error instanceof ClaimsException || error instanceof ParameterException) {
            String message = error instanceof ParameterException wrong ? Misread.sentence(wrong) : Complaint.of(error);
            err.println("claims: " + sentence(Harmless.line(message)));
            if (error instanceof ParameterException wrong) {
                err.println(wayOut(wrong.getCommandLine().getCommandSpec().qualifiedName()));
            }
        } else if (error instanceof OutOfMemoryError) {
            err.println("claims: this takes more memory than Java was given, which is "
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MB. Nothing was recorded unless it says so above.");
            err.println("Ask for less at once, or give it more: CLAIMS_JVM=-Xmx4g before the command.");
        } else {
            err.println("claims: this is a mistake in the program, not in what you typed: "
                    + Harmless.line(String.valueOf(error)));
            err.println("Nothing was recorded unless it says so above. CLAIMS_DEBUG=1 shows where it happened.");
        }
        if (session.variable("CLAIMS_DEBUG") != null) {
            error.printStackTrace(err);
        }
        return status(error);
    }

    /** @param command with the name of the program, as in {@code claims source add} */
    private static String wayOut(String command) {
        int space = command.indexOf(' ');
        return space < 0
                ? "Try `claims help`, or --help after the command."
                : "`claims help" + command.substring(space) + "` shows what it takes.";
    }

    private static String sentence(String message) {
        return message.isEmpty() || ".!?".indexOf(message.charAt(message.length() - 1)) >= 0 ? message : message + ".";
    }

    private static int status(Throwable error) {
        if (error instanceof StoreTrouble trouble) {
            return switch (trouble.kind()) {
                case BUSY -> ExitCode.BUSY;
                case MISSING -> ExitCode.NO;
                case FULL, READ_ONLY, UNREACHABLE, REFUSED, FOREIGN, NEWER, DAMAGED, IO, GUARDED, UNKNOWN_OUTCOME ->
                    ExitCode.STORE;
            };
        }
        if (error instanceof ParameterException
                || error instanceof UsageError
                || error instanceof InvalidDate
                || error instanceof AmbiguousDate
                || error instanceof NoSeal) {
            return ExitCode.USAGE;
        }
        if (error instanceof NotFound || error instanceof NotOnRecord || error instanceof Stores.NoRecord) {
            return ExitCode.NO;
        }
        if (error instanceof OutOfMemoryError) {
            return ExitCode.MEMORY;
        }
        return error instanceof ClaimsException ? ExitCode.REFUSED : ExitCode.BUG;
    }
}
