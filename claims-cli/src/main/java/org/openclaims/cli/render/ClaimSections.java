package org.openclaims.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openclaims.Codes;
import org.openclaims.cli.words.Proofs;
import org.openclaims.cli.words.Quotes;
import org.openclaims.cli.words.Sayings;
import org.openclaims.cli.words.Standing;
import org.openclaims.item.ItemId;
import org.openclaims.report.ActView;
import org.openclaims.report.ClaimFacts;
import org.openclaims.report.ClaimRef;
import org.openclaims.report.EvidenceView;
import org.openclaims.report.Held;
import org.openclaims.report.HeldClaim;
import org.openclaims.report.Occasion;
import org.openclaims.report.Standpoint;

/** A claim and its holder, in the order in which an editor asks: where, in which words, from whom, walked back how, and what others say. */
final class ClaimSections {
    private final Page page;

    ClaimSections(Page page) {
        this.page = page;
    }

    void own(int number, HeldClaim claim) {
        page.entry(number, claim.claim().ref().text(), particulars(claim.claim()));
        page.lead(Standing.sentence(claim.position()));
        held(claim.held());
        facts(claim.claim());
    }

    /** Somebody else's claim: whose it is comes first. */
    void others(int number, HeldClaim claim) {
        page.entry(number, claim.claim().ref().text(), particulars(claim.claim()));
        page.lead(claim.position().party().name() + ": " + uncapital(Standing.sentence(claim.position())));
        held(claim.held());
        facts(claim.claim());
    }

    void held(Held held) {
        words(held.position());
        page.fact("Note", Standing.notes(held.position()));
        page.fact("Told by", told(held.acts()));
        ActView words = held.position().words();
        ItemId shown = words == null ? null : words.act().id();
        page.fact(
                "Acts",
                held.acts().stream()
                        .map(act -> Sayings.sentence(act, held.position().party())
                                + (act.act().id().equals(shown) ? "" : Quotes.quoted(act)))
                        .toList());
        page.fact(
                "Occasion",
                held.occasions().stream().map(ClaimSections::occasion).toList());
        page.fact("History", Standing.history(held.position()));
    }

    /** What does not depend on who holds it. */
    void facts(ClaimFacts claim) {
        List<String> contest = new ArrayList<>(List.of(Standing.contest(claim.contest())));
        claim.contested().forEach(act -> contest.add(Sayings.sentence(act, null) + Quotes.quoted(act)));
        page.fact("Contest", contest);
        page.fact(
                "Evidence",
                claim.evidence().isEmpty()
                        ? List.of("none by then")
                        : claim.evidence().stream().map(Proofs::evidence).toList());
        page.fact("Verdict", Proofs.verdicts(claim.verdicts()));
        page.fact("Requests", claim.requests().isEmpty() ? List.of("none recorded") : claim.requests());
        page.fact("See also", links(claim));
        evidenceQuotes(claim);
    }

    private void evidenceQuotes(ClaimFacts claim) {
        for (EvidenceView view : claim.evidence()) {
            var quote = view.evidence().quote();
            if (quote != null) {
                String language = quote.language() == null ? "" : ", in " + Quotes.language(quote.language());
                page.quote(
                        quote.text(),
                        "evidence " + view.evidence().handle() + language + " ["
                                + view.source().number() + "]");
                Passages.translations(page, quote);
            }
        }
    }

    private void words(Standpoint position) {
        ActView words = position.words();
        if (words != null) {
            Passages.quote(page, words);
        }
    }

    private static List<String> told(List<ActView> acts) {
        return acts.stream()
                .filter(act -> !act.toldBy().isEmpty())
                .map(act -> Sayings.chain(act.toldBy()))
                .distinct()
                .toList();
    }

    private static String occasion(Occasion occasion) {
        String others = occasion.others().stream()
                .map(claim -> claim.text() + " (" + claim.handle() + ")")
                .collect(Collectors.joining("; "));
        return "Said on the same occasion (" + occasion.act() + "): " + others + ". " + occasion.withdrawn() + " of "
                + occasion.total() + " withdrawn.";
    }

    static List<String> links(ClaimFacts claim) {
        return claim.links().stream()
                .map(link -> Proofs.relation(link.kind()) + ref(link.other()))
                .toList();
    }

    private static String ref(ClaimRef claim) {
        return claim.text() + " (" + claim.handle() + ")";
    }

    static String particulars(ClaimFacts claim) {
        List<String> parts = new ArrayList<>(
                List.of(claim.ref().handle(), Codes.of(claim.claim().kind())));
        if (!claim.subjects().isEmpty()) {
            parts.add("about " + Sayings.names(claim.subjects()));
        }
        if (!claim.claim().tags().isEmpty()) {
            parts.add("tags: " + String.join(", ", claim.claim().tags()));
        }
        return String.join(" · ", parts);
    }

    private static String uncapital(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
