package org.openclaims.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.act.ActBuilder;
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
import org.openclaims.party.Alias;
import org.openclaims.party.Identity;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.source.Source;
import org.openclaims.verdict.Label;
import org.openclaims.verdict.Scale;
import org.openclaims.verdict.Verdict;

/** Items of every kind, with everything in them that there can be and with as little as there must be. */
public final class Specimens {
    /** Texts that a store, a file or a screen may spoil. */
    public static final List<String> HARD_TEXTS = List.of(
            "Any expression of mine  had no in intention\u2028of signaling anyone \uD83D\uDE4F\uD83C\uDFFD\n",
            "  leading and trailing  ",
            "tab\tcarriage\r\nreturn\n\n",
            "e\u0301 is not \u00e9, and \u212b is not \u00c5",
            "\u0645\u0631\u062d\u0628\u0627 \u202eevil\u202c \u05e9\u05dc\u05d5\u05dd\u200f",
            "it's \"quoted\" \\n \\u0041 $1 ${x} %s ? :name {json} [a]; DROP TABLE events; --",
            "\u001b[31mred\u0007 \u0001 \u007f \ufeff \ufffd \ufffe",
            "=SUM(A1:A9)",
            "<script>alert('x')</script> &amp; ]]>",
            "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC66 \uD842\uDFB7\u91ce\u5bb6",
            "null",
            "0");

    public static final Party PARTY =
            new Party(id(ItemKind.PARTY, 1), "leyva", PartyKind.PERSON, "\u00c1lvaro Leyva Dur\u00e1n", "Q5664021");
    public static final Party UNNAMED =
            new Party(id(ItemKind.PARTY, 2), "neighbor", PartyKind.UNNAMED, "a neighboring president", null);
    public static final Party DESK =
            new Party(id(ItemKind.PARTY, 3), "el-pais", PartyKind.ORGANIZATION, "El Pa\u00eds", null);
    public static final Alias ALIAS =
            new Alias(id(ItemKind.ALIAS, 1), "leyva/a1", PARTY.id(), "A\u0301lvaro  \"El Viejo\" Leyva");
    public static final Office OFFICE = new Office(
            id(ItemKind.OFFICE, 1),
            "leyva/o1",
            PARTY.id(),
            "foreign minister",
            date("2022-08-07", "in August 2022"),
            date("2024-05-20", null));
    public static final Office OFFICE_STILL_HELD = new Office(
            id(ItemKind.OFFICE, 2), "leyva/o2", PARTY.id(), "former foreign minister", date("2024-05-21", null), null);
    public static final Office OFFICE_AT_ANY_TIME =
            new Office(id(ItemKind.OFFICE, 3), "leyva/o3", PARTY.id(), "lawyer", null, null);
    public static final Claim CLAIM = new Claim(
            id(ItemKind.CLAIM, 1),
            "rubio-plot",
            ClaimKind.FACT,
            List.of(DESK.id(), PARTY.id()),
            List.of("Coup", "golpe de Estado", "\uD83D\uDC4D"));
    public static final Claim CLAIM_BARE =
            new Claim(id(ItemKind.CLAIM, 2), "growth", ClaimKind.PREDICTION, List.of(), List.of());
    public static final Claim PROMISE =
            new Claim(id(ItemKind.CLAIM, 3), "summit", ClaimKind.PROMISE, List.of(UNNAMED.id()), List.of());
    public static final Wording WORDING =
            new Wording(id(ItemKind.WORDING, 1), "rubio-plot/w1", CLAIM.id(), 1, HARD_TEXTS.get(0), "en", true);
    public static final Wording WORDING_OTHER =
            new Wording(id(ItemKind.WORDING, 2), "rubio-plot/w2", CLAIM.id(), 2, HARD_TEXTS.get(1), null, false);
    public static final Link SAME =
            new Link(id(ItemKind.LINK, 1), "rubio-plot/l1", LinkKind.SAME, CLAIM.id(), CLAIM_BARE.id());
    public static final Link OPPOSITE =
            new Link(id(ItemKind.LINK, 2), "rubio-plot/l2", LinkKind.OPPOSITE, PROMISE.id(), CLAIM.id());
    public static final Source SOURCE = new Source(
            id(ItemKind.SOURCE, 1),
            "el-pais-1",
            "El Pa\u00eds",
            "Leyva busc\u00f3 \u201cpresi\u00f3n internacional\u201d",
            "Juan Diego Quesada",
            "https://www.elpais.com/am%C3%A9rica-colombia/?id=1&x=%20#top",
            date("2025-06-21/2025-06-30", "late June 2025"),
            "es",
            "0123456789abcdef".repeat(4));
    public static final Source SOURCE_BARE =
            new Source(id(ItemKind.SOURCE, 2), "letter", null, "Letter to Trump", null, null, null, null, null);
    public static final Act ACT_BARE = Act.of(
                    id(ItemKind.ACT, 1),
                    "rubio-plot/1",
                    ActKind.ASSERT,
                    CLAIM.id(),
                    PARTY.id(),
                    date("2025-06-11", null))
            .build();
    public static final Act ACT = fullAct();
    public static final Evidence EVIDENCE = new Evidence(
            id(ItemKind.EVIDENCE, 1),
            "rubio-plot/e1",
            CLAIM.id(),
            SOURCE.id(),
            Bearing.CONTEXT,
            ACT.id(),
            List.of(DESK.id(), UNNAMED.id()),
            date("2025-06-29", "29 de junio"),
            "Proves another plot.\n\nNot this one.",
            fullQuote());
    public static final Evidence EVIDENCE_BARE = new Evidence(
            id(ItemKind.EVIDENCE, 2),
            "rubio-plot/e2",
            CLAIM.id(),
            SOURCE_BARE.id(),
            Bearing.REFUTES,
            null,
            List.of(),
            date("2025-06-30", null),
            null,
            null);
    public static final Verdict VERDICT = new Verdict(
            id(ItemKind.VERDICT, 1),
            "rubio-plot/v1",
            CLAIM.id(),
            2,
            DESK.id(),
            "colombiacheck@2",
            "cuestionable",
            "  Cuestionable ",
            HARD_TEXTS.get(5),
            date("2025-07-09", "last week"),
            date("2025-07-08", "up to 8 July"),
            List.of(SOURCE.id(), SOURCE_BARE.id()));
    public static final Verdict VERDICT_BARE = new Verdict(
            id(ItemKind.VERDICT, 2),
            "rubio-plot/v2",
            CLAIM.id(),
            1,
            PARTY.id(),
            "free-text@1",
            null,
            "No evidence was shown.",
            null,
            date("2025-07-10", null),
            null,
            List.of());
    public static final Scale SCALE = new Scale(
            id(ItemKind.SCALE, 1),
            "colombiacheck@2",
            "Colombiacheck",
            List.of(
                    new Label("verdadero", "Verdadero", true),
                    new Label("cuestionable", "Cuestionable \uD83E\uDD14", true),
                    new Label("inchequeable", "Inchequeable", false)));
    public static final Identity IDENTITY =
            new Identity(id(ItemKind.IDENTITY, 1), "source/i1", UNNAMED.id(), "A256GCM", "bm9uY2U=", "c2VhbGVk");
    public static final Scale SCALE_FREE = new Scale(id(ItemKind.SCALE, 2), "words@1", "Words", List.of());

    private Specimens() {}

    /** All of them, in an order in which each refers to earlier ones only. */
    public static List<Item> all() {
        List<Item> all = new ArrayList<>(
                List.of(PARTY, UNNAMED, DESK, ALIAS, OFFICE, OFFICE_STILL_HELD, OFFICE_AT_ANY_TIME, CLAIM, CLAIM_BARE));
        all.add(PROMISE);
        all.addAll(List.of(WORDING, WORDING_OTHER, SAME, OPPOSITE, SOURCE, SOURCE_BARE, SCALE, SCALE_FREE, ACT_BARE));
        all.addAll(List.of(ACT, EVIDENCE, EVIDENCE_BARE, VERDICT, VERDICT_BARE, IDENTITY));
        all.addAll(actsOfEveryKind());
        all.addAll(actsWithHardTexts());
        return List.copyOf(all);
    }

    /** One act of each kind, a retraction of each force, each attestation in turn. */
    public static List<Act> actsOfEveryKind() {
        List<Act> acts = new ArrayList<>();
        Attestation[] attestations = Attestation.values();
        for (ActKind kind : ActKind.values()) {
            for (Force force : Force.values()) {
                int number = 100 + acts.size();
                ActBuilder act = Act.of(
                                id(ItemKind.ACT, number),
                                "growth/" + number,
                                kind,
                                CLAIM_BARE.id(),
                                PARTY.id(),
                                date("2025-06-11", null))
                        .attestation(attestations[number % attestations.length]);
                if (kind == ActKind.RETRACT) {
                    acts.add(act.force(force).build());
                } else if (force == Force.FULL) {
                    acts.add(act.build());
                }
            }
        }
        return List.copyOf(acts);
    }

    /** One act for each hard text, which is its quote, its venue and its note. */
    public static List<Act> actsWithHardTexts() {
        List<Act> acts = new ArrayList<>();
        for (String text : HARD_TEXTS) {
            int number = 200 + acts.size();
            acts.add(Act.of(
                            id(ItemKind.ACT, number),
                            "summit/" + number,
                            ActKind.REPEAT,
                            PROMISE.id(),
                            UNNAMED.id(),
                            date("2025-06-11", text))
                    .quote(new Quote(text, null))
                    .venue(text)
                    .note(text)
                    .form(new Form(text, null))
                    .build());
        }
        return List.copyOf(acts);
    }

    /** An id that is the same each time. */
    public static ItemId id(ItemKind kind, long number) {
        long low = 0x8000000000000000L | (long) kind.ordinal() << 32 | number;
        return new ItemId(kind, new UUID(0x4fffL, low).toString());
    }

    private static Quote fullQuote() {
        return new Quote(
                HARD_TEXTS.get(0),
                "es-CO",
                List.of(
                        new Quote.Translation("without any  proof\n", "en", "the desk"),
                        new Quote.Translation(HARD_TEXTS.get(4), "ar", null)));
    }

    private static Act fullAct() {
        return Act.of(
                        id(ItemKind.ACT, 2),
                        "rubio-plot/2",
                        ActKind.RETRACT,
                        CLAIM.id(),
                        DESK.id(),
                        date("2025-06-21/2025-06-23", "towards the end of June"))
                .wording(2)
                .onBehalfOf(PARTY.id())
                .force(Force.CONDITIONAL)
                .form(new Form("disculpa", "Latin Times"))
                .toldBy(List.of(UNNAMED.id(), DESK.id()))
                .via(List.of(DESK.id(), UNNAMED.id()))
                .to(List.of(PARTY.id()))
                .venue("letter to Donald Trump")
                .quote(fullQuote())
                .becamePublic(date("2025-07-07/2025-07-08", "this week"))
                .sources(List.of(SOURCE_BARE.id(), SOURCE.id()))
                .after(List.of(ACT_BARE.id()))
                .answers(ACT_BARE.id())
                .replacement(PROMISE.id())
                .occasion("letter-1")
                .attestation(Attestation.REPORTED)
                .note("the slip is in the published text")
                .build();
    }

    private static EventDate date(String edtf, @Nullable String words) {
        return new EventDate(Edtf.parse(edtf), words);
    }
}
