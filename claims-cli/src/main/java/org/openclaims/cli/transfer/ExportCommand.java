package org.openclaims.cli.transfer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.OutputFile;
import org.openclaims.cli.shell.Printing;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Words;
import org.openclaims.cli.words.Harmless;
import org.openclaims.cli.words.Language;
import org.openclaims.desk.Directory;
import org.openclaims.item.ItemId;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.position.ClockKind;
import org.openclaims.position.Vantage;
import org.openclaims.report.ClaimFacts;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.ListQuery;
import org.openclaims.report.Reports;
import org.openclaims.store.Store;
import org.openclaims.store.sqlite.FlatFile;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims export}: the record in forms that other programs read. */
public final class ExportCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Opts.command(
                        "export",
                        "Write claims in a form that other programs read, or the whole record.",
                        "claims export --format csv-excel --by petro --output petro.csv",
                        "claims export --format claimreview --check",
                        "claims export --format jsonl --tag health --as-of 2025-07-03",
                        "claims export --sqlite claims-flat.db",
                        "claims export --full --output record.jsonl")
                .text(
                        "--format",
                        "FORMAT",
                        "claimreview, csv, csv-excel, csv-acts (a row for each act), json, jsonl or timelinejs.")
                .text("--sqlite", "FILE", "A SQLite file of flat tables and views, for Datasette and SQL.")
                .flag("--full", "The whole record; `claims import` makes the same store of it.")
                .flag("--check", "Only say what search engines would miss in ClaimReviews.")
                .text("--by", "NAME", "Only claims that NAME holds, or held.")
                .text("--about", "NAME", "Only claims about NAME.")
                .text("--tag", "TAG", "Only claims on this topic.")
                .text("--from", "DAY", "Only claims with something said on this day or later.")
                .text("--to", "DAY", "Only claims with something said on this day or earlier.")
                .vantage()
                .output("FILE", "Write to this file.")
                .build();
    }

    @Override
    public int run(Args args, Session session) {
        if (!args.positional().isEmpty()) {
            throw new UsageError("`claims export` takes no words; --by, --about and --tag say which claims.");
        }
        LocalDate from = day("--from", args, session);
        LocalDate to = day("--to", args, session);
        if (from != null && to != null && to.isBefore(from)) {
            throw new UsageError("--from " + from + " is later than --to " + to + ", and nothing is said between them:"
                    + " turn the two around.");
        }
        if (args.flag("--full")) {
            return full(args, session);
        }
        if (args.text("--sqlite") != null) {
            return sqlite(args, session);
        }
        ExportFormat format = args.flag("--check") && args.text("--format") == null
                ? ExportFormat.CLAIMREVIEW
                : Words.code(
                        ExportFormat.class,
                        "--format",
                        args.required(
                                "--format",
                                "In which form? --format " + Words.codes(ExportFormat.class)
                                        + "; or the whole record, with --full."));
        if (args.flag("--check") && format != ExportFormat.CLAIMREVIEW) {
            throw new UsageError("--check looks at ClaimReviews; leave out --format, or say --format claimreview.");
        }
        Heading heading = heading(args, session);
        VerdictWords words = new VerdictWords(Path.of(Stores.location(args, session)));
        int[] status = {ExitCode.OK};
        String output = args.text("--output");
        Stores.readOnce(args, session, reader -> {
            if (output == null) {
                status[0] = write(
                        reader, heading, export(format, reader, words, args, heading, session.out()), args, session);
                session.out().flush();
            } else {
                OutputFile.write(
                        output,
                        Stores.location(args, session),
                        session.ids(),
                        file -> status[0] = write(
                                reader, heading, export(format, reader, words, args, heading, file), args, session));
            }
            return reader;
        });
        return status[0];
    }

    private static Heading heading(Args args, Session session) {
        Vantage vantage = Words.vantage(args, session);
        return new Heading(vantage, session.now(), session.tool(), which(args));
    }

    /** Made under another name and then moved, so that nobody finds half of it. */
    private static int sqlite(Args args, Session session) {
        String name = args.required("--sqlite", "Which file?");
        if (args.text("--format") != null || args.text("--output") != null) {
            throw new UsageError("--sqlite FILE is a format and names its file: leave out --format and --output.");
        }
        Path wanted = Path.of(name);
        if (Files.exists(wanted)) {
            throw new UsageError(
                    "\"" + name + "\" is there already, and nothing is written over. Name another file, or remove it.");
        }
        Heading heading = heading(args, session);
        VerdictWords words = new VerdictWords(Path.of(Stores.location(args, session)));
        Path unfinished =
                wanted.resolveSibling(wanted.getFileName() + "." + session.ids().nextKey());
        try {
            int status = Stores.readOnce(args, session, reader -> {
                try (FlatFile file = session.stores().flat(unfinished)) {
                    return write(reader, heading, new SqliteExport(file, words), args, session);
                }
            });
            Files.move(unfinished, wanted);
            return status;
        } catch (IOException e) {
            throw new UsageError("\"" + name + "\" could not be written (" + e.getMessage() + "). Name another file.");
        } finally {
            remove(unfinished);
        }
    }

    private static void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // It has a name that nobody reads by mistake.
        }
    }

    private static String which(Args args) {
        StringBuilder which = new StringBuilder("Claims");
        for (String option : List.of("--by", "--about", "--tag", "--from", "--to")) {
            if (args.text(option) != null) {
                which.append(' ')
                        .append(option.substring(2))
                        .append(" \"")
                        .append(args.text(option))
                        .append('"');
            }
        }
        return which.toString();
    }

    private static int full(Args args, Session session) {
        String output = args.required("--output", "Where to? `claims export --full --output record.jsonl`.");
        try (Store store = Stores.existing(args, session)) {
            OutputFile.write(
                    output,
                    Stores.location(args, session),
                    session.ids(),
                    file -> store.lines(line -> {
                        file.print(line);
                        file.print('\n');
                    }));
            Language language = Printing.language(args, session);
            session.out().println(language.say("The whole record is in {0}", Harmless.line(output)));
            session.out()
                    .println(language.say(
                            "Next: claims import {0} --db NEW makes the same store of it.", Harmless.line(output)));
        }
        return ExitCode.OK;
    }

    /** Oldest first, so that what is read again comes in the order in which it was recorded. */
    private static List<ItemId> claims(LogReader reader, Args args, Heading heading) {
        Directory directory = new Directory(reader);
        ItemId by = party(directory, args.text("--by"), heading);
        ItemId about = party(directory, args.text("--about"), heading);
        ListQuery query = new ListQuery(by, about, args.text("--tag"), null, null, 1, Long.MAX_VALUE);
        List<ItemId> claims = Reports.listed(reader, query, heading.vantage());
        Collections.reverse(claims);
        return claims;
    }

    private static @Nullable ItemId party(Directory directory, @Nullable String name, Heading heading) {
        return name == null
                ? null
                : directory.require(name, heading.vantage().knownAt()).id();
    }

    private static Export export(
            ExportFormat format, LogReader reader, VerdictWords words, Args args, Heading heading, PrintWriter out) {
        return switch (format) {
            case CLAIMREVIEW ->
                new ClaimReviewExport(
                        out, reader, party(new Directory(reader), args.text("--by"), heading), args.flag("--check"));
            case CSV -> new CsvExport(out, false, words, reader);
            case CSV_EXCEL -> new CsvExport(out, true, words, reader);
            case CSV_ACTS -> new ActsExport(out, reader);
            case JSON -> new JsonExport(out, false, words);
            case JSONL -> new JsonExport(out, true, words);
            case TIMELINEJS -> new TimelineExport(out);
        };
    }

    private static int write(LogReader reader, Heading heading, Export export, Args args, Session session) {
        LocalDate from = day("--from", args, session);
        LocalDate to = day("--to", args, session);
        List<ItemId> claims = claims(reader, args, heading);
        Set<ItemId> written = new HashSet<>();
        Deque<ItemId> alike = new ArrayDeque<>();
        export.begin(heading);
        for (ItemId claim : claims) {
            ClaimReport report = Reports.claim(reader, claim, heading.vantage(), heading.madeAt());
            if (within(report, heading.vantage().clock(), from, to)) {
                export.claim(report);
                written.add(claim);
                alike.addAll(alike(report));
            }
        }
        long askedFor = written.size();
        // What was done to a claim that says the same counts for this one: whoever reads it elsewhere needs both.
        boolean whole = export instanceof JsonExport || export instanceof ActsExport;
        while (whole && !alike.isEmpty()) {
            ItemId claim = alike.remove();
            if (!written.contains(claim) && stands(reader, claim, heading.vantage())) {
                written.add(claim);
                ClaimReport report = Reports.claim(reader, claim, heading.vantage(), heading.madeAt());
                export.claim(report);
                alike.addAll(alike(report));
            }
        }
        export.end();
        return say(export, askedFor, written.size() - askedFor, args, session);
    }

    /** A link to a claim that was voided stays. */
    private static boolean stands(LogReader reader, ItemId claim, Vantage vantage) {
        return Reading.claims(reader, Set.of(claim), vantage.knownAt()).has(claim);
    }

    private static List<ItemId> alike(ClaimReport report) {
        return report.claim().links().stream()
                .filter(link -> link.kind() == ClaimFacts.Relation.SAME && !link.earlierWording())
                .map(link -> link.other().id())
                .toList();
    }

    private static @Nullable LocalDate day(String option, Args args, Session session) {
        String typed = args.text(option);
        return typed == null ? null : Words.day(option, typed, session);
    }

    private static boolean within(
            ClaimReport report, ClockKind clock, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return true;
        }
        return report.positions().stream().flatMap(held -> held.acts().stream()).anyMatch(view -> {
            LocalDate earliest = clock == ClockKind.MADE
                    ? view.act().madeEarliest()
                    : view.act().publicEarliest();
            LocalDate latest = clock == ClockKind.MADE
                    ? view.act().madeLatest()
                    : view.act().publicLatest();
            return (from == null || !latest.isBefore(from)) && (to == null || !earliest.isAfter(to));
        });
    }

    /**
     * On standard error, for standard output may be the export itself.
     *
     * @param alike how many were written beside those that were asked for
     */
    private static int say(Export export, long count, long alike, Args args, Session session) {
        PrintWriter err = args.flag("--check") ? session.out() : session.err();
        Language language = Printing.language(args, session);
        if (export instanceof ClaimReviewExport reviews) {
            err.println(claims(count, language) + ": "
                    + language.count(reviews.written(), "{0} ClaimReview", "{0} ClaimReviews") + ", "
                    + language.say("{0} without a verdict", claims(reviews.without(), language)));
            listed(err, language, "Left out, for something required is missing", reviews.leftOut());
            listed(
                    err,
                    language,
                    "Left out, for the claim meant something else when it was judged",
                    reviews.outdated());
            listed(
                    err,
                    language,
                    "Not named, for a ClaimReview names one speaker (--by NAME writes it for another)",
                    reviews.speakers());
            listed(err, language, "Not named, for they only passed it on", reviews.relays());
            listed(err, language, "Not settled, which a ClaimReview says in words only", reviews.open());
            if (args.flag("--check")) {
                listed(err, language, "Recommended, and missing", reviews.advice());
                return reviews.leftOut().count() == 0 ? ExitCode.OK : ExitCode.NO;
            }
        } else {
            err.println(
                    written(claims(count + alike, language), args, language)
                            + (alike == 0
                                    ? ""
                                    : ", "
                                            + language.count(
                                                    alike,
                                                    "{0} of them because it is linked as the same as one that was asked for",
                                                    "{0} of them because they are linked as the same as others that were asked for")));
            if (export instanceof TimelineExport timeline && timeline.undated() > 0) {
                err.println(language.count(
                        timeline.undated(),
                        "{0} act or verdict without a date has no place on a timeline",
                        "{0} acts and verdicts without a date have no place on a timeline"));
            }
        }
        return count == 0 ? ExitCode.NO : ExitCode.OK;
    }

    private static String claims(long count, Language language) {
        return language.count(count, "{0} claim", "{0} claims");
    }

    private static String written(String claims, Args args, Language language) {
        String file = args.text("--sqlite") == null ? args.text("--output") : args.text("--sqlite");
        return file == null
                ? language.say("{0} written", claims)
                : language.say("{0} written to {1}", claims, Harmless.line(file));
    }

    private static void listed(PrintWriter out, Language language, String title, Examples examples) {
        if (examples.count() > 0) {
            out.println(language.say(title) + ":");
            examples.first().forEach(line -> out.println("  " + Harmless.line(line)));
            if (examples.more() > 0) {
                out.println("  " + language.say("and {0} more", examples.more()));
            }
        }
    }
}
