package org.openclaims.cli.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.render.ErasureReceipt;
import org.openclaims.cli.render.Harmless;
import org.openclaims.cli.render.Layout;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Secrets;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.desk.Drafting;
import org.openclaims.desk.Erasure;
import org.openclaims.desk.Erasures;
import org.openclaims.item.ItemId;
import org.openclaims.log.ErasureOrder;
import org.openclaims.log.Event;
import org.openclaims.log.Receipt;
import org.openclaims.store.Store;
import org.openclaims.store.erasure.Purge;
import org.openclaims.store.health.NotOverwritten;
import org.openclaims.store.secret.KeyTrouble;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims erase}: words go for good, on somebody's order, and the rest of the record stays provable. */
public final class EraseCommand implements Command {
    private static final String NEEDS_BASIS =
            "On what basis? --basis \"GDPR Art. 17\". It stands wherever the words stood, for ever.";
    private static final String NEEDS_ROLE =
            "Who decided? --decided-by \"legal desk\": a role, not a person, for it stays for ever.";

    @Override
    public CommandSpec spec() {
        return Opts.command(
                        "erase",
                        "Erase words for good, on legal order or to protect somebody: in all versions, in the file and in its"
                                + " log. What sort of thing it was, its dates and whom it refers to stay, so positions are"
                                + " what they were; readers see that words were erased. Cannot be undone. Prints a receipt"
                                + " to keep.",
                        "claims erase bridge-safe/2 --part quote --basis \"GDPR Art. 17\" \\\n    --decided-by \"legal desk\" --dry-run",
                        "claims erase osei --basis \"GDPR Art. 17\" --decided-by \"legal desk\" \\\n    --output receipt.txt",
                        "claims erase --command 12 --basis \"staff request\" --decided-by editor",
                        "claims erase --finish")
                .words("HANDLE", "Handle of a claim, act, party, alias, source, evidence, verdict …")
                .text(
                        "--part",
                        "EXTENT",
                        "Only quote (and its translations), identity (of an unnamed source), or earlier (versions before"
                                + " the newest: amend first to what may stay). Of a command: actor or reason.")
                .text("--command", "NUMBER", "What was said about a command: who gave it, and why.")
                .text("--basis", "TEXT", "The law or rule. Stays for ever: no personal data.")
                .text("--decided-by", "ROLE", "Who decided. Stays for ever: a role, not a person.")
                .flag("--keep-handle", "The handle of the claim, party or source gives nothing away and may stay.")
                .flag("--finish", "Only clear the file once more, and destroy keys that are left over.")
                .text("--output", "FILE", "A new file for the receipt (else it is printed).")
                .flag("--dry-run", "Say what would go and what would stay, and erase nothing.")
                .text("--command-id", "ID", "The same id erases only once, however often it is sent.")
                .build();
    }

    @Override
    public int run(Args args, Session session) {
        if (args.flag("--finish")) {
            try (Store store = Stores.existing(args, session)) {
                return print(finished(store, null, null, List.of(), session), args, session);
            }
        }
        String command = args.text("--command");
        if (command == null && args.positional().size() != 1
                || command != null && !args.positional().isEmpty()) {
            throw new UsageError("What is to be erased? claims erase HANDLE, or --command NUMBER. One at a time.");
        }
        Order order = new Order(
                command == null ? args.positional().get(0) : null,
                command,
                args.text("--part"),
                args.flag("--keep-handle"),
                new ErasureOrder(
                        args.required("--basis", NEEDS_BASIS),
                        args.required("--decided-by", NEEDS_ROLE),
                        session.today()));
        try (Store store = Stores.existing(args, session)) {
            return print(erased(store, order, args, session), args, session);
        }
    }

    private record Order(
            @Nullable String handle,
            @Nullable String command,
            @Nullable String part,
            boolean keepHandle,
            ErasureOrder order) {
        Erasure draft(Drafting drafting) {
            if (handle != null) {
                return Erasures.of(drafting, handle, extent(), keepHandle, order);
            }
            boolean known = part == null || part.equals("actor") || part.equals("reason");
            if (!known || command == null || !command.matches("#?\\d{1,15}")) {
                throw new UsageError("--command takes a number from `claims log`, and --part actor or reason.");
            }
            long number = Long.parseLong(command.replace("#", ""));
            return Erasures.ofCommand(drafting, number, !"reason".equals(part), !"actor".equals(part), order);
        }

        private Erasures.Extent extent() {
            if (part == null) {
                return Erasures.Extent.ALL;
            }
            return switch (part) {
                case "quote" -> Erasures.Extent.QUOTE;
                case "identity" -> Erasures.Extent.IDENTITY;
                case "earlier" -> Erasures.Extent.EARLIER;
                default -> throw new UsageError("--part takes quote, identity or earlier, not \"" + part + "\".");
            };
        }
    }

    private static ErasureReceipt erased(Store store, Order order, Args args, Session session) {
        List<Erasure> erasures = new ArrayList<>();
        List<String> advice = new ArrayList<>();
        String id = args.text("--command-id");
        // What was typed is not kept, not even its hash: it names what is to be forgotten.
        var command = new org.openclaims.log.Command(
                id == null ? session.ids().nextKey() : id, "erase", session.actor(), session.tool(), null, "erase");
        boolean rehearsal = args.flag("--dry-run");
        java.util.function.Function<org.openclaims.log.LogReader, List<org.openclaims.log.Change>> decision =
                reader -> {
                    Drafting drafting = new Drafting(reader, session.ids(), Set.of(), session.today());
                    erasures.clear();
                    erasures.add(order.draft(drafting));
                    advice.clear();
                    advice.addAll(drafting.advice());
                    return drafting.changes();
                };
        Receipt receipt = rehearsal
                ? store.rehearse(command, decision, (done, reader) -> done)
                : store.write(command, decision, (done, reader) -> done);
        advice.forEach(sentence -> session.err().println("Advice: " + Harmless.line(sentence)));
        Erasure erasure = erasures.isEmpty() ? null : erasures.get(0);
        List<String> events = receipt.events().stream().map(Event::id).toList();
        if (rehearsal) {
            return new ErasureReceipt(receipt.batch(), erasure, List.of(), null, 0, null);
        }
        if (erasure != null && !erasure.elsewhere().isEmpty()) {
            session.err()
                    .println("The same words still stand in " + Harmless.line(String.join(", ", erasure.elsewhere()))
                            + ". Erase those too, if they are to go.");
        }
        return finished(store, receipt, erasure, events, session);
    }

    /** What is left to do once the record says so; whatever breaks it off, it can be done again. */
    private static ErasureReceipt finished(
            Store store, @Nullable Receipt receipt, @Nullable Erasure erasure, List<String> events, Session session) {
        int destroyed = 0;
        String trouble = null;
        Set<ItemId> identities = store.read(Erasures::identitiesErased);
        if (!identities.isEmpty()) {
            try {
                destroyed = Secrets.keys(session).destroy(identities);
            } catch (KeyTrouble e) {
                trouble = e.getMessage();
            }
        }
        Purge purge = store.purge();
        return new ErasureReceipt(receipt == null ? null : receipt.batch(), erasure, events, purge, destroyed, trouble);
    }

    private static int print(ErasureReceipt receipt, Args args, Session session) {
        String output = args.text("--output");
        boolean json = args.flag("--json");
        if (output == null) {
            Layout layout =
                    new Layout(session.terminal().width(), session.terminal().decorated());
            receipt.print(json, session.out(), layout);
        } else {
            StringBuilder text = new StringBuilder();
            receipt.print(json, text, Layout.PLAIN);
            try {
                Files.writeString(Path.of(output), text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                session.err().println("Written to " + output);
            } catch (IOException | InvalidPathException e) {
                // The words are gone, and the receipt must not be.
                receipt.print(json, session.out(), Layout.PLAIN);
                session.out().flush();
                throw e instanceof FileAlreadyExistsException
                        ? new NotOverwritten(output)
                        : new UsageError("\"" + output + "\" could not be written; the receipt is above.");
            }
        }
        return receipt.isDone() ? ExitCode.OK : ExitCode.NO;
    }
}
