package org.openclaims.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.act.ActKind;
import org.openclaims.desk.Acts;
import org.openclaims.desk.Withdrawals;
import org.openclaims.party.PartyKind;
import org.openclaims.testing.Deed;
import org.openclaims.testing.Story;

/** What somebody reads who has just recorded something. */
class RecordingsTest {
    private final Story story = new Story();

    RecordingsTest() {
        story.party(PartyKind.PERSON, "Abena Osei", null, "osei")
                .claim("bridge-safe", "The bridge is safe", List.of(), Deed.of(ActKind.ASSERT, "osei", "2025-03-04"))
                .claim("bridge-repaired", "The bridge was repaired", List.of(), null);
    }

    private RecordedReport act(Deed deed) {
        return story.tell("act", null, false, d -> Acts.on(d, List.of("bridge-safe"), deed.draft()));
    }

    @Test
    void whoPutsAClaimInThePlaceOfAnotherIsNotSilentlyTakenToAssertIt() {
        Deed corrected = Deed.of(ActKind.CORRECT, "osei", "2025-04-01").replacement("bridge-repaired");
        assertEquals(
                List.of("This does not record that they assert bridge-repaired. If they do:"
                        + " record that they assert bridge-repaired on the occasion of bridge-safe/2."),
                advice(act(corrected)));
        story.act("bridge-repaired", Deed.sameAs(ActKind.ASSERT, "bridge-safe/2"));
        Deed again = Deed.of(ActKind.CORRECT, "osei", "2025-04-02").replacement("bridge-repaired");
        assertEquals(List.of(), advice(act(again)));
    }

    @Test
    void aCorrectionThatPutsNothingInItsPlaceIsAskedAbout() {
        List<String> advice = advice(act(Deed.of(ActKind.CORRECT, "osei", "2025-04-01")));
        assertEquals(1, advice.size());
        assertTrue(advice.get(0)
                .startsWith("Which claim did they put in its place? An amendment of bridge-safe/2 adds it."));
    }

    @Test
    void nothingIsSaidOfWhereSomebodyStandsWhoWasNewInWhatIsUndone() {
        assertEquals(
                1,
                act(Deed.of(ActKind.RETRACT, "Kofi Mensah", "2025-04-01"))
                        .positions()
                        .size());
        RecordedReport undone = story.tell("undo", null, false, d -> Withdrawals.undone(d, null, "a slip"));
        assertEquals(List.of("osei"), holders(undone));
    }

    @Test
    void whoSaysOnceMoreThatItWasWrongKeepsWhatTheyPutInItsPlace() {
        act(Deed.of(ActKind.CORRECT, "osei", "2025-04-01").replacement("bridge-repaired"));
        ClaimRef replacement = act(Deed.of(ActKind.CORRECT, "osei", "2025-04-02"))
                .positions()
                .get(0)
                .position()
                .replacement();
        assertEquals(story.id("bridge-repaired"), replacement.id());
    }

    @Test
    void whatANewNameIsTakenForIsSaidWithTheReason() {
        RecordedReport report =
                act(Deed.of(ActKind.RETRACT, "Ministry of Roads", "2025-04-01").toldBy("an engineer", "Kofi Mensah"));
        assertEquals(
                List.of(
                        "an organization, by the word “ministry”",
                        "an unnamed source, for it begins with “an”",
                        "a person"),
                report.created().stream()
                        .map(created ->
                                created.takenFor().stream().map(Sentence::text).collect(Collectors.joining(", ")))
                        .toList());
        assertEquals(
                List.of(WayOut.to(Step.AMEND_KIND, "ministry-roads", "person")),
                report.advice().get(0).waysOut());
    }

    @Test
    void aHandleThatMayBeTheWrongWordIsPointedOut() {
        assertTrue(advice(act(Deed.of(ActKind.RETRACT, "Abena Akua Mensah", "2025-04-01")))
                .get(0)
                .startsWith("The handle mensah is the last word of \"Abena Akua Mensah\""));
    }

    private static List<String> advice(RecordedReport report) {
        return report.advice().stream().map(Sentence::text).toList();
    }

    private static List<String> holders(RecordedReport report) {
        return report.positions().stream()
                .map(now -> now.position().party().handle())
                .toList();
    }
}
