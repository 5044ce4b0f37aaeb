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
import tools.jackson.databind.JsonNode;

/** What stands beside words is corrected by itself, stays where it is not given, and is never lost without a word. */
class AmendedWordsTest {
    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void record() {
        newsroom = new Newsroom(directory);
        typed("add \"The bridge is safe\" --by \"Abena Osei\" --on 2025-03-01 --quote \"Es seguro.\" --lang es"
                + " --translation \"It is safe.\" --translation-by \"El Faro\" --form statement --form-by AP");
        typed("evidence bridge-safe --refutes --source https://news.example/b --quote \"Se agrieta.\" --lang es");
    }

    private Said typed(String line) {
        Said said = newsroom.type(ShellWords.of(line).toArray(String[]::new));
        assertEquals(0, said.status(), said.err());
        return said;
    }

    private JsonNode act() {
        return newsroom.json("show", "bridge-safe").path("acts").path(0);
    }

    @ParameterizedTest
    @CsvSource({
        "--lang, pt, language",
        "--form-by, Reuters, by",
        "--form, apology, called",
        "--translation, It holds., text",
        "--translation-lang, fr, language",
        "--translation-by, DPA, by",
    })
    void oneOfThemIsCorrectedAndTheOthersStay(String option, String value, String key) {
        JsonNode before = act();
        typed("amend bridge-safe/1 " + option + " \"" + value + "\" --why misread");
        JsonNode after = act();
        JsonNode was = option.startsWith("--form")
                ? before.path("form")
                : option.startsWith("--tr") ? before.path("translations").path(0) : before;
        JsonNode is = option.startsWith("--form")
                ? after.path("form")
                : option.startsWith("--tr") ? after.path("translations").path(0) : after;
        assertEquals(value, is.path(key).stringValue());
        was.properties().stream()
                .filter(property ->
                        !property.getKey().equals(key) && property.getValue().isString())
                .forEach(property -> assertEquals(property.getValue(), is.path(property.getKey())));
    }

    @Test
    void theLanguageOfEvidenceIsCorrectedByItself() {
        typed("amend bridge-safe/e1 --lang pt --why misread");
        assertTrue(
                newsroom.json("show", "bridge-safe").path("evidence").toString().contains("\"pt\""));
    }

    @Test
    void otherWordsKeepTheirLanguageAndLoseTheTranslationOfTheOldOnes() {
        Said said = typed("amend bridge-safe/1 --quote \"Es muy seguro.\" --why misheard");
        assertTrue(said.out().contains("The translation of the earlier words is left out"), said.out());
        assertEquals("es", act().path("language").stringValue());
        assertFalse(act().toString().contains("It is safe."));

        Said again = typed(
                "amend bridge-safe/1 --quote \"Es seguro.\" --translation \"It is sound.\" --translation-lang en --why heard");
        assertFalse(again.out().contains("left out"), again.out());
        assertEquals(
                "It is sound.", act().path("translations").path(0).path("text").stringValue());
        // Nobody said who translated these.
        assertFalse(act().path("translations").path(0).path("by").isString());
    }

    @Test
    void theSameWordsKeepTheirTranslation() {
        typed("amend bridge-safe/1 --quote \"Es seguro.\" --lang pt --why misread");
        assertTrue(act().toString().contains("It is safe."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --lang es             | --quote
            --translation "Safe." | --quote
            --translation-lang fr | --translation
            --translation-by DPA  | --translation
            --form-by AP          | --form
            """)
    void whatWouldBeLostIsRefusedWhereSomethingIsRecorded(String option, String wayOut) {
        for (String command : new String[] {"add \"The dam leaks\"", "assert bridge-safe"}) {
            Said said = newsroom.type(ShellWords.of(command + " --by osei --on 2025-04-04 " + option)
                    .toArray(String[]::new));
            assertEquals(2, said.status(), said.out());
            assertTrue(said.err().contains(" too, with " + wayOut + ", or leave "), said.err());
        }
    }

    @ParameterizedTest
    @CsvSource({"--lang, es", "--translation, Safe.", "--translation-by, DPA", "--form-by, AP"})
    void whereThereAreNoWordsNothingIsSaidOfThem(String option, String value) {
        typed("repeat bridge-safe --by osei --on 2025-05-01");
        Said said = newsroom.type("amend", "bridge-safe/2", option, value, "--why", "x");
        assertTrue(said.err().contains("\"bridge-safe/2\" "), said.err());
        assertTrue(said.err().contains(" too"), said.err());
        assertFalse(said.err().contains("Nothing would change"), said.err());
    }
}
