package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.cli.Newsroom.Said;

/** What makes no sense is not taken into the record by an amendment either. */
class AmendRefusedTest {
    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void record() {
        newsroom = new Newsroom(directory);
        typed("add 'The bridge is safe' --by 'Abena Osei' --on 2025-03-01");
        typed("add 'The bridge is closed'");
        typed("correct bridge-safe --by osei --on 2025-04-01 --with bridge-closed");
    }

    private Said typed(String command) {
        Said said = newsroom.type(ShellWords.of(command).toArray(String[]::new));
        assertEquals(0, said.status(), said.err());
        return said;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amend bridge-safe/1 --with bridge-closed --why so",
                "amend bridge-safe/2 --act repeat --why so",
                "amend bridge-safe/2 --act retract --force partial --with bridge-closed --why so"
            })
    void onlyACorrectionOrAReversalPutsAnotherClaimInItsPlace(String command) {
        Said said = newsroom.type(ShellWords.of(command).toArray(String[]::new));

        assertEquals(3, said.status());
        assertTrue(said.err().startsWith("claims: Only a correction or a reversal puts another claim"), said.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amend bridge-safe/1 --force partial --why so",
                "amend bridge-safe/1 --act deny --force partial --why so"
            })
    void onlyARetractionHasAForce(String command) {
        Said said = newsroom.type(ShellWords.of(command).toArray(String[]::new));

        assertEquals(3, said.status());
        assertTrue(said.err().startsWith("claims: How far an act goes is said of a retraction only."), said.err());
    }

    @Test
    void aNameOrAnAddressOfAnotherIsNotTakenWithoutAWord() {
        typed("party add 'Bo Li'");
        Said name = newsroom.type("amend", "li", "--name", "Abena Osei", "--why", "so");
        assertEquals(3, name.status());
        assertTrue(name.err().contains("`claims party merge osei li --why \"…\"`"), name.err());
        typed("source add https://a.example/1 --publisher Alpha");
        typed("source add https://a.example/2 --publisher Beta");
        Said address = newsroom.type("amend", "beta", "--url", "https://a.example/1", "--why", "so");
        assertEquals(3, address.status());
        assertTrue(
                address.err().contains("cite alpha in the place of this one, then void it with `claims void beta`"),
                address.err());
    }

    @Test
    void oneThatBecomesAnotherKindOfActLosesIt() {
        typed("amend bridge-safe/2 --act repeat --with '' --why so");
        typed("amend bridge-safe/1 --act reverse --with bridge-closed --why so");

        assertTrue(typed("show bridge-safe").out().contains("bridge-closed"));
    }

    @Test
    void whoIsMeantByNameTakesWhatAPartyTakes() {
        Said said = newsroom.type("amend", "Abena Osei", "--name", "Abena A. Osei", "--text", "Foo", "--why", "so");
        assertEquals(2, said.status());
        assertTrue(
                said.err().contains("\"osei\" is a record of kind party, and --text says nothing of that"), said.err());
        said = newsroom.type("amend", "Abena Osei", "--name", "", "--why", "so");
        assertEquals(2, said.status());
        typed("amend 'Abena Osei' --wikidata Q42 --why found");
        assertEquals("Q42", wikidata("osei"));
        typed("amend 'Abena Osei' --wikidata '' --why 'of another'");
        assertTrue(!typed("party show osei").out().contains("wikidata"));
        assertTrue(newsroom.type("amend", "Somebody Else", "--text", "Foo", "--why", "so")
                .err()
                .contains("There is no party called"));
    }

    @ParameterizedTest
    @CsvSource({
        "Q42,Q42",
        "q42,Q42",
        "https://www.wikidata.org/wiki/Q42,Q42",
        "http://www.wikidata.org/entity/Q42,Q42",
        "https://m.wikidata.org/wiki/Q42#sitelinks,Q42"
    })
    void anIdOfWikidataIsReadFromItsAddress(String given, String id) {
        typed("amend osei --wikidata '" + given + "' --why found");
        typed("party add 'Kofi Mensah' --wikidata '" + given.replace("42", "43") + "'");

        assertEquals(id, wikidata("osei"));
        assertEquals("Q43", wikidata("mensah"));
    }

    private String wikidata(String party) {
        return typed("party show " + party).out().replaceAll("(?s).*wikidata\\s+(\\S+).*", "$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "P42", "Q", "Q0", "Q42 and Q43", "https://en.wikipedia.org/wiki/Q42"})
    void whatIsNoIdOfWikidataIsRefused(String given) {
        for (String command : new String[] {"amend osei --why found", "party add 'Kofi Mensah'"}) {
            Said said = newsroom.type(
                    ShellWords.of(command + " --wikidata '" + given + "'").toArray(String[]::new));

            assertEquals(3, said.status());
            assertEquals(
                    "claims: \"" + given
                            + "\" is not an id of Wikidata: Q and a number, as in Q42, or the address of its page there.\n",
                    said.err().replaceAll("\\s*\n(?=.)", " "));
        }
    }
}
