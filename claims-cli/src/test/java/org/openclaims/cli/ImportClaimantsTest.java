package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whoever a review names as the claimant is on record with the claim, also where another review of the same page names somebody else. */
class ImportClaimantsTest {
    private static final String BY_ABENA = review("Abena Osei", "2025-03-01", "False");
    private static final String BY_KOFI = review("Kofi Mensah", "2025-03-03", "False");

    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(directory);
    }

    private static String review(String claimant, String said, String rating) {
        return """
                {"@type":"ClaimReview","url":"https://a.example/1","claimReviewed":"The bridge at Adomi is safe for lorries",\
                "datePublished":"2025-03-10","author":{"@type":"Organization","name":"A Check"},\
                "reviewRating":{"alternateName":"%s"},"itemReviewed":{"@type":"Claim","author":{"@type":"Person",\
                "name":"%s"},"datePublished":"%s"}}
                """.formatted(rating, claimant, said);
    }

    private JsonNode take(String records) {
        try {
            return newsroom.json(
                    "import",
                    Files.writeString(directory.resolve("reviews.json"), records)
                            .toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void counts(JsonNode report, int added, int updated, int noted, int known, int acts) {
        assertEquals(
                List.of(added, updated, noted, known, acts),
                List.of(
                        report.get("added").intValue(),
                        report.get("updated").intValue(),
                        report.get("noted").intValue(),
                        report.get("known").intValue(),
                        report.get("made").get("acts").intValue()),
                report.toString());
    }

    /** Who holds the one claim, since when. */
    private List<String> holders() {
        return StreamSupport.stream(
                        newsroom.json("list")
                                .get("claims")
                                .get(0)
                                .get("positions")
                                .spliterator(),
                        false)
                .map(position -> position.get("party").get("name").stringValue() + " "
                        + position.get("state").stringValue() + " "
                        + position.get("since").stringValue())
                .sorted()
                .toList();
    }

    @Test
    void twoReviewsOfOnePageForTwoSpeakersPutBothOnRecord() {
        counts(take(BY_ABENA + BY_KOFI), 1, 1, 0, 0, 2);

        assertEquals(List.of("Abena Osei asserted 2025-03-01", "Kofi Mensah asserted 2025-03-03"), holders());
        assertEquals(
                1,
                newsroom.json(
                                "show",
                                newsroom.json("list")
                                        .get("claims")
                                        .get(0)
                                        .get("handle")
                                        .stringValue())
                        .get("verdicts")
                        .size());
        counts(take(BY_ABENA + BY_KOFI), 0, 0, 0, 2, 0);
        counts(take(BY_KOFI + BY_ABENA), 0, 0, 0, 2, 0);
    }

    @Test
    void twoClaimantsOfOneReviewInAnAnswerOfTheFactCheckToolsAreBothOnRecord() {
        String claim = """
                {"text":"The bridge at Adomi is safe for lorries","claimant":"%s","claimDate":"%s","claimReview":[{"publisher":\
                {"name":"A Check","site":"a.example"},"url":"https://a.example/1","reviewDate":"2025-03-10","textualRating":"False"}]}\
                """;
        String answer = "{\"claims\":[" + claim.formatted("Abena Osei", "2025-03-01") + ","
                + claim.formatted("Kofi Mensah", "2025-03-03") + "]}";

        counts(take(answer), 1, 1, 0, 0, 2);
        assertEquals(List.of("Abena Osei asserted 2025-03-01", "Kofi Mensah asserted 2025-03-03"), holders());
        counts(take(answer), 0, 0, 0, 2, 0);
    }

    private String handle() {
        return newsroom.json("list").get("claims").get(0).get("handle").stringValue();
    }

    @Test
    void whoOnlyDisputedTheClaimIsPutOnRecordWithItWhereAReviewNamesThem() {
        take(BY_ABENA);
        newsroom.type("dispute", handle(), "--by", "Carl Moss", "--on", "2025-03-02");

        counts(take(review("Carl Moss", "2025-03-12", "Mostly false")), 0, 1, 0, 0, 1);
        assertEquals(List.of("Abena Osei asserted 2025-03-01", "Carl Moss asserted 2025-03-12"), holders());
    }

    @Test
    void whomAnEditorPutInThePlaceOfTheClaimantIsNoSlipOfTheReview() {
        take(BY_ABENA);
        newsroom.type("amend", handle() + "/1", "--by", "Bob Hill", "--new", "Bob Hill", "--why", "misheard");

        JsonNode report = take(review("Kofi Mensah", "2025-03-03", "Mostly false"));
        assertEquals(List.of("Bob Hill asserted 2025-03-01", "Kofi Mensah asserted 2025-03-03"), holders());
        assertFalse(report.toString().contains("it named"), report.toString());
    }

    @Test
    void aReviewThatNamesAnotherClaimantThanBeforePutsThemOnRecordAndTellsWhoStandsThere() {
        take(BY_ABENA);

        JsonNode report = take(review("Kofi Mensah", "2025-03-03", "Mostly false"));

        counts(report, 0, 1, 0, 0, 1);
        String told = report.get("leftOutRecords").get(0).get("reason").stringValue();
        assertTrue(told.startsWith("it named \"Abena Osei\" before, and that stays on record ("), told);
        assertTrue(told.contains("claims void "), told);
        assertEquals(List.of("Abena Osei asserted 2025-03-01", "Kofi Mensah asserted 2025-03-03"), holders());
        counts(take(review("Kofi Mensah", "2025-03-03", "Mostly false")), 0, 0, 0, 1, 0);
    }

    @Test
    void whoWasTakenOffTheClaimByHandStaysOffIt() {
        take(BY_ABENA + BY_KOFI);
        String handle = newsroom.json("list").get("claims").get(0).get("handle").stringValue();
        newsroom.json("void", handle + "/2", "--why", "it was another Kofi");

        JsonNode report = take(review("Kofi Mensah", "2025-03-03", "Mostly false"));

        counts(report, 0, 1, 0, 0, 0);
        assertEquals(List.of("Abena Osei asserted 2025-03-01"), holders());
    }

    @Test
    void whatAnUndoTookBackComesAgain() {
        take(BY_ABENA);
        take(BY_KOFI);
        newsroom.json("undo", "2");

        counts(take(BY_KOFI), 0, 1, 0, 0, 1);
        assertEquals(List.of("Abena Osei asserted 2025-03-01", "Kofi Mensah asserted 2025-03-03"), holders());
    }
}
