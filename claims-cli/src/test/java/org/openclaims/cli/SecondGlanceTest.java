package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openclaims.cli.Newsroom.Said;

/** What is taken by the program and was hardly meant so is refused, or said, with the way out that helps. */
class SecondGlanceTest {
    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void record() {
        newsroom = new Newsroom(directory);
        done("add \"The bridge is safe\" --by \"Abena Osei\" --on 2025-03-10");
    }

    private Said typed(String line) {
        return newsroom.type(ShellWords.of(line).toArray(String[]::new));
    }

    /** In one line, however wide the terminal is. */
    private String done(String line) {
        Said said = typed(line);
        assertEquals(0, said.status(), said.err());
        return said.out().replaceAll("\\s+", " ");
    }

    private String refused(String line) {
        Said said = typed(line);
        assertTrue(said.status() > 0, said.out());
        return said.err();
    }

    @ParameterizedTest
    @CsvSource({"dispute, retract", "support, repeat", "respond, clarify"})
    void whatOthersDoIsNotDoneByTheHolder(String kind, String instead) {
        String out = done(kind + " bridge-safe --by osei --on 2025-04-01");
        assertTrue(out.contains("They hold bridge-safe themselves") && out.contains("`" + instead + "`"), out);
        assertEquals(
                "uncontested",
                newsroom.json("show", "bridge-safe").path("contest").stringValue());
        assertFalse(done(kind + " bridge-safe --by \"A union\" --on 2025-04-01").contains("themselves"));
    }

    @Test
    void whatIsRecordedLateIsAdvisedOnByWhenItWasDone() {
        assertFalse(done("dispute bridge-safe --by osei --on 2024-01-05").contains("themselves"));
        done("retract bridge-safe --by osei --on 2025-06-01 --force full");
        assertFalse(done("repeat bridge-safe --by osei --on 2025-05-20").contains("reaffirm"));
        assertTrue(done("repeat bridge-safe --by osei --on 2025-07-01").contains("reaffirm"));
    }

    @Test
    void whatWeDoubtIsSaidToBeDoubtedAndNotLeftOutWithoutAWord() {
        done("amend bridge-safe/1 --attested disputed --why \"no recording\"");
        String doubted = done("show bridge-safe --least disputed");
        assertTrue(doubted.contains("Asserted, though we doubt that it happened, since"), doubted);
        assertFalse(doubted.contains("report alone") || doubted.contains("left out"), doubted);
        for (String page : new String[] {"show bridge-safe", "report osei"}) {
            String out = done(page);
            assertTrue(out.contains("1 act is left out, for we doubt that it happened."), out);
        }
        assertTrue(done("show bridge-safe --language es").contains("Queda fuera 1 acto"));
    }

    @ParameterizedTest
    @CsvSource({
        "习近平, person-1, person",
        "김철수, person-1, person",
        "岸田文雄, person-1, person",
        "محمد بن سلمان, person-1, person",
        "NATO, nato, organization",
        "Владимир Путин, putin, person",
        "Щукин Журнал, zhurnal, person",
        "Αλέξης Τσίπρας, tsipras, person",
        "Ουρανία, ourania, person",
    })
    void aNameInAnotherScriptIsThatOfAPersonWithAHandleThatSaysSo(String name, String handle, String kind) {
        String out = done("party add \"" + name + "\"");
        assertFalse(out.contains("all capitals") && kind.equals("person"), out);
        assertFalse(out.contains("is the last word of"), out);
        String party = newsroom.json("party", "show", handle).toString();
        assertTrue(party.contains("{\"what\":\"name\",\"value\":\"" + name + "\""), party);
        assertTrue(party.contains("{\"what\":\"kind\",\"value\":\"" + kind + "\""), party);
    }

    @Test
    void aClaimInAnotherScriptIsNoUnnamedSource() {
        assertTrue(done("add 习近平承诺减排").contains("claim-1"));
        assertTrue(done("add \"Мост безопасен\"").contains("most-bezopasen"));
        assertTrue(done("add 大桥是安全的").contains("claim-2"));
    }

    @Test
    void aSurnameWrittenWithoutASpaceIsAskedAbout() {
        done("party add 岸田文雄");
        String err = refused("assert bridge-safe --by 岸田 --on 2025-04-01");
        assertTrue(err.contains("岸田文雄"), err);
    }

    @Test
    void anUndoSaysWhatHasToComeBackFirst() {
        done("void bridge-safe/1 --why wrong");
        done("void osei --why wrong");
        String err = refused("undo 2");
        assertTrue(err.contains("bridge-safe/1 would come back without osei, which command 3 (void) took out."), err);
        assertTrue(err.contains("`claims undo 3`"), err);
        done("undo 3");
        done("undo 2");
    }

    @Test
    void twoClaimsStandToEachOtherInOneWay() {
        done("add \"The harbour is closed\"");
        done("link bridge-safe --same-as harbour-closed");
        assertTrue(refused("link harbour-closed --same-as bridge-safe").contains("linked so already: bridge-safe/l1."));
        String err = refused("link bridge-safe --opposite-of harbour-closed");
        assertTrue(err.contains("on record as the same (bridge-safe/l1)") && err.contains("claims void"), err);
        done("void bridge-safe/l1 --why wrong");
        done("link bridge-safe --opposite-of harbour-closed");
        // Once the claim means something else, what it was linked by does not count any more.
        done("amend bridge-safe --text \"The bridge is old\" --other-meaning --why wrong");
        done("link bridge-safe --same-as harbour-closed");
    }

    @Test
    void evidenceIsNotSeenAfterTheVerdict() {
        String verdict = "verdict bridge-safe false --by \"Our desk\" --on 2025-05-01 --evidence-up-to ";
        assertTrue(refused(verdict + "2025-05-02").contains("up to 2025-05-02 for a verdict given on 2025-05-01"));
        done(verdict + "2025-05");
        assertTrue(
                refused("amend bridge-safe/v1 --evidence-up-to 2025-06 --why x").contains("2025-06"));
    }

    @Test
    void whoNamesAnActIsToldItsClaim() {
        String err = refused("retract bridge-safe/1 --by osei --on 2025-05-01");
        assertTrue(err.contains("is an act on a claim") && err.contains("`claims retract bridge-safe …`"), err);
        assertTrue(refused("evidence bridge-safe/1 --refutes --source https://e.example/1")
                .contains("That is an act on the claim bridge-safe"));
    }

    @Test
    void aRetractionBeforeTheAssertionIsPointedOut() {
        String out = done("retract bridge-safe --by osei --force full --on 2025-03-01");
        assertTrue(out.contains("It is dated before all that they are on record as having said of bridge-safe"), out);
        assertFalse(done("retract bridge-safe --by osei --force full --on 2025-03-11")
                .contains("It is dated before"));
    }

    @Test
    void aQuestionIsAskedInOneLanguage() {
        done("add \"Inflation falls\" --by \"Kofi Mensah\" --on 2025-03");
        done("retract inflation-falls --by mensah --force full --on 2025-03");
        String out = done("show inflation-falls --language es");
        assertTrue(out.contains("(la afirma, ") && out.contains("(marcha atrás total, "), out);
    }
}
