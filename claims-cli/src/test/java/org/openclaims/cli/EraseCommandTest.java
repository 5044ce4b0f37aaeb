package org.openclaims.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What `claims erase` takes, what it leaves, and what it says. */
class EraseCommandTest {
    private static final String BASIS = "--basis=GDPR Art. 17";
    private static final String ROLE = "--decided-by=legal desk";
    private static final String MARK = "[erased 2025-08-01, GDPR Art. 17]";

    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void record() {
        newsroom = new Newsroom(directory);
        newsroom.json(
                "add",
                "The bridge at Adomi is safe",
                "--by",
                "Abena Osei",
                "--about",
                "Ministry of Roads",
                "--on",
                "2025-03-04",
                "--told-by",
                "an engineer",
                "--quote",
                "Nothing is wrong with it.",
                "--source",
                "https://news.example/bridge",
                "--reason",
                "heard from Kofi");
        newsroom.json(
                "retract",
                "bridge-adomi",
                "--by",
                "osei",
                "--force",
                "full",
                "--on",
                "2025-04-02",
                "--quote",
                "I was wrong.",
                "--reason",
                "Kofi called");
    }

    @Test
    void aQuoteGoesAndThePositionStays() {
        String before = "--known-at=" + newsroom.next();
        JsonNode shown = newsroom.json("show", "bridge-adomi", "--as-of", "2025-03-10");
        newsroom.json("erase", "bridge-adomi/1", "--part", "quote", BASIS, ROLE);
        for (String knownAt : List.of(before, "--least=reported")) {
            JsonNode now = newsroom.json("show", "bridge-adomi", "--as-of", "2025-03-10", knownAt);
            assertEquals("asserted", now.at("/positions/0/state").asString());
            assertEquals(shown.at("/positions/0/history"), now.at("/positions/0/history"));
            assertTrue(now.toString().contains(MARK), now.toString());
            assertFalse(now.toString().contains("Nothing is wrong"), now.toString());
        }
        assertTrue(newsroom.type("show", "bridge-adomi").out().contains("I was wrong"));
    }

    @Test
    void aPartyLosesItsNameAndItsHandleAndKeepsItsPositions() {
        JsonNode before = newsroom.json("report", "osei");
        JsonNode receipt = newsroom.json("erase", "Abena Osei", BASIS, ROLE);
        assertEquals("erased-1", receipt.at("/gone/0/handle").asString());
        assertFalse(receipt.toString().toLowerCase(java.util.Locale.ROOT).contains("osei"), receipt.toString());
        assertEquals("done", receipt.at("/disk/state").asString());
        assertEquals(1, newsroom.type("report", "osei").status());
        assertEquals(1, newsroom.type("report", "Abena Osei").status());
        JsonNode after = newsroom.json("report", "erased-1");
        assertEquals(MARK, after.at("/party/name").asString());
        assertEquals(before.at("/claims/0/state"), after.at("/claims/0/state"));
        assertEquals(before.at("/claims/0/history"), after.at("/claims/0/history"));
        assertEquals("", newsroom.type("__complete", "report", "os").out());
        assertEquals(0, newsroom.type("verify").status());
    }

    @Test
    void whatSpeaksOfTwoWhoWereMadeOneIsCountedForBoth() {
        newsroom.json("repeat", "bridge-adomi", "--by", "Kwame Boateng", "--on", "2025-05-01");
        newsroom.json("party", "merge", "osei", "boateng", "--why", "one woman");
        for (String name : List.of("osei", "Kwame Boateng")) {
            Newsroom.Said rehearsal = newsroom.type("erase", name, BASIS, ROLE, "--dry-run");
            assertTrue(rehearsal.out().contains("3 × act that it is part of"), rehearsal.out());
            assertTrue(rehearsal.out().contains("the same words stand in boateng"), rehearsal.out());
        }
    }

    @Test
    void aClaimLosesItsWordsAndAllThatWasNamedAfterIt() {
        Newsroom.Said rehearsal = newsroom.type("erase", "bridge-adomi", BASIS, ROLE, "--dry-run");
        assertTrue(rehearsal.out().contains("claim bridge-adomi, from then on erased-1"), rehearsal.out());
        assertTrue(rehearsal.out().contains("act bridge-adomi/1, from then on erased-1/1: only its handle"));
        assertEquals(0, newsroom.type("show", "bridge-adomi").status());
        newsroom.json("erase", "bridge-adomi", BASIS, ROLE);
        assertEquals(1, newsroom.type("show", "bridge-adomi").status());
        JsonNode now = newsroom.json("show", "erased-1");
        assertEquals(MARK, now.at("/text").asString());
        assertEquals("retracted", now.at("/positions/0/state").asString());
        assertTrue(newsroom.type("show", "erased-1").out().contains("(erased-1/2)"));
        // What comes next is numbered on.
        Newsroom.Said next = newsroom.type("repeat", "erased-1", "--by", "osei", "--on", "2025-05-01");
        assertTrue(next.out().contains("(erased-1/3)"), next.out());
        assertEquals(0, newsroom.type("list").status());
    }

    @Test
    void wordsInSeveralChainsGoTogether() {
        newsroom.json("amend", "osei", "--name", "Abena Osei-Bonsu", "--why", "full name", "--chain", "politics");
        newsroom.json("repeat", "bridge-adomi", "--by", "osei", "--on", "2025-03-05", "--chain", "sport");
        String before = "--known-at=" + newsroom.next();
        JsonNode receipt = newsroom.json("erase", "osei", BASIS, ROLE);
        assertEquals("done", receipt.at("/disk/state").asString(), receipt.toString());
        for (String knownAt : List.of(before, "--least=reported")) {
            String report = newsroom.json("report", "erased-1", knownAt).toString();
            assertTrue(report.contains(MARK), report);
            assertFalse(report.toLowerCase(java.util.Locale.ROOT).contains("osei"), report);
        }
        assertEquals(1, newsroom.type("report", "osei").status());
        newsroom.json("erase", "bridge-adomi", BASIS, ROLE);
        String shown = newsroom.json("show", "erased-2").toString();
        assertTrue(shown.contains("\"erased-2/3\"") && !shown.contains("bridge-adomi"), shown);
        Newsroom.Said verified = newsroom.type("verify");
        assertEquals(0, verified.status(), verified.out());
    }

    /** In the other chain only a later version stands, still under the old handle. */
    @Test
    void whatWasAmendedInAnotherChainIsNamedAnewThereToo() {
        newsroom.json(
                "amend", "bridge-adomi/1", "--venue", "Radio Gold", "--why", "heard again", "--chain", "politics");
        newsroom.json("erase", "bridge-adomi/1", "--part", "quote", BASIS, ROLE);
        JsonNode receipt = newsroom.json("erase", "bridge-adomi", BASIS, ROLE);
        assertEquals("done", receipt.at("/disk/state").asString(), receipt.toString());
        List<String> places = receipt.at("/disk/places")
                .valueStream()
                .map(place -> place.path("name").asString())
                .toList();
        assertEquals(places.stream().distinct().toList(), places);
        String shown = newsroom.type("show", "erased-1").out();
        assertTrue(shown.contains("(erased-1/1)") && shown.contains("Radio Gold"), shown);
        assertFalse(newsroom.type("log").out().contains("bridge-adomi"));
    }

    @Test
    void thatReasonsGoWithAQuoteIsSaid() {
        newsroom.json("amend", "bridge-adomi/1", "--venue", "radio", "--why", "Nothing is wrong, he says");
        String rehearsal = newsroom.type("erase", "bridge-adomi/1", "--part", "quote", BASIS, ROLE, "--dry-run")
                .out();
        assertTrue(rehearsal.contains("the reasons given for 2 commands on it"), rehearsal);
        JsonNode receipt = newsroom.json("erase", "bridge-adomi/1", "--part", "quote", BASIS, ROLE);
        assertEquals(2, receipt.path("reasons").asInt(), receipt.toString());
        assertFalse(newsroom.type("corrections").out().contains("he says"));
    }

    @Test
    void whatMayStayIsAmendedFirst() {
        newsroom.json("amend", "bridge-adomi/1", "--quote", "Nothing is wrong […]", "--why", "a name stood there");
        newsroom.json("erase", "bridge-adomi/1", "--part", "earlier", BASIS, ROLE);
        String shown = newsroom.json("show", "bridge-adomi").toString();
        assertTrue(shown.contains("Nothing is wrong […]"), shown);
        assertFalse(shown.contains("with it"), shown);
        assertFalse(shown.contains("a name stood there"), shown);
    }

    @Test
    void whatWasSaidAboutACommandGoes() {
        assertTrue(newsroom.type("log").out().contains("Kofi called"));
        newsroom.json("erase", "--command", "2", "--part", "reason", BASIS, ROLE);
        Newsroom.Said log = newsroom.type("log");
        assertFalse(log.out().contains("Kofi called"), log.out());
        assertTrue(log.out().contains("heard from Kofi"), log.out());
        assertTrue(log.out().contains("by desk"), log.out());
        newsroom.json("erase", "--command", "2", "--part", "actor", BASIS, ROLE);
        assertTrue(newsroom.type("log").out().contains("by " + MARK));
    }

    @Test
    void whatCannotBeDoneIsSaidAndNothingIsErased() {
        newsroom.json("erase", "bridge-adomi/1", BASIS, ROLE);
        refused(3, "There is nothing to erase there", "erase", "bridge-adomi/1", BASIS, ROLE);
        refused(1, "There is no thing in the record called \"bridge-adomi/9\"", "erase", "bridge-adomi/9", BASIS, ROLE);
        refused(2, "On what basis?", "erase", "bridge-adomi/2", ROLE);
        refused(2, "Who decided?", "erase", "bridge-adomi/2", BASIS);
        refused(2, "What is to be erased?", "erase", BASIS, ROLE);
        refused(2, "One at a time", "erase", "a", "b", BASIS, ROLE);
        refused(2, "--part takes quote", "erase", "bridge-adomi/2", "--part", "all", BASIS, ROLE);
        refused(2, "--command takes a number", "erase", "--command", "x", BASIS, ROLE);
        refused(1, "There is no command called \"99\"", "erase", "--command", "99", BASIS, ROLE);
        refused(3, "The order would hold the very words", "erase", "osei", BASIS, "--decided-by=lawyer of Abena Osei");
        refused(3, "one line of at most 100", "erase", "osei", "--basis=" + "x".repeat(101), ROLE);
        refused(3, "There is nothing to erase", "erase", "engineer", "--part", "identity", BASIS, ROLE);
        assertEquals(0, newsroom.type("report", "osei").status());
    }

    @Test
    void anErasureIsNotUndone() {
        newsroom.json("erase", "bridge-adomi/1", BASIS, ROLE);
        refused(3, "an erasure cannot be undone", "undo", "3");
        // The newest that can be undone is the one before.
        assertTrue(newsroom.type("undo", "--dry-run").out().contains("command 2"));
    }

    @Test
    void aPersonWhoDecidedIsAdvisedAgainst() {
        Newsroom.Said said =
                newsroom.type("erase", "bridge-adomi/1", BASIS, "--decided-by", "Kofi Mensah", "--dry-run");
        assertTrue(said.err().contains("name a role"), said.err());
    }

    @Test
    void whereTheSameWordsStandElsewhereIsSaidAndNotInTheReceipt() throws IOException {
        newsroom.json("repeat", "bridge-adomi", "--by", "osei", "--on", "2025-03-05", "--note", "so said Osei to us");
        Path file = directory.resolve("receipt.txt");
        Newsroom.Said said = newsroom.type("erase", "osei", BASIS, ROLE, "--output", file.toString());
        assertEquals(0, said.status(), said.err());
        assertTrue(said.err().contains("bridge-adomi/3"), said.err());
        String receipt = Files.readString(file);
        assertTrue(receipt.contains("1 other thing"), receipt);
        assertFalse(receipt.contains("bridge-adomi/3"), receipt);
        newsroom.json("erase", "bridge-adomi/3", BASIS, ROLE);
        assertFalse(Files.readString(newsroom.store(), ISO_8859_1).contains("Osei"));
        assertFalse(Files.readString(newsroom.store(), ISO_8859_1).contains("osei"));
    }

    @Test
    void whatAnotherDeskPublishedUnderTheNameIsNamed() throws IOException {
        Path feed = Files.writeString(directory.resolve("feed.json"), """
                {"@context":"https://schema.org","@type":"ClaimReview","url":"https://checks.example/kaya","claimReviewed":\
                "The road to Kaya is closed","author":{"@type":"Organization","name":"Example Checks"},"datePublished":"2025-03-20",\
                "itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"Kwesi Ankrahson"},"datePublished":"2025-03-04"},\
                "reviewRating":{"@type":"Rating","alternateName":"False"}}""");
        newsroom.json("import", feed.toString());
        newsroom.json("repeat", "bridge-adomi", "--by", "ankrahson", "--on", "2025-03-05", "--form", "so Ankrahson");
        Newsroom.Said rehearsal = newsroom.type("erase", "ankrahson", BASIS, ROLE, "--dry-run");
        assertTrue(rehearsal.out().contains("the same words stand in road-kaya/i1"), rehearsal.out());
        assertTrue(rehearsal.out().contains("the same words stand in bridge-adomi/3"), rehearsal.out());
        Newsroom.Said said = newsroom.type("erase", "ankrahson", BASIS, ROLE);
        assertTrue(said.out().contains("the same words still stand in 2 other things"), said.out());
        assertTrue(said.err().contains("road-kaya/i1, bridge-adomi/3"), said.err());
        assertTrue(Files.readString(newsroom.store(), ISO_8859_1).contains("Ankrahson"));
        newsroom.json("erase", "road-kaya/i1", BASIS, ROLE);
        newsroom.json("erase", "bridge-adomi/3", BASIS, ROLE);
        assertFalse(Files.readString(newsroom.store(), ISO_8859_1).contains("nkrahson"));
        Path record = directory.resolve("record.jsonl");
        newsroom.type("export", "--full", "--output", record.toString());
        assertFalse(Files.readString(record).contains("nkrahson"));
    }

    @Test
    void aReceiptIsNeverWrittenOverAnything() throws IOException {
        Path file = directory.resolve("receipt.txt");
        Files.writeString(file, "mine");
        Newsroom.Said said = newsroom.type("erase", "bridge-adomi/1", BASIS, ROLE, "--output", file.toString());
        assertEquals(3, said.status());
        assertEquals("mine", Files.readString(file));
        assertTrue(said.out().contains("Erased by command 3"), said.out());
    }

    @Test
    void theSameCommandErasesOnce() {
        newsroom.json("erase", "bridge-adomi/1", BASIS, ROLE, "--command-id", "once");
        JsonNode again = newsroom.json("erase", "bridge-adomi/1", BASIS, ROLE, "--command-id", "once");
        assertEquals(3, again.at("/command").asInt());
        assertEquals(
                "done", newsroom.json("erase", "--finish").at("/disk/state").asString());
    }

    private void refused(int status, String sentence, String... words) {
        Newsroom.Said said = newsroom.type(words);
        assertEquals(status, said.status(), said.toString());
        assertTrue(said.err().contains(sentence), said.err());
    }
}
