package org.openclaims.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.openclaims.cli.render.VerificationPage;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Printing;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.words.Harmless;
import org.openclaims.log.Batch;
import org.openclaims.log.LogReader;
import org.openclaims.store.Store;
import org.openclaims.store.health.Verification;
import org.openclaims.store.seal.Seal;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims verify}, {@code claims rebuild} and {@code claims setup}: looking after the store. */
public final class Maintenance {
    private Maintenance() {}

    /** {@code claims verify}. */
    public static final class Verify implements Command {
        @Override
        public CommandSpec spec() {
            return Opts.command(
                            "verify",
                            "Check that the store holds what was recorded: pages, guards, hashes, words, and what is derived from them.",
                            "claims verify",
                            "claims verify --seal \"openclaims-seal-1 main 1234 …\"",
                            "claims verify --seal-file seals.txt --json")
                    .texts("--seal", "SEAL", "A line of `claims seal`, in quotes: hold the events against it.")
                    .texts("--seal-file", "FILE", "The same for every seal in a file, an e-mail for instance.")
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            // The file of seals is read before the store is opened: it could be named by mistake.
            List<Seal> seals = SealArgs.seals(args);
            String place = Stores.locationOfExisting(args, session);
            // Not opened first: what stands there may be what does not let it open.
            Verification found = session.stores().verify(place, seals);
            String whole = Store.isOnAServer(place)
                    ? place
                    : Path.of(place).toAbsolutePath().normalize().toString();
            VerificationPage.print(found, whole, args.flag("--json"), Printing.language(args, session), session.out());
            return switch (found.severity()) {
                case INTACT -> ExitCode.OK;
                case DAMAGED, TAMPERED -> ExitCode.NO;
                case COULD_NOT_CHECK -> ExitCode.STORE;
            };
        }
    }

    /** {@code claims rebuild}. */
    public static final class Rebuild implements Command {
        @Override
        public CommandSpec spec() {
            return Opts.command(
                            "rebuild",
                            "Make everything that is derived from the events again. Harmless; for when `claims verify` says so.",
                            "claims rebuild")
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            try (Store store = Stores.existing(args, session)) {
                store.rebuild();
                session.out()
                        .println(Printing.language(args, session).say("Rebuilt from the events: {0}", store.place()));
            }
            return ExitCode.OK;
        }
    }

    /** {@code claims setup}. */
    public static final class Setup implements Command {
        @Override
        public CommandSpec spec() {
            return Opts.command(
                            "setup",
                            "Make the tables of a record, or bring them up to date, and nothing else: what the owner of a database does for the others.",
                            "claims setup --db postgresql://claims_owner@db.example/claims",
                            "claims setup --db new.db")
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            try (Store store = session.stores().open(Stores.location(args, session), Batch.MAIN)) {
                long events = store.read(LogReader::head);
                session.out()
                        .println(Printing.language(args, session)
                                .say("Ready: {0}, with {1} events.", Harmless.line(store.place()), events));
            }
            return ExitCode.OK;
        }
    }
}
