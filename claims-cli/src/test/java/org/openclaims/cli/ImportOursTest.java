package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code export --format jsonl} and {@code json} write goes in again: each claim once, with all that stands on it. */
class ImportOursTest {
    private static final int COMMANDS = 30;

    @TempDir
    private Path directory;

    private Newsroom one;
    private Newsroom two;
    private int exports;

    @BeforeEach
    void open() {
        one = newsroom("one");
        two = newsroom("two");
    }

    private Newsroom newsroom(String name) {
        try {
            return new Newsroom(Files.createDirectories(directory.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void type(Newsroom newsroom, String line) {
        List<String> words = ShellWords.of(line);
        Newsroom.Said said = newsroom.type(words.toArray(String[]::new));
        assertEquals(0, said.status(), () -> line + ": " + said.err());
    }

    private Path exported(Newsroom from, String format, String... options) {
        List<String> words = new ArrayList<>(List.of("export", "--format", format));
        words.addAll(List.of(options));
        Newsroom.Said said = from.type(words.toArray(String[]::new));
        assertEquals(0, said.status(), said.err());
        return file("export-" + ++exports + "." + format, said.out());
    }

    private Path file(String name, String content) {
        try {
            return Files.writeString(directory.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final List<String> STORY = List.of(
            "party add 'a neighbouring minister' --kind unnamed",
            "source add https://news.example/bridge --title 'The bridge' --publisher 'The News' --author 'A. Writer' --published 2025-03-04"
                    + " --lang en",
            "add 'The bridge at Adomi is safe for lorries' --by 'Ábena Osei' --about 'Ministry of Roads' --on 'early March 2025'"
                    + " --quote 'El puente es seguro' --lang es --translation 'The bridge is safe' --translation-lang en"
                    + " --translation-by 'our desk' --told-by 'a neighbouring minister' --to 'Yaw Boateng' --via 'The News' --tag roads"
                    + " --venue 'a rally' --source https://news.example/bridge",
            "add 'The ferry is free for all' --by osei --same-as bridge-adomi/1",
            "correct bridge-adomi --by osei --on 2025-03-20 --public 2025-04-02 --with ferry-free",
            "retract bridge-adomi --by 'Ama Ofori' --for osei --force conditional --form apology --form-by 'The News' --on 2025-03-20"
                    + " --note 'seen on paper' --after bridge-adomi/2 --attested reported",
            "dispute bridge-adomi --by 'Yaw Boateng' --on 2025-03-05 --answers bridge-adomi/1",
            "amend bridge-adomi --text 'The bridge at Adomi is safe for lorries of any weight' --why 'clearer'",
            "amend bridge-adomi/1 --venue 'a rally in Tema' --why 'the town was missing'",
            "verdict bridge-adomi 'Mostly False' --scale five-step --by 'Our desk' --on 2025-04-12 --evidence-up-to 2025-04-10"
                    + " --reasoning 'It is not.' --source https://desk.example/bridge",
            "verdict bridge-adomi 'Not as it was said' --scale free-text --by 'Our desk' --on 2025-04-12",
            "evidence bridge-adomi --source https://desk.example/audio --context --act bridge-adomi/1 --summary 'an audio' --public 2025-04"
                    + " --quote 'safe' --lang en",
            "link ferry-free --opposite-of bridge-adomi",
            "link ferry-free --part-of bridge-adomi");

    @Test
    void subjectsAndTopicsThatAKnownClaimLacksAreFilledInOnce() {
        type(
                one,
                "add 'The bridge at Adomi is safe' --by osei --on 2025-03-04 --about 'Ministry of Roads' --tag roads --tag Safety");
        type(
                two,
                "add 'The bridge at Adomi is safe' --by osei --on 2025-03-04 --about 'Yaw Boateng' --tag Roads --tag old");
        type(two, "amend bridge-adomi --tag Roads --tag bridges --why 'old no more'");
        type(one, "amend bridge-adomi --tag roads --tag Safety --tag old --why 'x'");
        Path file = exported(one, "jsonl");
        JsonNode report = two.json("import", file.toString());
        assertEquals(1, report.get("updated").intValue(), report.toString());
        assertEquals(1, report.get("filledIn").intValue());
        JsonNode claim = two.json("show", "bridge-adomi");
        assertEquals("[\"Roads\",\"bridges\",\"Safety\"]", claim.get("tags").toString());
        assertEquals(
                List.of("Yaw Boateng", "Ministry of Roads"),
                claim.get("about")
                        .valueStream()
                        .map(who -> who.get("name").stringValue())
                        .toList());
        assertEquals(1, claim.get("acts").size());
        assertTrue(two.json("import", file.toString()).get("command").isNull());
        assertEquals(0, two.type("undo").status());
        assertEquals(
                "[\"Roads\",\"bridges\"]",
                two.json("show", "bridge-adomi").get("tags").toString());
        assertEquals(0, two.type("verify").status());
        String said = two.type("import", file.toString(), "--dry-run").out();
        assertTrue(said.contains("1      got subjects or topics that they lacked here"), said);
    }

    @Test
    void aClaimOfFewWordsWhoseHandleIsSomethingElseHereIsThereOnceToo() {
        type(one, "add 'Taxes fell' --by osei --on 2025-03-04");
        type(one, "add 'Rates rose' --by osei --on 2025-03-04");
        type(one, "link taxes-fell --opposite-of rates-rose");
        type(two, "add 'Taxes fell in Tema alone' --by mensah --on 2025-03-04 --handle taxes-fell");
        type(two, "add 'Rates rose in Tema alone' --by mensah --on 2025-03-04 --handle rates-rose");
        // Once with both, and once with the one that only mentions the other.
        for (String[] some : List.of(new String[0], new String[] {"--to", "2025-03-04"})) {
            Path file = exported(one, "jsonl", some);
            two.json("import", file.toString());
            assertTrue(two.json("import", file.toString()).get("command").isNull());
            assertEquals(4, two.json("list").get("claims").size());
        }
    }

    private static void story(Newsroom newsroom) {
        STORY.forEach(line -> type(newsroom, line));
    }

    /** Without what cannot be the same: when it was asked, and what our record corrected in itself before. */
    private static List<JsonNode> claims(Path lines) {
        return lines(lines).stream()
                .skip(1)
                .map(line -> {
                    ObjectNode claim = (ObjectNode) Newsroom.read(line);
                    claim.remove(List.of("knownAt", "corrections"));
                    forget(claim);
                    List<JsonNode> links = new ArrayList<>(claim.get("links").values());
                    links.sort(Comparator.comparing(JsonNode::toString));
                    claim.putArray("links").addAll(links);
                    return (JsonNode) claim;
                })
                .toList();
    }

    /** The first places where they differ: whole exports are too long to compare by eye. */
    private static List<String> differences(String place, JsonNode before, JsonNode after) {
        List<String> found = new ArrayList<>();
        if (before.isObject() && after.isObject()) {
            before.propertyNames()
                    .forEach(key -> found.addAll(differences(place + "/" + key, before.path(key), after.path(key))));
        } else if (before.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                found.addAll(differences(place + "/" + i, before.get(i), after.get(i)));
            }
        }
        return before.equals(after) || !found.isEmpty() ? found : List.of(place + ": " + before + " -> " + after);
    }

    private void assertSame(Path before, Path after, String what) {
        List<JsonNode> claims = claims(before);
        List<JsonNode> others = claims(after);
        assertEquals(claims.size(), others.size(), what);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            differences.addAll(differences("", claims.get(i), others.get(i)));
        }
        assertEquals(List.of(), differences, what);
    }

    private static void forget(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("amended", "office"));
        }
        node.forEach(ImportOursTest::forget);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "json"})
    void everythingOnAClaimComesAlong(String format) {
        story(one);
        JsonNode report = two.json("import", exported(one, format).toString());
        assertEquals(2, report.get("added").intValue(), report.toString());
        assertEquals(0, report.get("rejected").intValue(), report.toString());
        assertTrue(report.get("read").get(0).stringValue().contains("claims of our own export"), report.toString());
        assertSame(exported(one, "jsonl"), exported(two, "jsonl"), format);
        assertEquals(0, two.type("verify").status());
    }

    @Test
    void aSecondTimeAddsNothingNeitherHereNorWhereItCameFrom() {
        story(one);
        Path file = exported(one, "jsonl");
        two.json("import", file.toString());
        for (Newsroom newsroom : List.of(one, two)) {
            JsonNode again = newsroom.json("import", file.toString());
            assertEquals(
                    2,
                    again.get("known").intValue(),
                    () -> again + "\n" + lines(file.resolveSibling(file.getFileName() + ".rejected.jsonl")));
            assertTrue(again.get("command").isNull(), again.toString());
        }
    }

    @Test
    void whatIsNewOnAKnownClaimIsAddedAndTheRestIsNot() {
        STORY.subList(0, 5).forEach(line -> type(one, line));
        two.json("import", exported(one, "jsonl").toString());
        STORY.subList(5, STORY.size()).stream()
                .filter(line -> !line.startsWith("amend bridge-adomi/1"))
                .forEach(line -> type(one, line));
        JsonNode report = two.json("import", exported(one, "jsonl").toString());
        assertEquals(1, report.get("updated").intValue(), report.toString());
        assertEquals(1, report.get("known").intValue(), report.toString());
        assertSame(exported(one, "jsonl"), exported(two, "jsonl"), "after two imports");
    }

    @Test
    void whereTheTwoSayDifferentThingsTheClaimIsRefusedWhole() {
        story(one);
        two.json("import", exported(one, "jsonl").toString());
        String before = two.json("seal").get("root").stringValue();
        type(one, "amend bridge-adomi/1 --on 2025-03-02 --why 'seen again'");
        type(one, "repeat bridge-adomi --by osei --on 2025-05-05");
        Path changed = exported(one, "jsonl");
        JsonNode report = two.json("import", changed.toString());
        assertEquals(1, report.get("rejected").intValue(), report.toString());
        assertTrue(rejects(changed).contains("bridge-adomi/1\\\" says something else here"), rejects(changed));
        assertEquals(before, two.json("seal").get("root").stringValue());
        assertEquals(3, two.type("import", changed.toString(), "--strict").status());
        type(two, "amend bridge-adomi/1 --on 2025-03-02 --why 'as they say'");
        assertEquals(1, two.json("import", changed.toString()).get("updated").intValue());
        assertSame(changed, exported(two, "jsonl"), "put right");
    }

    private static String rejects(Path of) {
        try {
            return Files.readString(of.resolveSibling(of.getFileName() + ".rejected.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatHasTheSameHandleAndIsAnotherGetsAHandleOfOurs() {
        story(one);
        type(two, "add 'The bridge at Adomi was built by hand' --handle bridge-adomi --by 'Esi Osei' --on 2025-01-01");
        Path file = exported(one, "jsonl");
        assertEquals(2, two.json("import", file.toString()).get("added").intValue());
        JsonNode list = two.json("list");
        assertEquals(3, list.get("claims").size(), list.toString());
        assertEquals(
                "Esi Osei", two.json("report", "osei").get("party").get("name").stringValue());
        assertEquals(
                "Ábena Osei",
                two.json("report", "abena-osei").get("party").get("name").stringValue());
        JsonNode again = two.json("import", file.toString());
        assertEquals(2, again.get("known").intValue(), again.toString());
        assertEquals(0, two.type("verify").status());
    }

    @Test
    void anImportIsRehearsedUndoneAsOneAndCanBeDoneAgain() {
        story(one);
        Path file = exported(one, "jsonl");
        assertEquals(
                2, two.json("import", file.toString(), "--dry-run").get("added").intValue());
        assertFalse(Files.exists(two.store()));
        two.json("import", file.toString());
        type(two, "undo");
        assertEquals(1, two.type("list").status());
        assertEquals(2, two.json("import", file.toString()).get("added").intValue());
        assertEquals(2, two.json("import", file.toString()).get("known").intValue());
        assertEquals(0, two.type("verify").status());
    }

    @Test
    void whatWeTookOutStaysOut() {
        story(one);
        Path file = exported(one, "jsonl");
        two.json("import", file.toString());
        type(two, "void bridge-adomi/3 --why 'it was somebody else'");
        assertEquals(2, two.json("import", file.toString()).get("known").intValue());
        type(two, "void ferry-free --all --why 'nobody said it'");
        JsonNode report = two.json("import", file.toString());
        assertEquals(2, report.get("rejected").intValue(), report.toString());
        assertTrue(rejects(file).contains("ferry-free\\\" was voided here"), rejects(file));
    }

    @Test
    void erasedWordsAreNotBroughtBack() {
        story(one);
        Path file = exported(one, "jsonl");
        two.json("import", file.toString());
        type(two, "erase bridge-adomi/1 --basis 'court order' --decided-by editor");
        type(two, "erase ferry-free --keep-handle --basis 'court order' --decided-by editor");
        assertFalse(two.type("show", "bridge-adomi").out().contains("El puente"));
        two.json("import", file.toString());
        assertFalse(two.type("show", "bridge-adomi").out().contains("El puente"));
        assertFalse(
                two.type("list").out().contains("free for all"),
                two.type("list").out());
    }

    @Test
    void aClaimThatIsOnlyMentionedIsThereByItsWords() {
        story(one);
        Path file = exported(one, "jsonl", "--tag", "roads");
        assertEquals(2, lines(file).size());
        assertEquals(1, two.json("import", file.toString()).get("added").intValue());
        assertEquals(
                "The ferry is free for all",
                two.json("show", "ferry-free").get("text").stringValue());
        assertEquals(2, two.json("show", "bridge-adomi").get("links").size());
        assertTrue(two.json("import", file.toString()).get("command").isNull());
        // Then the whole of it comes.
        Path all = exported(one, "jsonl");
        JsonNode later = two.json("import", all.toString());
        assertEquals(1, later.get("updated").intValue(), later.toString());
        assertSame(all, exported(two, "jsonl"), "in two steps");
    }

    @Test
    void aScaleThatIsNotHereIsNamed() {
        story(one);
        Path file = file(
                "scale.jsonl",
                lines(exported(one, "jsonl")).get(1).replace("\"five-step@1\"", "\"desk@3\"")
                        + "\n{\"handle\":\"x\",\"wordings\":[],\"acts\":[]}");
        JsonNode report = two.json("import", file.toString());
        assertEquals(2, report.get("rejected").intValue(), report.toString());
        assertTrue(rejects(file).contains("no scale called \\\"desk@3"), rejects(file));
        assertTrue(rejects(file).contains("it has no kind where our own export has one"), rejects(file));
    }

    static List<Long> seeds() {
        return new Random(20_251_127).longs(8, 1, 1_000_000).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRecordByChanceStandsWhereItStood(long seed) {
        TypedHistory history = new TypedHistory(seed);
        for (int i = 0; i < COMMANDS || history.castIsMissing(); i++) {
            TypedHistory.Line line = history.next();
            history.learn(line, one.type(line.words().toArray(String[]::new)).status() == 0);
        }
        // Acts that count from this vantage are those that an export has.
        Path file = exported(one, "jsonl", "--least", "disputed");
        JsonNode report = two.json("import", file.toString());
        assertEquals(0, report.get("rejected").intValue(), report.toString());
        assertSame(file, exported(two, "jsonl", "--least", "disputed"), "seed " + seed);
        assertEquals(0, two.type("verify").status());
        JsonNode again = two.json("import", file.toString());
        assertTrue(again.get("command").isNull(), again.toString());
    }
}
