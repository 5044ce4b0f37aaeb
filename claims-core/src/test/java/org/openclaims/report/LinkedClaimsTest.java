package org.openclaims.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openclaims.Sentence;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.claim.LinkKind;
import org.openclaims.desk.Acts;
import org.openclaims.desk.Desk;
import org.openclaims.desk.VerdictDraft;
import org.openclaims.evidence.Bearing;
import org.openclaims.item.ItemId;
import org.openclaims.position.State;
import org.openclaims.position.Vantage;
import org.openclaims.testing.Deed;
import org.openclaims.testing.Story;

/** What was done to a claim is found with every claim that says the same, and with none that means something else by now. */
class LinkedClaimsTest {
    private static final Vantage LATER = Vantage.on(LocalDate.parse("2025-08-30"));

    private final Story story = new Story();

    /** Ana Soto says it of the ministry, under a topic; Luis Mora says the same in other words, of nobody. */
    private void linked() {
        story.claim(
                        "vax",
                        "Vaccines cause infertility",
                        List.of("Health Ministry"),
                        List.of("health"),
                        Deed.of(ActKind.ASSERT, "Ana Soto", "2025-01-10"))
                .claim(
                        "jabs",
                        "Jabs make women infertile",
                        List.of(),
                        Deed.of(ActKind.ASSERT, "Luis Mora", "2025-01-12"))
                .claim("other", "The sky is red", List.of(), Deed.of(ActKind.ASSERT, "Luis Mora", "2025-01-13"))
                .link("vax", LinkKind.SAME, "jabs");
    }

    private void retracted() {
        story.act(
                "jabs",
                Deed.of(ActKind.RETRACT, "mora", "2025-02-01").force(Force.FULL).quote("I was wrong, sorry", "en"));
    }

    private List<String> list(
            @Nullable String by,
            @Nullable String about,
            @Nullable String tag,
            @Nullable State state,
            @Nullable String words,
            int limit) {
        ListQuery query = new ListQuery(id(by), id(about), tag, state, words, limit, Long.MAX_VALUE);
        return story.ask(reader -> Reports.list(reader, query, LATER, Story.ASKED)).rows().stream()
                .map(row -> row.claim().ref().handle())
                .toList();
    }

    private @Nullable ItemId id(@Nullable String handle) {
        return handle == null ? null : story.id(handle);
    }

    private StatusReport.Row status(String handle, String day) {
        return story
                .ask(reader -> Reports.status(reader, "", 9, Vantage.on(LocalDate.parse(day)), Story.ASKED))
                .people()
                .stream()
                .filter(row -> row.party().handle().equals(handle))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aListFindsWhatWasDoneToAClaimThatSaysTheSame() {
        linked();
        retracted();
        assertEquals(List.of("other", "jabs", "vax"), list("mora", null, null, null, null, 9));
        assertEquals(List.of("vax"), list("mora", "health-ministry", null, null, null, 9));
        assertEquals(List.of("vax"), list("mora", null, "health", null, null, 9));
        assertEquals(List.of("vax"), list("mora", null, "health", State.RETRACTED, null, 9));
        assertEquals(List.of(), list("mora", null, "health", State.ASSERTED, null, 9));
        assertEquals(List.of("vax"), list("mora", null, null, null, "infertility", 9));
        assertEquals(List.of("vax"), list(null, null, "health", null, "sorry", 9));
        assertEquals(List.of("jabs", "vax"), list(null, null, null, null, "sorry", 9));
        assertEquals(List.of("other", "jabs"), list("mora", null, null, null, null, 2));
    }

    @Test
    void allThatSomebodyStandsByAboutAPartyIsAlsoWhatTheySaidInOtherWords() {
        linked();
        story.tell(
                "retract",
                null,
                false,
                drafting -> Acts.onAllAbout(
                        drafting,
                        "Health Ministry",
                        Deed.of(ActKind.RETRACT, "mora", "2025-02-01").draft()));
        assertEquals(List.of("vax"), list("mora", "health-ministry", null, State.RETRACTED, null, 9));
        assertTrue(story.ask(reader -> reader.item("jabs/2")).isPresent(), "on the claim that they had made");
        assertEquals(State.ASSERTED, state("mora", "other"));
        assertEquals(State.ASSERTED, state("soto", "vax"));
    }

    @Test
    void allThatWasTakenBackOnlyByOthersOrNotYetInPublicIsTakenBackToo() {
        Story desk = new Story()
                .claim(
                        "one",
                        "One of it",
                        List.of("Health Ministry"),
                        Deed.of(ActKind.ASSERT, "Ana Mora", "2025-01-01"))
                .claim("two", "Two of it", List.of("Health Ministry"), Deed.of(ActKind.ASSERT, "mora", "2025-01-01"))
                .claim(
                        "three",
                        "Three of it",
                        List.of("Health Ministry"),
                        Deed.of(ActKind.ASSERT, "mora", "2025-01-01"))
                .claim(
                        "four",
                        "Four of it",
                        List.of("Health Ministry"),
                        Deed.of(ActKind.ASSERT, "mora", "2025-01-01").becamePublic("2025-03-01"))
                .act(
                        "one",
                        Deed.of(ActKind.RETRACT, "Luis Soto", "2025-01-10")
                                .insteadOf("mora")
                                .force(Force.FULL))
                .act(
                        "two",
                        Deed.of(ActKind.RETRACT, "mora", "2025-01-10")
                                .force(Force.FULL)
                                .attestation(Attestation.REPORTED))
                .act("three", Deed.of(ActKind.RETRACT, "mora", "2025-01-10").force(Force.FULL));
        var recorded = desk.tell(
                "retract",
                null,
                false,
                drafting -> Acts.onAllAbout(
                        drafting,
                        "Health Ministry",
                        Deed.of(ActKind.RETRACT, "mora", "2025-02-01").draft()));
        assertEquals(
                List.of("one/3", "two/3", "four/2"),
                recorded.acts().stream().map(act -> act.act().handle()).toList());
        assertTrue(recorded.advice().stream().anyMatch(one -> one.toString().contains("stand by them then: three.")));
    }

    private State state(String party, String claim) {
        return story.ask(reader -> Reports.claim(reader, story.id(claim), LATER, Story.ASKED)).positions().stream()
                .map(Held::position)
                .filter(position -> position.party().handle().equals(party))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void aStatusNamesTheClaimThatWasMadeByThen() {
        linked();
        story.act("jabs", Deed.of(ActKind.REPEAT, "soto", "2025-02-03"));
        assertEquals("vax", newest(status("soto", "2025-01-11")));
        // The repetition changed nothing: what is newest is the assertion.
        assertEquals("vax", newest(status("soto", "2025-02-11")));
        assertEquals(1, status("soto", "2025-02-11").counts().claims());
    }

    private static String newest(StatusReport.Row row) {
        StatusReport.Newest newest = row.newest();
        return newest == null ? "" : newest.claim().handle();
    }

    @Test
    void aStatusNamesTheClaimThatTheActWasOn() {
        linked();
        story.act("vax", Deed.of(ActKind.REPEAT, "mora", "2025-01-20"));
        story.act("jabs", Deed.of(ActKind.RETRACT, "mora", "2025-02-01").force(Force.FULL));
        assertEquals("jabs", newest(status("mora", "2025-08-30")));
        story.act("vax", Deed.of(ActKind.REAFFIRM, "mora", "2025-03-01"));
        assertEquals("vax", newest(status("mora", "2025-08-30")));
        story.act("jabs", Deed.of(ActKind.RETRACT, "mora", "2025-04-01").force(Force.FULL));
        assertEquals("jabs", newest(status("mora", "2025-08-30")));
    }

    @Test
    void aReportCitesNothingThatOnlyItsTwinRestsOn() {
        linked();
        story.source("check", "The Desk", "A check", null, "https://desk.example/1", "2025-01-20");
        story.tell(
                "verdict",
                null,
                false,
                drafting -> Desk.verdict(
                        drafting,
                        "jabs",
                        new VerdictDraft(
                                "The Desk",
                                "five-step",
                                "False",
                                null,
                                Deed.date("2025-01-20"),
                                null,
                                List.of("check"))));
        ClaimReport report = story.ask(reader -> Reports.claim(reader, story.id("vax"), LATER, Story.ASKED));
        assertEquals(List.of(), report.sources());
        assertTrue(report.claim().links().get(0).verdict());
    }

    @Test
    void aClaimThatIsRewordedToMeanSomethingElseLeavesWhatWasSaidWithItsTwin() {
        linked();
        story.source("study", "Lancet", "A study", null, "https://lancet.example/1", "2025-01-20")
                .evidence("jabs", "study", Bearing.REFUTES, null, List.of(), "It does not")
                .reword("jabs", "Jabs hurt", false);
        ClaimReport report = story.ask(reader -> Reports.claim(reader, story.id("jabs"), LATER, Story.ASKED));
        assertEquals(List.of(), report.positions());
        assertTrue(report.claim().evidence().get(0).earlierWording());
        assertTrue(report.claim().links().get(0).earlierWording());
        ClaimReport twin = story.ask(reader -> Reports.claim(reader, story.id("vax"), LATER, Story.ASKED));
        assertTrue(twin.claim().links().get(0).earlierWording());
        assertEquals(
                "Jabs make women infertile",
                twin.claim().links().get(0).other().text(),
                "what was judged to be the same");
        ActView act = twin.positions().get(1).acts().get(0);
        assertEquals("Jabs make women infertile", act.claim().text(), "in the words of then");
        PersonReport mora = story.ask(reader -> Reports.person(reader, story.id("mora"), LATER, Story.ASKED));
        assertEquals(
                List.of("other", "vax"),
                mora.claims().stream()
                        .map(claim -> claim.claim().ref().handle())
                        .toList());
        assertEquals(0, mora.outdated());
        assertEquals(2, status("mora", "2025-08-30").counts().claims());
        assertEquals(List.of("other", "vax"), list("mora", null, null, null, null, 9));
    }

    @Test
    void whoeverChangesTheMeaningIsToldWhatStaysBehind() {
        linked();
        RecordedReport answer = story.tell(
                "amend", null, false, drafting -> Desk.reword(drafting, "other", "The sky is blue", null, false));
        Sentence advice = answer.advice().get(0);
        assertTrue(advice.text().contains("acts 1, verdicts 0, evidence 0, links 0"), advice.text());
        PersonReport mora = story.ask(reader -> Reports.person(reader, story.id("mora"), LATER, Story.ASKED));
        assertEquals(1, mora.outdated());
        answer = story.tell(
                "amend", null, false, drafting -> Desk.reword(drafting, "vax", "Vaccines fail", null, false));
        assertTrue(answer.advice().get(0).text().contains("acts 1, verdicts 0, evidence 0, links 1"));
        answer = story.tell("amend", null, false, drafting -> Desk.reword(drafting, "vax", "They fail", null, false));
        assertEquals(List.of(), answer.advice(), "nothing was recorded of that meaning");
        answer = story.tell("amend", null, false, drafting -> Desk.reword(drafting, "jabs", "Jabs harm", null, true));
        assertFalse(answer.advice().stream().anyMatch(one -> one.text().contains("earlier meaning")));
    }
}
