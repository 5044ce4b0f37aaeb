package org.openclaims.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Writing;
import org.openclaims.desk.Drafting;
import org.openclaims.desk.Withdrawals;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims undo} and {@code claims void}: taking things out of what counts. */
public final class Correcting {
    private Correcting() {}

    /** {@code claims undo}. */
    public static final class Undo implements Command {
        @Override
        public CommandSpec spec() {
            return Opts.command(
                            "undo",
                            "Undo a whole command: the last one that counts and is no undo, if it is yours (and of the chain you name), or the one with this number, whoever gave it. To bring a command back, undo the undo by its own number: `claims undo NUMBER`.",
                            "claims undo --dry-run",
                            "claims undo",
                            "claims undo 17 --why \"wrong claim\"")
                    .words("NUMBER", "Number of the command, from `claims log`.")
                    .correcting()
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            if (args.positional().size() > 1) {
                throw new UsageError("One command at a time: claims undo NUMBER.");
            }
            Long number = args.positional().isEmpty()
                    ? null
                    : number(args.positional().get(0));
            String why = args.text("--why");
            Stores.locationOfExisting(args, session);
            return Writing.record(
                    "undo",
                    args,
                    session,
                    List.of(),
                    (drafting, names) -> undo(drafting, number, why == null ? "" : why, args, session));
        }

        private static void undo(Drafting drafting, @Nullable Long number, String why, Args args, Session session) {
            if (number == null) {
                Withdrawals.lastUndone(drafting, session.actor(), Stores.namedChain(args, session), why);
            } else {
                Withdrawals.undone(drafting, number, why);
            }
        }

        private static Long number(String typed) {
            String digits = typed.startsWith("#") ? typed.substring(1) : typed;
            if (!digits.matches("[0-9]{1,15}")) {
                throw new UsageError(
                        "\"" + typed
                                + "\" is not the number of a command. `claims log` lists them; to take out one act, use `claims void`.");
            }
            return Long.valueOf(digits);
        }
    }

    /** {@code claims void}. */
    public static final class VoidItem implements Command {
        @Override
        public CommandSpec spec() {
            return Opts.command(
                            "void",
                            "Take one thing out of what counts: it should not have been recorded. It stays readable in the log.",
                            "claims void bridge-safe/3 --why \"misquoted: she said the opposite\"",
                            "claims void bridge-safe --all --why \"recorded twice\"")
                    .words("HANDLE", "Handle of an act, claim, party, source, verdict …")
                    .flag("--all", "Also all that rests on it.")
                    .correcting()
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            String handle = PartyWriting.one(args, "What should count no more? claims void HANDLE --why \"…\".");
            String why = args.required("--why", "Why? The corrections log needs the reason: --why \"…\".");
            Stores.locationOfExisting(args, session);
            return Writing.record(
                    "void",
                    args,
                    session,
                    List.of(),
                    (drafting, names) -> Withdrawals.voided(drafting, handle, why, args.flag("--all")));
        }
    }
}
