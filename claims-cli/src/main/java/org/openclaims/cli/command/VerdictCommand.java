package org.openclaims.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Words;
import org.openclaims.cli.shell.Writing;
import org.openclaims.date.EventDate;
import org.openclaims.desk.Desk;
import org.openclaims.desk.VerdictDraft;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims verdict}: what a reviewer concluded, on a scale. */
public final class VerdictCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Opts.command(
                        "verdict",
                        "Record what a reviewer concluded. Verdicts are only added; the newest is current.",
                        "claims verdict rubio-plot \"Mostly False\" --by PolitiFact \\\n    --scale politifact --on 2025-07-20",
                        "claims verdict bridge-safe \"No report says so.\" --by \"Our desk\" \\\n    --scale free-text --on today --evidence-up-to 2025-05-02")
                .words("CLAIM LABEL", "Handle of the claim, and the label in quotes.")
                .text("--by", "NAME", "The reviewer.")
                .text("--scale", "SCALE", "The rating scale; `claims scale list` shows all (five-step).")
                .text("--on", "DATE", "When it was published.")
                .text("--evidence-up-to", "DATE", "The day up to which evidence was seen.")
                .text("--reasoning", "TEXT", "Why.")
                .texts("--source", "SOURCE", "Address or handle of the review.")
                .writing()
                .build();
    }

    @Override
    public int run(Args args, Session session) {
        if (args.positional().size() != 2) {
            throw new UsageError("Which claim, and which label? claims verdict CLAIM \"LABEL\" --by NAME --on DATE.");
        }
        String by = args.required("--by", "Whose verdict is it? Say so with --by NAME.");
        String on = args.required("--on", "When was it given? Say so with --on DATE.");
        String scale = args.text("--scale");
        List<String> echoes = new ArrayList<>();
        EventDate given = Words.date(on, session, understood -> echoes.add("--on " + understood));
        EventDate evidenceUpTo = Words.date(
                args.text("--evidence-up-to"), session, understood -> echoes.add("--evidence-up-to " + understood));
        if (given == null) {
            throw new UsageError("When was it given? Say so with --on DATE.");
        }
        return Writing.record(
                "verdict",
                args,
                session,
                echoes,
                (drafting, names) -> Desk.verdict(
                        drafting,
                        args.positional().get(0),
                        new VerdictDraft(
                                names.meant(by),
                                scale == null ? "five-step" : scale,
                                args.positional().get(1),
                                args.text("--reasoning"),
                                given,
                                evidenceUpTo,
                                args.texts("--source"))));
    }
}
