package org.openclaims.cli.command;

import java.util.List;
import org.openclaims.cli.render.SealPage;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.store.Store;
import org.openclaims.store.log.Backup;
import org.openclaims.store.seal.Seal;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims backup}, {@code claims restore} and {@code claims copy}. */
public final class Copies {
    private Copies() {}

    /** {@code claims backup}. */
    public static final class MakeBackup implements Command {
        @Override
        public CommandSpec spec() {
            return Opts.command(
                            "backup",
                            "Copy the record into a new file, verified, while others may go on recording. Never overwrites.",
                            "claims backup claims-2025-07-07.backup",
                            "claims backup /media/stick/claims.backup --json")
                    .words("FILE", "A file that is not there yet.")
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            String file = oneFile(args, "Where to? `claims backup FILE`, with a file that is not there yet.");
            Backup backup;
            try (Store store = Stores.existing(args, session)) {
                backup = store.backup(file);
            }
            SealPage.print(backup, "Backed up", args.flag("--json"), session.out());
            return ExitCode.OK;
        }
    }

    /** {@code claims restore}. */
    public static final class Restore implements Command {
        @Override
        public CommandSpec spec() {
            return Opts.command(
                            "restore",
                            "Make a store from a backup, which is verified first. Only where there is none yet.",
                            "claims restore claims-2025-07-07.backup --db restored.db",
                            "claims restore claims.backup --db new.db --seal \"openclaims-seal-1 …\"")
                    .words("FILE", "The backup.")
                    .texts(
                            "--seal",
                            "SEAL",
                            "A line of `claims seal` that was kept elsewhere: hold the backup against it.")
                    .texts("--seal-file", "FILE", "The same for every seal in a file.")
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            String file = oneFile(args, "From which backup? `claims restore FILE --db NEW`.");
            String place = args.required("--db", "Where to? `claims restore " + file + " --db NEW`, with a new name.");
            List<Seal> seals = SealArgs.seals(args);
            Backup restored = session.stores().restore(file, place, seals);
            SealPage.print(restored, "Restored", args.flag("--json"), session.out());
            return ExitCode.OK;
        }
    }

    /** {@code claims copy}. */
    public static final class CopyRecord implements Command {
        @Override
        public CommandSpec spec() {
            return Opts.command(
                            "copy",
                            "Copy a whole record to where there is none, from file or server to file or server: the same events, hashes and seals, verified.",
                            "claims copy --from claims.db --to postgresql://claims_owner@db.example/claims",
                            "claims copy --from postgresql://ana@db.example/claims --to laptop.db")
                    .text("--from", "PLACE", "The record: a file, or postgresql://user@host:port/database.")
                    .text("--to", "PLACE", "A file that is not there yet, or a database without a record.")
                    .texts(
                            "--seal",
                            "SEAL",
                            "A line of `claims seal` that was kept elsewhere: hold the record against it first.")
                    .texts("--seal-file", "FILE", "The same for every seal in a file.")
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            String from = args.required("--from", "From where? `claims copy --from PLACE --to PLACE`.");
            String to = args.required("--to", "To where? `claims copy --from " + from + " --to PLACE`.");
            List<Seal> seals = SealArgs.seals(args);
            Backup copied = session.stores().copy(from, to, seals);
            SealPage.print(copied, "Copied", args.flag("--json"), session.out());
            return ExitCode.OK;
        }
    }

    private static String oneFile(Args args, String otherwise) {
        if (args.positional().size() != 1) {
            throw new UsageError(otherwise);
        }
        return args.positional().get(0);
    }
}
