package org.openclaims.cli.shell;

import org.openclaims.cli.render.Format;
import org.openclaims.cli.render.Layout;
import org.openclaims.cli.render.Renderer;
import org.openclaims.cli.render.Rows;
import org.openclaims.cli.words.Language;
import org.openclaims.cli.words.Languages;
import org.openclaims.report.Report;

/** Prints reports as the person asked for them. */
public final class Printing {
    private Printing() {}

    /** The format asked for: {@code --json}, else {@code --format}, else text. */
    public static Format format(Args args) {
        if (args.flag("--json")) {
            return Format.JSON;
        }
        String typed = args.text("--format");
        return typed == null ? Format.TEXT : Words.code(Format.class, "--format", typed);
    }

    /** The language asked for: {@code --language}, else that of the environment, else English. */
    public static Language language(Args args, Session session) {
        String option = args.text("--language");
        String typed = option == null ? session.variable("CLAIMS_LANGUAGE") : option;
        if (typed == null) {
            return Language.ENGLISH;
        }
        return Languages.find(typed)
                .orElseThrow(() -> new UsageError((option == null ? "CLAIMS_LANGUAGE" : "--language")
                        + " takes one of en, es, not \"" + typed + "\"."));
    }

    /** What fits the window, in the language asked for. */
    static Layout layout(Args args, Session session) {
        return new Layout(session.terminal().width(), session.terminal().decorated(), language(args, session));
    }

    /** Prints in the format asked for, into the file asked for. */
    public static void print(Report report, Args args, Session session) {
        String output = args.text("--output");
        if (output == null) {
            Renderer.render(report, format(args), session.out(), layout(args, session));
            session.out().flush();
            return;
        }
        Format format = format(args);
        Layout layout = Layout.plain(language(args, session));
        OutputFile.write(
                output,
                Stores.location(args, session),
                session.ids(),
                file -> Renderer.render(report, format, file, layout));
        session.err().println("Written to " + output);
    }

    /** Prints a table, as JSON if that was asked for. */
    public static void table(Rows rows, Args args, Session session) {
        rows.print(args.flag("--json"), session.out(), layout(args, session));
        session.out().flush();
    }
}
