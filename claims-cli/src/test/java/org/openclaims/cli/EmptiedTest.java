package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.cli.Newsroom.Said;

/** An empty text takes out what should never have been there when our record is corrected, and is refused where something is recorded. */
class EmptiedTest {
    private static final String SAFE = "bridge-safe";

    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void record() {
        newsroom = new Newsroom(directory);
        typed(
                "add \"The bridge is safe\" --about \"Harbour Works\" --tag traffic --by \"Kofi Mensah\" --for \"Abena Osei\"",
                "--on 2025-03-01 --public 2025-03-05 --quote \"Es seguro.\" --lang es --translation \"It is sound.\"",
                "--told-by \"an engineer\" --via \"El Faro\" --to \"Port Council\" --venue \"town hall\" --form statement",
                "--form-by \"some papers\" --source https://news.example/a --note \"first row\"");
        typed("add \"The bridge is closed\"");
        typed(
                "correct bridge-safe --by \"Abena Osei\" --on 2025-04-01 --after bridge-safe/1 --answers bridge-safe/1",
                "--with bridge-closed");
        typed("amend osei --wikidata Q42 --why found");
        typed(
                "source add https://news.example/b --publisher \"Hora\" --title \"Safe?\" --author \"A. Reyes\"",
                "--published 2025-03-09 --lang es --snapshot " + "ab".repeat(32));
        typed(
                "evidence bridge-safe --refutes --source hora --act bridge-safe/1 --via \"A clerk\" --public 2025-03-20",
                "--summary \"It cracked.\" --quote \"Se agrieta.\" --translation \"It cracks.\"");
        typed(
                "verdict bridge-safe False --by \"Our desk\" --scale five-step --on 2025-04-02",
                "--evidence-up-to 2025-03-31 --reasoning \"Cracks.\" --source https://news.example/c");
    }

    private void typed(String... parts) {
        Said said = newsroom.type(ShellWords.of(String.join(" ", parts)).toArray(String[]::new));
        assertEquals(0, said.status(), said.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bridge-safe/1  | --for            | Kofi Mensah, by proxy
            bridge-safe/1  | --public         | 5 March 2025
            bridge-safe/1  | --quote          | Es seguro.
            bridge-safe/1  | --translation    | It is sound.
            bridge-safe/1  | --told-by        | an engineer
            bridge-safe/1  | --via            | El Faro
            bridge-safe/1  | --to             | Port Council
            bridge-safe/1  | --venue          | town hall
            bridge-safe/1  | --form           | statement
            bridge-safe/1  | --form-by        | some papers
            bridge-safe/1  | --source         | \\[1\\] (bridge-safe/1)
            bridge-safe/1  | --note           | first row
            bridge-safe/2  | --answers        | in answer to bridge-safe/1
            bridge-safe/2  | --with           | bridge-closed
            bridge-safe    | --about          | Harbour Works
            bridge-safe    | --tag            | traffic
            bridge-safe/e1 | --via            | A clerk
            bridge-safe/e1 | --act            | against bridge-safe/1 having happened
            bridge-safe/e1 | --public         | 20 March 2025
            bridge-safe/e1 | --summary        | It cracked.
            bridge-safe/v1 | --evidence-up-to | 31 March 2025
            bridge-safe/v1 | --reasoning      | Cracks.
            bridge-safe/v1 | --source         | current. \\[3\\]
            """)
    void anEmptyTextTakesItOutOfTheClaim(String handle, String option, String gone) {
        takesOut(List.of("show", SAFE, "--format", "markdown"), handle, option, gone);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            osei           | --wikidata  | Q42           | party
            hora           | --url       | news.example/b| source
            hora           | --publisher | "Hora"     | source
            hora           | --title     | Safe?         | source
            hora           | --author    | A. Reyes      | source
            hora           | --published | 2025-03-09    | source
            hora           | --lang      | "es"          | source
            hora           | --snapshot  | abababab      | source
            """)
    void anEmptyTextTakesItOutOfAPartyOrASource(String handle, String option, String gone, String kind) {
        takesOut(List.of(kind, "show", handle, "--json"), handle, option, gone);
    }

    private void takesOut(List<String> look, String handle, String option, String gone) {
        String before = seen(look);
        assertTrue(before.contains(gone), before);

        Said amended = newsroom.type("amend", handle, option, "", "--why", "we had it wrong");

        assertEquals(0, amended.status(), amended.err());
        String after = seen(look);
        assertFalse(after.contains(gone), after);
        // What was there stays readable, as with each amendment.
        List<String> then = new ArrayList<>(look);
        if (look.contains(SAFE)) {
            then.addAll(List.of("--known-at", newsroom.next().minusSeconds(150).toString()));
            assertTrue(seen(then).contains(gone));
        }
        assertTrue(newsroom.json("corrections").toString().contains("we had it wrong"));
    }

    /** Without our own corrections, which tell what was there before. */
    private String seen(List<String> look) {
        return newsroom.type(look.toArray(String[]::new)).out().split("\n## Corrections", 2)[0];
    }

    @Test
    void whatWeSaidOfTheOrderCanBeTakenOut() {
        typed("amend bridge-safe/2 --after \"\" --why wrong");

        String corrected = newsroom.json("corrections").toString();
        assertTrue(corrected.contains("{\"what\":\"after\",\"before\":\"bridge-safe/1\",\"after\":\"\"}"), corrected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--venue", "--note", "--form", "--tag", "--quote", "--told-by", "--about", "--public", "--for"})
    void nothingIsRecordedWithAnEmptyText(String option) {
        Said said = newsroom.type("add", "The dam leaks", "--by", "osei", "--on", "2025-04-04", option, " ");

        assertEquals(new Said(2, "", "claims: " + option + " is empty. Leave it out, or say something.\n"), said);
        assertEquals(1, newsroom.type("show", "dam-leaks").status());
    }

    @ParameterizedTest
    @CsvSource({"bridge-safe/1,--by", "bridge-safe/1,--on", "bridge-safe/1,--force", "bridge-safe,--text", "osei,--name"
    })
    void whatMustBeThereIsNotTakenOut(String handle, String option) {
        Said said = newsroom.type("amend", handle, option, "", "--why", "so");

        assertEquals(new Said(2, "", "claims: " + option + " is empty. Leave it out, or say something.\n"), said);
    }

    @Test
    void evidenceWithoutASourceIsNone() {
        Said said = newsroom.type("amend", "bridge-safe/e1", "--source", "", "--why", "so");

        assertEquals(2, said.status());
        assertEquals(
                "claims: --source is empty, and \"bridge-safe/e1\" cannot be without it. Say what it should be; an empty text takes out"
                        + " --act, --public, --quote, --summary, --translation, --via.\n",
                said.err());
    }

    @Test
    void aSourceKeepsOneThingByWhichItIsKnown() {
        Said said = newsroom.type("amend", "hora", "--url", "", "--title", "", "--publisher", "", "--why", "so");

        assertEquals(3, said.status());
        assertTrue(said.err().startsWith("claims: A source needs an address, a publisher or a title."), said.err());
    }

    @Test
    void anEmptyStoreIsNotAnother() {
        assertEquals(
                2,
                newsroom.type("amend", "osei", "--db", "", "--name", "X", "--why", "so")
                        .status());
    }
}
