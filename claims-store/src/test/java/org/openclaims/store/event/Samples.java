package org.openclaims.store.event;

import java.util.List;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.act.Form;
import org.openclaims.act.Quote;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.Link;
import org.openclaims.claim.LinkKind;
import org.openclaims.claim.Wording;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.evidence.Bearing;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.original.Original;
import org.openclaims.party.Alias;
import org.openclaims.party.Identity;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.source.Source;
import org.openclaims.verdict.Label;
import org.openclaims.verdict.Scale;
import org.openclaims.verdict.Verdict;

/** One item of every kind with every field filled, and one with as little as there may be. */
public final class Samples {
    private static final EventDate DAY = new EventDate(Edtf.parse("2025-06-23"), null);
    private static final EventDate SPAN = new EventDate(Edtf.parse("2025-06-21/2025-06-30"), "late June 2025");

    private Samples() {}

    /** The same id for the same kind and number. */
    public static ItemId id(ItemKind kind, int number) {
        return new ItemId(kind, String.format("%08x-0000-4000-8000-00000000%04x", number, kind.ordinal()));
    }

    /** Every field filled. */
    public static Item full(ItemKind kind) {
        ItemId id = id(kind, 1);
        ItemId petro = id(ItemKind.PARTY, 1);
        ItemId claim = id(ItemKind.CLAIM, 1);
        ItemId source = id(ItemKind.SOURCE, 1);
        Quote quote = new Quote(
                "had no in intention of \"signaling\" anyone\n— «señor» 🇨🇴 \u202e\u001b[31m",
                "en",
                List.of(new Quote.Translation("no tuvo intención", "es", "the desk")));
        return switch (kind) {
            case PARTY -> new Party(id, "petro", PartyKind.PERSON, "Gustavo Petro", "Q446071");
            case ALIAS -> new Alias(id, "petro/a1", petro, "Presidente Petro");
            case OFFICE -> new Office(id, "petro/o1", petro, "President of Colombia", DAY, SPAN);
            case CLAIM ->
                new Claim(
                        id,
                        "rubio-plot",
                        ClaimKind.FACT,
                        List.of(id(ItemKind.PARTY, 2), petro),
                        List.of("coup", "Año"));
            case WORDING -> new Wording(id, "rubio-plot/w2", claim, 2, "Marco Rubio leads a plot", "en", false);
            case LINK -> new Link(id, "rubio-plot/l1", LinkKind.OPPOSITE, claim, id(ItemKind.CLAIM, 2));
            case SOURCE ->
                new Source(
                        id,
                        "latintimes-1",
                        "Latin Times",
                        "Petro \"clarifies\"",
                        "A. Author",
                        "https://www.latintimes.com/x?y=1&z=ñ",
                        SPAN,
                        "en",
                        "0f".repeat(32));
            case ACT ->
                Act.of(id, "rubio-plot/2", ActKind.RETRACT, claim, petro, DAY)
                        .wording(2)
                        .onBehalfOf(id(ItemKind.PARTY, 3))
                        .force(Force.CONDITIONAL)
                        .form(new Form("apology", "the outlet"))
                        .toldBy(List.of(id(ItemKind.PARTY, 4)))
                        .via(List.of(id(ItemKind.PARTY, 5), id(ItemKind.PARTY, 6)))
                        .to(List.of(id(ItemKind.PARTY, 7)))
                        .venue("letter to Donald Trump")
                        .quote(quote)
                        .becamePublic(SPAN)
                        .sources(List.of(source))
                        .after(List.of(id(ItemKind.ACT, 2)))
                        .answers(id(ItemKind.ACT, 3))
                        .replacement(id(ItemKind.CLAIM, 2))
                        .occasion("letter-1")
                        .attestation(Attestation.REPORTED)
                        .note("the slip is in the text")
                        .build();
            case EVIDENCE ->
                new Evidence(
                        id,
                        "rubio-plot/e1",
                        claim,
                        source,
                        Bearing.CONTEXT,
                        id(ItemKind.ACT, 1),
                        List.of(petro),
                        SPAN,
                        "proves another plot",
                        quote);
            case VERDICT ->
                new Verdict(
                        id,
                        "rubio-plot/v1",
                        claim,
                        2,
                        petro,
                        "politifact@1",
                        "half-true",
                        "Half True",
                        "because",
                        DAY,
                        SPAN,
                        List.of(source));
            case SCALE ->
                new Scale(
                        id,
                        "desk@1",
                        "The desk's",
                        List.of(new Label("yes", "Yes", true), new Label("no", "No", false)));
            case IDENTITY ->
                new Identity(id, "president/i1", id(ItemKind.PARTY, 4), "A256GCM", "AAECAwQFBgcICQoL", "c2VhbGVk");
            case ORIGINAL ->
                new Original(
                        id,
                        "rubio-plot/i1",
                        claim,
                        "claimreview",
                        "0f".repeat(16),
                        "a0".repeat(16),
                        "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"…\"}");
        };
    }

    /** Nothing that may be left out. */
    public static Item bare(ItemKind kind) {
        ItemId id = id(kind, 9);
        ItemId party = id(ItemKind.PARTY, 1);
        ItemId claim = id(ItemKind.CLAIM, 1);
        return switch (kind) {
            case OFFICE -> new Office(id, "o", party, "mayor", null, null);
            case PARTY -> new Party(id, "p", PartyKind.UNNAMED, "a neighboring president", null);
            case CLAIM -> new Claim(id, "c", ClaimKind.PROMISE, List.of(), List.of());
            case WORDING -> new Wording(id, "w", claim, 1, "It is so", null, true);
            case SOURCE -> new Source(id, "s", null, null, null, "https://a.example/", null, null, null);
            case ACT -> Act.of(id, "a", ActKind.ASSERT, claim, party, DAY).build();
            case EVIDENCE ->
                new Evidence(id, "e", claim, id(ItemKind.SOURCE, 1), Bearing.REFUTES, null, List.of(), DAY, null, null);
            case VERDICT ->
                new Verdict(id, "v", claim, 1, party, "free-text@1", null, "No.", null, DAY, null, List.of());
            case SCALE -> new Scale(id, "free@1", "Free", List.of());
            case IDENTITY -> new Identity(id, "i", party, "A256GCM", null, null);
            case ALIAS, LINK, ORIGINAL -> full(kind);
        };
    }
}
