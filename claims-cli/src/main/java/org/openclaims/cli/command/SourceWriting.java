package org.openclaims.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Words;
import org.openclaims.cli.shell.Writing;
import org.openclaims.date.EventDate;
import org.openclaims.desk.Desk;
import org.openclaims.desk.SourceDraft;
import org.openclaims.source.Urls;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims source add}: a published document. */
public final class SourceWriting implements Command {

    @Override
    public CommandSpec spec() {
        return addTo(Opts.command(
                                "source add",
                                "Record a published document, so that acts and evidence can rest on it.",
                                "claims source add https://elpais.com/… --publisher \"El País\" \\\n    --title \"…\" --published 2025-06-29 --lang es",
                                "claims source add --publisher \"Radio Caracol\" \\\n    --title \"Morning programme\" --published 2025-06-30")
                        .words("URL", "Its address, if it has one."))
                .text("--handle", "HANDLE", "A handle of your choice.")
                .writing()
                .build();
    }

    /** The particulars of a source. */
    static Opts addTo(Opts opts) {
        return opts.text("--publisher", "TEXT", "Who published it.")
                .text("--title", "TEXT", "Its title.")
                .text("--author", "TEXT", "Who wrote it.")
                .text("--published", "DATE", "When it was published.")
                .text("--lang", "LANGUAGE", "Its language: en, es …")
                .text("--snapshot", "SHA256", "SHA-256 of a copy that you keep.");
    }

    @Override
    public int run(Args args, Session session) {
        if (args.positional().size() > 1) {
            throw new UsageError("One source at a time: claims source add URL --title \"…\".");
        }
        String url = args.positional().isEmpty() ? null : args.positional().get(0);
        if (url != null && !Urls.looksLikeOne(url)) {
            throw new UsageError(
                    "\"" + url
                            + "\" is not an address. It begins with https://; a source without one is given by --publisher and --title.");
        }
        List<String> echoes = new ArrayList<>();
        SourceDraft draft = draft(args, session, url, echoes);
        return Writing.record("source add", args, session, echoes, (drafting, names) -> Desk.source(drafting, draft));
    }

    static SourceDraft draft(Args args, Session session, @Nullable String url, List<String> echoes) {
        EventDate published =
                Words.date(args.text("--published"), session, understood -> echoes.add("--published " + understood));
        String snapshot = args.text("--snapshot");
        if (snapshot != null && !snapshot.matches("[0-9a-f]{64}")) {
            throw new UsageError("--snapshot takes a SHA-256: 64 lower-case hex digits, as `sha256sum FILE` prints.");
        }
        return new SourceDraft(
                args.text("--publisher"),
                args.text("--title"),
                args.text("--author"),
                url,
                published,
                args.text("--lang"),
                snapshot,
                args.text("--handle"));
    }
}
