package org.openclaims.cli.shell;

import org.openclaims.cli.render.Format;
import org.openclaims.cli.render.Layout;
import org.openclaims.cli.render.Renderer;
import org.openclaims.cli.render.Rows;
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

    /** Prints in the format asked for, into the file asked for. */
    public static void print(Report report, Args args, Session session) {
        String output = args.text("--output");
        if (output == null) {
            print(report, format(args), session);
            return;
        }
        Format format = format(args);
        OutputFile.write(
                output,
                Stores.location(args, session),
                file -> Renderer.render(report, format, file, new Layout(80, false)));
        session.err().println("Written to " + output);
    }

    /** Prints a table, as JSON if that was asked for. */
    public static void table(Rows rows, Args args, Session session) {
        Layout layout =
                new Layout(session.terminal().width(), session.terminal().decorated());
        rows.print(args.flag("--json"), session.out(), layout);
        session.out().flush();
    }

    static void print(Report report, Format format, Session session) {
        Layout layout =
                new Layout(session.terminal().width(), session.terminal().decorated());
        Renderer.render(report, format, session.out(), layout);
        session.out().flush();
    }
}
