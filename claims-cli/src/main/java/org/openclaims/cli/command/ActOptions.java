package org.openclaims.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.act.Form;
import org.openclaims.act.Quote;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Meant;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Wizard;
import org.openclaims.cli.shell.Words;
import org.openclaims.cli.words.Complaint;
import org.openclaims.date.DateReader;
import org.openclaims.date.EventDate;
import org.openclaims.desk.ActDraft;
import org.openclaims.desk.Details;
import org.openclaims.item.UnfitText;

/** The options that say what an act was, and the act that they say. */
final class ActOptions {
    /** Whoever gives one of these speaks of an act, and would lose it if it were taken for a claim that nobody made. */
    private static final List<String> OF_AN_ACT = List.of(
            "--for",
            "--public",
            "--quote",
            "--lang",
            "--translation",
            "--translation-lang",
            "--translation-by",
            "--told-by",
            "--via",
            "--to",
            "--venue",
            "--form",
            "--form-by",
            "--source",
            "--same-as",
            "--after",
            "--answers",
            "--relay",
            "--attested",
            "--note");

    private final Args args;
    private final Session session;
    private final List<String> echoes;
    private @Nullable String by;
    private @Nullable String on;
    private @Nullable String force;
    private @Nullable EventDate made;
    private @Nullable EventDate becamePublic;
    private @Nullable Quote quote;

    ActOptions(Args args, Session session, List<String> echoes) {
        this.args = args;
        this.session = session;
        this.echoes = echoes;
        by = args.text("--by");
        on = args.text("--on");
        force = args.text("--force");
    }

    /** Adds the options to a command. */
    static Opts addTo(Opts opts) {
        return opts.text("--by", "NAME", "Who did it.")
                .text("--for", "NAME", "On whose behalf, if --by is a spokesperson or lawyer.")
                .text("--on", "DATE", "When it was said or written: 2025-06-11, \"late June 2025\".")
                .text("--public", "DATE", "When it became known, if later.")
                .text("--quote", "WORDS", "The words, to the letter; - reads them from standard input.")
                .text("--lang", "LANGUAGE", "Language of the words: en, es …")
                .text("--translation", "WORDS", "The words in another language.")
                .text("--translation-lang", "LANGUAGE", "Language of the translation (en).")
                .text("--translation-by", "WHO", "Who translated them.")
                .texts("--told-by", "NAME", "Who told the speaker; nearest first.")
                .texts("--via", "NAME", "Through whom it reached us; nearest to us first.")
                .texts("--to", "NAME", "Whom it was said to.")
                .text("--venue", "WHERE", "Where, or in what: \"letter to Donald Trump\".")
                .text("--form", "WORD", "What it was called: apology, rectification …")
                .text("--form-by", "WHO", "Who called it so.")
                .texts("--source", "SOURCE", "Address or handle of a document it rests on.")
                .texts("--after", "ACT", "It certainly came after this act.")
                .text("--answers", "ACT", "The act it answers.")
                .text("--same-as", "ACT", "Said on the same occasion: takes what is missing from it.")
                .text("--attested", "ATTESTATION", "confirmed (default), reported or disputed.")
                .text("--note", "TEXT", "Anything else, in your words.");
    }

    /** Asks for who and when, where they are missing and somebody can be asked. */
    ActOptions askFor(Wizard wizard, boolean forceToo) {
        if (args.text("--same-as") != null) {
            return this;
        }
        if (by == null) {
            wizard.need("Who", typed -> by = typed);
        }
        if (forceToo && force == null) {
            wizard.need(
                    "How far (" + Words.codes(Force.class) + ")",
                    typed -> Words.code(Force.class, "It", typed),
                    typed -> force = typed);
        }
        if (on == null) {
            wizard.need(
                    "When was it said (2025-06-11, late June 2025, unknown)",
                    typed -> DateReader.read(typed, session.today()),
                    typed -> on = typed);
        }
        return this;
    }

    /** Reads dates and words once, before anything is decided. */
    ActOptions read() {
        made = Words.date(on, session, echo("on"));
        becamePublic = Words.date(args.text("--public"), session, echo("public"));
        quote = quote(args, session);
        refuseAlone(args, "--form-by", "--form", "Whoever called it so used a word");
        return this;
    }

    /** The same for an amendment, which may say more of words that are there: of the quote only the words, and {@link #details} the rest. */
    ActOptions readToAmend() {
        made = Words.date(on, session, echo("on"));
        becamePublic = Words.date(args.text("--public"), session, echo("public"));
        String words = words(args, session);
        quote = words == null ? null : quote(words, null, List.of());
        return this;
    }

    /** What is said beside the words of a quote and a form. */
    Details details() {
        return new Details(
                args.text("--lang"),
                args.text("--translation"),
                args.text("--translation-lang"),
                args.text("--translation-by"),
                args.text("--form-by"));
    }

    private Words.Echo echo(String option) {
        return understood -> echoes.add("--" + option + " " + understood);
    }

    /**
     * The words on the command line, or from standard input.
     *
     * @throws UsageError if something is said of words that are not given: it would be lost
     */
    static @Nullable Quote quote(Args args, Session session) {
        String words = words(args, session);
        if (words == null) {
            refuseAlone(args, "--translation", "--quote", "A translation stands beside the words it translates");
            refuseAlone(args, "--lang", "--quote", "A language is that of the words");
        }
        refuseAlone(args, "--translation-lang", "--translation", "The language of a translation stands beside it");
        refuseAlone(args, "--translation-by", "--translation", "A translator stands beside the translation");
        return words == null ? null : quote(words, args.text("--lang"), translations(args));
    }

    private static void refuseAlone(Args args, String option, String main, String why) {
        if (args.flag(option) && !args.flag(main)) {
            throw new UsageError(why + "; give " + (main.equals("--quote") ? "those" : "that") + " too, with " + main
                    + ", or leave " + option + " out.");
        }
    }

    private static Quote quote(String words, @Nullable String language, List<Quote.Translation> translations) {
        try {
            return new Quote(words, language, translations);
        } catch (UnfitText e) {
            throw new UsageError(Complaint.of(e));
        }
    }

    private static @Nullable String words(Args args, Session session) {
        String typed = args.text("--quote");
        if (typed == null) {
            return null;
        }
        String words = typed.equals("-") ? piped(session) : typed;
        if (words.isBlank()) {
            throw new UsageError(
                    "The quote is empty. Leave --quote out if you have no words, or give them to the letter.");
        }
        return words;
    }

    private static List<Quote.Translation> translations(Args args) {
        String text = args.text("--translation");
        if (text == null) {
            return List.of();
        }
        String language = args.text("--translation-lang");
        return List.of(new Quote.Translation(text, language == null ? "en" : language, args.text("--translation-by")));
    }

    private static String piped(Session session) {
        try {
            String all = session.terminal().readAll();
            // The last line break belongs to the pipe, not to the words.
            if (all.endsWith("\r\n")) {
                return all.substring(0, all.length() - 2);
            }
            return all.endsWith("\n") ? all.substring(0, all.length() - 1) : all;
        } catch (IOException e) {
            throw new UsageError("Standard input could not be read (" + e.getMessage() + ").");
        }
    }

    /** The act. */
    ActDraft draft(@Nullable ActKind kind, Meant names) {
        String form = args.text("--form");
        return new ActDraft(
                kind,
                force == null ? null : Words.code(Force.class, "--force", force),
                form == null ? null : new Form(form, args.text("--form-by")),
                names.meantOrNull(by),
                names.meantOrNull(args.text("--for")),
                names.meant(args.texts("--told-by")),
                names.meant(args.texts("--via")),
                names.meant(args.texts("--to")),
                args.text("--venue"),
                quote,
                made,
                becamePublic,
                args.texts("--source"),
                new ArrayList<>(args.texts("--after")),
                args.text("--answers"),
                args.text("--with"),
                args.text("--same-as"),
                Words.codeOrNull(Attestation.class, "--attested", args),
                args.text("--note"));
    }

    /** Whether anything is said of an act at all. */
    boolean given() {
        return by != null || on != null || OF_AN_ACT.stream().anyMatch(args::flag);
    }

    /** Complains where it is not said who did it, or when. */
    ActOptions complete() {
        boolean toldByAnother = args.text("--same-as") != null;
        if (by == null && !toldByAnother) {
            throw new UsageError("Who did it? Say so with --by NAME.");
        }
        if (on == null && !toldByAnother) {
            throw new UsageError("When was it? Say so with --on DATE, or --on unknown.");
        }
        return this;
    }
}
