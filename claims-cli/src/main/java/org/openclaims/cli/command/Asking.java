package org.openclaims.cli.command;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Printing;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Words;
import org.openclaims.desk.Directory;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.LogReader;
import org.openclaims.position.State;
import org.openclaims.position.Vantage;
import org.openclaims.report.ListQuery;
import org.openclaims.report.Listing;
import org.openclaims.report.PersonReport;
import org.openclaims.report.Report;
import org.openclaims.report.Reports;
import picocli.CommandLine.Model.CommandSpec;

/** The questions: {@code show}, {@code report}, {@code list}, {@code status} and {@code log}. */
public final class Asking {
    static final int PAGE = 50;

    private Asking() {}

    /** Asks, and prints the answer as it is wanted. */
    static <R extends Report> R answered(Args args, Session session, Function<LogReader, R> question) {
        R report = Stores.read(args, session, question);
        Printing.print(report, args, session);
        return report;
    }

    private static String quoted(String words) {
        return words.indexOf(' ') < 0 ? words : "\"" + words + "\"";
    }

    static Opts written(Opts opts) {
        return opts.text("--format", "FORMAT", "text (default), markdown, html, csv or json.")
                .output("FILE", "Write to this file.")
                .language();
    }

    /** {@code claims show}. */
    public static final class Show implements Command {
        @Override
        public CommandSpec spec() {
            return written(Opts.command(
                                    "show",
                                    "Show a claim: who stands where on it, since when and in which words.",
                                    "claims show rubio-plot",
                                    "claims show rubio-plot --as-of 2025-07-03",
                                    "claims show rubio-plot --as-of 2025-06-30 --clock made --json")
                            .words("CLAIM", "Handle of the claim, or of an act on it.")
                            .vantage())
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            String handle = PartyWriting.one(args, "Which claim? claims show CLAIM. `claims list` shows all.");
            Vantage vantage = Words.vantage(args, session);
            answered(args, session, reader -> {
                Directory directory = new Directory(reader);
                ItemId id = reader.item(handle.strip().toLowerCase(Locale.ROOT)).orElse(null);
                if (id != null && id.kind() == ItemKind.PARTY) {
                    return Reports.person(reader, id, vantage, session.now());
                }
                String claim = handle.indexOf('/') > 0 ? handle.substring(0, handle.indexOf('/')) : handle;
                ItemId shown = id == null && claim.equals(handle)
                        ? directory.require(ItemKind.CLAIM, "claim", claim, elsewhere(reader, claim, session))
                        : directory.claim(claim);
                return Reports.claim(reader, shown, vantage, session.now());
            });
            return ExitCode.OK;
        }

        /** Where to look for what is the handle of nothing, and may be a word of a claim. */
        private static Sentence elsewhere(LogReader reader, String typed, Session session) {
            ListQuery worded = new ListQuery(null, null, null, null, typed, 1, Long.MAX_VALUE);
            return Reports.list(reader, worded, Vantage.on(session.today()), session.now())
                            .rows()
                            .isEmpty()
                    ? Sentence.of("`claims list` shows all.")
                    : Sentence.of("`claims list {0}` finds it in the words of claims.", quoted(typed));
        }
    }

    /** {@code claims report}. */
    public static final class Person implements Command {
        @Override
        public CommandSpec spec() {
            return written(Opts.command(
                                    "report",
                                    "Report on a person or organization: where they stand on each claim, and what others claim about them.",
                                    "claims report petro",
                                    "claims report \"Álvaro Leyva\" --as-of 2025-07-03",
                                    "claims report petro --format html -o petro.html")
                            .words("NAME", "Who.")
                            .vantage())
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            String name = PartyWriting.one(args, "On whom? claims report NAME. `claims party list` shows all.");
            Vantage vantage = Words.vantage(args, session);
            answered(args, session, reader -> report(reader, name, vantage, session));
            return ExitCode.OK;
        }

        /** On whoever went by the name then. */
        public static PersonReport report(LogReader reader, String name, Vantage vantage, Session session) {
            ItemId party =
                    new Directory(reader).require(name, vantage.knownAt()).id();
            return Reports.person(reader, party, vantage, session.now());
        }
    }

    /** {@code claims list}. */
    public static final class ListClaims implements Command {
        @Override
        public CommandSpec spec() {
            return written(Opts.command(
                                    "list",
                                    "List claims, newest first, with who stands where on them.",
                                    "claims list",
                                    "claims list --by petro --state softened",
                                    "claims list --about \"Marco Rubio\" --as-of 2025-07-03",
                                    "claims list plot")
                            .words("WORDS", "Only claims with these words, in our wording or in a quote.")
                            .text("--by", "NAME", "Only claims that NAME holds, or held.")
                            .text("--about", "NAME", "Only claims about NAME.")
                            .text("--tag", "TAG", "Only claims on this topic.")
                            .text("--state", "STATE", "Only where somebody stands so: asserted, softened …")
                            .text("--limit", "N", "At most so many (50).")
                            .text(
                                    "--before",
                                    "CLAIM",
                                    "Only claims recorded before this one, or before the place a page ended with.")
                            .vantage())
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            Listing listing = answered(args, session, question(args, session));
            return listing.rows().isEmpty() ? ExitCode.NO : ExitCode.OK;
        }

        /** What is asked by these words. */
        public static Function<LogReader, Listing> question(Args args, Session session) {
            Vantage vantage = Words.vantage(args, session);
            State state = Words.codeOrNull(State.class, "--state", args);
            int limit = args.number("--limit", PAGE);
            return reader ->
                    Reports.list(reader, query(args, reader, state, limit, vantage.knownAt()), vantage, session.now());
        }

        private static ListQuery query(
                Args args, LogReader reader, @Nullable State state, int limit, @Nullable Instant knownAt) {
            Directory directory = new Directory(reader);
            String by = args.text("--by");
            String about = args.text("--about");
            String before = args.text("--before");
            return new ListQuery(
                    by == null ? null : directory.require(by, knownAt).id(),
                    about == null ? null : directory.require(about, knownAt).id(),
                    args.text("--tag"),
                    state,
                    args.positional().isEmpty() ? null : String.join(" ", args.positional()),
                    limit,
                    before == null ? Long.MAX_VALUE : place(before, directory));
        }
    }

    // a page ends with the place to go on from; a person may also name a claim
    private static long place(String typed, Directory directory) {
        return typed.matches("[0-9]{1,15}") ? Long.parseLong(typed) : directory.placeOf(directory.claim(typed));
    }

    /** {@code claims status}. */
    public static final class Status implements Command {
        @Override
        public CommandSpec spec() {
            return written(Opts.command(
                                    "status",
                                    "Everybody at a glance: how many claims each holds, in which position. In alphabetical order: people are not ranked.",
                                    "claims status",
                                    "claims status --as-of 2025-07-03 --limit 9999 --format csv")
                            .noWords()
                            .text("--limit", "N", "At most so many people (50).")
                            .text("--after", "NAME", "Only people whose names come after this one, to turn the page.")
                            .vantage())
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            Vantage vantage = Words.vantage(args, session);
            if (!args.positional().isEmpty()) {
                throw new UsageError("`claims status` tells of everybody, and takes no name. On one: claims report "
                        + quoted(String.join(" ", args.positional())) + ".");
            }
            String after = args.text("--after") == null ? "" : args.text("--after");
            int limit = args.number("--limit", PAGE);
            answered(args, session, reader -> Reports.status(reader, after, limit, vantage, session.now()));
            return ExitCode.OK;
        }
    }

    /** {@code claims log}. */
    public static final class Log implements Command {
        @Override
        public CommandSpec spec() {
            return written(Opts.command(
                                    "log",
                                    "What was recorded, by whom and when; newest first.",
                                    "claims log",
                                    "claims log --corrections",
                                    "claims log --limit 500 --format csv --output log.csv")
                            .flag("--corrections", "Only what changed our own record: amend, void, undo.")
                            .text("--chain", "NAME", "Only what was recorded in this chain, a desk's own.")
                            .text("--limit", "N", "At most so many (50).")
                            .text("--before", "NUMBER", "Only commands before this one, to turn the page."))
                    .build();
        }

        @Override
        public int run(Args args, Session session) {
            long before = args.text("--before") == null ? Long.MAX_VALUE : args.number("--before", 1);
            int limit = args.number("--limit", PAGE);
            answered(
                    args,
                    session,
                    reader -> Reports.log(reader, before, limit, args.flag("--corrections"), args.text("--chain")));
            return ExitCode.OK;
        }
    }
}
