package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A row of a spreadsheet that was changed since: with an id of its own it is the same record, and what was changed is our correction. */
class ImportRowsTest {
    private static final String HEADER =
            "id;claim;by;said;public;venue;quote;source;tags;about;language;verdict;why;reviewer;reviewed;review;title;act;act-said;act-quote;act-source;kind;told-by;attestation;note";
    private static final String BRIDGE =
            "b-1;The bridge at Adomi is safe;Abena Osei;2025-03-04;2025-03-05;a speech;It is safe.;https://news.example/1;roads;Ministry of"
                    + " Roads;en;False;It has cracks;Tamarin Desk;2025-03-20;https://desk.example/1;No, it is not;retract"
                    + " conditional;2025-04-01;If it was so understood;https://news.example/2;fact;a civil"
                    + " servant;reported;page 3";
    private static final String TAXES = "b-2;Taxes fell by half last year;Kofi Mensah;2025-02-01;;;;;;;;;;;;;;;;;;;;;";

    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(directory);
    }

    private JsonNode take(String... rows) {
        return newsroom.json(words(HEADER, rows));
    }

    /** Columns are called as we call them; a mapping with a name makes the ids count. */
    private String[] words(String header, String... rows) {
        try {
            Path sheet =
                    Files.writeString(directory.resolve("sheet.csv"), header + "\n" + String.join("\n", rows) + "\n");
            List<String> words = new ArrayList<>(List.of("import", sheet.toString(), "--map", "minister"));
            for (String column : header.split(";")) {
                words.addAll(List.of("--map", column + "=" + column));
            }
            return words.toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rejected(JsonNode report) {
        try {
            return Files.readString(Path.of(report.get("rejects").stringValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With one cell changed. */
    private static String with(String row, String column, String cell) {
        String[] cells = row.split(";", -1);
        cells[Arrays.asList(HEADER.split(";")).indexOf(column)] = cell;
        return String.join(";", cells);
    }

    private JsonNode bridge(String... vantage) {
        List<String> words = new ArrayList<>(List.of("show", "bridge-adomi"));
        words.addAll(List.of(vantage));
        return newsroom.json(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claim | The bridge at Adomi is quite safe | /text | The bridge at Adomi is safe",
                "by | Abena Mensah | /acts/0/by/name | Abena Osei",
                "said | 2025-03-03 | /acts/0/made | 2025-03-04",
                "public | 2025-03-06 | /acts/0/public | 2025-03-05",
                "venue | an interview | /acts/0/venue | a speech",
                "quote | It is quite safe. | /acts/0/quote | It is safe.",
                "language | es | /wordings/0/language | en",
                "tags | bridges | /tags/0 | roads",
                "about | Ministry of Works | /about/0/name | Ministry of Roads",
                "reviewer | Tamarind Desk | /verdict/reviewer/name | Tamarin Desk",
                "reviewed | 2025-03-21 | /verdict/given | 2025-03-20",
                "title | It is not | /sources/1/title | No, it is not",
                "kind | promise | /kind | fact",
                "told-by | a minister | /acts/0/toldBy/0/name | a civil servant",
                "attestation | confirmed | /acts/0/attestation | reported",
                "note | page 4 | /acts/0/note | page 3",
                "act | clarify | /acts/1/kind | retract",
                "act-said | 2025-04-02 | /acts/1/made | 2025-04-01",
                "act-quote | If it was so heard | /acts/1/quote | If it was so understood",
            })
    void whatWasPutRightInARowIsPutRightHereAndTheOldWordsStay(
            String column, String cell, String where, String before) {
        assertEquals(1, take(BRIDGE).get("added").intValue());
        assertEquals(before, bridge().at(where).stringValue(), bridge().toString());
        String then = newsroom.json("show", "bridge-adomi").get("knownAt").stringValue();
        JsonNode report = take(with(BRIDGE, column, cell));
        assertEquals(1, report.get("corrected").intValue(), report.toString());
        JsonNode now = bridge();
        assertEquals(cell, now.at(where).stringValue(), now.toString());
        assertEquals(2, now.get("acts").size(), now.toString());
        assertEquals(1, now.get("verdicts").size());
        assertEquals(
                1, newsroom.json("list", "--least", "disputed").get("claims").size());
        JsonNode corrections = newsroom.json("corrections").get("corrections");
        assertTrue(corrections.size() > 0, corrections.toString());
        assertTrue(
                corrections.toString().contains(cell.equals("clarify") ? "retract" : before), corrections.toString());
        assertEquals(before, bridge("--known-at", then).at(where).stringValue());
        assertTrue(take(with(BRIDGE, column, cell)).get("command").isNull());
        assertEquals(0, newsroom.type("verify").status());
        assertEquals(0, newsroom.type("undo").status());
        assertEquals(before, bridge().at(where).stringValue());
        assertEquals(1, take(with(BRIDGE, column, cell)).get("corrected").intValue());
    }

    @Test
    void severalThingsAtOnceAreOneCorrectionEach() {
        take(BRIDGE, TAXES);
        String changed = with(
                with(with(BRIDGE, "said", "2025-03-02"), "by", "Kofi Mensah"), "claim", "The Adomi bridge is safe");
        assertEquals(1, take(changed, TAXES).get("corrected").intValue());
        JsonNode now = bridge();
        assertEquals("The Adomi bridge is safe", now.get("text").stringValue());
        assertEquals("mensah", now.at("/acts/0/by/handle").stringValue());
        assertEquals("mensah", now.at("/acts/1/by/handle").stringValue());
        assertEquals("softened", now.at("/positions/0/state").stringValue());
        assertEquals(1, now.get("positions").size());
    }

    @Test
    void anotherRatingIsAnotherVerdict() {
        take(BRIDGE);
        JsonNode report = take(with(with(BRIDGE, "verdict", "Mostly false"), "reviewed", "2025-05-01"));
        assertEquals(1, report.get("updated").intValue(), report.toString());
        assertEquals(2, bridge().get("verdicts").size());
        assertEquals("2025-05-01", bridge().at("/verdict/given").stringValue());
        assertEquals("Mostly false", bridge().at("/verdict/label").stringValue());
    }

    @Test
    void aCellThatWasFilledInAddsAndOneThatWasClearedTakesOut() {
        String early = with(with(with(with(BRIDGE, "act", ""), "act-said", ""), "act-quote", ""), "act-source", "");
        take(early);
        assertEquals("asserted", bridge().at("/positions/0/state").stringValue());
        assertEquals(1, take(BRIDGE).get("updated").intValue());
        assertEquals("softened", bridge().at("/positions/0/state").stringValue());
        assertEquals(1, take(early).get("corrected").intValue());
        assertEquals("asserted", bridge().at("/positions/0/state").stringValue());
        take(with(early, "venue", ""));
        assertTrue(bridge().at("/acts/0/venue").isNull());
    }

    @Test
    void whatWasPutRightAndBackAgainIsFollowed() {
        take(BRIDGE);
        take(with(BRIDGE, "said", "2025-03-02"));
        assertEquals(1, take(BRIDGE).get("corrected").intValue());
        assertEquals("2025-03-04", bridge().at("/acts/0/made").stringValue());
        assertEquals(2, bridge().get("acts").size());
    }

    @Test
    void whatWasAmendedByHandStaysWhereTheRowDidNotChange() {
        take(BRIDGE);
        newsroom.type("amend", "bridge-adomi/1", "--venue", "a sermon", "--why", "the recording");
        newsroom.type("amend", "bridge-adomi/1", "--on", "2025-03-01", "--why", "the recording");
        take(with(BRIDGE, "quote", "Quite safe."));
        assertEquals("a sermon", bridge().at("/acts/0/venue").stringValue());
        assertEquals("2025-03-01", bridge().at("/acts/0/made").stringValue());
        assertEquals("Quite safe.", bridge().at("/acts/0/quote").stringValue());
    }

    @Test
    void whatWasVoidedByHandStaysOut() {
        take(BRIDGE);
        newsroom.type("void", "bridge-adomi/2", "--why", "not his");
        take(with(BRIDGE, "act-said", "2025-04-03"));
        assertEquals(1, bridge().get("acts").size(), bridge().toString());
    }

    @Test
    void twoRowsOfOneIdAreNotOneRow() {
        JsonNode report = take(BRIDGE, TAXES, with(BRIDGE, "said", "2025-03-02"), BRIDGE);
        assertEquals(2, report.get("added").intValue(), report.toString());
        assertEquals(1, report.get("rejected").intValue());
        assertEquals(1, report.get("known").intValue());
        assertTrue(rejected(report).contains("each row needs an id of its own"), rejected(report));
        assertEquals("2025-03-04", bridge().at("/acts/0/made").stringValue());
        // Nor where it was known before.
        JsonNode later = take(with(BRIDGE, "said", "2025-03-02"), with(BRIDGE, "said", "2025-03-03"));
        assertEquals(1, later.get("corrected").intValue(), later.toString());
        assertEquals(1, later.get("rejected").intValue());
        assertEquals("2025-03-02", bridge().at("/acts/0/made").stringValue());
    }

    @Test
    void anIdThatWentToAnotherRowChangesNothing() {
        take(BRIDGE, TAXES);
        JsonNode report = take(with(TAXES, "id", "b-1"), with(BRIDGE, "id", "b-2"));
        assertEquals(2, report.get("rejected").intValue(), report.toString());
        assertTrue(rejected(report).contains("an id stays with its row"), rejected(report));
        assertTrue(report.get("command").isNull());
    }

    @Test
    void whatOtherRecordsSpeakOfTooIsLeftToAPerson() {
        String second = with(with(with(BRIDGE, "id", "b-9"), "act", ""), "act-said", "");
        take(BRIDGE, second.replace("If it was so understood;https://news.example/2", ";"));
        JsonNode report = take(with(BRIDGE, "said", "2025-03-02"));
        assertEquals(1, report.get("rejected").intValue(), report.toString());
        assertTrue(rejected(report).contains("`claims amend bridge-adomi/1`"), rejected(report));
        report = take(with(BRIDGE, "claim", "The bridge at Adomi was safe"));
        assertTrue(rejected(report).contains("`claims amend bridge-adomi --text"), rejected(report) + report);
        // As it says, by hand and again.
        newsroom.type("amend", "bridge-adomi/1", "--on", "2025-03-02", "--why", "both rows");
        report = take(with(BRIDGE, "said", "2025-03-02"));
        assertEquals(1, report.get("noted").intValue(), report.toString());
        assertEquals(2, bridge().get("acts").size());
    }

    @Test
    void rowsThatCameWithoutAnIdBeforeAreKnown() {
        List<String> words = new ArrayList<>(List.of(words(HEADER, BRIDGE, TAXES)));
        words.removeIf(word -> word.equals("id=id"));
        words.remove(words.lastIndexOf("--map"));
        String[] without =
                words.stream().filter(word -> !word.equals("minister")).toArray(String[]::new);
        assertEquals(2, newsroom.json(onlyPairs(without)).get("added").intValue());
        JsonNode report = take(BRIDGE, TAXES);
        assertEquals(2, report.get("noted").intValue(), report.toString());
        assertEquals(
                1,
                take(with(BRIDGE, "said", "2025-03-02"), TAXES).get("corrected").intValue());
        assertEquals(2, bridge().get("acts").size());
        assertEquals(2, newsroom.json("list").get("claims").size());
        assertEquals(
                1, take(with(BRIDGE, "said", "2025-03-03")).get("corrected").intValue());
    }

    /** Each --map beside its pair, and nothing else. */
    private static String[] onlyPairs(String... words) {
        List<String> kept = new ArrayList<>(List.of(words[0], words[1]));
        Arrays.stream(words).filter(word -> word.contains("=")).forEach(pair -> kept.addAll(List.of("--map", pair)));
        return kept.toArray(String[]::new);
    }

    @Test
    void withoutIdsADateThatWasPutRightIsAnotherTimeAndTheReportSaysSo() {
        String[] first = onlyPairs(words(HEADER, BRIDGE));
        List<String> pairs = new ArrayList<>(List.of(first));
        int id = pairs.indexOf("id=id");
        pairs.remove(id);
        pairs.remove(id - 1);
        String[] without = pairs.toArray(String[]::new);
        JsonNode report = newsroom.json(without);
        assertEquals(0, report.get("saidAgain").intValue());
        words(HEADER, with(BRIDGE, "said", "2025-03-02"));
        report = newsroom.json(without);
        assertEquals(1, report.get("saidAgain").intValue());
        assertEquals(3, bridge().get("acts").size());
        words(HEADER, with(BRIDGE, "said", "2025-03-01"));
        String said = newsroom.type(without).out();
        assertTrue(said.contains("--map \"id=COLUMN\""), said);
        // One that came with the first is another time.
        words(HEADER, TAXES, with(TAXES, "said", "2025-02-03"));
        assertFalse(newsroom.type(without).out().contains("id=COLUMN"));
    }

    @Test
    void anIdNeedsAMappingWithANameAndAColumn() {
        Newsroom.Said unnamed = newsroom.type(onlyPairs(words(HEADER, BRIDGE)));
        assertEquals(2, unnamed.status());
        assertTrue(unnamed.err().contains("give the mapping a name"), unnamed.err());
        Newsroom.Said constant = newsroom.type(
                "import",
                directory.resolve("sheet.csv").toString(),
                "--map",
                "claim=claim",
                "--map",
                "id=\"1\"",
                "--map",
                "minister");
        assertEquals(2, constant.status());
        assertTrue(constant.err().contains("name the column with the ids"), constant.err());
    }

    @Test
    void anImportThatCorrectedOneClaimTwiceIsUndoneLaterToo() {
        String second = with(with(with(with(BRIDGE, "id", "b-9"), "said", "2025-03-03"), "act", ""), "act-said", "")
                .replace("If it was so understood;https://news.example/2", ";");
        take(BRIDGE, second);
        String then = bridge().toString();
        JsonNode report = take(with(BRIDGE, "tags", "roads, bridges"), with(second, "tags", "roads, works"));
        assertEquals(2, report.get("corrected").intValue(), report.toString());
        assertEquals("[\"roads\",\"bridges\",\"works\"]", bridge().get("tags").toString());
        newsroom.type("add", "The ferry is free for all of us", "--by", "Kofi Mensah", "--on", "2025-03-01");
        Newsroom.Said undone = newsroom.type("undo", report.get("command").toString());
        assertEquals(0, undone.status(), undone.err());
        assertEquals("[\"roads\"]", bridge().get("tags").toString(), then);
    }

    @Test
    void aClaimThatAnotherSheetHasTooKeepsItsWordsAndTheRowsOwnActIsPutRight() {
        take(BRIDGE);
        String[] other = words("Nr;Statement;Speaker;Day", "7;The bridge at Adomi is safe;Kofi Mensah;2025-03-09");
        List<String> words = new ArrayList<>(List.of(other[0], other[1]));
        for (String pair : List.of("id=Nr", "claim=Statement", "by=Speaker", "said=Day", "cabinet")) {
            words.addAll(List.of("--map", pair));
        }
        assertEquals(1, newsroom.json(words.toArray(String[]::new)).get("added").intValue());
        assertEquals(
                1, take(with(BRIDGE, "said", "2025-03-02")).get("corrected").intValue());
        JsonNode report = take(with(BRIDGE, "claim", "The bridge at Adomi is unsafe"));
        assertTrue(rejected(report).contains("other records are on it in its old words"), report.toString());
        assertEquals(3, bridge().get("acts").size());
    }

    @Test
    void theSameIdsInAnotherSheetAreOthers() {
        take(BRIDGE);
        String[] words = words(HEADER, with(TAXES, "id", "b-1"));
        words[List.of(words).indexOf("minister")] = "cabinet";
        assertEquals(1, newsroom.json(words).get("added").intValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"by", "claim"})
    void aRowThatIsRefusedLeavesNothingBehind(String column) {
        take(BRIDGE, with(BRIDGE, "id", "b-9"));
        String root = newsroom.json("seal").get("root").stringValue();
        String parties = newsroom.type("party", "list").out();
        JsonNode report = take(with(
                with(BRIDGE, "by", "Ama Nobody"),
                column,
                column.equals("by") ? "Ama Nobody" : "Something else entirely"));
        assertEquals(1, report.get("rejected").intValue());
        assertEquals(root, newsroom.json("seal").get("root").stringValue());
        assertEquals(parties, newsroom.type("party", "list").out());
    }
}
