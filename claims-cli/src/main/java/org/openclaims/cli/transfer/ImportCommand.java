package org.openclaims.cli.transfer;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openclaims.ClaimsException;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Words;
import org.openclaims.desk.ReviewDraft;
import org.openclaims.desk.Reviews;
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

    @Override
    public CommandSpec spec() {
        return Opts.command(
                        "import",
                        "Take over fact checks that others published (ClaimReview), each once.",
                        "claims import factchecks.jsonl --dry-run",
                        "claims import saved-page.html feed.json",
                        "claims import factchecks.jsonl --strict --json")
                .words("FILE", "Files to read. What they are is seen from what is in them.")
                .text("--format", "FORMAT", "json, jsonl or html, where it is not seen.")
                .flag("--dry-run", "Say what would be recorded, and record nothing.")
                .flag("--strict", "Record all, or nothing if a single record is rejected.")
                .flag("--title-as-claim", "Where a review does not word the claim, take its title.")
                .text("--rejects", "FILE", "Where rejected records go (beside the first file).")
                .text("--reason", "TEXT", "Why, for the log.")
                .build();
    }

    @Override
    public int run(Args args, Session session) {
        if (args.positional().isEmpty()) {
            throw new UsageError("Which file? `claims import FILE`, with fact checks that somebody published.");
        }
        List<Path> files =
                args.positional().stream().map(ImportCommand::existing).toList();
        if (files.size() == 1 && isRecord(files.get(0))) {
            return whole(files.get(0), args, session);
        }
        boolean rehearsal = args.flag("--dry-run");
        String id = session.ids().nextKey();
        org.openclaims.log.Command command = new org.openclaims.log.Command(
                id, "import", session.actor(), session.tool(), args.text("--reason"), id);
        try (Rejects rejects = new Rejects(rejectsFile(args, files.get(0)), !rehearsal);
                EventLog log = log(args, session, rehearsal)) {
            Function<Load, ImportReport> work = load -> {
                ImportReport report = load(load, files, args, session, rejects);
                report.command(load.reader().batches(id).stream()
                        .map(Batch::number)
                        .findFirst()
                        .orElse(null));
                return report;
            };
            ImportReport report = rehearsal ? log.rehearseLoad(command, work) : log.load(command, work);
            if (args.flag("--json")) {
                report.printJson(session.out());
            } else {
                report.print(session.out());
            }
        }
        return ExitCode.OK;
    }

    private static boolean isRecord(Path file) {
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return in.markSupported() && Layout.isRecord(in);
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
                session.out()
                        .println("The same record, " + seal.events() + " events with the root "
                                + seal.root().hex());
                session.out().println("Next: claims verify");
            }
        }
        return ExitCode.OK;
    }

    private static Seal filled(Store store, Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return store.fill(() -> lines.lines().iterator());
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
        return named != null ? Path.of(named) : first.resolveSibling(first.getFileName() + ".rejected.jsonl");
    }

    private static ImportReport load(Load load, List<Path> files, Args args, Session session, Rejects rejects) {
        rejects.begin();
        DatesRead dates = new DatesRead();
        List<String> formats = new ArrayList<>();
        ImportReport report = new ImportReport(formats, dates, rejects, args.flag("--dry-run"));
        ClaimReviews reviews = new ClaimReviews(session.today(), args.flag("--title-as-claim"), dates);
        Reviews desk = new Reviews(load, session.ids(), session.today());
        for (Path file : files) {
            String name = file.toString();
            try (Progress progress = new Progress(name, Files.size(file), session);
                    InputStream heard = progress.heard(Files.newInputStream(file));
                    BufferedInputStream in = new BufferedInputStream(heard, 1 << 17)) {
                Layout layout = layout(args, name, in);
                formats.add(name + " as ClaimReview, " + layout.words());
                layout.read(in, new Desk(name, desk, reviews, report, rejects, progress));
            } catch (IOException e) {
                throw new UsageError("\"" + name + "\" could not be read to its end ("
                        + (e instanceof NoSuchFileException ? "it is gone" : e.getMessage())
                        + "); nothing was recorded.");
            }
        }
        desk.flush();
        if (args.flag("--strict") && rejects.count() > 0) {
            throw new Strict(rejects);
        }
        return report;
    }

    private static Layout layout(Args args, String name, BufferedInputStream in) throws IOException {
        Layout said = Words.codeOrNull(Layout.class, "--format", args);
        return said == null ? Layout.guess(name, in) : said;
    }

    /** Hands over what is found, and keeps account of it. */
    private record Desk(
            String file, Reviews desk, ClaimReviews reviews, ImportReport report, Rejects rejects, Progress progress)
            implements Sink {
        @Override
        public void record(long line, ObjectNode record) {
            progress.record();
            ReviewDraft draft;
            try {
                draft = reviews.read(record);
            } catch (Unusable | IllegalArgumentException e) {
                rejects.add(file, line, String.valueOf(e.getMessage()), Json.write(record));
                return;
            }
            try {
                report.count(desk.record(draft));
            } catch (org.openclaims.desk.Refused e) {
                rejects.add(file, line, String.valueOf(e.getMessage()), Json.write(record));
            }
        }

        @Override
        public void refused(long line, String why, String raw) {
            progress.record();
            rejects.add(file, line, why, raw);
        }
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
