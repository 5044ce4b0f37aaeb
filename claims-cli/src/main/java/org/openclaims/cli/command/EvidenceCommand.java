package org.openclaims.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.Quote;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Words;
import org.openclaims.cli.shell.Writing;
import org.openclaims.date.EventDate;
import org.openclaims.desk.Desk;
import org.openclaims.desk.EvidenceDraft;
import org.openclaims.evidence.Bearing;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims evidence}: what a source says for or against a claim. */
public final class EvidenceCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Opts.command(
                        "evidence",
                        "Record what a source says for or against a claim, or for or against an act having happened.",
                        "claims evidence rubio-plot --context --source https://elpais.com/… \\\n    --summary \"Audio proves another plot\"",
                        "claims evidence bridge-safe --refutes --source inspection-report",
                        "claims evidence bridge-safe --supports --act bridge-safe/2 --source https://…")
                .words("CLAIM", "Handle of the claim.")
                .flag("--supports", "It speaks for it.")
                .flag("--refutes", "It speaks against it.")
                .flag("--context", "It belongs to the picture and decides nothing.")
                .text("--act", "ACT", "It bears on whether this act happened, not on the truth of the claim.")
                .text("--source", "SOURCE", "Address or handle of the document.")
                .texts("--via", "NAME", "Through whom it reached the source; nearest to us first.")
                .text("--public", "DATE", "When it could be known (the day the source was published).")
                .text("--summary", "TEXT", "What it shows, in your words.")
                .text("--quote", "WORDS", "Its own words; - reads them from standard input.")
                .text("--lang", "LANGUAGE", "Language of the words.")
                .text("--translation", "WORDS", "The words in another language.")
                .text("--translation-lang", "LANGUAGE", "Language of the translation (en).")
                .text("--translation-by", "WHO", "Who translated them.")
                .writing()
                .build();
    }

    @Override
    public int run(Args args, Session session) {
        if (args.positional().size() != 1) {
            throw new UsageError(
                    "On which claim? claims evidence CLAIM --supports|--refutes|--context --source SOURCE.");
        }
        Bearing bearing = bearing(args);
        String source = args.required("--source", "Which source says so? Give its address or handle with --source.");
        List<String> echoes = new ArrayList<>();
        EventDate becamePublic =
                Words.date(args.text("--public"), session, understood -> echoes.add("--public " + understood));
        Quote quote = ActOptions.quote(args, session);
        return Writing.record(
                "evidence",
                args,
                session,
                echoes,
                (drafting, names) -> Desk.evidence(
                        drafting,
                        args.positional().get(0),
                        new EvidenceDraft(
                                source,
                                bearing,
                                args.text("--act"),
                                names.meant(args.texts("--via")),
                                becamePublic,
                                args.text("--summary"),
                                quote)));
    }

    private static Bearing bearing(Args args) {
        Bearing bearing = bearingOrNull(args);
        if (bearing == null) {
            throw new UsageError("Which way does it point? Give one of --supports, --refutes and --context.");
        }
        return bearing;
    }

    /** The way it points; null if none was given. */
    static @Nullable Bearing bearingOrNull(Args args) {
        List<Bearing> given = Stream.of(Bearing.values())
                .filter(bearing -> args.flag("--" + Codes.of(bearing)))
                .toList();
        if (given.size() > 1) {
            throw new UsageError("Which way does it point? Give only one of --supports, --refutes and --context.");
        }
        return given.isEmpty() ? null : given.get(0);
    }
}
