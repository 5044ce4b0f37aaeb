package org.openclaims.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openclaims.act.ActKind;
import org.openclaims.act.Force;
import org.openclaims.desk.Acts;
import org.openclaims.position.State;
import org.openclaims.position.Vantage;
import org.openclaims.testing.Deed;
import org.openclaims.testing.Story;

class StandpointTest {
    private final Story story = new Story()
            .claim(
                    "bridge-safe",
                    "The bridge is safe",
                    List.of(),
                    Deed.of(ActKind.ASSERT, "Abena Osei", "2025-03-04").quote("It will stand for ever.", "en"));

    private Standpoint standpoint() {
        Vantage vantage = Vantage.on(LocalDate.of(2025, 9, 1));
        return story.ask(reader -> Reports.claim(reader, story.id("bridge-safe"), vantage, Story.ASKED))
                .positions()
                .get(0)
                .position();
    }

    private static @Nullable String quote(Standpoint standpoint) {
        ActView words = standpoint.words();
        return words == null || words.act().quote() == null
                ? null
                : words.act().quote().text();
    }

    @Test
    void aPositionTakenUpAgainBeginsWithWhatTookItUpAgain() {
        story.act(
                        "bridge-safe",
                        Deed.of(ActKind.RETRACT, "osei", "2025-05-05/2025-05-20")
                                .force(Force.FULL))
                .act(
                        "bridge-safe",
                        Deed.of(ActKind.REAFFIRM, "osei", "2025-05-10/2025-05-30")
                                .after("bridge-safe/2"));
        Standpoint asserted = standpoint();
        assertEquals(State.ASSERTED, asserted.state());
        assertEquals(LocalDate.of(2025, 5, 10), asserted.sinceEarliest());
        assertEquals(LocalDate.of(2025, 5, 30), asserted.since());
    }

    @Test
    void whatWasPutInItsPlaceIsToldInTheWordsOfThen() {
        story.claim("bridge-shut", "The bridge is shut", List.of(), null)
                .act(
                        "bridge-safe",
                        Deed.of(ActKind.CORRECT, "osei", "2025-04-01").replacement("bridge-shut"))
                .reword("bridge-shut", "The bridge was never shut", false);
        Standpoint corrected = standpoint();
        assertNotNull(corrected.replacement());
        assertEquals("The bridge is shut", corrected.replacement().text());
        story.reword("bridge-shut", "The bridge was not shut at any time", true);
        story.amend("bridge-safe/2", Deed.change().venue("radio"), "listened again");
        assertEquals("The bridge is shut", standpoint().replacement().text());
    }

    @Test
    void anOrderAgainstTheDatesIsPassedOverAndSaysSo() {
        var recorded = story.tell(
                "act",
                null,
                false,
                drafting -> Acts.on(
                        drafting,
                        List.of("bridge-safe"),
                        Deed.of(ActKind.REPEAT, "osei", "2025-01-04")
                                .after("bridge-safe/1")
                                .draft()));
        assertEquals(
                "bridge-safe/2 is recorded as after bridge-safe/1 and dated before it, so the order is passed over. If a date is wrong: an amendment of bridge-safe/2.",
                recorded.advice().get(0).toString());
        assertEquals(List.of("bridge-safe/1"), recorded.acts().get(0).after());
    }

    @Test
    void whatWasSaidInAnotherPositionIsNotPrintedUnderThisOne() {
        story.act("bridge-safe", Deed.of(ActKind.RETRACT, "osei", "2025-04-01").force(Force.FULL));
        Standpoint retracted = standpoint();
        assertEquals(State.RETRACTED, retracted.state());
        assertNotNull(retracted.behind());
        assertNull(quote(retracted));
    }

    @Test
    void whatWasSaidSinceAndChangedNothingIsNotPrintedUnderIt() {
        story.act("bridge-safe", Deed.of(ActKind.RETRACT, "osei", "2025-04-01").force(Force.FULL))
                .act(
                        "bridge-safe",
                        Deed.of(ActKind.CLARIFY, "osei", "2025-05-01").quote("I stand by every word.", "en"))
                .act("bridge-safe", Deed.of(ActKind.RELAY, "osei", "2025-05-02").quote("They say it stands.", "en"));
        Standpoint retracted = standpoint();
        assertEquals(State.RETRACTED, retracted.state());
        assertNull(quote(retracted));
    }

    @Test
    void whatWasSaidSinceInTheSamePositionIs() {
        story.act(
                "bridge-safe",
                Deed.of(ActKind.REPEAT, "osei", "2025-04-01").quote("It stands, and it will stand.", "en"));
        assertEquals("It will stand for ever.", quote(standpoint()));
        story.act("bridge-safe", Deed.of(ActKind.RETRACT, "osei", "2025-05-01").force(Force.FULL))
                .act(
                        "bridge-safe",
                        Deed.of(ActKind.RETRACT, "osei", "2025-06-01")
                                .force(Force.FULL)
                                .quote("Once more: I was wrong.", "en"));
        assertEquals("Once more: I was wrong.", quote(standpoint()));
    }

    /** They left the position where it was, so it does not rest on them. */
    @Test
    void whatRemovedThePublicationOrWithdrewNothingIsNotWhatItRestsOn() {
        story.act("bridge-safe", Deed.of(ActKind.DELETE, "osei", "2025-04-01"))
                .act(
                        "bridge-safe",
                        Deed.of(ActKind.RETRACT, "osei", "2025-04-02").force(Force.NONE));
        Standpoint standpoint = standpoint();
        assertEquals("It will stand for ever.", quote(standpoint));
        assertNotNull(standpoint.behind());
        assertEquals("bridge-safe/1", standpoint.behind().act().handle());
        story.act("bridge-safe", Deed.of(ActKind.RETRACT, "osei", "2025-05-01").force(Force.FULL))
                .act("bridge-safe", Deed.of(ActKind.DELETE, "osei", "2025-05-02"));
        assertNull(quote(standpoint()));
    }

    @Test
    void whereTheDatesDoNotSettleWhichActLedHereNoWordsOfAnotherPositionStandInItsPlace() {
        story.act("bridge-safe", Deed.of(ActKind.RETRACT, "osei", "2025-04").force(Force.FULL))
                .act(
                        "bridge-safe",
                        Deed.of(ActKind.RETRACT, "osei", "2025-04-15").force(Force.FULL));
        Standpoint retracted = standpoint();
        assertEquals(State.RETRACTED, retracted.state());
        assertNull(retracted.behind());
        assertNull(quote(retracted));
        story.act(
                "bridge-safe",
                Deed.of(ActKind.RETRACT, "osei", "2025-04-10/2025-04-20")
                        .force(Force.FULL)
                        .quote("I was wrong.", "en"));
        assertEquals("I was wrong.", quote(standpoint()));
    }

    @Test
    void aWalkBackInNameIsNotQuotedForTheRetractionThatBecamePublicAfterIt() {
        story.act(
                        "bridge-safe",
                        Deed.of(ActKind.RETRACT, "osei", "2025-04-01")
                                .becamePublic("2025-05-01")
                                .force(Force.FULL)
                                .quote("I withdraw every word.", "en"))
                .act(
                        "bridge-safe",
                        Deed.of(ActKind.RETRACT, "osei", "2025-04-02")
                                .force(Force.NONE)
                                .quote("I stand by every word, sorry.", "en"));
        assertEquals("I withdraw every word.", quote(standpoint()));
    }

    /** In these dates either may have been the first: which of them led here is not told by the order of recording. */
    @Test
    void whereTheDatesDoNotSettleWhichOfTwoAlikeLedHereNoneOfThemIsNamed() {
        story.claim(
                        "road-open",
                        "The road is open",
                        List.of(),
                        Deed.of(ActKind.DENY, "osei", "2025-06-02").quote("I never said that.", "en"))
                .act(
                        "road-open",
                        Deed.of(ActKind.CORRECT, "osei", "2025-06-03/2025-06-04")
                                .quote("First.", "en"))
                .act(
                        "road-open",
                        Deed.of(ActKind.CORRECT, "osei", "2025-06-03/2025-06-04")
                                .quote("Second.", "en"));
        Vantage vantage = Vantage.on(LocalDate.of(2025, 9, 1));
        Standpoint none = story.ask(reader -> Reports.claim(reader, story.id("road-open"), vantage, Story.ASKED))
                .positions()
                .get(0)
                .position();
        assertEquals(State.NONE, none.state());
        assertNull(none.behind());
        assertNull(quote(none));
        assertNull(none.history().get(none.history().size() - 1).act());
    }
}
