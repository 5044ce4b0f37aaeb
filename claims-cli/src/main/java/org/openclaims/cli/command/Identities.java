package org.openclaims.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.openclaims.cli.render.Rows;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Printing;
import org.openclaims.cli.shell.Secrets;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Writing;
import org.openclaims.cli.words.Harmless;
import org.openclaims.desk.Desk;
import org.openclaims.desk.Directory;
import org.openclaims.desk.Refused;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.log.Reading;
import org.openclaims.party.Identity;
import org.openclaims.party.Party;
import org.openclaims.store.secret.KeyFile;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims party identify}, {@code party identity} and {@code party passphrase}: who an unnamed source is, for those who may know. */
public final class Identities {
    private Identities() {}

    /** {@code claims party identify}. */
    public static final class Identify implements Command {
        @Override
        public CommandSpec spec() {
            Opts opts = Opts.command(
                            "party identify",
                            "Keep who an unnamed source is, encrypted, with a key of its own outside of the record. You are"
                                    + " asked for the name without its being shown; it is never part of a command line.",
                            "claims party identify engineer",
                            "claims party identify engineer --from /media/stick/who.txt \\\n    --passphrase-file /media/stick/passphrase",
                            "claims erase engineer --part identity --basis \"source protection\" \\\n    --decided-by \"editor in chief\"")
                    .words("NAME", "Which unnamed source.")
                    .text("--from", "FILE", "Read it from a file (else you are asked; else what is piped in).");
            return Secrets.addTo(opts)
                    .flag("--dry-run", "Say what would be recorded, and record nothing.")
                    .text("--command-id", "ID", "The same id records only once, however often it is sent.")
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            String name = PartyWriting.one(
                    args, "Which unnamed source? claims party identify NAME. Who it is, you are asked for afterwards.");
            Identity standing = Stores.read(args, session, reader -> {
                Party party = Desk.unnamed(new Directory(reader).require(name));
                Dossier dossier = Reading.items(reader, Set.of(party.id()), null);
                return dossier.identity(party.id())
                        .orElseGet(() ->
                                Desk.nextIdentity(reader, party, session.ids().next(ItemKind.IDENTITY)));
            });
            Secrets secrets = new Secrets(args, session);
            KeyFile keys = Secrets.keys(session);
            CharSequence who = secrets.identity();
            if (who.toString().isBlank()) {
                throw new UsageError("Nothing was typed, so nothing was recorded.");
            }
            char[] passphrase = secrets.passphrase(!keys.exists());
            Identity closed = keys.close(
                    standing.id(), standing.handle(), standing.party(), who, passphrase, !args.flag("--dry-run"));
            Arrays.fill(passphrase, ' ');
            return Writing.record(
                    "party identify", args, session, List.of(), (drafting, names) -> Desk.identity(drafting, closed));
        }
    }

    /** {@code claims party identity}. */
    public static final class Reveal implements Command {
        @Override
        public CommandSpec spec() {
            Opts opts = Opts.command(
                            "party identity",
                            "Show who an unnamed source is, to whoever has the key file and its passphrase. Mind who looks"
                                    + " over your shoulder, and what your terminal keeps.",
                            "claims party identity engineer")
                    .words("NAME", "Which unnamed source.");
            return Secrets.addTo(opts).build();
        }

        @Override
        public int run(Args args, Session session) {
            String name = PartyWriting.one(args, "Which unnamed source? claims party identity NAME.");
            Identity identity = Stores.read(args, session, reader -> {
                ItemId party = new Directory(reader).require(name).id();
                return Reading.items(reader, Set.of(party), null)
                        .identity(party)
                        .orElseThrow(
                                () -> new Refused(
                                        "The record does not keep who that is, or not any more. `claims party identify` records it."));
            });
            char[] passphrase = new Secrets(args, session).passphrase(false);
            String who = Secrets.keys(session).open(identity, passphrase);
            Arrays.fill(passphrase, ' ');
            if (args.flag("--json")) {
                Rows rows = new Rows("identity", "handle", "who");
                rows.add(identity.handle(), who);
                Printing.table(rows, args, session);
            } else {
                session.out().println(Harmless.block(who));
            }
            return ExitCode.OK;
        }
    }

    /** {@code claims party passphrase}. */
    public static final class ChangePassphrase implements Command {
        @Override
        public CommandSpec spec() {
            Opts opts = Opts.command(
                    "party passphrase",
                    "Change the passphrase of the key file (CLAIMS_KEYS, else in your configuration directory). Nothing is"
                            + " recorded. Old copies of the key file still open with the old one: destroy them.",
                    "claims party passphrase",
                    "claims party passphrase --passphrase-file old --new-passphrase-file new");
            return Secrets.addTo(opts)
                    .text("--new-passphrase-file", "FILE", "Its first line is the new one (else you are asked).")
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            Secrets secrets = new Secrets(args, session);
            char[] old = secrets.passphrase(false);
            char[] fresh = secrets.newPassphrase();
            Secrets.keys(session).changePassphrase(old, fresh);
            Arrays.fill(old, ' ');
            Arrays.fill(fresh, ' ');
            session.out().println("The key file has another passphrase now. Destroy old copies of the file.");
            return ExitCode.OK;
        }
    }
}
