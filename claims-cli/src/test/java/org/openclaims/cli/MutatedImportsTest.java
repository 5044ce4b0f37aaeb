package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Files that were broken in every way we could think of: no trace of the program's inside, no hang, and a store that is as it was: they are
 * rehearsed. Some are recorded too: then what was still a record is there whole, and nothing else. A hundred thousand files with {@code -Pfaults}, some in each build.
 */
class MutatedImportsTest {
    private static final int FILES = Boolean.getBoolean("claims.faults") ? 100_000 : 2_000;
    private static final int RECORDED = FILES / 20;
    private static final Set<Integer> DONE_OR_REFUSED = Set.of(0, 2, 3);

    private static final String REVIEW = """
            {"@context":"https://schema.org","@type":"ClaimReview","url":"https://checks.example/bridge","claimReviewed":"The bridge at Adomi is \
            safe for lorries","author":{"@type":"Organization","name":"Example Checks"},"datePublished":"2025-03-20","itemReviewed":{"@type":"Claim",\
            "author":{"@type":"Person","name":"Ábena Osei","sameAs":["https://www.wikidata.org/wiki/Q1"]},"datePublished":"stated on March 4, 2025 in a \
            speech:","appearance":[{"url":"https://news.example/bridge"}],"correction":{"additionalType":"urn:openclaims:act:retract:partial",\
            "datePublished":"2025-03-22"}},"reviewRating":{"alternateName":"Mostly false","ratingValue":2}}""";
    private static final String OURS = """
            {"export":{"asOf":"2025-08-01","clock":"public","madeAt":"2025-08-01T12:00:00Z"}}
            {"handle":"taxes-fell","text":"Taxes fell by half","kind":"fact","about":[{"handle":"cabinet","name":"Cabinet","kind":"organization"}],\
            "tags":["tax"],"links":[{"kind":"same","claim":{"handle":"taxes-halved","text":"Taxes were halved"}}],"verdicts":[{"id":"taxes-fell/v1",\
            "label":"False","scale":"external:c.example","reviewer":{"handle":"desk","name":"Desk","kind":"organization"},"given":"2025-05",\
            "sources":["c"]}],"evidence":[],"contestActs":[],"wordings":[{"version":1,"text":"Taxes fell by half","language":"en",\
            "sameMeaning":true}],"acts":[{"id":"taxes-fell/1","kind":"retract","claim":"taxes-fell","by":{"handle":"osei","name":"Abena Osei",\
            "kind":"person"},"force":"partial","made":"2025-03-2X","public":"2025-04-01","quote":"If I said so","language":"en","attestation":\
            "confirmed","sources":["c"],"wording":1,"after":[]}],"sources":[{"handle":"c","url":"https://c.example/t","published":"2025-05"}]}
            """;
    private static final List<String> SEEDS = List.of(
            OURS,
            OURS.lines().skip(1).findFirst().orElseThrow(),
            "{\"export\":{},\"claims\":[" + OURS.lines().skip(1).findFirst().orElseThrow() + "]}",
            REVIEW,
            REVIEW + "\n" + REVIEW.replace("/bridge", "/other") + "\n",
            "[" + REVIEW + "," + REVIEW.replace("Adomi", "Tema") + "]",
            "{\"@type\":\"DataFeed\",\"dataFeedElement\":[{\"item\":[" + REVIEW + "]}]}",
            "<!doctype html><script type=\"application/ld+json\">{\"@graph\":[" + REVIEW + "]}</script>",
            "{\"claims\":[{\"text\":\"Taxes fell\",\"claimant\":\"A. Osei\",\"claimDate\":\"2025-03-04T00:00:00Z\",\"claimReview\":[{\"url\":"
                    + "\"https://c.example/1\",\"textualRating\":\"Wrong\",\"publisher\":{\"site\":\"c.example\"}}]}]}",
            """
            claim;by;said;source;verdict;reviewer;act;act-said
            "The bridge; is safe";Osei;04/03/2025;https://n.example;False;Desk;retract full;2025-04-01
            Taxes fell by half;Kofi;in 2025;;;;;
            """,
            """
            claim;claim-id;by;for;act;force;form;said;public;quote
            The bridge is safe for all;C1;Osei;;se retractó;full;;2025-04-01;2025-04-02;no
            The bridge is safe for all;C1;Osei;;asserted;;;04/03/2025;;It is; safe
            ;C1;Kofi;Osei;clarified;;apology;5 April 2025;;
            bridge-adomi;;Abena Osei;;retract partial;;;2025-05-01;;
            ;C1;Ministry;;disputed;;;2025;;
            """,
            """
            claimReviewed,url,author.name,itemReviewed.author.name,itemReviewed.appearance.0.url,reviewRating.alternateName
            Taxes fell by half,https://c.example/2,Desk,Osei,https://n.example/1,False
            """);
    private static final List<String> PIECES = List.of(
            "\u0000",
            "\\u0000",
            "\\ud800",
            "\ud800",
            "\uFEFF",
            "\u2028",
            "\u202e",
            "\"",
            "'",
            "\n",
            "\r",
            ";",
            ",",
            "\t",
            "{",
            "}",
            "[",
            "]",
            "null",
            "1e999999999",
            "-0",
            "9".repeat(400),
            "true",
            "{\"@value\":{}}",
            "[[[[",
            "\"\":\"\",",
            "<script>",
            "</script>",
            "<!--",
            "\u001b[2J",
            "=1+1",
            "9999-99-99",
            "-1000000-01-01",
            "31/02/2025",
            "\"@type\":\"ClaimReview\",",
            "{\"a\":".repeat(80),
            "[".repeat(3_000),
            "x".repeat(5_000));

    /** A text in JSON that is the value of a key. */
    private static final Pattern TEXT = Pattern.compile("\":\"([^\"\\\\]*+)\"");

    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(directory);
        newsroom.type("add", "The bridge at Adomi is safe for lorries", "--by", "Abena Osei", "--on", "2025-03-04");
    }

    @Test
    void brokenFilesAreRefusedInWordsAndChangeNothing() throws IOException {
        String before = newsroom.type("seal", "--json").out().replaceAll("\"seal(edAt)?\" ?: ?\"[^\"]*\"", "");
        Random chance = new Random(20_251_126);
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = mutated(chance);
            Path file = Files.write(directory.resolve("broken"), bytes);
            // Every tenth beside a record, the others beside none, which takes a third of the time.
            String store = i % 10 == 0
                    ? newsroom.store().toString()
                    : directory.resolve("none.db").toString();
            String[] words = {"import", file.toString(), "--dry-run", "--db", store};
            Newsroom.Said said = assertTimeoutPreemptively(
                    Duration.ofMinutes(1), () -> newsroom.type(words), "a hang over " + shown(bytes));
            assertTrue(DONE_OR_REFUSED.contains(said.status()), said + " for " + shown(bytes));
            assertFalse(
                    said.err().contains("Exception") || said.out().contains("\tat "), said + " for " + shown(bytes));
        }
        assertEquals(before, newsroom.type("seal", "--json").out().replaceAll("\"seal(edAt)?\" ?: ?\"[^\"]*\"", ""));
        assertEquals(0, newsroom.type("verify").status());
        try (Stream<Path> files = Files.list(directory)) {
            Set<String> left = files.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
            assertFalse(left.contains("broken.rejected.jsonl") || left.contains("none.db"), left.toString());
        }
    }

    @Test
    void whatIsTakenFromABrokenFileIsThereWholeAndTheRestIsNot() throws IOException {
        Random chance = new Random(20_251_127);
        int recorded = 0;
        for (int i = 0; i < RECORDED; i++) {
            byte[] bytes = mutated(chance);
            Path file = Files.write(directory.resolve("broken"), bytes);
            Newsroom.Said said = newsroom.type("import", file.toString(), "--json");
            assertTrue(DONE_OR_REFUSED.contains(said.status()), said + " for " + shown(bytes));
            if (said.status() == 0) {
                JsonNode report = Newsroom.read(said.out());
                String root = newsroom.json("seal").get("root").stringValue();
                // Of a record that was taken in part the second time would add what was missing.
                JsonNode again = newsroom.json("import", file.toString());
                assertTrue(again.get("command").isNull(), again + " for " + shown(bytes));
                assertEquals(report.get("rejected"), again.get("rejected"), shown(bytes));
                assertEquals(root, newsroom.json("seal").get("root").stringValue());
                recorded += report.get("command").isNull() ? 0 : 1;
            }
            if (i % 10 == 0) {
                assertEquals(0, newsroom.type("verify").status(), shown(bytes));
            }
        }
        assertTrue(recorded > RECORDED / 20, "hardly anything was taken: " + recorded);
        assertEquals(0, newsroom.type("verify").status());
    }

    @Test
    void aFileOfOneLongTextIsRefusedAndNotHeld() throws IOException {
        for (String start : List.of("", "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"", "claim,by\n\"")) {
            Path file = directory.resolve("long");
            Files.writeString(file, start + "a".repeat(10_000_000) + (start.startsWith("{") ? "\"}" : ""));
            Newsroom.Said said = newsroom.type("import", file.toString(), "--dry-run");
            assertTrue(DONE_OR_REFUSED.contains(said.status()), said.err());
            assertEquals(1, newsroom.json("list").get("claims").size());
        }
    }

    /** Each field of a record in turn is very long and of one kind: whatever reads it reads it once. */
    @Test
    void noFieldOfOneKindOfCharacterHoldsUpTheRest() throws IOException {
        for (String kind : List.of(".", " ", "\\\"", "\\\\", "a", "/", "-a", "\\n", "1")) {
            String run = kind.repeat(100_000);
            StringBuilder lines = new StringBuilder("{\"file\":\"" + run + "x\",\"line\":1}\n");
            for (String seed : List.of(REVIEW, OURS.lines().skip(1).findFirst().orElseThrow())) {
                TEXT.matcher(seed)
                        .results()
                        .forEach(text -> lines.append(seed, 0, text.end(1))
                                .append(run)
                                .append('x')
                                .append(seed, text.end(1), seed.length())
                                .append('\n'));
            }
            imported("long.jsonl", lines.toString(), kind);
            String row = "The bridge is safe,Osei,2025-03-04,https://n.example,False,Desk\n";
            StringBuilder table = new StringBuilder("claim,by,said,source,verdict,reviewer\n" + row);
            String plain =
                    kind.equals("\\\"") ? "\"\"" : kind.replace("\\n", "\n").replace("\\\\", "\\");
            String[] cells = row.strip().split(",");
            for (int i = 0; i < cells.length; i++) {
                String[] one = cells.clone();
                one[i] = '"' + one[i] + plain.repeat(100_000) + "x\"";
                table.append(String.join(",", one)).append('\n');
            }
            imported("long.csv", table.toString(), kind);
        }
    }

    private void imported(String name, String text, String kind) throws IOException {
        String[] words = {
            "import", Files.writeString(directory.resolve(name), text).toString(), "--dry-run"
        };
        Newsroom.Said said = assertTimeoutPreemptively(
                Duration.ofMinutes(1), () -> newsroom.type(words), "a hang over " + name + " of " + kind);
        assertTrue(
                DONE_OR_REFUSED.contains(said.status()),
                said.status() + " " + said.err() + " for " + name + " of " + kind);
    }

    private static String shown(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text;
    }

    private static byte[] mutated(Random chance) {
        String seed = SEEDS.get(chance.nextInt(SEEDS.size()));
        Charset encoding = chance.nextInt(20) == 0
                ? List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)
                        .get(chance.nextInt(3))
                : StandardCharsets.UTF_8;
        StringBuilder text = new StringBuilder(seed);
        for (int times = chance.nextInt(4); times >= 0; times--) {
            int at = chance.nextInt(text.length() + 1);
            switch (chance.nextInt(5)) {
                case 0 -> text.insert(at, PIECES.get(chance.nextInt(PIECES.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + chance.nextInt(30)));
                case 2 -> text.setLength(at);
                case 3 -> swapValue(text, chance);
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + chance.nextInt(200))));
            }
        }
        byte[] bytes = text.toString().getBytes(encoding);
        if (chance.nextInt(4) > 0) {
            return bytes;
        }
        ByteArrayOutputStream broken = new ByteArrayOutputStream();
        for (byte one : bytes) {
            broken.write(chance.nextInt(200) == 0 ? chance.nextInt(256) : one);
        }
        return broken.toByteArray();
    }

    /** Another type in the place of a value. */
    private static void swapValue(StringBuilder text, Random chance) {
        int colon = text.indexOf(":", chance.nextInt(text.length() + 1));
        int end = colon < 0 ? -1 : text.indexOf(",", colon);
        if (end > 0) {
            text.replace(colon + 1, end, PIECES.get(chance.nextInt(PIECES.size())));
        }
    }
}
