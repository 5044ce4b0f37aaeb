package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.testing.Effort;

/** Command lines bent by lot: each ends in an answer or a sentence, never in a stack trace, and one that is refused records nothing. */
class ArgumentsTest {
    private static final List<List<String>> LINES = List.of(
            List.of(
                    "add",
                    "The bridge is safe",
                    "--by",
                    "Abena Osei",
                    "--on",
                    "4 March 2025",
                    "--told-by",
                    "an engineer"),
            List.of(
                    "retract",
                    "bridge-safe",
                    "--by",
                    "osei",
                    "--force",
                    "conditional",
                    "--on",
                    "2025-03-20",
                    "--public",
                    "2025-04-02"),
            List.of("repeat", "bridge-safe", "--by", "osei", "--on", "late March 2025", "--quote", "It is safe."),
            List.of("show", "bridge-safe", "--as-of", "2025-03-25", "--clock", "made"),
            List.of("report", "osei", "--format", "csv", "--known-at", "2025-07-07T10:00:00Z"),
            List.of("list", "--json"),
            List.of("log", "--limit", "10"),
            List.of("amend", "bridge-safe", "--reason", "typing mistake", "--text", "The bridge was safe"),
            List.of("void", "bridge-safe/1", "--reason", "twice"),
            List.of("undo", "2", "--reason", "slip"),
            List.of("party", "add", "Kofi Mensah", "--handle", "mensah"),
            List.of("evidence", "bridge-safe", "--bearing", "refutes", "--source", "https://news.example/b"),
            List.of("verify", "--seal", "openclaims-seal-1 main 4 2025-07-07T10:00:00Z 00 00"),
            List.of("prove", "bridge-safe"));

    private static final List<String> ODD = List.of(
            "",
            " ",
            "-",
            "--",
            "---",
            "-1",
            "0",
            "99999999999999999999",
            "1e9",
            "NaN",
            "null",
            "%s%n",
            "${x}",
            "@file",
            "\"",
            "'",
            "\\",
            "*",
            "?",
            "~",
            "..",
            "/",
            "--by",
            "--on=",
            "--force=maybe",
            "--as-of",
            "2025-02-30",
            "03/02/2025",
            "0000-00-00",
            "9999-12-31",
            "-9999-01-01",
            "+999999999-12-31T23:59:59Z",
            "2025-06-XX",
            "\u202eevil",
            "\u0000",
            "\u001b[2J",
            "\ud800",
            "\ud83d\ude00",
            "a\u0301",
            "İ",
            "ß",
            "x".repeat(5_000),
            "'; drop table event; --",
            "<script>",
            "=1+1",
            "bridge-safe/",
            "/1",
            "--json");

    @TempDir
    private Path directory;

    @Test
    void everyLineEndsInASentence() {
        long seed = Effort.seed();
        Random random = Effort.random(seed);
        int lines = Effort.of(600, 20_000);
        Newsroom newsroom = new Newsroom(directory);
        newsroom.type(LINES.get(0).toArray(String[]::new));
        long recorded = recorded(newsroom);
        int refused = 0;
        for (int i = 0; i < lines; i++) {
            List<String> words = bent(random);
            String message = "seed " + seed + ", claims " + words;
            Newsroom.Said said = newsroom.type(words.toArray(String[]::new));
            assertNotEquals(ExitCode.BUG, said.status(), message + ": " + said.err());
            assertFalse(said.err().contains("\tat "), message + ": " + said.err());
            if (said.status() != ExitCode.OK) {
                refused++;
                assertFalse(said.err().isBlank() && said.out().isBlank(), message);
            }
            if (i % 20 == 0 || said.status() == ExitCode.OK) {
                long now = recorded(newsroom);
                assertEquals(true, now >= recorded && now - recorded <= 20, message);
                recorded = now;
            } else if (said.status() == ExitCode.REFUSED || said.status() == ExitCode.USAGE) {
                assertEquals(recorded, recorded(newsroom), message);
            }
        }
        assertEquals(ExitCode.OK, newsroom.type("verify").status(), "seed " + seed);
        Effort.report(
                "arguments",
                lines + " bent lines, " + refused + " refused with a sentence and nothing recorded; seed " + seed);
    }

    private static List<String> bent(Random random) {
        List<String> words = new ArrayList<>(LINES.get(random.nextInt(LINES.size())));
        for (int n = random.nextInt(4); n >= 0 && !words.isEmpty(); n--) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(5)) {
                case 0 -> words.set(at, ODD.get(random.nextInt(ODD.size())));
                case 1 -> words.add(at, ODD.get(random.nextInt(ODD.size())));
                case 2 -> words.remove(at);
                case 3 -> words.add(words.get(at));
                default -> {
                    String word = words.get(at);
                    int cut = word.isEmpty() ? 0 : random.nextInt(word.length());
                    words.set(at, word.substring(0, cut) + (char) random.nextInt(0x250) + word.substring(cut));
                }
            }
        }
        // Not another place: what is written there is not looked at here.
        words.removeIf(word -> word.startsWith("--db") || word.startsWith("--output") || word.startsWith("@"));
        return words;
    }

    /** The number of the newest command. */
    private static long recorded(Newsroom newsroom) {
        return newsroom.json("log", "--limit", "1")
                .get("commands")
                .get(0)
                .get("number")
                .longValue();
    }
}
