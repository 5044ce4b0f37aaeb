package org.openclaims.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.openclaims.act.ActKind;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Wizard;
import org.openclaims.cli.shell.Words;
import org.openclaims.cli.shell.Writing;
import org.openclaims.desk.Acts;
import org.openclaims.desk.ClaimDraft;
import org.openclaims.desk.Desk;
import org.openclaims.report.RecordedReport;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims add}: a claim, and who made it. */
public final class AddCommand implements Command {

    @Override
    public CommandSpec spec() {
        Opts opts = Opts.command(
                        "add",
                        "Record a claim and who put it forward.",
                        "claims add \"The bridge is safe\" --by \"Abena Osei\" --on 2025-03-04",
                        "claims add \"Rubio leads a plot\" --by petro --about \"Marco Rubio\" \\\n    --on \"11 June 2025\" --told-by \"a neighboring president\" --source https://…",
                        "claims add \"Taxes will fall\" --kind promise")
                .words("CLAIM", "What is claimed, in one sentence of your own.")
                .texts("--about", "NAME", "Whom it is about.")
                .text("--handle", "HANDLE", "A handle of your choice, instead of one made from the words.")
                .text("--kind", "KIND", "fact (default), prediction or promise.")
                .texts("--tag", "TAG", "A topic; several with , or ; between them.")
                .text("--claim-lang", "LANGUAGE", "Language of your wording: en, es …")
                .flag("--relay", "They pass it on without vouching for it.");
        return ActOptions.addTo(opts).writing().build();
    }

    @Override
    public int run(Args args, Session session) {
        List<String> echoes = new ArrayList<>();
        Writing.print(recorded(args, session, echoes), args, session, echoes);
        return ExitCode.OK;
    }

    /**
     * Records it, and tells what.
     *
     * @param echoes takes how dates were understood
     */
    public RecordedReport recorded(Args args, Session session, List<String> echoes) {
        List<String> text = new ArrayList<>(args.positional());
        List<String> about = new ArrayList<>(args.texts("--about"));
        ActOptions options = new ActOptions(args, session, echoes);
        if (session.terminal().canAsk() && !args.flag("--no-input")) {
            Wizard wizard = new Wizard(session);
            if (text.isEmpty()) {
                wizard.need("What is claimed, in one sentence", text::add);
            }
            options.askFor(wizard, false);
            if (args.positional().isEmpty() && about.isEmpty()) {
                wizard.may("About whom", typed -> {}, about::add);
            }
            wizard.run();
        }
        if (text.size() != 1 || text.get(0).isBlank()) {
            throw new UsageError(
                    text.size() < 2
                            ? "What is claimed? Say it in quotes: claims add \"The bridge is safe\" --by NAME --on DATE."
                            : "The claim must be one text in quotes; this reads as " + text.size()
                                    + " separate words or texts.");
        }
        boolean somebodyMadeIt = options.given();
        if (somebodyMadeIt) {
            options.complete().read();
        }
        ClaimKind kind = Words.codeOrNull(ClaimKind.class, "--kind", args);
        return Writing.recorded("add", args, session, (drafting, names) -> {
            Claim claim = Desk.claim(
                    drafting,
                    new ClaimDraft(
                            text.get(0),
                            args.text("--claim-lang"),
                            kind == null ? ClaimKind.FACT : kind,
                            names.meant(about),
                            Words.topics(args),
                            args.text("--handle"),
                            names.surelyNew().contains(text.get(0))));
            if (somebodyMadeIt) {
                ActKind act = args.flag("--relay") ? ActKind.RELAY : ActKind.ASSERT;
                Acts.first(drafting, claim, options.draft(act, names));
            }
        });
    }
}
