package org.openclaims.cli.render;

import java.util.List;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.act.Quote;
import org.openclaims.claim.LinkKind;
import org.openclaims.evidence.Bearing;
import org.openclaims.party.PartyKind;
import org.openclaims.testing.Deed;
import org.openclaims.testing.Story;

/** An invented mayor, an invented bridge, and one of everything that can happen to a claim. */
public final class BridgeStory {
    private BridgeStory() {}

    public static Story told() {
        Story story = new Story();
        people(story);
        bridge(story);
        speech(story);
        others(story);
        corrections(story);
        return story;
    }

    private static void people(Story story) {
        story.party(PartyKind.PERSON, "Abena Osei", "Q999001", "osei")
                .alias("osei", "Mayor Osei")
                .office("osei", "Council member for the Harbour", "2015-05-01", "2019-04-30")
                .office("osei", "Mayor of Tamarin", "2019-05-01", null)
                .party(PartyKind.PERSON, "Luis Prado", null, "prado")
                .office("prado", "spokesman of the city hall", null, null)
                .party(PartyKind.PERSON, "Ines Quist", null, "quist")
                .party(PartyKind.ORGANIZATION, "Harbour Works", null, "harbour-works")
                .party(PartyKind.ORGANIZATION, "The Tamarin Desk", null, "desk")
                .source(
                        "ledger",
                        "Tamarin Ledger",
                        "Mayor: bridge is safe",
                        "Joan Ek",
                        "https://ledger.example/bridge",
                        "2025-03-04")
                .source(
                        "report",
                        "Harbour Works",
                        "Inspection report 14/2025",
                        null,
                        "https://harbour.example/14.pdf",
                        "2025-03-20");
    }

    /** Asserted, repeated, restated under the name of a rectification, softened under a condition. */
    private static void bridge(Story story) {
        story.claim(
                        "bridge-safe",
                        "The harbour bridge is safe for lorries",
                        List.of("harbour-works"),
                        List.of("infrastructure", "harbour"),
                        Deed.of(ActKind.ASSERT, "osei", "2025-03-03")
                                .toldBy("an engineer", "Harbour Works")
                                .via("Tamarin Ledger")
                                .venue("press conference")
                                .quote("The bridge carries any lorry you like.", "en")
                                .source("ledger"))
                .act(
                        "bridge-safe",
                        Deed.of(ActKind.REPEAT, "osei", "2025-03-10").source("ledger"))
                .act(
                        "bridge-safe",
                        Deed.of(ActKind.DISPUTE, "harbour-works", "2025-03-20").source("report"))
                .evidence("bridge-safe", "report", Bearing.REFUTES, null, List.of(), "Two of five bearings are cracked")
                .evidence(
                        "bridge-safe",
                        "ledger",
                        Bearing.SUPPORTS,
                        "bridge-safe/1",
                        List.of("an engineer"),
                        "A recording of the press conference")
                .act(
                        "bridge-safe",
                        Deed.of(ActKind.RETRACT, "osei", "2025-03-25")
                                .force(Force.COUNTER)
                                .called("rectification", null)
                                .quote("I rectify: it is not safe, it is very safe.", "en"))
                .act(
                        "bridge-safe",
                        Deed.of(ActKind.RETRACT, "osei", "2025-04-01")
                                .force(Force.CONDITIONAL)
                                .called("apology", "Tamarin Ledger")
                                .becamePublic("2025-04-09")
                                .to("Harbour Works")
                                .venue("letter")
                                .quote(
                                        "Si alguien se sintió en peligro,\nlo lamento.",
                                        "es",
                                        new Quote.Translation(
                                                "If anybody felt in danger, I am sorry.", "en", "our desk"))
                                .source("ledger"))
                .verdict("bridge-safe", "desk", "politifact", "Half True", "2025-03-15", "2025-03-14", "Some lorries.")
                .verdict("bridge-safe", "desk", "five-step", "False", "2025-04-02", null, "The report settles it.");
    }

    /** Three claims in one speech: one withdrawn, one by a spokesman only, one not settled by the dates. */
    private static void speech(Story story) {
        story.claim(
                        "toll-free",
                        "The ferry has been free since 2020",
                        List.of(),
                        Deed.of(ActKind.ASSERT, "osei", "2025-05-05")
                                .venue("speech at the harbour")
                                .quote("The ferry? Free since 2020.", "en"))
                .claim("toll-jobs", "The ferry brought 400 jobs", List.of(), Deed.sameAs(ActKind.ASSERT, "toll-free/1"))
                .claim("toll-ships", "The ferry has four ships", List.of(), Deed.sameAs(ActKind.ASSERT, "toll-free/1"))
                .act(
                        "toll-free",
                        Deed.of(ActKind.RETRACT, "osei", "2025-05-20")
                                .force(Force.FULL)
                                .quote("I was wrong about the fare.", "en"))
                .act(
                        "toll-jobs",
                        Deed.of(ActKind.RETRACT, "prado", "2025-05-21")
                                .insteadOf("osei")
                                .force(Force.FULL)
                                .called("clarification", "city hall"))
                .act(
                        "toll-ships",
                        Deed.of(ActKind.RETRACT, "osei", "2025-05-21/2025-05-31 late May")
                                .force(Force.FULL))
                .act("toll-ships", Deed.of(ActKind.REAFFIRM, "osei", "2025-05-25"))
                .act(
                        "toll-ships",
                        Deed.of(ActKind.DELETE, "osei", "2025-06-02")
                                .attestation(Attestation.REPORTED)
                                .note("a post of 5 May is gone"));
    }

    private static void others(Story story) {
        story.claim(
                        "pier-cracked",
                        "The north pier is cracked",
                        List.of(),
                        Deed.of(ActKind.ASSERT, "quist", "2025-06-10"))
                .act(
                        "pier-cracked",
                        Deed.of(ActKind.SUPPORT, "osei", "2025-06-11").quote("She is right.", "en"))
                .claim(
                        "osei-house",
                        "Abena Osei owns a house on the quay",
                        List.of("osei"),
                        Deed.of(ActKind.RELAY, "quist", "2025-06-01").toldBy("a neighbour"))
                .act(
                        "osei-house",
                        Deed.of(ActKind.DISPUTE, "osei", "2025-06-03").quote("I rent.", "en"))
                .act(
                        "osei-house",
                        Deed.of(ActKind.RETRACT, "quist", "2025-06-05")
                                .force(Force.NONE)
                                .called("retraction", "Ines Quist"))
                .claim("bridge-unsafe", "The harbour bridge is not safe", List.of("harbour-works"), null)
                .link("bridge-safe", LinkKind.OPPOSITE, "bridge-unsafe")
                .reword("bridge-safe", "The harbour bridge is safe for lorries of any weight", true);
    }

    private static void corrections(Story story) {
        story.amend("bridge-safe/4", Deed.change().becamePublic("2025-04-08"), "the letter was online a day earlier")
                .act("toll-free", Deed.of(ActKind.REPEAT, "osei", "2025-06-06"))
                .undo("typed for the wrong claim");
    }
}
