package org.openclaims.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openclaims.cli.command.WhatToProve.Wanted;
import org.openclaims.cli.render.SealPage;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.store.Store;
import org.openclaims.store.health.NotOverwritten;
import org.openclaims.store.seal.Disclosure;
import org.openclaims.store.seal.Proof;
import org.openclaims.store.seal.Seal;
import org.openclaims.store.seal.SealReader;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims seal} and {@code claims prove}: what is kept elsewhere, and what is shown to others. */
public final class Sealing {
    private Sealing() {}

    /** {@code claims seal}. */
    public static final class MakeSeal implements Command {
        @Override
        public CommandSpec spec() {
            return Opts.command(
                            "seal",
                            "Print one line to keep elsewhere (an e-mail to a colleague, a git commit): with it,"
                                    + " `claims verify --seal` finds whatever is changed later. Writes nothing.",
                            "claims seal",
                            "claims seal --json")
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            Seal seal;
            try (Store store = Stores.existing(args, session)) {
                seal = store.seal();
            }
            SealPage.print(seal, args.flag("--json"), session.out());
            return ExitCode.OK;
        }
    }

    /** {@code claims prove}. */
    public static final class Prove implements Command {
        @Override
        public CommandSpec spec() {
            return Opts.command(
                            "prove",
                            "Write a proof, for somebody who may not see the rest of the record, that events are under a seal."
                                    + " A claim is proved with all that was done to it and whom it names."
                                    + " examples/verify-proof checks it without this program.",
                            "claims prove bridge-safe --output proof.txt",
                            "claims prove bridge-safe --seal \"openclaims-seal-1 main 1234 …\"",
                            "claims prove 42 --disclose actor")
                    .words("WHAT", "A handle, the id of an act, or the number of an event.")
                    .text("--seal", "SEAL", "The seal that was kept elsewhere (else a new one, over everything).")
                    .texts("--disclose", "PART", "Also show this part, although it is not public: actor, request.")
                    .texts("--withhold", "PART", "Keep this part closed, although it is public: item, why.")
                    .flag("--only", "Leave out whoever and whatever is only named.")
                    .output("FILE", "A new file for the proof (else it is printed).")
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            if (args.positional().isEmpty()) {
                throw new UsageError("What is to be proved? `claims prove HANDLE`, or the number of an event.");
            }
            String line = args.text("--seal");
            Optional<Seal> seal = line == null ? Optional.empty() : Optional.of(SealReader.read(line));
            Disclosure disclosure =
                    new Disclosure(Set.copyOf(args.texts("--disclose")), Set.copyOf(args.texts("--withhold")));
            Proof proof;
            try (Store store = Stores.existing(args, session)) {
                Wanted wanted =
                        store.read(reader -> WhatToProve.events(reader, args.positional(), args.flag("--only")));
                Set<Long> events = wanted.all();
                Set<Long> sealed = seal.map(kept -> store.sealed(events, kept)).orElse(events);
                // What was asked for must itself be under the seal: a proof of the rest would look like one of it. The
                // store says which is not.
                Set<Long> outside = wanted.asked().stream()
                        .filter(itself -> Collections.disjoint(itself, sealed))
                        .findFirst()
                        .orElse(Set.of());
                proof = store.prove(outside.isEmpty() ? sealed : outside, seal, disclosure);
                tell(session, "Left out, because recorded after the seal", events.size() - sealed.size(), events);
                long erased = wanted.erased().stream().filter(sealed::contains).count();
                tell(session, "Without their words, because these were erased", erased, sealed);
            }
            print(proof, args, session);
            return ExitCode.OK;
        }

        private static void tell(Session session, String what, long some, Set<Long> all) {
            if (some > 0) {
                session.err().println(what + ": " + some + " of " + all.size() + " events.");
            }
        }

        private static void print(Proof proof, Args args, Session session) {
            String text = args.flag("--json") ? SealPage.json(proof) : proof.text();
            String output = args.text("--output");
            if (output == null) {
                session.out().print(text);
                return;
            }
            try {
                // A new file only: the name could be that of the store.
                Files.write(
                        Path.of(output),
                        List.of(text.stripTrailing()),
                        UTF_8,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                throw new NotOverwritten(output);
            } catch (IOException | InvalidPathException e) {
                throw new UsageError("\"" + output + "\" could not be written (" + e.getMessage()
                        + "). Name another file with --output.");
            }
            session.err().println("Written to " + output + ": " + proof.events().size() + " events under the seal");
            session.err().println(proof.seal().line());
        }
    }
}
