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

/** Where somebody stands, in a ClaimReview: no walk-back without what came of it, none that is not sure as a fact, and no author who only passed it on. */
class ClaimReviewStandingTest {
    private static final String EXPORT = "export --format claimreview ";

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

    private void asserted() {
        type(newsroom, "add 'The port is open' --handle port-open --by 'Abena Osei' --on 2025-03-04");
    }

    private void judged() {
        type(newsroom, "verdict port-open False --by 'Our desk' --on 2025-04-11 --source https://desk.example/port");
    }

    private JsonNode item(String options) {
        return Newsroom.read(type(newsroom, EXPORT + options).out()).at("/dataFeedElement/0/itemReviewed");
    }

    private List<String> corrections(String options) {
        return item(options)
                .path("correction")
                .valueStream()
                .map(one -> one.path("additionalType").asString("no act") + " | "
                        + one.get("text").stringValue())
                .toList();
    }

    private Newsroom takenOver(String options) throws IOException {
        Newsroom other = new Newsroom(Files.createDirectories(directory.resolve("other")));
        Path file = Files.writeString(
                directory.resolve("feed.json"), type(newsroom, EXPORT + options).out());
        assertEquals(1, other.json("import", file.toString()).get("added").intValue());
        return other;
    }

    private static String state(Newsroom newsroom) {
        return newsroom.json("show", "port-open").at("/positions/0/state").asString("nobody");
    }

    @Test
    void whereTheDatesDoNotSettleItNoProgramReadsAnAct() {
        type(newsroom, "add 'The port is open' --handle port-open --by 'Abena Osei' --on 2025-06-11");
        type(newsroom, "repeat port-open --by osei --on 'June 2025'");
        type(newsroom, "retract port-open --by osei --on 2025-06-23 --force full");
        judged();
        assertEquals("ambiguous", state(newsroom));
        List<String> corrections = corrections("");
        assertFalse(corrections.isEmpty());
        corrections.forEach(one -> assertTrue(one.startsWith("no act | "), one));
    }

    @Test
    void whoStandsByItAgainIsNotLeftAsOneWhoTookItBack() throws IOException {
        asserted();
        type(newsroom, "repeat port-open --by osei --on 2025-03-06");
        type(newsroom, "retract port-open --by osei --on 2025-03-10 --force full");
        type(newsroom, "reaffirm port-open --by osei --on 2025-03-20 --quote 'I stand by it'");
        judged();
        assertEquals(
                List.of(
                        "urn:openclaims:act:retract:full | Retraction, force full (position then: retracted)",
                        "urn:openclaims:act:reaffirm | Put forward again: reaffirm: \u201cI stand by it\u201d (position then: asserted)"),
                corrections(""));
        Newsroom other = takenOver("");
        JsonNode shown = other.json("show", "port-open");
        assertEquals("asserted", shown.at("/positions/0/state").stringValue());
        assertEquals("2025-03-20", shown.at("/positions/0/since").stringValue());
        assertEquals("I stand by it", shown.at("/acts/2/quote").stringValue());
        Path again = Files.writeString(
                directory.resolve("again.json"), type(newsroom, EXPORT).out());
        assertEquals(1, other.json("import", again.toString()).get("known").intValue());
    }

    @Test
    void whoOnlyPassedItOnIsNotItsAuthor() throws IOException {
        type(newsroom, "add 'The port is open' --handle port-open");
        type(newsroom, "relay port-open --by 'Yaa Relay' --on 2025-03-01");
        judged();
        assertFalse(item("").has("author"));
        assertEquals("nobody", state(takenOver("")));
        type(newsroom, "relay port-open --by 'Abena Osei' --on 2025-03-02");
        type(newsroom, "assert port-open --by osei --on 2025-03-04");
        assertEquals("Abena Osei", item("").at("/author/name").stringValue());
        assertEquals("2025-03-04", item("").get("datePublished").stringValue());
        assertEquals("Abena Osei", item("--by relay").at("/author/name").stringValue());
        assertEquals(
                List.of("Not named, for they only passed it on:", "  port-open: Yaa Relay"),
                type(newsroom, EXPORT).err().lines().skip(1).toList());
    }

    @Test
    void aWalkBackThatIsOnlyReportedOrPerhapsLaterIsNotToldAsAFact() throws IOException {
        asserted();
        type(newsroom, "retract port-open --by osei --on 'June 2025' --force full --attested reported");
        judged();
        assertEquals(
                List.of("no act | Known from a report only; perhaps only later: the date leaves it open."
                        + " Retraction, force full (where they stand is not settled)"),
                corrections("--as-of 2025-06-15"));
        assertEquals(
                List.of("Not settled, which a ClaimReview says in words only:", "  port-open: Abena Osei"),
                type(newsroom, EXPORT + "--as-of 2025-06-15")
                        .err()
                        .lines()
                        .skip(1)
                        .toList());
        assertEquals("asserted", state(takenOver("--as-of 2025-06-15")));
        assertEquals(
                List.of("urn:openclaims:act:retract:full | Known from a report only. Retraction, force full"
                        + " (position then: retracted)"),
                corrections("--as-of 2025-07-01"));
    }

    @Test
    void aWalkBackThatIsDoubtedIsCalledDoubtful() throws IOException {
        asserted();
        type(newsroom, "retract port-open --by osei --on 2025-04-01 --force full --attested disputed");
        judged();
        assertEquals(List.of(), corrections(""));
        List<String> doubted = corrections("--least disputed");
        assertTrue(
                doubted.get(0).startsWith("no act | Doubtful whether it happened. Retraction, force full"),
                doubted.get(0));
        assertEquals("asserted", state(takenOver("--least disputed")));
    }
}
