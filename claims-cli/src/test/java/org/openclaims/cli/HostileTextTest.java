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
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;

/**
 * Text that would steer a terminal: what is recorded is the text to the letter, and what is printed, by answers and by complaints, steers nothing.
 */
class HostileTextTest {
    /** Colours, a bell, a carriage return, a window's title, eight-bit controls, and letters turned around. */
    private static final String EVIL =
            "evil \u001b[31mred\u001b[0m \u0007 over\rwritten \u001b]0;title\u0007 \u009b2J \u202Edetrever\u2066 \u200B.";

    @TempDir
    private Path directory;

    private Newsroom newsroom;

    static List<String> commands() {
        List<String> names = new ArrayList<>(CommandTable.names());
        names.remove("demo");
        return names;
    }

    @BeforeEach
    void begin() {
        newsroom = new Newsroom(directory);
        harmless(
                "add",
                "The bridge is safe",
                "--by",
                "Abena Osei",
                "--on",
                "2025-03-04",
                "--source",
                "https://a.example/1");
    }

    /** Whatever a command makes of it, be it only a complaint. */
    @ParameterizedTest
    @MethodSource("commands")
    void noOptionOfAnyCommandLetsItThrough(String command) {
        CommandSpec spec = CommandTable.find(command).orElseThrow().spec();
        List<String> words = List.of(command.split(" "));
        for (OptionSpec option : spec.options()) {
            if (option.arity().max() > 0) {
                boolean file = List.of("FILE", "DIRECTORY").contains(option.paramLabel());
                List<String> line = new ArrayList<>(words);
                line.add(option.longestName());
                line.add(file ? directory.resolve("no").resolve(EVIL).toString() : EVIL);
                harmless(line);
                line.add(words.size(), "bridge-safe");
                harmless(line);
                line.addAll(List.of("--by", "osei", "--on", "2025-03-05", "--why", "test", "--json"));
                harmless(line);
            }
        }
        List<String> line = new ArrayList<>(words);
        line.add(EVIL);
        harmless(line);
        line.add("bridge-safe");
        harmless(line);
        line.add("--" + EVIL);
        harmless(line);
    }

    @Test
    void noCommandItself() {
        harmless(EVIL);
        harmless("--" + EVIL);
        harmless("help", EVIL);
        harmless("party", EVIL);
        harmless("--db", directory.resolve("no").resolve(EVIL).toString(), "list");
    }

    @Test
    void whatIsRecordedIsTheTextToTheLetter() {
        record();
        for (List<String> question : questions()) {
            harmless(question);
        }
        JsonNode shown = newsroom.json("show", "evil");
        assertEquals(EVIL, shown.get("text").stringValue());
        JsonNode act = shown.get("acts").get(1);
        assertEquals(EVIL, act.get("quote").stringValue());
        assertEquals(EVIL, act.get("translations").get(0).get("text").stringValue());
        assertEquals(EVIL, act.get("venue").stringValue());
        assertEquals(EVIL, act.get("note").stringValue());
        assertEquals(EVIL, act.get("form").get("called").stringValue());
        assertEquals(EVIL, shown.get("evidence").get(0).get("summary").stringValue());
        assertEquals(EVIL, shown.get("verdict").get("label").stringValue());
        assertEquals(EVIL, shown.get("verdict").get("reasoning").stringValue());
        assertEquals(
                EVIL,
                newsroom.json("source", "show", "doc")
                        .get("sources")
                        .get(0)
                        .get("title")
                        .stringValue());
    }

    private void record() {
        recorded(
                "party",
                "add",
                EVIL,
                "--handle",
                "villain",
                "--office",
                EVIL,
                "--alias",
                EVIL + "2",
                "--wikidata",
                "Q1");
        recorded(
                "source",
                "add",
                "--handle",
                "doc",
                "--title",
                EVIL,
                "--publisher",
                EVIL,
                "--author",
                EVIL,
                "--lang",
                EVIL);
        recorded(
                "add",
                EVIL,
                "--handle",
                "evil",
                "--by",
                "villain",
                "--on",
                "2025-03-04",
                "--about",
                "villain",
                "--tag",
                EVIL);
        recorded(
                "retract",
                "evil",
                "--by",
                "villain",
                "--on",
                "2025-03-05",
                "--force",
                "full",
                "--quote",
                EVIL,
                "--lang",
                EVIL,
                "--translation",
                EVIL,
                "--translation-lang",
                EVIL,
                "--translation-by",
                EVIL,
                "--venue",
                EVIL,
                "--form",
                EVIL,
                "--form-by",
                EVIL,
                "--note",
                EVIL,
                "--source",
                "doc",
                "--told-by",
                "villain",
                "--via",
                "villain",
                "--to",
                "villain",
                "--reason",
                EVIL);
        recorded(
                "evidence",
                "evil",
                "--refutes",
                "--source",
                "doc",
                "--public",
                "2025-03-05",
                "--summary",
                EVIL,
                "--quote",
                EVIL,
                "--lang",
                EVIL,
                "--translation",
                EVIL,
                "--translation-by",
                EVIL);
        recorded(
                "verdict",
                "evil",
                EVIL,
                "--scale",
                "free-text",
                "--by",
                "villain",
                "--on",
                "2025-03-06",
                "--reasoning",
                EVIL);
        recorded("amend", "evil/2", "--note", EVIL + "!", "--why", EVIL);
        recorded("undo", "--why", EVIL);
    }

    private static List<List<String>> questions() {
        List<List<String>> questions = new ArrayList<>();
        List<List<String>> plain = List.of(
                List.of("show", "evil"),
                List.of("report", "villain"),
                List.of("list"),
                List.of("status"),
                List.of("log"),
                List.of("log", "--corrections"));
        for (List<String> question : plain) {
            for (String format : List.of("text", "markdown", "csv", "json")) {
                List<String> words = new ArrayList<>(question);
                words.addAll(List.of("--format", format));
                questions.add(words);
            }
        }
        for (String listing :
                List.of("party list", "party show villain", "source list", "source show doc", "scale list")) {
            questions.add(List.of(listing.split(" ")));
            questions.add(List.of((listing + " --json").split(" ")));
        }
        questions.add(List.of("__complete", "report", ""));
        questions.add(List.of("__complete", "show", ""));
        questions.add(List.of("retract", "evil", "--by", EVIL.substring(0, EVIL.length() - 1), "--on", "2025-03-05"));
        return questions;
    }

    private void recorded(String... words) {
        assertEquals(0, harmless(words).status(), String.join(" ", words));
    }

    private Newsroom.Said harmless(List<String> words) {
        return harmless(words.toArray(String[]::new));
    }

    private Newsroom.Said harmless(String... words) {
        Newsroom.Said said = newsroom.type(words);
        assertTrue(said.status() != 70, () -> List.of(words) + ": " + said);
        // CSV ends its lines as its standard says.
        for (String stream : List.of(said.out().replace("\r\n", "\n"), said.err())) {
            assertFalse(
                    stream.codePoints().anyMatch(HostileTextTest::steers),
                    () -> List.of(words) + ": "
                            + stream.replace("\u001b", "ESC").replace("\r", "CR"));
        }
        return said;
    }

    /** A tab is meant in what completes a word, and steers nothing. */
    private static boolean steers(int c) {
        boolean control = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t';
        return control || Character.getType(c) == Character.FORMAT;
    }
}
