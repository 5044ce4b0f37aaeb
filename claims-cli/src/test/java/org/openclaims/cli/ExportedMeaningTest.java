package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What was said and judged goes out under the words that it was said and judged of, and under no others. */
class ExportedMeaningTest {
    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(directory);
    }

    private Newsroom.Said typed(String... words) {
        Newsroom.Said said = newsroom.type(words);
        assertEquals(0, said.status(), said.err());
        return said;
    }

    /** A claim that a desk judged, and that means something else since. */
    private void judgedAndReworded() {
        typed("add", "Joblessness is low", "--by", "Ana Soto", "--on", "2024-01-10", "--handle", "jobs");
        typed("verdict", "jobs", "False", "--by", "Our desk", "--on", "2024-01-20", "--source", "https://d.example/v");
        typed("amend", "jobs", "--text", "Joblessness fell", "--other-meaning", "--why", "misworded");
        typed("assert", "jobs", "--by", "soto", "--on", "2024-02-02");
    }

    /** Two claims that say the same, each with a speaker of its own. */
    private void linked() {
        typed("add", "Jabs harm", "--by", "Luis Mora", "--on", "2024-01-12", "--handle", "jabs");
        typed("add", "Vaccines harm", "--by", "Ana Soto", "--on", "2024-01-10", "--handle", "vax", "--tag", "health");
        typed("link", "vax", "--same-as", "jabs");
        typed("retract", "jabs", "--by", "mora", "--on", "2024-02-01");
    }

    @Test
    void aRatingIsNotPublishedUnderWordsThatNobodyRated() throws IOException {
        judgedAndReworded();
        Newsroom.Said said = typed("export", "--format", "claimreview");
        assertEquals(0, Newsroom.read(said.out()).get("dataFeedElement").size());
        assertTrue(said.err().contains("meant something else when it was judged"), said.err());
        assertTrue(said.err().contains("jobs: \"False\" by Our desk"), said.err());
        typed("site", "--output", directory.resolve("site").toString(), "--address", "https://desk.example");
        try (var pages = Files.walk(directory.resolve("site"))) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(page).contains("ClaimReview"), page.toString());
            }
        }
        typed("verdict", "jobs", "True", "--by", "Our desk", "--on", "2024-02-20", "--source", "https://d.example/v2");
        said = typed("export", "--format", "claimreview");
        JsonNode reviews = Newsroom.read(said.out()).get("dataFeedElement");
        assertEquals(1, reviews.size());
        assertEquals("True", reviews.get(0).at("/reviewRating/alternateName").stringValue());
        assertFalse(said.err().contains("Left out"), said.err());
    }

    @Test
    void aTimelineAndTablesTellWhatWasJudged() throws SQLException {
        judgedAndReworded();
        JsonNode events =
                Newsroom.read(typed("export", "--format", "timelinejs").out()).get("events");
        assertEquals("Our desk: False", events.get(1).at("/text/headline").stringValue());
        assertEquals("<p>Joblessness is low</p>", events.get(1).at("/text/text").stringValue());
        String file = directory.resolve("flat.db").toString();
        typed("export", "--sqlite", file);
        assertEquals(
                List.of("Joblessness is low|1|False|0"),
                rows(file, "select claim, on_earlier_wording, label, current from verdicts_given"));
    }

    @Test
    void whatCountsForTwoClaimsIsToldOnceOfItsOwn() throws SQLException {
        linked();
        JsonNode events =
                Newsroom.read(typed("export", "--format", "timelinejs").out()).get("events");
        List<String> told = new ArrayList<>();
        events.forEach(event -> told.add(event.at("/text/headline").stringValue()
                + event.at("/text/text").stringValue()));
        assertEquals(
                List.of(
                        "Ana Soto: assert<p>Vaccines harm</p>",
                        "Luis Mora: assert<p>Jabs harm</p>",
                        "Luis Mora: retract, full<p>Jabs harm</p>"),
                told.stream().sorted().toList());
        String file = directory.resolve("flat.db").toString();
        typed("export", "--sqlite", file);
        assertEquals(
                List.of("jabs/1|jabs", "jabs/2|jabs", "vax/1|vax"),
                rows(file, "select handle, claim from acts order by handle"));
        assertEquals(List.of("3|3"), rows(file, "select sum(claim = 'jabs'), sum(claim = 'vax') from claim_acts"));
        assertEquals(List.of("Luis Mora|Jabs harm|retract"), rows(file, "select person, claim, kind from walk_backs"));
        assertEquals(List.of(), rows(file, "pragma foreign_key_check"));
    }

    @Test
    void anActOnAClaimThatWasNotAskedForStandsWithItAllTheSame() throws SQLException {
        linked();
        String file = directory.resolve("flat.db").toString();
        typed("export", "--sqlite", file, "--tag", "health");
        assertEquals(List.of("vax"), rows(file, "select handle from claims"));
        assertEquals(List.of("Luis Mora|Jabs harm|retract"), rows(file, "select person, claim, kind from walk_backs"));
        assertEquals(List.of(), rows(file, "pragma foreign_key_check"));
    }

    @Test
    void aTableOfActsHasThoseOnClaimsThatSayTheSame() {
        linked();
        Newsroom.Said said = newsroom.type("export", "--format", "csv-acts", "--tag", "health");
        assertEquals(0, said.status());
        assertEquals(
                newsroom.type("export", "--format", "csv-acts").out().lines().count(),
                said.out().lines().count(),
                said.out());
        assertTrue(
                said.err().contains("1 of them because it is linked as the same as one that was asked for"),
                said.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv-acts", "json", "jsonl"})
    void aLinkToAClaimThatWasVoidedStopsNoExport(String format) {
        linked();
        typed("void", "vax", "--all", "--why", "recorded twice");
        Newsroom.Said said = newsroom.type("export", "--format", format);
        assertEquals(0, said.status(), said.err());
        assertTrue(said.out().contains("Jabs harm"), said.out());
        assertTrue(said.err().startsWith("1 claim written"), said.err());
    }

    @Test
    void whoeverChangesWhatAClaimMeansIsToldWhatStaysBehind() {
        typed("add", "Joblessness is low", "--by", "Ana Soto", "--on", "2024-01-10", "--handle", "jobs");
        typed("evidence", "jobs", "--source", "https://e.example/1", "--refutes", "--summary", "It is high");
        Newsroom.Said said =
                typed("amend", "jobs", "--text", "Joblessness fell", "--other-meaning", "--why", "misworded");
        String told = said.out().replaceAll("\\s+", " ");
        assertTrue(told.contains("acts 1, verdicts 0, evidence 1, links 0"), told);
        assertTrue(told.contains("`claims show jobs --known-at 20"), told);
        assertTrue(typed("report", "soto").out().contains("1 act is on an earlier wording"), "not hidden");
        assertEquals(1, newsroom.json("report", "soto").get("outdatedActs").intValue());
        JsonNode evidence = newsroom.json("show", "jobs").get("evidence").get(0);
        assertTrue(evidence.get("earlierWording").booleanValue());
    }

    @Test
    void anImportTakesNothingForAnotherMeaningThanItWasJudgedOf() throws IOException {
        linked();
        typed("evidence", "jabs", "--source", "https://e.example/1", "--refutes", "--summary", "They do not");
        typed("amend", "jabs", "--text", "Jabs cost much", "--other-meaning", "--why", "misworded");
        Path file = directory.resolve("out.jsonl");
        Files.writeString(file, typed("export", "--format", "jsonl").out());
        Newsroom other = new Newsroom(Files.createDirectories(directory.resolve("other")));
        assertEquals(0, other.type("import", file.toString()).status());
        JsonNode jabs = other.json("show", "jabs");
        assertEquals("Jabs cost much", jabs.get("text").stringValue());
        assertEquals(0, jabs.get("evidence").size(), jabs.toString());
        assertEquals(0, jabs.get("links").size(), jabs.toString());
        assertEquals(0, jabs.get("positions").size(), jabs.toString());
    }

    private static List<String> rows(String file, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                StringBuilder cells = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.append(i == 1 ? "" : "|").append(row.getString(i));
                }
                rows.add(cells.toString());
            }
        }
        return rows;
    }
}
