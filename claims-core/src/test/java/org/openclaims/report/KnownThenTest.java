package org.openclaims.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openclaims.act.ActKind;
import org.openclaims.claim.LinkKind;
import org.openclaims.desk.ActDraft;
import org.openclaims.desk.Acts;
import org.openclaims.desk.Directory;
import org.openclaims.desk.Merging;
import org.openclaims.desk.NotFound;
import org.openclaims.item.ItemId;
import org.openclaims.party.PartyKind;
import org.openclaims.position.Vantage;
import org.openclaims.testing.Deed;
import org.openclaims.testing.Story;

/** What was recorded later, done later or taken back since shows through nowhere when the record is read as it stood. */
class KnownThenTest {
    private static final Vantage LATER = Vantage.on(LocalDate.parse("2025-08-30"));

    private final Story story = new Story();

    /** The record as it was after the newest command so far. */
    private Instant now() {
        return story.ask(reader -> reader.headRecordedAt().orElseThrow());
    }

    private PersonReport person(String handle, Vantage vantage) {
        return story.ask(reader -> Reports.person(reader, story.id(handle), vantage, Story.ASKED));
    }

    private ClaimReport claim(String handle, Vantage vantage) {
        return story.ask(reader -> Reports.claim(reader, story.id(handle), vantage, Story.ASKED));
    }

    private static List<String> claims(PersonReport report) {
        return report.claims().stream()
                .map(claim -> claim.claim().ref().handle())
                .toList();
    }

    private static List<String> told(List<CorrectionView> corrections) {
        return corrections.stream()
                .map(view -> view.verb() + " " + String.join(" ", view.what()))
                .toList();
    }

    private List<String> corrections(String of, @Nullable Instant knownAt) {
        ItemId id = story.id(of);
        CorrectionsQuery query = new CorrectionsQuery(id, null, null, knownAt, 50, Long.MAX_VALUE);
        return story.ask(reader -> Reports.corrections(reader, query, Story.ASKED)).rows().stream()
                .map(CorrectionsReport.Row::correction)
                .map(view -> view.verb() + " " + String.join(" ", view.what()))
                .toList();
    }

    // Whose name it was.

    private String called(String typed, Instant then) {
        return story.ask(reader -> new Directory(reader).require(typed, then)).handle();
    }

    private void merge(String kept, String same) {
        story.tell("party merge", null, false, drafting -> Merging.merge(drafting, kept, same, "one"));
    }

    private Instant annAndBobAreOne() {
        story.party(PartyKind.PERSON, "Ann Alpha", null, "ann")
                .party(PartyKind.PERSON, "Bob Beta", null, "bob")
                .party(PartyKind.PERSON, "Cyd Gamma", null, "cyd")
                .claim("c-one", "The bridge is one", List.of(), Deed.of(ActKind.ASSERT, "bob", "2025-06-01"));
        merge("ann", "bob");
        return now();
    }

    @Test
    void theHandleOfWhoWasMadeOneWithAnotherFindsTheOtherAlsoAfterAFurtherMerge() {
        Instant then = annAndBobAreOne();
        merge("cyd", "ann");
        assertEquals("ann", called("bob", then));
        assertEquals("bob", called("bob", then.minusSeconds(60)));
        assertEquals("cyd", called("bob", now()));
    }

    @Test
    void soItDoesAfterTheMergeWasUndone() {
        Instant then = annAndBobAreOne();
        story.undo("two after all");
        assertEquals("ann", called("bob", then));
        assertEquals("bob", called("bob", now()));
    }

    @Test
    void soItDoesAfterTheNameWasTakenOut() {
        Instant then = annAndBobAreOne();
        story.voided("ann/a1", "not her name");
        assertEquals("ann", called("bob", then));
        assertThrows(NotFound.class, () -> called("bob", now()));
    }

    @Test
    void aHandleGivenLaterIsNoPartOfANameOfThen() {
        story.party(PartyKind.PERSON, "Ann Mora", null, "ann");
        Instant then = now();
        story.party(PartyKind.PERSON, "Luis Mora", null, "mora");
        assertEquals("mora", called("mora", then));
    }

    // Which of the claims that say the same.

    private void twoThatSayTheSame() {
        story.claim("c-one", "The bridge is one", List.of(), null)
                .claim("c-two", "The bridge is two", List.of(), Deed.of(ActKind.ASSERT, "Ada", "2025-06-01"))
                .link("c-one", LinkKind.SAME, "c-two")
                .verdict("c-one", "Desk B", "five-step", "False", "2025-06-12", null, "It is not");
    }

    private String newest(String handle, Vantage vantage) {
        StatusReport.Newest newest = story.ask(reader -> Reports.status(reader, vantage, Story.ASKED)).people().stream()
                .filter(row -> row.party().handle().equals(handle))
                .findFirst()
                .orElseThrow()
                .newest();
        return Objects.requireNonNull(newest).claim().handle();
    }

    @Test
    void aReportTellsOfTheClaimThatTheyHadActedOnByThen() {
        twoThatSayTheSame();
        Instant then = now();
        PersonReport told = person("ada", LATER.knownAt(then));
        assertEquals(List.of("c-two"), claims(told));
        assertEquals("c-two", newest("ada", LATER));
        story.act("c-one", Deed.of(ActKind.RELAY, "ada", "2025-06-05"));
        assertEquals(told, person("ada", LATER.knownAt(then)));
        assertEquals(List.of("c-one"), claims(person("ada", LATER)));
        story.undo("not she");
        assertEquals(List.of("c-two"), claims(person("ada", LATER)));
        story.act("c-one", Deed.of(ActKind.ASSERT, "ada", "2025-06-20"));
        assertEquals(List.of("c-two"), claims(person("ada", LATER.asOf(LocalDate.parse("2025-06-15")))));
    }

    @Test
    void ofTwoPositionsThatChangedOnOneDayTheOneWhoseActWasRecordedLaterIsTheNewest() {
        story.claim("c-one", "The bridge is one", List.of(), null)
                .claim("c-two", "The tower is two", List.of(), Deed.of(ActKind.ASSERT, "Ada", "2025-06-01"))
                .act("c-one", Deed.of(ActKind.ASSERT, "ada", "2025-06-01"));
        Instant then = now();
        assertEquals("c-one", newest("ada", LATER));
        story.act("c-two", Deed.of(ActKind.REPEAT, "ada", "2025-06-02"))
                .claim("c-three", "The tower is high", List.of(), null)
                .link("c-one", LinkKind.SAME, "c-three");
        assertEquals("c-one", newest("ada", LATER));
        assertEquals("c-one", newest("ada", LATER.knownAt(then)));
    }

    @Test
    void aReactionIsToldOnTheClaimThatItWasOn() {
        twoThatSayTheSame();
        story.act("c-two", Deed.of(ActKind.DISPUTE, "Ben Beta", "2025-06-02"));
        PersonReport ben = person("beta", LATER);
        assertEquals("c-two", ben.reactions().get(0).claim().handle());
    }

    // What we put right.

    @Test
    void noCorrectionIsToldOfAClaimThatTheyHadNothingToDoWithByThen() {
        story.claim("c-one", "The bridge is one", List.of(), Deed.of(ActKind.ASSERT, "Ada", "2025-06-01"))
                .claim("c-two", "The tower is two", List.of(), Deed.of(ActKind.ASSERT, "Ben", "2025-06-01"))
                .amend("c-two/1", Deed.of(ActKind.ASSERT, "ben", "2025-06-03"), "typo");
        Instant then = now();
        story.act("c-two", Deed.of(ActKind.ASSERT, "ada", "2025-06-05"));
        assertEquals(List.of(), corrections("ada", then));
        assertEquals(List.of(), told(person("ada", LATER.knownAt(then)).corrections()));
        assertEquals(List.of("AMENDED c-two/1"), corrections("ada", null));
        assertEquals(List.of("AMENDED c-two/1"), told(person("ada", LATER).corrections()));
    }

    @Test
    void noCorrectionIsToldOfWhatALaterLinkLedTo() {
        story.claim("c-one", "The bridge is one", List.of(), null)
                .claim("c-two", "The bridge is two", List.of(), null)
                .claim("c-three", "The bridge is three", List.of(), null)
                .link("c-three", LinkKind.SAME, "c-one")
                .undo("not the same");
        Instant then = now();
        story.link("c-two", LinkKind.SAME, "c-one");
        assertEquals(List.of(), told(claim("c-two", LATER.knownAt(then)).corrections()));
        assertEquals(List.of("UNDONE c-three/l1"), told(claim("c-two", LATER).corrections()));
    }

    @Test
    void noCorrectionIsToldOfAClaimThatALinkLedToOnce() {
        story.claim("c-one", "The bridge is one", List.of(), Deed.of(ActKind.ASSERT, "Ada", "2025-06-01"))
                .claim("c-two", "The bridge is two", List.of(), Deed.of(ActKind.ASSERT, "Ben", "2025-06-01"))
                .link("c-one", LinkKind.SAME, "c-two")
                .voided("c-one/l1", "not the same")
                .amend("c-two/1", Deed.of(ActKind.ASSERT, "ben", "2025-06-03"), "typo")
                .reword("c-two", "The bridge is only two", true);
        assertEquals(List.of("VOIDED c-one/l1"), told(claim("c-one", LATER).corrections()));
        assertEquals(List.of("VOIDED c-one/l1"), told(person("ada", LATER).corrections()));
    }

    @Test
    void anActOfTheirsThatWasTakenOutIsStillACorrectionOfTheirReport() {
        story.claim("c-one", "The bridge is one", List.of(), Deed.of(ActKind.ASSERT, "Ben", "2025-06-01"))
                .act("c-one", Deed.of(ActKind.ASSERT, "Ada", "2025-06-02"))
                .voided("c-one/2", "it was another Ada")
                .amend("c-one/1", Deed.of(ActKind.ASSERT, "ben", "2025-06-03"), "typo");
        assertEquals(List.of("VOIDED c-one/2"), told(person("ada", LATER).corrections()));
        story.undo("no typo");
        assertEquals(
                List.of("UNDONE c-one/1"),
                told(person("ben", LATER).corrections()).subList(1, 2));
    }

    // What an act was in answer to.

    @Test
    void nothingIsToldOfAnActThatBecamePublicLaterByTheAnswerToIt() {
        story.claim("c-one", "The bridge is one", List.of(), Deed.of(ActKind.ASSERT, "Ben", "2025-06-01"))
                .act(
                        "c-one",
                        Deed.of(ActKind.DISPUTE, "Ann Alpha", "2025-06-20").becamePublic("2025-07-07"));
        story.tell(
                "repeat",
                null,
                false,
                drafting -> Acts.on(
                        drafting,
                        List.of("c-one"),
                        ActDraft.of(ActKind.REPEAT, "ben", Deed.date("2025-06-25"))
                                .change()
                                .answers("c-one/2")
                                .build()));
        assertNull(answered(LATER.asOf(LocalDate.parse("2025-06-30"))));
        assertEquals("c-one/2", answered(LATER));
    }

    private @Nullable String answered(Vantage vantage) {
        return claim("c-one", vantage).positions().get(0).acts().get(1).answers();
    }
}
