package org.openclaims.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openclaims.cli.words.Language;
import org.openclaims.cli.words.Sayings;
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
    private final Language language;

    ClaimSections(Page page) {
        this.page = page;
        language = page.language();
    }

    void own(int number, HeldClaim claim) {
        page.entry(number, claim.claim().ref().text(), particulars(claim.claim()));
        page.lead(language.standing().sentence(claim.position()));
        held(claim.held());
        facts(claim.claim());
    }

    /** Somebody else's claim: whose it is comes first. */
    void others(int number, HeldClaim claim) {
        page.entry(number, claim.claim().ref().text(), particulars(claim.claim()));
        page.lead(claim.position().party().name() + ": "
                + uncapital(language.standing().sentence(claim.position())));
        held(claim.held());
        facts(claim.claim());
    }

    void held(Held held) {
        words(held.position());
        page.fact(language.say("Note"), language.standing().notes(held.position()));
        page.fact(language.say("Told by"), told(held.acts()));
        ActView words = held.position().words();
        ItemId shown = words == null ? null : words.act().id();
        page.fact(
                language.say("Acts"),
                held.acts().stream()
                        .map(act ->
                                language.sayings().sentence(act, held.position().party())
                                        + (act.act().id().equals(shown)
                                                ? ""
                                                : language.quotes().quoted(act)))
                        .toList());
        page.fact(
                language.say("Occasion"),
                held.occasions().stream().map(this::occasion).toList());
        page.fact(language.say("History"), language.standing().history(held.position()));
    }

    /** What does not depend on who holds it. */
    void facts(ClaimFacts claim) {
        List<String> contest = new ArrayList<>(List.of(language.standing().contest(claim.contest())));
        claim.contested()
                .forEach(act -> contest.add(language.sayings().sentence(act, null)
                        + language.quotes().quoted(act)));
        page.fact(language.say("Contest"), contest);
        page.fact(
                language.say("Evidence"),
                claim.evidence().isEmpty()
                        ? List.of(language.proofs().noEvidence(claim))
                        : claim.evidence().stream()
                                .map(language.proofs()::evidence)
                                .toList());
        page.fact(language.say("Verdict"), language.proofs().verdicts(claim));
        page.fact(
                language.say("Requests"),
                claim.requests().isEmpty() ? List.of(language.say("none recorded")) : claim.requests());
        page.fact(language.say("See also"), links(claim));
        evidenceQuotes(claim);
    }

    private void evidenceQuotes(ClaimFacts claim) {
        for (EvidenceView view : claim.evidence()) {
            var quote = view.evidence().quote();
            if (quote != null) {
                String in = quote.language() == null
                        ? ""
                        : ", " + language.say("in {0}", language.quotes().language(quote.language()));
                page.quote(
                        quote.text(),
                        language.say("evidence") + " " + view.evidence().handle() + in + " ["
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

    private List<String> told(List<ActView> acts) {
        return acts.stream()
                .filter(act -> !act.toldBy().isEmpty())
                .map(act -> language.sayings().chain(act.toldBy()))
                .distinct()
                .toList();
    }

    private String occasion(Occasion occasion) {
        String others = occasion.others().stream()
                .map(claim -> claim.text() + " (" + claim.handle() + ")")
                .collect(Collectors.joining("; "));
        return language.say(
                "Said on the same occasion ({0}): {1}. {2} of {3} withdrawn.",
                occasion.act(), others, occasion.withdrawn(), occasion.total());
    }

    private List<String> links(ClaimFacts claim) {
        return claim.links().stream()
                .map(link -> language.proofs().relation(link) + ref(link.other()))
                .toList();
    }

    private static String ref(ClaimRef claim) {
        return claim.text() + " (" + claim.handle() + ")";
    }

    String particulars(ClaimFacts claim) {
        List<String> parts = new ArrayList<>(
                List.of(claim.ref().handle(), language.code(claim.claim().kind())));
        if (!claim.subjects().isEmpty()) {
            parts.add(language.say("about") + " " + Sayings.names(claim.subjects()));
        }
        if (!claim.claim().tags().isEmpty()) {
            parts.add(language.say("tags") + ": "
                    + String.join(", ", claim.claim().tags()));
        }
        return String.join(" · ", parts);
    }

    private static String uncapital(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
