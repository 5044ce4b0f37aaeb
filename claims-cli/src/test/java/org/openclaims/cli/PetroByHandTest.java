package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The case that everything must explain, typed in as a journalist would, and read as another program would. */
class PetroByHandTest {
    private static final String LETTER =
            "I would like to clarify that any expression of mine, which may have been interpreted as a direct accusation"
                    + " about participation in a coup attempt in Colombia had no in intention of signaling anyone personally"
                    + " or questioning the role of the United States, without any proof";

    @TempDir
    private Path directory;

    private Newsroom newsroom;
    private JsonNode added;
    private JsonNode walkedBack;

    /** Somebody with an empty store. */
    Newsroom newsroom(Path empty) {
        return new Newsroom(empty);
    }

    @BeforeEach
    void type() {
        newsroom = newsroom(directory);
        added = newsroom.json(
                "add",
                "Marco Rubio is leading a plot to oust Gustavo Petro",
                "--by",
                "Gustavo Petro",
                "--about",
                "Marco Rubio",
                "--on",
                "2025-06-11",
                "--told-by",
                "a neighboring president",
                "--source",
                "https://latintimes.example/letter");
        walkedBack = newsroom.json(
                "retract",
                "rubio-plot",
                "--by",
                "petro",
                "--force",
                "conditional",
                "--on",
                "2025-06-23",
                "--public",
                "2025-07-07",
                "--quote",
                LETTER,
                "--form",
                "apology",
                "--source",
                "https://latintimes.example/letter");
        newsroom.json("party", "office", "petro", "President of Colombia", "--from", "2022-08-07");
        newsroom.json(
                "evidence",
                "rubio-plot",
                "--context",
                "--source",
                "https://elpais.example/audio",
                "--public",
                "2025-06-29",
                "--via",
                "Latin Times",
                "--via",
                "El País",
                "--via",
                "Álvaro Leyva",
                "--summary",
                "Another plan.");
        newsroom.json(
                "add",
                "Gustavo Petro is addicted to drugs",
                "--by",
                "Alvaro Leyva",
                "--about",
                "petro",
                "--on",
                "around June 2025",
                "--venue",
                "open letter");
        newsroom.json(
                "dispute",
                "rubio-plot",
                "--by",
                "Tammy Bruce",
                "--for",
                "US State Department",
                "--on",
                "2025-07-03",
                "--venue",
                "recall of the chargé d'affaires");
        newsroom.json(
                "respond",
                "rubio-plot",
                "--by",
                "the White House press secretary",
                "--on",
                "2025-07-07/2025-07-31",
                "--answers",
                "rubio-plot/2",
                "--note",
                "Not sure that Trump has seen the letter.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            public | 2025-06-10 | none     |             | uncontested
            public | 2025-06-15 | asserted |             | uncontested
            public | 2025-06-30 | asserted |             | uncontested
            public | 2025-07-03 | asserted |             | disputed
            public | 2025-07-06 | asserted |             | disputed
            public | 2025-07-07 | softened | conditional | disputed
            public | 2025-07-08 | softened | conditional | disputed
            made   | 2025-06-10 | none     |             | uncontested
            made   | 2025-06-15 | asserted |             | uncontested
            made   | 2025-06-30 | softened | conditional | uncontested
            made   | 2025-07-03 | softened | conditional | disputed
            """)
    void standsWhereTheCaseSays(String clock, String day, String state, String flag, String contest) {
        JsonNode shown = newsroom.json("show", "rubio-plot", "--as-of", day, "--clock", clock);
        assertEquals(day, shown.get("asOf").stringValue());
        assertEquals(clock, shown.get("clock").stringValue());
        assertEquals(contest, shown.get("contest").stringValue());
        assertTrue(shown.get("verdict").isNull(), "no desk has given a verdict");
        JsonNode position = shown.get("positions").get(0);
        assertEquals(1, shown.get("positions").size());
        assertEquals("petro", position.get("party").get("handle").stringValue());
        assertEquals("Gustavo Petro", position.get("party").get("name").stringValue());
        assertEquals(state, position.get("state").stringValue());
        assertEquals(flag == null ? List.of() : List.of(flag), texts(position.get("flags")));
        assertEquals(state.equals("none") ? 0 : 1, position.get("count").intValue());
    }

    @Test
    void theClaimsHandleAndThePartysComeByThemselves() {
        assertEquals("rubio-plot", added.get("claim").get("handle").stringValue());
        assertEquals("petro", added.get("act").get("by").get("handle").stringValue());
        assertEquals("petro", walkedBack.get("act").get("by").get("handle").stringValue());
        assertEquals("rubio-plot/2", walkedBack.get("act").get("id").stringValue());
    }

    @Test
    void theHistorySaysFromWhenToWhenAndByWhichAct() {
        JsonNode history = newsroom.json("show", "rubio-plot", "--as-of", "2025-07-08")
                .get("positions")
                .get(0)
                .get("history");
        assertEquals(2, history.size());
        assertEquals("2025-06-11 2025-07-07 asserted rubio-plot/1", span(history.get(0)));
        assertEquals("2025-07-07 null softened rubio-plot/2", span(history.get(1)));
    }

    private static String span(JsonNode span) {
        return span.get("from").asString() + " "
                + (span.get("to").isNull() ? "null" : span.get("to").asString()) + " "
                + span.get("state").asString() + " " + span.get("act").asString();
    }

    @Test
    void theWordsAreKeptToTheLetter() {
        JsonNode position = newsroom.json("show", "rubio-plot", "--as-of", "2025-07-08")
                .get("positions")
                .get(0);
        assertEquals(LETTER, position.get("words").get("quote").stringValue());
    }

    @Test
    void otherProgramsFindTheKeysTheyRelyOn() {
        for (JsonNode recorded : List.of(added, walkedBack)) {
            assertHas(recorded, "claim", "act", "position");
            assertHas(recorded.get("claim"), "handle", "text");
            assertHas(recorded.get("act"), "id", "kind", "by", "made", "public");
            assertHas(
                    recorded.get("position"), "party", "state", "flags", "count", "candidates", "question", "history");
        }
        JsonNode shown = newsroom.json("show", "rubio-plot");
        assertHas(shown, "handle", "text", "asOf", "clock", "knownAt", "contest", "verdict", "evidence", "positions");
        JsonNode position = shown.get("positions").get(0);
        assertHas(position, "party", "state", "flags", "count", "candidates", "question", "history");
        assertHas(position.get("party"), "handle", "name");
        assertHas(position.get("history").get(0), "from", "to", "state", "flags", "act");

        JsonNode report = newsroom.json("report", "petro");
        assertHas(report, "party", "asOf", "clock", "knownAt", "claims", "about", "counts");
        assertEquals(1, report.get("counts").get("softened").intValue());
        for (String part : List.of("claims", "about")) {
            assertEquals(1, report.get(part).size());
            assertHas(
                    report.get(part).get(0),
                    "handle",
                    "text",
                    "state",
                    "flags",
                    "count",
                    "contest",
                    "verdict",
                    "history");
        }
        assertEquals("petro-addicted", report.get("about").get(0).get("handle").stringValue());
    }

    private static void assertHas(JsonNode node, String... keys) {
        TreeSet<String> missing = new TreeSet<>(List.of(keys));
        missing.removeAll(node.propertyNames());
        assertEquals(new TreeSet<>(), missing, "keys missing");
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::stringValue).toList();
    }
}
