package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What comes in in the words of a claim that means something else by now says nothing of what it means now. */
class ImportedMeaningTest {
    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(directory);
    }

    private JsonNode review(String label) throws IOException {
        Path file = Files.writeString(directory.resolve("review.json"), """
                {"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://desk.example/dam",
                 "datePublished": "2024-02-01", "author": {"@type": "Organization", "name": "Tamarin Desk"},
                 "claimReviewed": "The dam leaks water", "itemReviewed": {"@type": "Claim", "author":
                 {"@type": "Person", "name": "Zed Addo"}, "datePublished": "2024-01-01"},
                 "reviewRating": {"@type": "Rating", "alternateName": "%s"}}
                """.formatted(label));
        return newsroom.json("import", file.toString());
    }

    private void means(String other) {
        newsroom.json("amend", "dam-leaks", "--text", other, "--other-meaning", "--why", "it was another dam");
    }

    @Test
    void itIsSaidOfAClaimOfItsOwn() throws IOException {
        newsroom.json("add", "The dam leaks water", "--by", "Zed Addo", "--on", "2024-01-01");
        means("The dam is dry and tight");
        Path sheet = Files.writeString(
                directory.resolve("sheet.csv"), "claim,by,said\nThe dam leaks water,Abena Osei,2025-01-01\n");
        newsroom.json("import", sheet.toString(), "--map", "claim=claim", "--map", "by=by", "--map", "said=said");
        JsonNode report = newsroom.json("report", "osei");
        assertEquals(1, report.get("claims").size(), report.toString());
        assertEquals("The dam leaks water", report.at("/claims/0/text").asString(), report.toString());
        assertTrue(newsroom.json("show", "dam-leaks").get("positions").isEmpty());
    }

    @Test
    void aReviewThatChangedIsStillOnWhatItReviewed() throws IOException {
        review("False");
        means("The dam is dry and tight");
        review("Mostly false");
        JsonNode verdicts = newsroom.json("show", "dam-leaks").get("verdicts");
        assertEquals(2, verdicts.size());
        for (JsonNode verdict : verdicts) {
            assertTrue(verdict.get("earlierWording").asBoolean(), verdict.toString());
        }
    }

    @Test
    void theWordsAreFreeForAnotherClaim() {
        newsroom.json("add", "The dam leaks water", "--by", "Zed Addo", "--on", "2024-01-01");
        means("The dam is dry and tight");
        newsroom.json("add", "The dam leaks water", "--by", "Abena Osei", "--on", "2025-01-01");
        assertEquals(
                "asserted",
                newsroom.json("show", "dam-leaks-water")
                        .at("/positions/0/state")
                        .asString());
    }
}
