package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What other desks published goes in once, whatever it comes in, and what cannot go in is named. */
class ImportTest {
    private static final String BRIDGE = """
            {"@context":"https://schema.org","@type":"ClaimReview","url":"https://checks.example/bridge","claimReviewed":"The bridge at Adomi \
            is safe for lorries","author":{"@type":"Organization","name":"Example Checks"},"datePublished":"2025-03-20",\
            "inLanguage":"en","keywords":"bridges, safety","itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"Abena Osei",\
            "jobTitle":"Minister"},"datePublished":"stated on March 4, 2025 in a speech:","appearance":[{"@type":"CreativeWork",\
            "url":"https://news.example/bridge"}]},"reviewRating":{"@type":"Rating","alternateName":"Mostly false ","ratingValue":"2",\
            "bestRating":5}}""";
    private static final String TAXES = """
            {"@type":["Article","http://schema.org/ClaimReview"],"url":"https://checks.example/taxes","claimReviewed":"Taxes fell by half \
            last year","author":"Example Checks","datePublished":"10/07/2025","itemReviewed":{"@type":"CreativeWork","author":"Ábena OSEI"},\
            "reviewRating":{"ratingValue":1}}""";

    /** More than are recorded at a time. */
    private static final int RECORDS = 2_000;

    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(directory);
    }

    private Path file(String name, String content) {
        try {
            return Files.writeString(directory.resolve(name), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private JsonNode take(String name, String content, String... options) {
        List<String> words =
                new java.util.ArrayList<>(List.of("import", file(name, content).toString()));
        words.addAll(List.of(options));
        return newsroom.json(words.toArray(String[]::new));
    }

    /** So many lines that they are read in a thread of its own, and recorded in several parts. */
    private static String many() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            many.append(BRIDGE.replace("/bridge\"", "/bridge" + i + "\"").replace("Adomi", "Adomi " + i))
                    .append('\n');
        }
        return many.toString();
    }

    private static String graph(String context, String name) {
        return "{\"@context\":" + context + ",\"" + name + "\":[" + BRIDGE + ",\n " + TAXES + "]}";
    }

    @Test
    void aReviewBecomesClaimActVerdictAndSources() {
        JsonNode report = take("one.json", BRIDGE);
        assertEquals(1, report.get("added").intValue());
        JsonNode claim = newsroom.json("show", "bridge-adomi");
        assertEquals(
                "The bridge at Adomi is safe for lorries", claim.get("text").stringValue());
        JsonNode act = claim.get("acts").get(0);
        assertEquals("assert", act.get("kind").stringValue());
        assertEquals("osei", act.get("by").get("handle").stringValue());
        assertEquals("2025-03-04", act.get("made").stringValue());
        assertEquals("a speech", act.get("venue").stringValue());
        assertEquals("Mostly false ", claim.get("verdict").get("label").stringValue());
        assertEquals(
                "external:checks.example", claim.get("verdict").get("scale").stringValue());
        assertTrue(newsroom.type("source", "list").out().contains("https://news.example/bridge"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines", "list", "graph", "feed", "page", "item list in one line", "graph in one line"})
    void whateverItComesInItIsTheSame(String form) {
        JsonNode report = switch (form) {
            case "lines" -> take("a.jsonl", BRIDGE + "\n\n" + TAXES + "\n");
            case "list" -> take("a.json", "[" + BRIDGE + ",\n" + TAXES + "]");
            case "item list in one line" ->
                take("a.json", "{\"@type\":\"ItemList\",\"itemListElement\":[" + BRIDGE + "," + TAXES + "]}");
            case "graph in one line" ->
                take("a.json", graph("\"x\"", "@graph").replace('\n', ' ').replace("{\"@context\"", "{ \"@context\""));
            case "graph" -> take("a.json", graph("\"https://schema.org\"", "@graph"));
            case "feed" ->
                take(
                        "a.json",
                        "{\"@type\":\"DataFeed\",\"dataFeedElement\":[{\"@type\":\"DataFeedItem\",\"item\":[" + BRIDGE
                                + "]},{\"item\":" + TAXES + "}]}");
            default ->
                take(
                        "a.html",
                        "<!doctype html><title>x</title><script type=\"application/ld+json\">"
                                + graph("\"x\"", "@graph")
                                + "</script><script type='application/ld+json'>{\"@type\":\"WebSite\"}</script>");
        };
        assertEquals(2, report.get("added").intValue(), report.toString());
        assertEquals(2, report.get("records").intValue(), report.toString());
        JsonNode again = take("again.jsonl", BRIDGE + "\n" + TAXES);
        assertEquals(2, again.get("known").intValue(), again.toString());
        assertTrue(again.get("command").isNull());
    }

    @Test
    void peopleAreFoundByNameWithoutAccentsAndNeverChosenBetween() {
        take("a.jsonl", BRIDGE + "\n" + TAXES);
        JsonNode report = newsroom.json("report", "osei");
        assertEquals(2, report.get("claims").size());
        newsroom.type("party", "add", "Kofi Mensah", "--handle", "kofi");
        newsroom.type("party", "add", "K. Mensah", "--handle", "other", "--new", "K. Mensah");
        newsroom.type("party", "alias", "other", "Kofi Mensah");
        JsonNode doubtful =
                take("b.json", TAXES.replace("Ábena OSEI", "kofi mensah").replace("/taxes", "/other"));
        assertEquals(1, doubtful.get("rejected").intValue());
        assertTrue(rejects("b.json").contains("fits several parties (kofi, other)"));
    }

    @Test
    void twoOfOneNameAndOfTwoIdentitiesAreNeverOne() {
        String first =
                BRIDGE.replace("\"Abena Osei\"", "\"Abena Osei\",\"sameAs\":[\"https://www.wikidata.org/wiki/Q11\"]");
        String second = first.replace("/bridge\"", "/road\"")
                .replace("bridge at Adomi", "road to Tema")
                .replace("Q11", "Q22");
        JsonNode report = take("a.jsonl", first + "\n" + second);
        assertEquals(1, report.get("added").intValue(), report.toString());
        assertTrue(rejects("a.jsonl").contains("is Q22 on Wikidata"), rejects("a.jsonl"));
    }

    private String rejects(String of) {
        try {
            return Files.readString(directory.resolve(of + ".rejected.jsonl"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aChangedReviewIsANewVerdictAndNoSecondClaim() {
        take("a.json", BRIDGE);
        JsonNode changed = take(
                "b.json",
                BRIDGE.replace("Mostly false ", "False")
                        .replace("\"inLanguage\"", "\"dateModified\":\"2025-04-01\",\"inLanguage\""));
        assertEquals(1, changed.get("updated").intValue());
        JsonNode noted =
                take("c.json", BRIDGE.replace("Mostly false ", "False").replace("Minister", "Former minister"));
        assertEquals(1, noted.get("noted").intValue());
        JsonNode claim = newsroom.json("show", "bridge-adomi");
        assertEquals("False", claim.get("verdict").get("label").stringValue());
        assertEquals("2025-04-01", claim.get("verdict").get("given").stringValue());
        assertEquals(1, claim.get("acts").size());
        assertEquals(1, newsroom.json("list").get("claims").size());
    }

    @Test
    void anImportIsUndoneAsOneAndCanBeDoneAgain() {
        take("a.jsonl", BRIDGE + "\n" + TAXES);
        assertEquals(0, newsroom.type("undo").status());
        assertEquals(1, newsroom.type("list").status());
        assertEquals(2, take("a.jsonl", BRIDGE + "\n" + TAXES).get("added").intValue());
        assertEquals(0, newsroom.type("verify").status());
    }

    @Test
    void aReviewWhoseClaimWeVoidedIsLeftOutAndSaidToBe() {
        take("a.jsonl", BRIDGE + "\n" + TAXES);
        newsroom.json("void", "bridge-adomi", "--all", "--why", "it is satire");
        long voided = newsroom.json("log").at("/commands/0/number").longValue();
        for (String text : List.of(BRIDGE, BRIDGE.replace("Mostly false ", "False"))) {
            JsonNode again = take("b.jsonl", text + "\n" + TAXES);
            assertEquals(1, again.get("rejected").intValue(), again.toString());
            assertEquals(1, again.get("known").intValue(), again.toString());
            assertEquals(
                    "its claim was voided here, and is not brought back by an import (bridge-adomi: \"it is satire\");"
                            + " `claims undo " + voided + "` brings it back",
                    again.at("/rejectedRecords/0/reason").stringValue());
        }
        assertEquals(1, newsroom.json("list").get("claims").size());
        newsroom.json("undo", Long.toString(voided));
        assertEquals(1, take("b.jsonl", BRIDGE).get("known").intValue());
    }

    @Test
    void aVerdictThatWeVoidedStaysOutWhereTheReviewChangedElsewhere() {
        take("a.json", BRIDGE);
        newsroom.json("void", "bridge-adomi/v1", "--why", "of another bridge");
        JsonNode again = take("b.json", BRIDGE.replace("Minister", "Former minister"));
        assertEquals(1, again.get("noted").intValue(), again.toString());
        assertEquals(
                "\"bridge-adomi/v1\" was voided here, and stays out: \"of another bridge\"",
                again.at("/leftOutRecords/0/reason").stringValue());
        assertTrue(newsroom.json("show", "bridge-adomi").get("verdict").isNull());
        take("c.json", BRIDGE.replace("Mostly false ", "False"));
        assertEquals(
                "False",
                newsroom.json("show", "bridge-adomi").at("/verdict/label").stringValue());
    }

    @Test
    void anOriginalThatWasErasedIsNotBroughtBack() {
        take("a.json", BRIDGE);
        Newsroom.Said erased =
                newsroom.type("erase", "bridge-adomi/i1", "--basis", "court order", "--decided-by", "editor");
        assertEquals(0, erased.status(), erased.err());
        for (String text : List.of(BRIDGE, BRIDGE.replace("Mostly false ", "False"))) {
            JsonNode again = take("b.json", text);
            assertEquals(1, again.get("rejected").intValue(), again.toString());
            assertTrue(again.get("command").isNull(), again.toString());
        }
        assertTrue(rejects("b.json").contains("erased here, and are not brought back"), rejects("b.json"));
        assertEquals(0, newsroom.type("verify").status());
    }

    @Test
    void whatIsRejectedIsNamedWithLineAndReasonAndTheRestIsThere() {
        String broken =
                BRIDGE + "\n{\"@type\":\"ClaimReview\",\"url\":\"https://x.example/\"}\n{\"@type\":\"Recipe\"}\n"
                        + BRIDGE.substring(0, 90) + "\n[1]\n" + TAXES;
        JsonNode report = take("a.jsonl", broken);
        assertEquals(2, report.get("added").intValue());
        assertEquals(4, report.get("rejected").intValue());
        List<String> lines = rejects("a.jsonl").lines().toList();
        assertEquals(
                List.of(2, 3, 4, 5),
                lines.stream()
                        .map(line -> Newsroom.read(line).get("line").intValue())
                        .toList());
        assertTrue(lines.get(0).contains("--title-as-claim"), lines.get(0));
        assertTrue(lines.get(1).contains("of the type Recipe"), lines.get(1));
        assertTrue(lines.get(2).contains("ends in the middle"), lines.get(2));
        assertEquals("[1]", Newsroom.read(lines.get(3)).get("record").stringValue());
    }

    @Test
    void whatIsRejectedForHalfACharacterIsWrittenDownToo() {
        JsonNode report = take("a.jsonl", TAXES + "\n" + BRIDGE.replace("in a speech", "in \\ud800 a speech"));
        assertEquals(1, report.get("added").intValue(), report.toString());
        String record = Newsroom.read(rejects("a.jsonl").strip()).get("record").stringValue();
        assertTrue(record.contains("in \ud800 a speech"), record);
    }

    @Test
    void aFirstLineThatOnlyBeginsLikeWhatWeRejectedIsRead() {
        String like = "{\"file\":\"" + "a".repeat(4_000) + "\"," + BRIDGE.substring(1);
        assertEquals(1, take("a.jsonl", like).get("added").intValue());
    }

    @Test
    void anOccasionEndsBeforeItsMarksAndIsNoneWhereItIsTooLong() {
        assertEquals("a speech", venue("Tema", "stated on March 4, 2025 in a speech . :"));
        String dots = "stated on March 4, 2025 in a speech" + ".".repeat(200_000) + "x";
        assertEquals("", assertTimeoutPreemptively(Duration.ofMinutes(1), () -> venue("Accra", dots)));
    }

    private String venue(String bridge, String published) {
        String review = BRIDGE.replace("Adomi", bridge).replace("/bridge\"", "/" + bridge + "\"");
        take(bridge + ".json", review.replace("stated on March 4, 2025 in a speech:", published));
        JsonNode claim = newsroom.json("show", "bridge-" + bridge.toLowerCase(Locale.ROOT));
        return claim.get("acts").get(0).get("venue").asString("");
    }

    @Test
    void whereRejectsCannotBeWrittenNothingIsRecorded() {
        Path file = file("a.jsonl", BRIDGE + "\nnonsense");
        Newsroom.Said said = newsroom.type(
                "import",
                file.toString(),
                "--rejects",
                directory.resolve("none/there.jsonl").toString());
        assertEquals(2, said.status(), said.err());
        assertTrue(said.err().contains("nothing was recorded. Name another file with --rejects"), said.err());
        assertEquals(1, newsroom.type("list").status());
    }

    @Test
    void whereALargeFileCannotBeReadToItsEndNothingIsRecorded() throws IOException {
        StringBuilder table = new StringBuilder("claim,by\n");
        for (int i = 0; i < RECORDS; i++) {
            table.append("The bridge number ").append(i).append(" is safe").append(" for all".repeat(80));
            table.append(",Abena Osei\n");
        }
        Path file = Files.write(
                directory.resolve("a.csv"), (table + "Ni\u00f1o,Abena Osei\n").getBytes(StandardCharsets.ISO_8859_1));
        Newsroom.Said said = newsroom.type("import", file.toString());
        assertEquals(2, said.status(), said.err());
        assertTrue(said.err().contains("--encoding windows-1252"), said.err());
        assertEquals(1, newsroom.type("list").status());
        assertNobodyReads();
    }

    @Test
    void whereALargeFileCannotBeRecordedNobodyReadsOn() {
        Path file = file("a.jsonl", BRIDGE + "\nnonsense\n" + many());
        Newsroom.Said said = newsroom.type(
                "import",
                file.toString(),
                "--rejects",
                directory.resolve("none/there.jsonl").toString());
        assertTrue(said.err().contains("nothing was recorded. Name another file with --rejects"), said.err());
        assertEquals(1, newsroom.type("list").status());
        assertNobodyReads();
    }

    private static void assertNobodyReads() {
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("claims-reading")));
    }

    @Test
    void anImportOfManyPartsIsUndoneAndBroughtBackAsOne() {
        take("many.jsonl", many());
        Newsroom.Said undone = newsroom.type("undo");
        assertEquals(0, undone.status(), undone.err());
        assertEquals(1, undone.out().split("undid command", -1).length - 1, undone.out());
        assertEquals(1, newsroom.json("corrections").get("corrections").size());
        assertEquals(1, newsroom.type("list").status());
        // An undo in which something was recorded since is looked at whole.
        newsroom.type("add", "The ferry is free for all of us", "--by", "Kofi Mensah", "--on", "2025-03-01");
        long undo = newsroom.json("log").get("commands").get(1).get("number").longValue();
        assertEquals(0, newsroom.type("undo", Long.toString(undo)).status());
        assertEquals(
                RECORDS + 1,
                newsroom.json("list", "--limit", "3000").get("claims").size());
        newsroom.type("repeat", "bridge-adomi", "--by", "Abena Osei", "--on", "2025-04-01");
        Newsroom.Said refused = newsroom.type("undo", "1");
        assertEquals(3, refused.status(), refused.out());
        assertTrue(refused.err().contains("bridge-adomi/2"), refused.err());
        assertEquals(0, newsroom.type("verify").status());
    }

    @Test
    void whatWasUndoneCanBeDoneAgain() {
        newsroom.type("add", "The bridge at Adomi is safe for lorries", "--by", "Kofi Mensah", "--on", "2025-03-01");
        take("a.json", BRIDGE);
        take("b.json", BRIDGE.replace("Mostly false ", "False"));
        for (int i = 0; i < 2; i++) {
            assertEquals(0, newsroom.type("undo").status());
        }
        assertEquals(1, take("a.json", BRIDGE).get("added").intValue());
        assertEquals(
                1,
                take("b.json", BRIDGE.replace("Mostly false ", "False"))
                        .get("updated")
                        .intValue());
        assertEquals(2, newsroom.json("show", "bridge-adomi").get("verdicts").size());
    }

    @Test
    void twoDesksThatReportTheSameSayingInOneFileReportItOnce() {
        newsroom.type("add", "The bridge at Adomi is safe for lorries", "--by", "Kofi Mensah", "--on", "2025-03-01");
        take(
                "a.jsonl",
                BRIDGE + "\n"
                        + BRIDGE.replace("checks.example", "other.example").replace("Example Checks", "Other Checks"));
        assertEquals(2, newsroom.json("show", "bridge-adomi").get("acts").size());
    }

    @Test
    void strictRecordsAllOrNothing() {
        Path file = file("a.jsonl", BRIDGE + "\nnonsense\n");
        Newsroom.Said said = newsroom.type("import", file.toString(), "--strict");
        assertEquals(3, said.status());
        assertTrue(said.err().contains("Nothing was recorded: 1 record"), said.err());
        assertEquals(1, newsroom.type("list").status());
    }

    @Test
    void aRehearsalMakesNothing() {
        JsonNode report = take("a.jsonl", BRIDGE + "\nnonsense", "--dry-run");
        assertEquals(1, report.get("added").intValue());
        assertFalse(Files.exists(newsroom.store()));
        assertFalse(Files.exists(directory.resolve("a.jsonl.rejected.jsonl")));
    }

    @Test
    void aDateThatReadsTwoWaysIsKeptAsItIsWritten() {
        JsonNode dates = take("a.json", TAXES).get("dates");
        assertEquals(0, dates.get("understood").intValue());
        assertEquals(1, dates.get("kept").intValue());
        assertEquals(1, dates.get("keptBecause").get("reads two ways").intValue(), dates.toString());
    }

    @Test
    void whatHasNoPlaceIsKept() throws IOException {
        take("a.json", BRIDGE);
        newsroom.type("verify");
        // The original is an item of its own, and the log shows it.
        assertTrue(newsroom.type("log").out().contains("bridge-adomi/i1"));
    }

    @Test
    void killedAtAnyMomentItLeavesNothingAndDoneAgainItIsWhole() throws IOException, InterruptedException {
        // Some of the moments lie between the parts.
        Path file = file("many.jsonl", many());
        take("first.json", TAXES);
        int killed = 0;
        int claims = 1;
        for (int moment = 1; claims == 1; moment++) {
            boolean ended = wholeAfter(Duration.ofMillis(1_500L * moment), file);
            claims = newsroom.json("list", "--limit", "3000").get("claims").size();
            killed += claims == 1 ? 1 : 0;
            assertTrue(claims == 1 && !ended || claims == 1 + RECORDS, claims + " after being killed " + killed);
            assertEquals(0, newsroom.type("verify").status());
        }
        assertTrue(killed > 0, "too fast to be killed");
        assertEquals(
                RECORDS, newsroom.json("import", file.toString()).get("known").intValue());
    }

    /** Whether the import ended by itself before it had used so much of the processor, at which it is killed. */
    private boolean wholeAfter(Duration used, Path file) throws IOException, InterruptedException {
        Process process = RealProgram.start(directory, "import", file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (process.isAlive()
                && process.info().totalCpuDuration().orElse(used).compareTo(used) < 0) {
            Thread.onSpinWait();
        }
        process.toHandle().destroyForcibly();
        return process.waitFor() == 0;
    }

    @Test
    void whoeverIsNamedAsAClaimantBesideTheFirstIsNotLeftOutSilently() throws IOException {
        Path file = directory.resolve("two.json");
        Files.writeString(
                file,
                "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"The bridge is safe\",\"url\":\"https://d.example/1\","
                        + "\"author\":\"Example Checks\",\"itemReviewed\":{\"author\":[{\"name\":\"Abena Osei\"},"
                        + "{\"name\":\"Kofi Mensah\"}]},\"reviewRating\":{\"alternateName\":\"False\"}}");
        Newsroom.Said said = newsroom.type("import", file.toString());
        assertEquals(0, said.status(), said.err());
        String told = said.out().replaceAll("\\s+", " ");
        assertTrue(told.contains("\"Kofi Mensah\" is named as a claimant too"), told);
    }
}
