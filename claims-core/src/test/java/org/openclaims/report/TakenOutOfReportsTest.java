package org.openclaims.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openclaims.act.ActKind;
import org.openclaims.desk.Amendments;
import org.openclaims.desk.Erasures;
import org.openclaims.desk.Part;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.ErasureOrder;
import org.openclaims.log.Verb;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.position.Vantage;
import org.openclaims.testing.Deed;
import org.openclaims.testing.Story;

/** What a report on a person, and the log, leave out. */
class TakenOutOfReportsTest {
    private final Story story = new Story();

    private PersonReport person(String handle) {
        return story.ask(
                reader -> Reports.person(reader, story.id(handle), Vantage.on(LocalDate.of(2025, 9, 1)), Story.ASKED));
    }

    private static List<String> handles(List<HeldClaim> claims) {
        return claims.stream().map(claim -> claim.claim().ref().handle()).toList();
    }

    private static Deed said(String by) {
        return Deed.of(ActKind.ASSERT, by, "2025-06-01");
    }

    @Test
    void whatAnUnnamedSourceToldIsGoneWithTheClaim() {
        story.party(PartyKind.UNNAMED, "an engineer", null, "engineer")
                .claim(
                        "bridge",
                        "The bridge is safe",
                        List.of(),
                        said("Abena Osei").toldBy("engineer"))
                .claim("road", "The road is closed", List.of(), said("osei").toldBy("engineer"))
                .voided("road", "not said");
        assertEquals(
                List.of("bridge"),
                person("engineer").told().stream()
                        .map(told -> told.claim().handle())
                        .toList());
    }

    @Test
    void whatTheySayOfThemselvesIsTheirsAndNotWhatOthersSay() {
        story.party(PartyKind.PERSON, "Abena Osei", null, "osei")
                .claim("honest", "Abena Osei is honest", List.of("osei"), said("osei"))
                .act("honest", Deed.of(ActKind.ASSERT, "Kwesi Adomi", "2025-06-02"));
        PersonReport report = person("osei");
        assertEquals(List.of("honest"), handles(report.claims()));
        assertEquals(
                List.of("adomi"),
                report.about().stream()
                        .map(held -> held.held().position().party().handle())
                        .toList());
    }

    @Test
    void aClaimThatIsNotAboutThemAfterAllIsNotOneOfThoseAboutThem() {
        story.party(PartyKind.PERSON, "Abena Osei", null, "osei")
                .claim("honest", "The mayor is honest", List.of("osei"), said("Kwesi Adomi"));
        assertEquals(List.of("honest"), handles(person("osei").about()));
        story.tell(
                "amend",
                null,
                false,
                drafting -> Amendments.claim(
                        drafting, "honest", null, List.of(), List.of(), Set.of(Part.SUBJECTS), "another mayor"));
        assertEquals(List.of(), handles(person("osei").about()));
    }

    @Test
    void wordsOfACommandThatGoWithThoseOfAThingAreNoLineOfTheLog() {
        story.claim(
                        "bridge",
                        "The bridge is safe",
                        List.of(),
                        said("Abena Osei").quote("Safe, I say", "en"))
                .amend("bridge/1", Deed.change().venue("radio"), "she said it on the radio");
        ErasureOrder order = new ErasureOrder("GDPR Art. 17", "legal desk", LocalDate.of(2025, 9, 1));
        story.tell(
                "erase",
                null,
                false,
                drafting -> Erasures.of(drafting, "bridge/1", Erasures.Extent.ALL, false, order, Batch.MAIN));
        assertEquals(
                List.of("bridge/1"),
                log().get(0).steps().stream().map(LogReport.Step::what).toList());
    }

    @Test
    void anUndoOfWhatWasRecordedPartByPartNamesTheCommandOnce() {
        story.load(List.of(List.of(party("one", "Abena Osei")), List.of(party("two", "Kofi Mensah"))))
                .undo("a slip");
        assertEquals(
                List.of("1"),
                log().get(0).steps().stream().map(LogReport.Step::what).toList());
        assertEquals(Verb.UNDONE, log().get(0).steps().get(0).verb());
    }

    private List<LogReport.Row> log() {
        return story.ask(reader -> Reports.log(reader, Long.MAX_VALUE, 10, false, null))
                .commands();
    }

    private static Change party(String key, String name) {
        return new Change.Added(new Party(new ItemId(ItemKind.PARTY, key), key, PartyKind.PERSON, name, null));
    }
}
