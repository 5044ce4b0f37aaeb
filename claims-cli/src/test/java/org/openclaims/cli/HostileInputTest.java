package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.cli.shell.ExitCode;

/** What a stranger may hand to somebody who then types it in: files that blow up, names that deceive, words that are code elsewhere. */
class HostileInputTest {
    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void begin() {
        newsroom = new Newsroom(directory);
        newsroom.json("add", "The bridge is safe", "--by", "Marco Rubio", "--on", "2025-03-04");
    }

    static Stream<String> bombs() {
        String good = "{\"scale\":\"x@1\",\"labels\":[{\"code\":\"a\",\"text\":\"A\"}]";
        return Stream.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "{\"scale\":[" + "[".repeat(50) + "]".repeat(50) + "]}",
                "{\"scale\":\"" + "x".repeat(20_000) + "\"}",
                "{\"" + "k".repeat(200) + "\":1}",
                "{\"scale\":1" + "0".repeat(10_000) + "}",
                "{\"scale\":1e999999999}",
                good + ",\"extra\":" + "[0,".repeat(1_000) + "0" + "]".repeat(1_000) + "}",
                good + "} {}",
                good + ",\"scale\":\"y@1\"}",
                "{\"scale\":\"x@1\",\"labels\":[" + "{\"code\":\"a\",\"text\":\"A\"},".repeat(20_000) + "null]}",
                "\u0000\u0000\u0000",
                "{\"scale\":\"\\u0000@1\",\"labels\":[]}",
                " ".repeat(1_000_000) + good + "}",
                "");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aFileThatIsNoScaleIsRefusedInOneSentence(String json) throws IOException {
        Path file = Files.writeString(directory.resolve("scale.json"), json);
        Newsroom.Said said = newsroom.type("scale", "add", file.toString());
        assertEquals(ExitCode.USAGE, said.status(), said.toString());
        assertEquals(1, said.err().lines().count(), said.err());
        assertTrue(said.err().length() < 600, said.err());
        assertEquals(1, newsroom.json("log").get("commands").size());
    }

    /** Found by files bent by lot: an exponent that fits no number of Java. */
    @ParameterizedTest
    @ValueSource(strings = {"x.jsonl", "x.json", "x.html", "list.json"})
    void aNumberBeyondAllBoundsIsRefusedLikeAnyOtherRecord(String name) throws IOException {
        String review = "{\"@type\":\"ClaimReview\",\"url\":\"https://a.example/1\",\"claimReviewed\":\"It is so\","
                + "\"reviewRating\":{\"alternateName\":\"No\",\"ratingValue\":1e99999999999}}";
        String content = switch (name) {
            case "x.html" -> "<script type=\"application/ld+json\">" + review + "</script>";
            case "list.json" -> "[" + review + "]";
            default -> review + "\n";
        };
        Newsroom.Said said = newsroom.type(
                "import", Files.writeString(directory.resolve(name), content).toString());
        assertTrue(said.status() <= ExitCode.REFUSED, said.toString());
        assertTrue((said.out() + said.err()).contains("a number in it is too large"), said.toString());
        assertEquals(1, newsroom.json("log").get("commands").size());
    }

    @Test
    void aNameThatOnlyLooksLikeAKnownOneIsRefusedAndSaid() {
        String trap = "\u041C\u0430r\u0441\u043E Rubi\u043E";
        List<String> line = List.of("assert", "bridge-safe", "--by", trap, "--on", "2025-03-05");
        Newsroom.Said refused = newsroom.type(line.toArray(String[]::new));
        assertEquals(ExitCode.REFUSED, refused.status(), refused.toString());
        assertTrue(refused.err().contains("close to Marco Rubio (rubio)"), refused.err());

        Newsroom.Said added = newsroom.type("party", "add", trap);
        assertEquals(0, added.status(), added.toString());
        assertTrue(added.out().replaceAll("\\s+", " ").contains("looks like Marco Rubio (rubio)"), added.out());
    }

    /** Words that are code somewhere: in SQL, in a pattern, in a URL. Each finds nothing, and the record is as it was. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or '1'='1",
                "'; drop table event; --",
                "\" or 1=1 --",
                "x' union select 1,2,3 --",
                "%",
                "_",
                "*",
                "a' glob '*",
                "osei'/*",
                "*/ or 1",
                "\\",
                "\\'",
                "`osei`",
                "[osei]",
                "$1",
                "?1",
                ":name",
                "@x",
                "#{x}",
                "${jndi:ldap://x}",
                "(a+)+$",
                "((((((((((",
                ".*.*.*.*.*=.*",
                "rubio\u0000",
                "near(a b)",
                "NOT",
                "OR",
                "AND",
                "name:rubio",
                "\"rubio",
                "rubio*",
                "^rubio",
                "{rubio}",
                "-rubio",
                "+rubio",
                "(rubio",
                "rubio)",
                "1; attach database 'x' as y",
                "pragma writable_schema=1",
                "x'72756269'"
            })
    void wordsThatAreCodeElsewhereAreWordsHere(String evil) {
        String before = newsroom.json("list").get("claims").toString();
        for (List<String> question : List.of(
                List.of("report", "--", evil),
                List.of("show", "--", evil),
                List.of("list", "--by=" + evil),
                List.of("list", "--tag=" + evil),
                List.of("list", "--", evil),
                List.of("corrections", "--", evil))) {
            Newsroom.Said said = newsroom.type(question.toArray(String[]::new));
            assertTrue(said.status() <= ExitCode.REFUSED, question + ": " + said);
            assertFalse(said.err().contains("mistake in the program"), question + ": " + said);
        }
        assertEquals(before, newsroom.json("list").get("claims").toString());
        assertEquals(0, newsroom.type("verify").status());
    }

    @Test
    void wordsWithAnyNumberOfBlanksArePrintedAtOnce() {
        String blanks = " ".repeat(400_000);
        String words = "It is" + blanks + "free,\n\n  for all";
        newsroom.json("add", "The ferry is free", "--by", "Kofi Mensah", "--on", "2025-03-05", "--quote", words);
        newsroom.json("retract", "ferry-free", "--by", "mensah", "--on", "2025-03-06", "--force", "full");
        Newsroom.Said said = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> newsroom.type("show", "mensah"));
        assertTrue(said.out().contains("“It is free, / for"), said.out());
    }

    @Test
    void aHandleOfAnyLengthIsAnsweredAndNotChokedOn() {
        for (String handle : List.of("a-".repeat(200_000) + "a", "x".repeat(1_000_000))) {
            Newsroom.Said said = newsroom.type("add", "Another claim", "--handle", handle);
            assertEquals(ExitCode.REFUSED, said.status());
        }
    }
}
