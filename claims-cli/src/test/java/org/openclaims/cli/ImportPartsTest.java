package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Reviews are found wherever they lie in a record, each part of them is recorded or named, and what is said of a record is true of it. */
class ImportPartsTest {
    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(directory);
    }

    private static String review(String claim, String more) {
        return "{\"@type\":\"ClaimReview\",\"url\":\"https://a.example/" + claim.hashCode()
                + "\",\"claimReviewed\":\"" + claim
                + "\",\"datePublished\":\"2025-03-10\",\"author\":{\"@type\":\"Organization\",\"name\":\"A Check\"}"
                + more
                + "}";
    }

    private String file(String name, String content) {
        try {
            return Files.writeString(directory.resolve(name), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode take(String name, String content, String... more) {
        return newsroom.json(Stream.concat(Stream.of("import", file(name, content)), Arrays.stream(more))
                .toArray(String[]::new));
    }

    private static List<String> reasons(JsonNode report, String list) {
        return StreamSupport.stream(report.get(list).spliterator(), false)
                .map(one -> one.get("reason").stringValue())
                .toList();
    }

    @Test
    void aGraphOnEachLineIsOpenedAsInADocument() {
        String graph = "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebPage\"},%s]}\n";

        JsonNode report = take(
                "graphs.jsonl",
                graph.formatted(review("The bridge at Adomi is safe", ""))
                        + graph.formatted(review("Taxes will fall by half", "")));

        assertEquals(2, report.get("added").intValue(), report.toString());
        assertEquals(
                List.of(
                        "it is of the type WebPage, and no ClaimReview",
                        "it is of the type WebPage, and no ClaimReview"),
                reasons(report, "rejectedRecords"));
        assertEquals(2, report.get("rejectedRecords").get(1).get("line").intValue());
    }

    @Test
    void anAnswerOfTheFactCheckToolsOnEachLineIsOpened() {
        String answer =
                "{\"claims\":[{\"text\":\"%s\",\"claimReview\":[{\"publisher\":{\"name\":\"A\"},\"url\":\"https://a.example/%s\"}]}]}\n";

        JsonNode report = take(
                "answers.jsonl",
                answer.formatted("The bridge at Adomi is safe", "1")
                        + answer.formatted("Taxes will fall by half", "2"));

        assertEquals(2, report.get("added").intValue(), report.toString());
    }

    @Test
    void aReviewWithinAnArticleOrAPageIsRead() {
        JsonNode report = take(
                "page.html",
                "<html><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"review\":["
                        + review("The bridge at Adomi is safe", "")
                        + "]}</script><script type=\"application/ld+json\">{\"@type\":\"WebPage\",\"mainEntity\":"
                        + review("Taxes will fall by half", "")
                        + ",\"about\":{\"@type\":\"ClaimReview\",\"@id\":\"#review\"}}</script></html>");

        assertEquals(2, report.get("added").intValue(), report.toString());
        assertEquals(2, report.get("records").intValue(), report.toString());
        assertTrue(report.get("read").get(0).stringValue().contains("as ClaimReview"), report.toString());
    }

    @Test
    void whoASecondItemReviewedNamesIsTold() {
        JsonNode report = take(
                "items.json",
                review(
                        "The bridge at Adomi is safe",
                        ",\"itemReviewed\":[{\"author\":{\"name\":\"Abena Osei\"},\"datePublished\":\"2025-03-01\"},"
                                + "{\"author\":{\"name\":\"Kofi Mensah\"},\"datePublished\":\"2025-03-02\"},"
                                + "{\"author\":{\"name\":\"Abena Osei\"},\"datePublished\":\"2025-03-03\"}]"));

        List<String> told = reasons(report, "leftOutRecords");
        assertEquals(2, told.size(), told.toString());
        assertTrue(told.get(0).startsWith("it has a further itemReviewed"), told.toString());
        assertTrue(told.get(1).startsWith("\"Kofi Mensah\" is named as a claimant too"), told.toString());
    }

    @Test
    void aSecondRatingIsTold() {
        JsonNode report = take(
                "ratings.json",
                review(
                        "The bridge at Adomi is safe",
                        ",\"itemReviewed\":{\"author\":{\"name\":\"Abena Osei\"}},\"reviewRating\":[{\"alternateName\":\"False\"},"
                                + "{\"alternateName\":\"False\"},{\"alternateName\":\"Half true\"}]"));

        List<String> told = reasons(report, "leftOutRecords");
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.get(0).startsWith("\"Half true\" is a rating too"), told.toString());
    }

    @Test
    void keywordsOfAFurtherReviewOnAKnownClaimAreTold() {
        String speaker = ",\"itemReviewed\":{\"author\":{\"name\":\"Abena Osei\"},\"datePublished\":\"2025-03-01\"}";
        String bridges = review("The bridge at Adomi is safe", speaker + ",\"keywords\":\"bridges\"");
        String roads = review("The bridge at Adomi is safe", speaker + ",\"keywords\":\"bridges, roads\"")
                .replace("a.example", "b.example");

        assertEquals(0, take("bridges.json", bridges).get("leftOut").intValue());
        List<String> told = reasons(take("roads.json", roads), "leftOutRecords");
        assertTrue(
                told.stream().anyMatch(one -> one.startsWith("a kind, subjects or topics that the claim")),
                told.toString());
    }

    @Test
    void aColumnWithoutANameIsNoReasonToTakeARowForTheHeader() {
        String rows = "The bridge is safe,Abena Osei,2025-03-03,False,A Check\n";

        for (String above : List.of("", "Our facts,,,,\n")) {
            String out = newsroom.type(
                            "import",
                            "--template",
                            "csv",
                            file("e.csv", above + "Statement,Who,,Rating,Checker\n" + rows + rows))
                    .out();
            assertTrue(out.contains("claim = Statement"), out);
            assertFalse(out.contains("Abena Osei"), out);
        }
    }

    @Test
    void partsOfAnAnswerOfTheFactCheckToolsAreRejectedForWhatTheyLack() {
        JsonNode report = take(
                "answer.json",
                "{\"claims\":[{\"text\":\"The bridge at Adomi is safe\",\"claimant\":\"Abena Osei\"},"
                        + "{\"text\":\"Taxes will fall by half\",\"claimReview\":[]},"
                        + "{\"claimant\":\"Abena Osei\",\"claimReview\":[{\"url\":\"https://a.example/1\"}]}]}");

        assertEquals(
                List.of(
                        "it is a claim of the Fact Check Tools API, and has no review",
                        "it is a claim of the Fact Check Tools API, and has no review",
                        "it is a claim of the Fact Check Tools API, and does not say what was claimed (text)"),
                reasons(report, "rejectedRecords"));
    }

    @Test
    void whatIsSaidOfOneRowIsNotSaidOfAnotherThatNamesSomethingElse() {
        String rows = """
                claim,by,said,kind
                The bridge is safe,Abena Osei,2025-03-03,guess
                Taxes will fall,Abena Osei,2025-03-04,hunch
                Snow is cold,Abena Osei,2025-03-05,guess
                """;

        String out = newsroom.type("import", file("sheet.csv", rows)).out().replaceAll("\\s+", " ");

        assertTrue(out.contains("\"guess\" is no kind of claim"), out);
        assertTrue(out.contains("(line 2; of the same kind: lines 3, 4)"), out);
    }

    @Test
    void rowsThatHaveIdsNeedNotBeTakenBackForTheirDates() {
        String advice = "Rows that are here, and have no id of their own";
        String rows = "claim,by,said,id\nThe bridge is safe,Abena Osei,03/02/2025,";

        String withId = newsroom.type(
                        "import",
                        file("ids.csv", rows + "7\n"),
                        "--map",
                        "claim=claim",
                        "--map",
                        "by=by",
                        "--map",
                        "said=said",
                        "--map",
                        "id=id",
                        "--map",
                        "desk")
                .out();
        assertTrue(withId.contains("which comes first"), withId);
        assertFalse(withId.contains(advice), withId);

        String without = newsroom.type("import", file("none.csv", rows.replace("bridge", "tunnel") + "\n"))
                .out();
        assertTrue(without.replaceAll("\\s+", " ").contains(advice), without);
    }

    @Test
    void rowsThatAreAsTheyWereAreKnownAlsoByARicherMapping() {
        String rows = "claim,by,said,words\nThe bridge is quite safe,Abena Osei,2025-03-03,it is safe\n";
        take("sheet.csv", rows, "--map", "claim=claim", "--map", "by=by", "--map", "said=said", "--map", "desk");

        JsonNode report = take(
                "sheet.csv",
                rows,
                "--map",
                "claim=claim",
                "--map",
                "by=by",
                "--map",
                "said=said",
                "--map",
                "quote=words",
                "--map",
                "desk");

        assertEquals(1, report.get("known").intValue(), report.toString());
        assertTrue(
                reasons(report, "leftOutRecords").get(0).startsWith("the mapping says more of it than last time"),
                report.toString());
        assertTrue(report.get("command").isNull(), report.toString());
    }
}
