package org.openclaims.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.ActKind;
import org.openclaims.claim.ClaimKind;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.Meant;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Words;
import org.openclaims.cli.shell.Writing;
import org.openclaims.date.EventDate;
import org.openclaims.desk.ActDraft;
import org.openclaims.desk.Amendments;
import org.openclaims.desk.Desk;
import org.openclaims.desk.Drafting;
import org.openclaims.desk.EvidenceDraft;
import org.openclaims.desk.Part;
import org.openclaims.desk.SourceDraft;
import org.openclaims.desk.VerdictDraft;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.party.PartyKind;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims amend}: we had it wrong. The old words stay readable, and the reason stands beside the new ones. */
public final class AmendCommand implements Command {

    @Override
    public CommandSpec spec() {
        Opts opts = Opts.command(
                        "amend",
                        "Correct our own record: an act, a claim, a party, a source, evidence or a verdict. What is not given stays as it is; an empty text takes it out (--venue \"\"). What can be given several times (--tag, --told-by …) replaces all there was. With other words of a quote its translation goes, unless you give one of them.",
                        "claims amend rubio-plot/2 --on 2025-06-23 --why \"the letter's own date\"",
                        "claims amend rubio-plot/2 --after rubio-plot/1 \\\n    --why \"the letter mentions the speech\"",
                        "claims amend rubio-plot/2 --venue \"\" --why \"nobody says where\"",
                        "claims amend rubio-plot --text \"Rubio leads a plot to oust Petro\" \\\n    --why \"shorter\"",
                        "claims amend petro --name \"Gustavo Petro Urrego\" --why \"full name\"",
                        "claims amend rubio-plot/v1 --label \"Mostly False\" --why \"misread\"",
                        "claims amend elpais --title \"…\" --published 2025-06-29 \\\n    --why \"completed\"")
                .words("HANDLE", "Handle of what is wrong.")
                .text("--act", "KIND", "Act: another kind (assert, retract …). Evidence: the act it bears on.")
                .text("--force", "FORCE", "Act: how far a retraction really went.")
                .text("--with", "CLAIM", "Act: the claim that takes the place of this one.");
        ActOptions.addTo(opts)
                .text("--text", "WORDS", "Claim: a better wording.")
                .flag(
                        "--other-meaning",
                        "Claim: the new wording says something else; acts on the old one do not count for it.")
                .texts("--about", "NAME", "Claim: whom it is about.")
                .texts("--tag", "TAG", "Claim: its topics, all of them; several with , or ; between them.")
                .text("--kind", "KIND", "Claim: fact, prediction, promise. Party: person, organization, unnamed.")
                .text("--name", "TEXT", "Party: the name to print.")
                .text("--wikidata", "ID", "Party: Wikidata id.")
                .flag("--supports", "Evidence: it speaks for it.")
                .flag("--refutes", "Evidence: it speaks against it.")
                .flag("--context", "Evidence: it decides nothing.")
                .text("--summary", "TEXT", "Evidence: what it shows, in your words.")
                .text("--label", "LABEL", "Verdict: the label.")
                .text("--scale", "SCALE", "Verdict: the rating scale.")
                .text("--evidence-up-to", "DATE", "Verdict: the day up to which evidence was seen.")
                .text("--reasoning", "TEXT", "Verdict: why.")
                .text("--url", "URL", "Source: its address.")
                .text("--publisher", "TEXT", "Source: who published it.")
                .text("--title", "TEXT", "Source: its title.")
                .text("--author", "TEXT", "Source: who wrote it.")
                .text("--published", "DATE", "Source: when it was published.")
                .text("--snapshot", "SHA256", "Source: SHA-256 of a copy that you keep.");
        return opts.naming().correcting().build();
    }

    @Override
    public int run(Args typed, Session session) {
        Set<String> emptied = Amendable.emptied(typed);
        Args args = typed.without(emptied);
        String meant = PartyWriting.one(args, "What is wrong? claims amend HANDLE … --why \"…\".")
                .strip();
        String why = args.required("--why", "Why? The corrections log needs the reason: --why \"…\".");
        List<String> echoes = new ArrayList<>();
        ActOptions act = new ActOptions(args, session, echoes).readToAmend();
        SourceDraft source = SourceWriting.draft(args, session, args.text("--url"), echoes);
        EventDate evidenceUpTo = Words.date(
                args.text("--evidence-up-to"), session, understood -> echoes.add("--evidence-up-to " + understood));
        Stores.locationOfExisting(args, session);
        return Writing.record("amend", args, session, echoes, (drafting, names) -> {
            Optional<ItemId> id = drafting.find(meant.toLowerCase(Locale.ROOT));
            boolean byName = id.isEmpty() && !meant.contains("/");
            String handle = byName ? drafting.known(meant).handle() : meant.toLowerCase(Locale.ROOT);
            ItemKind kind = id.map(ItemId::kind).orElse(byName ? ItemKind.PARTY : ItemKind.ACT);
            // What is not there is of no kind: that it is not is said before what may be said of it.
            if (id.isPresent() || byName) {
                Amendable.refuseOthers(kind, handle, typed);
            }
            Set<Part> out = id.isPresent() || byName ? Amendable.takenOut(kind, handle, emptied) : Set.of();
            switch (kind) {
                case ACT ->
                    Amendments.act(
                            drafting,
                            handle,
                            act.draft(Words.codeOrNull(ActKind.class, "--act", args), names),
                            act.details(),
                            out,
                            why);
                case CLAIM -> claim(drafting, handle, args, names, out, why);
                case PARTY ->
                    Amendments.party(
                            drafting,
                            handle,
                            Words.codeOrNull(PartyKind.class, "--kind", args),
                            args.text("--name"),
                            args.text("--wikidata"),
                            out,
                            why);
                case SOURCE -> Amendments.source(drafting, handle, source, out, why);
                case EVIDENCE ->
                    Amendments.evidence(
                            drafting, handle, evidence(act.draft(null, names), args), act.details(), out, why);
                case VERDICT ->
                    Amendments.verdict(drafting, handle, verdict(act.draft(null, names), args, evidenceUpTo), out, why);
                case ALIAS, OFFICE, WORDING, LINK, SCALE, IDENTITY, ORIGINAL ->
                    throw new UsageError("\"" + handle + "\" cannot be amended. Void it with `claims void " + handle
                            + " --why …` and record it anew.");
            }
        });
    }

    private static EvidenceDraft evidence(ActDraft said, Args args) {
        if (said.sources().size() > 1) {
            throw new UsageError("Evidence rests on one source. Record another one with `claims evidence`.");
        }
        return new EvidenceDraft(
                said.sources().isEmpty() ? null : said.sources().get(0),
                EvidenceCommand.bearingOrNull(args),
                args.text("--act"),
                said.via(),
                said.becamePublic(),
                args.text("--summary"),
                said.quote());
    }

    private static VerdictDraft verdict(ActDraft said, Args args, @Nullable EventDate evidenceUpTo) {
        return new VerdictDraft(
                said.by(),
                args.text("--scale"),
                args.text("--label"),
                args.text("--reasoning"),
                said.made(),
                evidenceUpTo,
                said.sources());
    }

    private static void claim(Drafting drafting, String handle, Args args, Meant names, Set<Part> out, String why) {
        ClaimKind kind = Words.codeOrNull(ClaimKind.class, "--kind", args);
        List<String> about = names.meant(args.texts("--about"));
        List<String> tags = Words.topics(args);
        String text = args.text("--text");
        if (text != null) {
            Desk.reword(drafting, handle, text, args.text("--lang"), !args.flag("--other-meaning"));
        }
        if (text == null || kind != null || !about.isEmpty() || !tags.isEmpty() || !out.isEmpty()) {
            Amendments.claim(drafting, handle, kind, about, tags, out, why);
        }
    }
}
