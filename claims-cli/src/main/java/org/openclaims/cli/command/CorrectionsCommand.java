package org.openclaims.cli.command;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Words;
import org.openclaims.desk.Directory;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.LogReader;
import org.openclaims.report.CorrectionsQuery;
import org.openclaims.report.Reports;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims corrections}: what we changed in our own record, the old words beside the new ones. */
public final class CorrectionsCommand implements Command {
    @Override
    public CommandSpec spec() {
        return Asking.written(Opts.command(
                                "corrections",
                                "What we corrected in our own record: old words, new words, who, when and why.",
                                "claims corrections",
                                "claims corrections petro --since 2025-07-01",
                                "claims corrections rubio-plot --known-at 2025-07-05T18:00Z",
                                "claims corrections --format markdown --output corrections.md")
                        .words("NAME_OR_CLAIM", "Only those of a person's record, or of a claim.")
                        .text("--since", "DAY", "Only corrections made on this day or later.")
                        .text("--until", "DAY", "Only corrections made on this day or earlier.")
                        .text("--known-at", "INSTANT", "What our record held then (now).")
                        .text("--limit", "N", "Those of at most so many commands (50).")
                        .text("--before", "NUMBER", "Only commands before this one, to turn the page."))
                .build();
    }

    @Override
    public int run(Args args, Session session) {
        if (args.positional().size() > 1) {
            throw new UsageError(
                    "One person or claim at a time: claims corrections NAME, or claims corrections CLAIM.");
        }
        String of = args.positional().isEmpty() ? null : args.positional().get(0);
        Instant since = Words.startOf("--since", args, session, 0);
        Instant until = Words.startOf("--until", args, session, 1);
        Instant knownAt = Words.knownAt(args, session);
        long before = args.text("--before") == null ? Long.MAX_VALUE : args.number("--before", 1);
        int limit = args.number("--limit", Asking.PAGE);
        Asking.answered(
                args,
                session,
                reader -> Reports.corrections(
                        reader,
                        new CorrectionsQuery(subject(reader, of), since, until, knownAt, limit, before),
                        session.now()));
        return ExitCode.OK;
    }

    private static @Nullable ItemId subject(LogReader reader, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String handle = typed.strip().toLowerCase(Locale.ROOT);
        ItemId id = reader.item(handle).orElse(null);
        // Also of what was voided: that is when one looks here.
        return id != null && (id.kind() == ItemKind.CLAIM || id.kind() == ItemKind.PARTY)
                ? id
                : new Directory(reader).require(typed).id();
    }
}
