package org.openclaims.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openclaims.Codes;
import org.openclaims.Sentence;
import org.openclaims.act.ActKind;
import org.openclaims.desk.Amendments;
import org.openclaims.desk.Withdrawals;
import org.openclaims.item.ItemId;
import org.openclaims.log.Change;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.testing.Deed;
import org.openclaims.testing.Story;

/** The log of what we changed in our own record, as it was before and after each change. */
class CorrectionsReportTest {
    private final Story story = new Story();

    CorrectionsReportTest() {
        story.party(PartyKind.PERSON, "Abena Osei", null, "osei") // command 1
                .claim("safe", "The bridge is safe", List.of(), Deed.of(ActKind.ASSERT, "osei", "2025-03-04")) // 2
                .claim(
                        "open",
                        "The road is open",
                        List.of("osei"),
                        Deed.of(ActKind.ASSERT, "Kofi Mensah", "2025-03-05")) // 3
                .amend("safe/1", Deed.change().quote("It is safe.", "en"), "listened again") // 4
                .reword("safe", "The bridge at Adomi is safe", true) // 5
                .voided("open/1", "another road") // 6
                .undo("that was right after all"); // 7, undoes 6
        undo(7L, "no, it was not"); // 8, undoes 7
    }

    private void undo(long number, String why) {
        story.tell("undo", null, false, drafting -> Withdrawals.undone(drafting, number, why));
    }

    /** As it was just after this command was recorded; each took a minute. */
    private static Instant after(int command) {
        return Story.START.plusSeconds(60L * (command - 1) + 30);
    }

    private CorrectionsReport report(
            @Nullable String of, @Nullable Instant since, @Nullable Instant until, @Nullable Instant knownAt) {
        return story.ask(reader -> Reports.corrections(
                reader,
                new CorrectionsQuery(of == null ? null : story.id(of), since, until, knownAt, 50, Long.MAX_VALUE),
                Story.ASKED));
    }

    private static List<String> told(CorrectionsReport report) {
        return report.rows().stream()
                .map(row -> row.correction().batch().number() + " "
                        + Codes.of(row.correction().verb()) + " "
                        + String.join(" ", row.correction().what())
                        + (row.undoneBy() == null
                                ? ""
                                : ", undone by " + row.undoneBy().number()))
                .toList();
    }

    @Test
    void eachCorrectionIsThereFromTheMomentItWasMade() {
        List<List<String>> told = IntStream.rangeClosed(3, 8)
                .mapToObj(command -> told(report(null, null, null, after(command))))
                .toList();
        assertEquals(
                List.of(
                        List.of(),
                        List.of("4 amended safe/1"),
                        List.of("5 reworded safe/w2", "4 amended safe/1"),
                        List.of("6 voided open/1", "5 reworded safe/w2", "4 amended safe/1"),
                        List.of(
                                "7 undone open/1",
                                "6 voided open/1, undone by 7",
                                "5 reworded safe/w2",
                                "4 amended safe/1"),
                        List.of(
                                "8 undone command 6",
                                "7 undone open/1, undone by 8",
                                "6 voided open/1",
                                "5 reworded safe/w2",
                                "4 amended safe/1")),
                told);
        assertEquals(told.get(5), told(report(null, null, null, null)));
    }

    @Test
    void oldAndNewWordsStandSideBySide() {
        List<CorrectionsReport.Row> rows = report("safe", null, null, null).rows();
        assertEquals(
                List.of(new CorrectionView.Difference(
                        "wording",
                        new Particular("The bridge is safe", null, false),
                        new Particular("The bridge at Adomi is safe", null, false))),
                rows.get(0).correction().differences());
        assertEquals(
                new CorrectionView.Difference("quote", Particular.NOTHING, new Particular("It is safe.", null, false)),
                rows.get(1).correction().differences().get(0));
        assertEquals("listened again", rows.get(1).correction().why());
        assertEquals(
                "Abena Osei, assert: “It is safe.”",
                rows.get(1).correction().things().get(0).text().text());
    }

    @Test
    void thoseOfAPersonAreThoseOfTheirClaimsAndOfWhatIsClaimedAboutThem() {
        assertEquals(List.of("5 reworded safe/w2", "4 amended safe/1"), told(report("safe", null, null, null)));
        assertEquals(5, report("osei", null, null, null).rows().size());
        assertEquals(
                List.of("8 undone command 6", "7 undone open/1, undone by 8", "6 voided open/1"),
                told(report("mensah", null, null, null)));
    }

    @Test
    void aTimeCanBeNamedBothWays() {
        assertEquals(
                List.of("6 voided open/1", "5 reworded safe/w2"), told(report(null, after(4), after(6), after(6))));
    }

    @Test
    void goesOnWhereThePageEnded() {
        CorrectionsReport first = story.ask(reader -> Reports.corrections(
                reader, new CorrectionsQuery(null, null, null, null, 2, Long.MAX_VALUE), Story.ASKED));
        assertEquals(7L, first.next());
        CorrectionsReport second = story.ask(
                reader -> Reports.corrections(reader, new CorrectionsQuery(null, null, null, null, 3, 7), Story.ASKED));
        assertEquals(List.of("6 voided open/1", "5 reworded safe/w2", "4 amended safe/1"), told(second));
        assertNull(second.next());
    }

    @Test
    void wordsAndNamesThatWereTakenBackHeadNothing() {
        story.reword("safe", "The bridge at Tema is open", true).undo("another bridge");
        Thing claim = Objects.requireNonNull(report("safe", null, null, null).of());
        assertEquals("The bridge at Adomi is safe", claim.text().text());

        story.tell(
                "amend",
                null,
                false,
                drafting -> Amendments.party(drafting, "osei", null, "Ama Osei", null, Set.of(), "slip"));
        story.undo("no slip");
        assertEquals(
                "Abena Osei",
                Objects.requireNonNull(report("osei", null, null, null).of())
                        .text()
                        .text());
    }

    @Test
    void aNameOfLaterDoesNotComeIntoAnEarlierAnswer() {
        CorrectionsReport before = report("osei", null, null, after(8));
        story.tell(
                "amend",
                null,
                false,
                drafting -> Amendments.party(drafting, "osei", null, "Abena Osei-Tutu", null, Set.of(), "full name"));
        assertEquals(before, report("osei", null, null, after(8)));
    }

    @Test
    void whatWasRecordedInPartsHasTheNumberOfTheLogAndIsUndoneByAnyOfThem() {
        ItemId osei = story.id("osei");
        ItemId mensah = story.id("mensah");
        story.load(List.of(
                List.of(new Change.Amended(new Party(osei, "osei", PartyKind.PERSON, "A. Osei", null), "sheet")),
                List.of(new Change.Amended(
                        new Party(mensah, "mensah", PartyKind.PERSON, "K. Mensah", null), "sheet"))));
        assertEquals(
                List.of("9 amended mensah", "9 amended osei"),
                told(report(null, null, null, null)).subList(0, 2));

        RecordedReport undone = story.tell("undo", null, false, drafting -> Withdrawals.undone(drafting, 10L, "no"));
        assertEquals(9, undone.corrections().get(0).undid().number());
        assertEquals(
                List.of(
                        "Command 10 is a part of command 9 (import), which was recorded in 2 parts and is undone as one."),
                undone.advice().stream().map(Sentence::toString).toList());
    }
}
