package org.openclaims.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openclaims.act.ActKind;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Wizard;
import org.openclaims.cli.shell.Writing;
import org.openclaims.desk.ActDraft;
import org.openclaims.desk.Acts;
import org.openclaims.desk.Drafting;
import org.openclaims.item.ItemKind;
import org.openclaims.report.RecordedReport;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims assert}, {@code claims retract} and the other verbs: what somebody did to a claim that is there. */
public final class ActCommand implements Command {
    private final ActKind kind;

    /** @param kind what they did */
    public ActCommand(ActKind kind) {
        this.kind = kind;
    }

    private String name() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public CommandSpec spec() {
        Opts opts = Opts.command(name(), does(), examples())
                .words("CLAIM", "Handle of the claim; several if they were treated in one go.");
        if (kind == ActKind.RETRACT) {
            opts.text("--force", "FORCE", "How far: full (default), partial, conditional, none, counter.")
                    .text("--all-about", "NAME", "Everything they stand by about NAME, instead of single claims.");
        }
        if (kind.replaces()) {
            opts.text("--with", "CLAIM", "The claim that takes its place.");
        }
        return ActOptions.addTo(opts).writing().build();
    }

    private String does() {
        return switch (kind) {
            case ASSERT -> "Record that somebody put a claim forward as true.";
            case RELAY -> "Record that somebody passed a claim on without vouching for it.";
            case REPEAT -> "Record that they said it again, nothing having changed.";
            case REAFFIRM -> "Record that they stood by it after a challenge, a verdict or a walk-back.";
            case CLARIFY -> "Record that they narrowed or explained it and gave nothing up.";
            case RETRACT -> "Record that they took it back; --force says how far it really went.";
            case CORRECT -> "Record that they took it back and put another claim in its place.";
            case REVERSE -> "Record that they now assert the opposite and do not mention the earlier claim.";
            case DENY -> "Record that they say they never said it.";
            case DELETE -> "Record that they removed the publication; what they said of it goes into --quote.";
            case DISPUTE -> "Record that another party contests the claim.";
            case SUPPORT -> "Record that another party backs the claim.";
            case RESPOND -> "Record that another party reacted without taking a side.";
        };
    }

    private String[] examples() {
        return switch (kind) {
            case RETRACT ->
                new String[] {
                    "claims retract rubio-plot --by petro --force conditional \\\n    --on 2025-06-23 --public 2025-07-07 --quote \"…\" --form apology",
                    "claims retract bridge-safe --by \"Kofi Mensah\" --for osei --on yesterday",
                    "claims retract --all-about \"Marco Rubio\" --by petro --on 2025-08-01"
                };
            case CORRECT, REVERSE ->
                new String[] {"claims " + name() + " bridge-safe --by osei --on 2025-04-01 --with bridge-closed"};
            case ASSERT, RELAY, REPEAT, REAFFIRM, CLARIFY, DENY, DELETE ->
                new String[] {
                    "claims " + name() + " bridge-safe --by osei --on 2025-04-01 --quote \"…\"",
                    "claims " + name() + " bridge-safe --by osei --on \"late April 2025\" \\\n    --quote - < words.txt"
                };
            case DISPUTE, SUPPORT, RESPOND ->
                new String[] {"claims " + name() + " bridge-safe --by \"Engineers' Union\" --on 2025-04-01"};
        };
    }

    private void refuseAct(Drafting drafting, String handle) {
        String typed = handle.strip().toLowerCase(Locale.ROOT);
        // No claim has a stroke in its handle, so for claims the record is not asked.
        if (typed.indexOf('/') > 0
                && drafting.find(typed).filter(id -> id.kind() == ItemKind.ACT).isPresent()) {
            throw new UsageError(
                    "\"" + typed + "\" is an act on a claim. What they did is done to the claim itself: `claims "
                            + name() + " " + typed.substring(0, typed.lastIndexOf('/')) + " …`.");
        }
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
        List<String> claims = new ArrayList<>(args.positional());
        String allAbout = kind == ActKind.RETRACT ? args.text("--all-about") : null;
        ActOptions options = new ActOptions(args, session, echoes);
        if (session.terminal().canAsk() && !args.flag("--no-input")) {
            Wizard wizard = new Wizard(session);
            if (claims.isEmpty() && allAbout == null) {
                wizard.need("Which claim (its handle)", claims::add);
            }
            options.askFor(wizard, kind == ActKind.RETRACT && args.text("--force") == null);
            wizard.run();
        }
        if (claims.isEmpty() == (allAbout == null)) {
            throw new UsageError(
                    allAbout == null
                            ? "Which claim? Give its handle: claims " + name()
                                    + " CLAIM --by NAME --on DATE. `claims list` shows all."
                            : "Give either claims or --all-about, not both.");
        }
        options.complete().read();
        return Writing.recorded(name(), args, session, (drafting, names) -> {
            claims.forEach(claim -> refuseAct(drafting, claim));
            ActDraft draft = options.draft(kind, names);
            if (allAbout == null) {
                Acts.on(drafting, claims, draft);
            } else {
                Acts.onAllAbout(drafting, names.meant(allAbout), draft);
            }
        });
    }
}
