package org.openclaims.cli.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openclaims.ClaimsException;
import org.openclaims.cli.render.Folded;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Printing;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Words;
import org.openclaims.cli.words.Harmless;
import org.openclaims.cli.words.Language;
import org.openclaims.log.Batch;
import org.openclaims.log.EventLog;
import org.openclaims.log.InMemoryLog;
import org.openclaims.log.Load;
import org.openclaims.store.Store;
import org.openclaims.store.seal.Seal;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.node.ObjectNode;

/** {@code claims import}: what other desks published, taken over. */
public final class ImportCommand implements Command {
    private static final String REJECTED = ".rejected.jsonl";
    private static final String VERIFY = "claims verify";

    @Override
    public CommandSpec spec() {
        return Opts.command(
                        "import",
                        "Take over what others published or exported, or a spreadsheet, each record once.",
                        "claims import factchecks.jsonl --dry-run",
                        "claims import saved-page.html feed.json",
                        "claims import other-desk.jsonl   # their claims export --format jsonl",
                        "claims import sheet.csv --map \"claim=Statement\" --map \"by=Who?\" --map desk",
                        "claims import --template csv sheet.csv > desk.map",
                        "claims import sheet.csv --map desk.map --strict --json")
                .words(
                        "FILE",
                        "Files to read: ClaimReview in JSON, JSON Lines, a feed or a saved page; answers of the Fact Check"
                                + " Tools API; our own exports in JSON and JSON Lines; CSV; any of them packed with gzip."
                                + " What they are is seen from what is in them.")
                .text("--format", "FORMAT", "json, jsonl, html or csv, where it is not seen.")
                .texts(
                        "--map",
                        "MAP",
                        "Which column says what: FIELD=COLUMN, once for each; a file with such lines; or the name of one"
                                + " that was used before. Pairs with a name are kept under it.")
                .text(
                        "--template",
                        "csv",
                        "Print a mapping to fill in, for the columns of FILE; or acts: the words that are known for what"
                                + " somebody did.")
                .text("--encoding", "NAME", "Of CSV that is not UTF-8: windows-1252, for one.")
                .flag("--dry-run", "Say what would be recorded, and record nothing.")
                .flag("--strict", "Record all, or nothing if a single record is rejected.")
                .flag("--title-as-claim", "Where a review does not word the claim, take its title.")
                .text("--rejects", "FILE", "Where rejected records go (beside the first file).")
                .text("--reason", "TEXT", "Why, for the log.")
                .build();
    }

    @Override
    public int run(Args args, Session session) {
        if (args.text("--template") != null) {
            return template(args, session);
        }
        if (args.positional().isEmpty()) {
            throw new UsageError("Which file? `claims import FILE`, with fact checks or a spreadsheet of claims.");
        }
        List<Path> files =
                args.positional().stream().map(ImportCommand::existing).toList();
        if (files.size() == 1 && isRecord(files.get(0))) {
            return whole(files.get(0), args, session);
        }
        Mappings mappings = new Mappings(args.texts("--map"), Stores.location(args, session), session);
        Intake.Wishes wishes = wishes(args, session, mappings);
        Intake.look(files, wishes);
        String id = session.ids().nextKey();
        org.openclaims.log.Command command = new org.openclaims.log.Command(
                id, "import", session.actor(), session.tool(), reason(args, mappings), id);
        try (Rejects rejects = new Rejects(rejectsFile(args, files.get(0)), !wishes.rehearsal());
                EventLog log = log(args, session, wishes.rehearsal())) {
            Function<Load, ImportReport> work = load -> {
                rejects.begin();
                ImportReport report = new Intake(wishes, load, session, rejects).take(files);
                rejects.end();
                if (args.flag("--strict") && rejects.count() > 0) {
                    throw new Strict(rejects);
                }
                report.command(load.reader().batches(id).stream()
                        .map(Batch::number)
                        .findFirst()
                        .orElse(null));
                return report;
            };
            ImportReport report = wishes.rehearsal() ? log.rehearseLoad(command, work) : log.load(command, work);
            if (!wishes.rehearsal()) {
                report.kept(mappings.keep(report.isWhole()));
            }
            if (args.flag("--json")) {
                report.printJson(session.out());
            } else {
                boolean window = session.terminal().canAsk();
                report.print(
                        window ? new Folded(session.out(), session.terminal().width()) : session.out(),
                        Printing.language(args, session));
            }
        }
        return ExitCode.OK;
    }

    /** Where rows have ids the import may correct what is here, and a correction has its reason. */
    private static @Nullable String reason(Args args, Mappings mappings) {
        boolean ids = mappings.mapping()
                .filter(mapping -> mapping.values().containsKey(Column.ID))
                .isPresent();
        return args.text("--reason") == null && ids
                ? "the table " + mappings.name() + " as it is now"
                : args.text("--reason");
    }

    private static boolean isRecord(Path file) {
        try (Incoming incoming = Incoming.open(file)) {
            return Layout.isRecord(incoming.content());
        } catch (IOException e) {
            return false;
        }
    }

    /** A whole record is not taken over: it becomes this store. */
    private static int whole(Path file, Args args, Session session) {
        if (args.flag("--dry-run") || args.flag("--strict")) {
            throw new UsageError("A whole record is made as it was, or not at all: leave out --dry-run and --strict.");
        }
        try (Store store = session.stores().open(Stores.location(args, session))) {
            Seal seal = filled(store, file);
            if (args.flag("--json")) {
                ObjectNode json = Json.MAPPER.createObjectNode();
                json.put("events", seal.events());
                json.put("root", seal.root().hex());
                session.out().println(Json.write(json));
            } else {
                Language language = Printing.language(args, session);
                session.out()
                        .println(language.say(
                                "The same record, {0} events with the root {1}",
                                seal.events(), seal.root().hex()));
                session.out().println(language.say("Next: {0}", VERIFY));
            }
        }
        return ExitCode.OK;
    }

    private static Seal filled(Store store, Path file) {
        try (WholeRecord record = new WholeRecord(file)) {
            return store.fill(record);
        } catch (IOException | UncheckedIOException e) {
            throw new UsageError(
                    "\"" + file + "\" could not be read to its end (" + e.getMessage() + "); nothing was recorded.");
        }
    }

    private static EventLog log(Args args, Session session, boolean rehearsal) {
        boolean nothingThere = !session.stores().exists(Stores.location(args, session));
        return rehearsal && nothingThere
                ? new InMemoryLog(session.clock(), session.ids())
                : Stores.forWriting(args, session);
    }

    private static Path existing(String name) {
        try {
            Path file = Path.of(name);
            if (Files.isRegularFile(file) && Files.isReadable(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // said below
        }
        throw new UsageError("There is no file \"" + name + "\" that can be read. Check the name.");
    }

    private static Path rejectsFile(Args args, Path first) {
        String named = args.text("--rejects");
        String beside = String.valueOf(first.getFileName());
        return named != null
                ? Path.of(named)
                : first.resolveSibling(beside.endsWith(REJECTED) ? beside : beside + REJECTED);
    }

    private static Intake.Wishes wishes(Args args, Session session, Mappings mappings) {
        return new Intake.Wishes(
                Words.codeOrNull(Layout.class, "--format", args),
                mappings.mapping(),
                mappings.before(),
                mappings.name(),
                encoding(args.text("--encoding")),
                new ActWords(Stores.location(args, session)),
                args.flag("--title-as-claim"),
                args.flag("--dry-run"));
    }

    private static @Nullable Charset encoding(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new UsageError(
                    "There is no encoding \"" + name + "\"; Excel writes windows-1252, or utf-8 if it is told to.");
        }
    }

    /** A mapping to fill in, for the columns of a file if there is one. */
    private static int template(Args args, Session session) {
        if ("acts".equals(args.text("--template"))) {
            new ActWords(Stores.location(args, session)).lines().forEach(session.out()::println);
            return ExitCode.OK;
        }
        if (!"csv".equals(args.text("--template"))) {
            throw new UsageError("--template takes csv, for a mapping of the columns of a spreadsheet, or acts, for the"
                    + " words that are known for what somebody did.");
        }
        List<String> header = List.of();
        String name = "FILE";
        if (!args.positional().isEmpty()) {
            Path file = existing(args.positional().get(0));
            name = String.valueOf(file.getFileName());
            try (Incoming incoming = Incoming.open(file)) {
                header = new Table(name, incoming.content(), encoding(args.text("--encoding"))).columns();
            } catch (IOException e) {
                throw new UsageError("\"" + file + "\" could not be read (" + e.getMessage() + ").");
            }
        }
        Mapping.proposed(header)
                .template(name, header)
                .forEach(line -> session.out().println(Harmless.line(line)));
        return ExitCode.OK;
    }

    /** One record was rejected, and that is not wanted. */
    private static final class Strict extends ClaimsException {
        private static final long serialVersionUID = 1L;

        Strict(Rejects rejects) {
            super("Nothing was recorded: " + rejects.count() + " records were rejected, and --strict wants all or none."
                    + (rejects.file() == null ? "" : " They are in " + rejects.file() + ", each with its reason."));
        }
    }
}
