package org.openclaims.cli;

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

/** Who said it, in a ClaimReview and on a timeline: a proxy is named as one on the way out and on the way in, and nobody is left out without a word. */
class ClaimReviewProxiesTest {
    private static final String FOR_WHOM = "http://www.w3.org/ns/prov#actedOnBehalfOf";

    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void open() throws IOException {
        newsroom = new Newsroom(Files.createDirectories(directory.resolve("one")));
    }

    private static Newsroom.Said type(Newsroom newsroom, String line) {
        Newsroom.Said said = newsroom.type(ShellWords.of(line).toArray(String[]::new));
        assertEquals(0, said.status(), () -> line + ": " + said.err());
        return said;
    }

    private JsonNode review(String options) {
        return Newsroom.read(
                        type(newsroom, "export --format claimreview " + options).out())
                .at("/dataFeedElement/0");
    }

    private Newsroom takenOver(String feed) throws IOException {
        Newsroom other = new Newsroom(Files.createDirectories(directory.resolve("other")));
        Path file = Files.writeString(directory.resolve("feed.json"), feed);
        assertEquals(1, other.json("import", file.toString()).get("added").intValue());
        return other;
    }

    private static List<String> acts(Newsroom newsroom) {
        return newsroom.json("show", "port-open")
                .get("acts")
                .valueStream()
                .map(act -> act.get("kind").stringValue() + " "
                        + act.at("/by/name").stringValue() + " for "
                        + act.at("/onBehalfOf/name").asString("themselves"))
                .toList();
    }

    private static JsonNode elements(String feed) {
        return Newsroom.read(feed).get("dataFeedElement");
    }

    private void judged() {
        type(newsroom, "verdict port-open False --by 'Our desk' --on 2025-04-11 --source https://desk.example/port");
    }

    @Test
    void whatAProxyTookBackTheSpeakerDidNotTakeBack() throws IOException {
        type(newsroom, "add 'The port is open' --handle port-open --by 'Abena Osei' --on 2025-03-04");
        type(
                newsroom,
                "retract port-open --by 'Ama Speaker' --for osei --force full --on 2025-04-01 --attested reported");
        judged();
        JsonNode author = review("").at("/itemReviewed/correction/0/author");
        assertEquals("Ama Speaker", author.get("name").stringValue());
        assertEquals("On behalf of Abena Osei", author.get("description").stringValue());
        String feed = type(newsroom, "export --format claimreview").out();
        Newsroom other = takenOver(feed);
        assertEquals(List.of("assert Abena Osei for themselves", "retract Ama Speaker for Abena Osei"), acts(other));
        assertEquals(
                elements(feed),
                elements(type(other, "export --format claimreview").out()));
        // As earlier versions wrote it, without the one for whom it was done.
        Newsroom before = new Newsroom(Files.createDirectories(directory.resolve("before")));
        Path file = Files.writeString(
                directory.resolve("before.json"),
                feed.replaceAll(",\"description\":\"On behalf of Abena Osei\",\"" + FOR_WHOM + "\":\\{[^}]*}", ""));
        assertFalse(Files.readString(file).contains("prov#"));
        before.json("import", file.toString());
        assertEquals(List.of("assert Abena Osei for themselves", "retract Ama Speaker for Abena Osei"), acts(before));
    }

    @Test
    void whatOnlyAProxySaidIsNotPutIntoTheMouthOfTheirPrincipal() throws IOException {
        type(
                newsroom,
                "add 'The port is open' --handle port-open --by 'Ama Speaker' --for 'Abena Osei' --on 2025-03-04");
        type(newsroom, "retract port-open --by osei --force conditional --on 2025-04-01 --attested reported");
        judged();
        JsonNode author = review("").at("/itemReviewed/author");
        assertEquals("Ama Speaker", author.get("name").stringValue());
        assertEquals("Abena Osei", author.get(FOR_WHOM).get("name").stringValue());
        String feed = type(newsroom, "export --format claimreview").out();
        Newsroom other = takenOver(feed);
        assertEquals(List.of("assert Ama Speaker for Abena Osei", "retract Abena Osei for themselves"), acts(other));
        assertEquals(
                elements(feed),
                elements(type(other, "export --format claimreview").out()));
        type(newsroom, "repeat port-open --by osei --on 2025-05-01");
        assertEquals("Abena Osei", review("").at("/itemReviewed/author/name").stringValue());
    }

    @Test
    void theWordsAndBothDatesOfAClaimComeAlong() throws IOException {
        type(
                newsroom,
                "add 'The port is open' --handle port-open --by 'Abena Osei' --on 2025-03-04 --public 2025-03-09 --quote 'All may come'"
                        + " --venue 'a letter' --source https://news.example/port");
        judged();
        JsonNode item = review("").get("itemReviewed");
        assertEquals("2025-03-04", item.get("dateCreated").stringValue());
        assertEquals("2025-03-09", item.get("datePublished").stringValue());
        assertEquals("All may come", item.at("/citation/text").stringValue());
        String feed = type(newsroom, "export --format claimreview").out();
        Newsroom other = takenOver(feed);
        JsonNode act = other.json("show", "port-open").at("/acts/0");
        assertEquals("2025-03-04", act.get("made").stringValue());
        assertEquals("2025-03-09", act.get("public").stringValue());
        assertEquals("All may come", act.get("quote").stringValue());
        assertEquals("a letter", act.get("venue").stringValue());
        assertEquals(
                elements(feed),
                elements(type(other, "export --format claimreview").out()));
    }

    @Test
    void whoWasAskedForIsTheOneWhoIsNamedAndTheOthersAreTold() throws IOException {
        type(newsroom, "add 'The port is open' --handle port-open --by 'Abena Osei' --on 2025-03-04");
        type(newsroom, "assert port-open --by 'Kofi Mensah' --on 2025-03-05");
        type(newsroom, "retract port-open --by mensah --force full --on 2025-04-01");
        judged();
        Newsroom.Said all = type(newsroom, "export --format claimreview");
        assertTrue(all.err().startsWith("1 claim: 1 ClaimReview, 0 claims without a verdict\n"), all.err());
        String told = "Not named, for a ClaimReview names one speaker (--by NAME writes it for another):";
        assertEquals(
                List.of(told, "  port-open: Kofi Mensah"),
                all.err().lines().skip(1).toList());
        assertEquals("Abena Osei", review("").at("/itemReviewed/author/name").stringValue());
        JsonNode asked = review("--by mensah").get("itemReviewed");
        assertEquals("Kofi Mensah", asked.at("/author/name").stringValue());
        assertEquals("2025-03-05", asked.get("datePublished").stringValue());
        assertEquals("Kofi Mensah", asked.at("/correction/0/author/name").stringValue());
        // One after the other elsewhere: each comes with what they said.
        Newsroom other = takenOver(
                type(newsroom, "export --format claimreview --by osei").out());
        Path file = Files.writeString(
                directory.resolve("mensah.json"),
                type(newsroom, "export --format claimreview --by mensah").out());
        assertEquals(1, other.json("import", file.toString()).get("updated").intValue());
        assertEquals(
                List.of(
                        "assert Abena Osei for themselves",
                        "assert Kofi Mensah for themselves",
                        "retract Kofi Mensah for themselves"),
                acts(other));
    }

    @Test
    void whatAnotherDeskSaysOfItsClaimantIsNotSaidOfWhoeverElseIsNamed() throws IOException {
        Path file = Files.writeString(
                directory.resolve("review.json"),
                "{\"@type\":\"ClaimReview\",\"url\":\"https://d.example/1\",\"claimReviewed\":\"The port is open to all\",\"author\":\"Checks\","
                        + "\"itemReviewed\":{\"author\":{\"name\":\"Abena Osei\",\"jobTitle\":\"Minister\",\"sameAs\":\"https://www.wikidata.org/wiki/Q11\"},"
                        + "\"citation\":{\"@type\":\"Quotation\",\"text\":\"All may come\"}},\"reviewRating\":{\"alternateName\":\"False\"}}");
        newsroom.json("import", file.toString());
        type(newsroom, "assert port-open --by 'Kofi Mensah' --on 2025-03-05");
        type(newsroom, "amend osei --name 'Abena Serwaa Osei' --why 'in full'");
        JsonNode osei = review("").get("itemReviewed");
        assertEquals("Abena Serwaa Osei", osei.at("/author/name").stringValue());
        assertEquals("Minister", osei.at("/author/jobTitle").stringValue());
        assertEquals("All may come", osei.at("/citation/text").stringValue());
        JsonNode mensah = review("--by mensah").get("itemReviewed");
        assertEquals(
                "{\"@type\":\"Person\",\"name\":\"Kofi Mensah\"}",
                mensah.get("author").toString());
        assertFalse(mensah.has("citation"), mensah.toString());
    }

    @Test
    void aTimelineTellsForWhomAndHowSureItIs() {
        type(
                newsroom,
                "add 'The port is open' --handle port-open --by 'Ama Speaker' --for 'Abena Osei' --on 2025-03-04 --attested reported");
        type(newsroom, "retract port-open --by osei --force full --on 2025-04-01 --attested disputed");
        JsonNode events = Newsroom.read(type(newsroom, "export --format timelinejs --least disputed")
                        .out())
                .get("events");
        assertEquals(
                "Ama Speaker, by proxy for Abena Osei: assert",
                events.at("/0/text/headline").stringValue());
        assertEquals(
                "<p>The port is open</p><p>Known from a report only</p>",
                events.at("/0/text/text").stringValue());
        assertTrue(events.at("/1/text/text").stringValue().contains("<p>Doubtful whether it happened</p>"));
    }

    @Test
    void howManyActsAreLeftOutForDoubtIsInJsonToo() {
        type(newsroom, "add 'The port is open' --handle port-open --by 'Abena Osei' --on 2025-03-04");
        type(newsroom, "retract port-open --by osei --force full --on 2025-04-01 --attested disputed");
        assertEquals(1, newsroom.json("show", "port-open").get("doubtedActs").intValue());
        assertEquals(1, newsroom.json("report", "osei").get("doubtedActs").intValue());
        assertEquals(
                0,
                newsroom.json("report", "osei", "--least", "disputed")
                        .get("doubtedActs")
                        .intValue());
        assertTrue(type(newsroom, "export --format jsonl").out().contains("\"doubtedActs\":1"));
    }
}
