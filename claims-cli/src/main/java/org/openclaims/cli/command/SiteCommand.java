package org.openclaims.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.openclaims.cli.html.Surroundings;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Printing;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Words;
import org.openclaims.cli.site.Built;
import org.openclaims.cli.site.Publication;
import org.openclaims.cli.site.Site;
import org.openclaims.cli.words.Harmless;
import org.openclaims.cli.words.Language;
import org.openclaims.log.LogReader;
import org.openclaims.position.Vantage;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims site}: the whole record as pages to publish. */
public final class SiteCommand implements Command {
    @Override
    public CommandSpec spec() {
        return Opts.command(
                        "site",
                        "Make a site of the whole record: plain files that any web server can publish. Made again, it rewrites only what changed.",
                        "claims site --output public",
                        "claims site --output public --address https://desk.example/record/",
                        "claims site --output then --as-of 2025-07-03")
                .output("DIRECTORY", "Where to: empty, not there yet, or a site made before.")
                .text(
                        "--address",
                        "URL",
                        "Where it will be published: for the feed, and as the address of each ClaimReview.")
                .vantage()
                .language()
                .build();
    }

    @Override
    public int run(Args args, Session session) {
        String output = args.required("--output", "Where to? claims site --output DIRECTORY.");
        Vantage vantage = Words.vantage(args, session);
        Surroundings.Told told = args.text("--known-at") != null
                ? Surroundings.Told.ALL
                : args.text("--as-of") != null ? Surroundings.Told.DAY : Surroundings.Told.NOTHING;
        Publication publication = new Publication(told, address(args), Printing.language(args, session));
        Path directory = directory(output);
        Built built =
                Stores.read(args, session, reader -> build(reader, vantage, session, publication, directory, output));
        if (args.flag("--json")) {
            session.out()
                    .println("{\n  \"files\": " + built.files() + ",\n  \"written\": " + built.written()
                            + ",\n  \"removed\": " + built.removed() + "\n}");
        } else {
            Language language = publication.language();
            session.out()
                    .println(language.say(
                            "A site of {0} files: {1} written, {2} as they were, {3} removed.",
                            built.files(), built.written(), built.files() - built.written(), built.removed()));
            String front = Harmless.line(directory.resolve("index.html").toString());
            session.out().println(language.say("Next: open {0}", front));
        }
        return ExitCode.OK;
    }

    private static Built build(
            LogReader reader, Vantage vantage, Session session, Publication publication, Path directory, String typed) {
        try {
            return Site.build(reader, vantage, session.now(), publication, directory);
        } catch (IOException | UncheckedIOException e) {
            throw new UsageError("The site could not be written to \"" + typed + "\" (" + e.getMessage()
                    + "). Name another directory with --output.");
        }
    }

    private static Path directory(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new UsageError("\"" + typed + "\" cannot be the name of a directory. Name another with --output.");
        }
    }

    private static String address(Args args) {
        String given = args.text("--address");
        if (given == null) {
            return "";
        }
        if (!given.startsWith("https://") && !given.startsWith("http://")) {
            throw new UsageError("--address takes the address of a web page, https://…, not \"" + given + "\".");
        }
        return given.endsWith("/") ? given : given + "/";
    }
}
