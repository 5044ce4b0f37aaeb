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
import org.openclaims.ClaimsException;
import org.openclaims.cli.render.ErasureReceipt;
import org.openclaims.cli.render.Layout;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Secrets;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.words.Complaint;
import org.openclaims.cli.words.Harmless;
import org.openclaims.cli.words.Language;
import org.openclaims.desk.Drafting;
import org.openclaims.desk.Erasure;
import org.openclaims.desk.Erasures;
import org.openclaims.desk.Refused;
import org.openclaims.item.ItemId;
import org.openclaims.log.Batch;
import org.openclaims.log.ErasureOrder;
import org.openclaims.log.LogReader;
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
                .output("FILE", "A new file for the receipt (else it is printed).")
                .flag("--dry-run", "Say what would go and what would stay, and erase nothing.")
                .text("--command-id", "ID", "The same id erases only once, however often it is sent.")
                .build();
    }

    @Override
    public int run(Args args, Session session) {
        if (args.flag("--finish")) {
            try (Store store = Stores.existing(args, session)) {
                return print(finished(List.of(store), null, null, List.of(), session), args, session);
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
        Erasure draft(Drafting drafting, @Nullable String chain) {
            if (handle != null) {
                return Erasures.of(drafting, handle, extent(), keepHandle, order, chain);
            }
            boolean known = part == null || part.equals("actor") || part.equals("reason");
            if (!known || command == null || !command.matches("#?\\d{1,15}")) {
                throw new UsageError("--command takes a number from `claims log`, and --part actor or reason.");
            }
            long number = Long.parseLong(command.replace("#", ""));
            return Erasures.ofCommand(drafting, number, !"reason".equals(part), !"actor".equals(part), order, chain);
        }

        /** By the id of the thing: its handle may be gone after the first order. */
        Order of(@Nullable Erasure plan) {
            ItemId about = plan == null ? null : plan.about();
            return about == null ? this : new Order(about.toString(), command, part, keepHandle, order);
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
        String id = args.text("--command-id");
        Erasure plan = null;
        ClaimsException refusal = null;
        try {
            plan = store.read(reader -> {
                Drafting drafting = drafting(reader, session);
                Erasure planned = order.draft(drafting, null);
                drafting.advice()
                        .forEach(sentence ->
                                session.err().println("Advice: " + Harmless.line(Language.ENGLISH.say(sentence))));
                return planned;
            });
        } catch (ClaimsException e) {
            // The same command once more finds nothing left, and is known by its id.
            if (id == null || args.flag("--dry-run")) {
                throw e;
            }
            refusal = e;
        }
        if (args.flag("--dry-run")) {
            return new ErasureReceipt(null, plan, List.of(), null, 0, null);
        }
        Batch batch = null;
        List<String> events = new ArrayList<>();
        // An order takes words of its own chain, so each chain gets one; each store knows what it took, and looks for
        // that.
        List<Store> looking = new ArrayList<>();
        try {
            for (String chain : plan == null ? List.of(Batch.MAIN) : plan.chains()) {
                String own = id == null ? session.ids().nextKey() : batch == null ? id : id + "-" + chain;
                Store chained = session.stores().open(Stores.location(args, session), chain);
                looking.add(chained);
                try {
                    Receipt receipt = record(chained, own, order.of(plan), chain, refusal, session);
                    batch = batch == null ? receipt.batch() : batch;
                    receipt.events().forEach(event -> events.add(event.id()));
                } catch (Refused e) {
                    // Somebody else took the rest meanwhile; what is gone from the record is still to go from the file.
                    if (batch == null) {
                        throw e;
                    }
                }
            }
            say(plan, session);
            return finished(looking, batch, plan, events, session);
        } finally {
            looking.forEach(Store::close);
        }
    }

    private static void say(@Nullable Erasure plan, Session session) {
        if (plan != null && !plan.elsewhere().isEmpty()) {
            session.err()
                    .println("The same words still stand in " + Harmless.line(String.join(", ", plan.elsewhere()))
                            + ". Erase those too, if they are to go.");
        }
    }

    private static Receipt record(
            Store store, String id, Order order, String chain, @Nullable ClaimsException refusal, Session session) {
        // What was typed is not kept, not even its hash: it names what is to be forgotten.
        var command = new org.openclaims.log.Command(id, "erase", session.actor(), session.tool(), null, "erase");
        return store.write(
                command,
                reader -> {
                    if (refusal != null) {
                        throw refusal;
                    }
                    Drafting drafting = drafting(reader, session);
                    order.draft(drafting, chain);
                    return drafting.changes();
                },
                (receipt, reader) -> receipt);
    }

    private static Drafting drafting(LogReader reader, Session session) {
        return new Drafting(reader, session.ids(), Set.of(), session.today());
    }

    /** What is left to do once the record says so; whatever breaks it off, it can be done again. */
    private static ErasureReceipt finished(
            List<Store> stores,
            @Nullable Batch batch,
            @Nullable Erasure erasure,
            List<String> events,
            Session session) {
        int destroyed = 0;
        String trouble = null;
        Set<ItemId> identities = stores.get(0).read(Erasures::identitiesErased);
        if (!identities.isEmpty()) {
            try {
                destroyed = Secrets.keys(session).destroy(identities);
            } catch (KeyTrouble e) {
                trouble = Complaint.of(e);
            }
        }
        Purge purge = stores.stream().map(Store::purge).reduce(Purge::and).orElseThrow();
        return new ErasureReceipt(batch, erasure, events, purge, destroyed, trouble);
    }

    private static int print(ErasureReceipt receipt, Args args, Session session) {
        String output = args.text("--output");
        boolean json = args.flag("--json");
        if (output == null) {
            Layout layout =
                    new Layout(session.terminal().width(), session.terminal().decorated(), Language.ENGLISH);
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
