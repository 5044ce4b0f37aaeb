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
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A spreadsheet with a row for each act: what somebody did to a claim goes onto the claim that the row means, and nowhere on a guess. */
class ImportActsTest {
    private static final String HEADER =
            "claim;claim-id;by;for;act;force;form;form-by;said;public;quote;source;venue;note";
    private static final String SAID = "The bridge at Adomi is safe;;Abena Osei;;asserted;;;;2025-03-04;;;;;";
    private static final String LETTER =
            "The bridge at Adomi is safe;;Abena Osei;;apologised;conditional;;El Pa\u00eds;2025-03-20;2025-04-02;If it was so understood;"
                    + "https://news.example/letter;letter;page 3";

    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(directory);
    }

    private String sheet(String header, String... rows) {
        try {
            return Files.writeString(directory.resolve("sheet.csv"), header + "\n" + String.join("\n", rows) + "\n")
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode take(String... rows) {
        return newsroom.json("import", sheet(HEADER, rows));
    }

    /** As one line, however it was broken. */
    private String said(String... rows) {
        return newsroom.type("import", sheet(HEADER, rows)).out().replaceAll("\\s+", " ");
    }

    private static String why(JsonNode report) {
        return report.get("rejectedRecords").toString();
    }

    private JsonNode bridge() {
        return newsroom.json("show", "bridge-adomi");
    }

    private String state(String claim) {
        return newsroom.json("show", claim).at("/positions/0/state").stringValue();
    }

    /** The same row with one cell changed. */
    private static String with(String row, String column, String cell) {
        String[] cells = row.split(";", -1);
        cells[Arrays.asList(HEADER.split(";")).indexOf(column)] = cell;
        return String.join(";", cells);
    }

    @Test
    void aRowForAWalkBackIsAnActOnItsClaimWithAllThatTheRowSays() {
        JsonNode report = take(SAID, LETTER);
        assertEquals(2, report.get("added").intValue(), report.toString());
        assertEquals(2, report.at("/made/acts").intValue());
        assertEquals(1, report.at("/made/claims").intValue());
        assertTrue(report.at("/read/0").stringValue().endsWith(", a row for each act"), report.toString());
        JsonNode act = bridge().at("/acts/1");
        assertEquals("retract", act.get("kind").stringValue(), act.toString());
        assertEquals("conditional", act.get("force").stringValue());
        assertEquals("apology", act.at("/form/called").stringValue(), act.toString());
        assertEquals("El Pa\u00eds", act.at("/form/by").stringValue(), act.toString());
        assertEquals("2025-03-20", act.get("made").stringValue());
        assertEquals("2025-04-02", act.get("public").stringValue());
        assertEquals("If it was so understood", act.get("quote").stringValue());
        assertEquals("letter", act.get("venue").stringValue());
        assertEquals("page 3", act.get("note").stringValue());
        assertEquals(1, act.get("sources").size());
        assertEquals("softened", state("bridge-adomi"));
        assertEquals(
                "asserted",
                newsroom.json("show", "bridge-adomi", "--as-of", "2025-04-01")
                        .at("/positions/0/state")
                        .stringValue());
        assertEquals(0, newsroom.type("undo").status());
        assertEquals(1, newsroom.type("show", "bridge-adomi").status());
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() throws IOException {
        List<String> rows = new ArrayList<>(List.of(
                with(SAID, "claim-id", "C1"),
                LETTER,
                "The bridge at Adomi is safe;;Ministry of Roads;;disputed;;;;2025-03-10;;;;;",
                ";C1;Abena Osei;;stood by it;;;;2025-05-01;;;;;",
                "The bridge at Adomi is safe;;Kofi Mensah;Abena Osei;clarified;;;;2025-04-20;;;;;",
                "The ferry is free;;Kofi Mensah;;denied saying it;;;;2025-05-02;;;;;",
                "The ferry is free;;Kofi Mensah;;said;;;;2025-05-01;;;;;"));
        Random chance = new Random(20_251_127);
        List<String> states = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            newsroom = new Newsroom(Files.createDirectory(directory.resolve("shuffled-" + i)));
            JsonNode report = take(rows.toArray(String[]::new));
            assertEquals(7, report.get("added").intValue(), report.toString());
            states.add(told(bridge()));
            assertEquals("denied", state("ferry-free"));
            assertTrue(take(rows.toArray(String[]::new)).get("command").isNull());
            Collections.shuffle(rows, chance);
        }
        assertTrue(states.get(0).contains("reaffirmed"), states.get(0));
        assertEquals(1, states.stream().distinct().count(), states.toString());
    }

    private static String withoutItsMaking(String export) {
        return export.replaceAll("[^,\r\n]*Z,[^,\r\n]*Z\r\n", "\r\n");
    }

    /** Where it led whom, when, and what others make of it, without the numbers that acts got. */
    private static String told(JsonNode claim) {
        StringBuilder told = new StringBuilder(claim.get("contest").stringValue());
        for (JsonNode held : claim.get("positions")) {
            told.append(held.at("/party/name"))
                    .append(held.get("state"))
                    .append(held.get("flags"))
                    .append(held.get("count"));
            for (JsonNode step : held.get("history")) {
                told.append(step.get("from")).append(step.get("state")).append(step.get("flags"));
            }
        }
        return told.toString();
    }

    @Test
    void takenTwiceNothingIsAddedAndTheSameWalkBackInAnotherRowIsOneAct() {
        String copied = with(LETTER, "note", "copied from the PDF");
        JsonNode report = take(SAID, LETTER, LETTER, copied);
        assertEquals(2, report.at("/made/acts").intValue(), report.toString());
        assertEquals(1, report.get("known").intValue());
        assertEquals(1, report.get("noted").intValue());
        assertTrue(take(SAID, LETTER, LETTER, copied).get("command").isNull());
        assertEquals(2, bridge().get("acts").size());
    }

    @Test
    void aClaimOnRecordIsMeantByItsWordsItsHandleOrInAColumnForIt() {
        newsroom.type("add", "The bridge at Adomi is safe", "--by", "Abena Osei", "--on", "2025-03-04");
        newsroom.type("add", "It rains", "--by", "Abena Osei", "--on", "2025-03-04");
        JsonNode report = take(
                LETTER,
                with(with(LETTER, "claim", "bridge-adomi"), "said", "2025-03-21"),
                with(with(with(LETTER, "claim", ""), "claim-id", "bridge-adomi"), "said", "2025-03-22"),
                with(LETTER, "claim", "It rains"));
        assertEquals(4, report.get("added").intValue(), report.toString());
        assertEquals(4, bridge().get("acts").size());
        assertEquals(2, newsroom.json("list").get("claims").size());
    }

    @Test
    void whatIsOnRecordByHandIsNotRecordedAgain() {
        newsroom.type("add", "The bridge at Adomi is safe", "--by", "Abena Osei", "--on", "2025-03-04");
        newsroom.type("retract", "bridge-adomi", "--by", "osei", "--force", "conditional", "--on", "2025-03-20");
        String said = said(LETTER);
        assertTrue(said.contains("on that date already: no further act; only the record itself was kept"), said);
        assertEquals(2, bridge().get("acts").size());
        JsonNode report = take(with(LETTER, "force", "full"));
        assertTrue(why(report).contains("with the force \u201cconditional\u201d (bridge-adomi/2)"), report.toString());
        assertTrue(why(report).contains("that takes `claims amend bridge-adomi/2`"), report.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claim | The bridge at Tema is safe | \"The bridge at Tema is safe\" is neither in another row nor here",
                "claim-id | C9 | is worded otherwise",
                "by | A. Osei | \"A. Osei\" is not on record with this claim, and \"Abena Osei\" is (bridge-adomi)",
                "by | '' | it does not say who did it",
                "for | Kofi Mensah | \"Kofi Mensah\" is not on record with this claim",
                "act | sorry | is no act that is known: write assert, relay, repeat",
                "force | '' | does not say how far it went: write full, partial",
                "force | half | is no force: write full, partial, conditional, none or counter",
                "act | retract full | says one force in the act",
                "act | clarified | only a retraction goes more or less far",
                "act | denied | only a retraction",
            })
    void whatCannotBeToldIsRejectedWithTheWayOut(String column, String cell, String reason) {
        String other = "The ferry is free for all;C9;Abena Osei;;said;;;;2025-05-01;;;;;";
        JsonNode report = take(SAID, other, with(LETTER, column, cell));
        assertEquals(2, report.get("added").intValue(), report.toString());
        String why = report.at("/rejectedRecords/0/reason").stringValue();
        assertTrue(why.contains(reason), why);
        assertEquals(4, report.at("/rejectedRecords/0/line").intValue());
        assertEquals("asserted", state("bridge-adomi"));
        assertEquals(1, newsroom.json("party", "list").get("parties").size());
        Newsroom.Said strict =
                newsroom.type("import", sheet(HEADER, SAID, other, with(LETTER, column, cell)), "--strict");
        assertEquals(3, strict.status(), strict.out());
    }

    @Test
    void whoDeniesWhatTheyNeverSaidIsAskedWhetherTheyDisputeIt() {
        JsonNode report = take(SAID, "The bridge at Adomi is safe;;Ministry of Roads;;denied;;;;2025-03-10;;;;;");
        assertTrue(why(report).contains("write dispute if they say that it is not true"), report.toString());
    }

    @Test
    void aClaimThatTwoAreWordedAsIsNotChosen() {
        newsroom.type("add", "It rains", "--by", "Abena Osei", "--on", "2025-03-04", "--handle", "rain-one");
        newsroom.type("add", "It rains", "--by", "Kofi Mensah", "--on", "2025-03-04", "--handle", "rain-two", "--new");
        if (newsroom.json("list").get("claims").size() == 2) {
            JsonNode report = take(with(LETTER, "claim", "It rains"));
            assertTrue(why(report).contains("fits two"), report.toString());
            assertEquals(
                    1,
                    take(with(with(LETTER, "claim", ""), "claim-id", "rain-one"))
                            .get("added")
                            .intValue());
        }
    }

    @Test
    void anIdThatIsAlsoTheHandleOfAnotherClaimIsNotChosen() {
        newsroom.type("add", "The bridge at Adomi is safe", "--by", "Abena Osei", "--on", "2025-03-04");
        JsonNode report = take(
                "The ferry is free for all;bridge-adomi;Abena Osei;;said;;;;2025-05-01;;;;;",
                ";bridge-adomi;Abena Osei;;deleted;;;;2025-05-02;;;;;");
        assertTrue(
                why(report).contains("bridge-adomi, which is worded otherwise")
                        || why(report).contains("fits two"),
                report.toString());
        assertEquals("asserted", state("bridge-adomi"));
    }

    @Test
    void anIdIsThatOfOneTableOnly() {
        take(with(SAID, "claim-id", "C1"));
        JsonNode report = take(";C1;Abena Osei;;deleted;;;;2025-05-02;;;;;");
        assertTrue(why(report).contains("no row of the table has the words to its id"), report.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Se retract\u00f3 (parcial) | rejected",
                "retracted, partial | partly-retracted",
                "se retracto - partial | partly-retracted",
                "TOOK IT BACK | rejected",
                "fully retracted | retracted",
                "non-apology | rejected",
                "deleted tweet | asserted",
                "elimin\u00f3 el tuit | asserted",
                "doubled down | asserted",
                "corrected | corrected",
                "contradicted herself | reversed",
                "clarified | softened",
                "none | rejected",
                "'' | rejected",
            })
    void wordsAreUnderstoodWholeOrNotAtAll(String words, String state) {
        JsonNode report = take(SAID, "The bridge at Adomi is safe;;Abena Osei;;" + words + ";;;;2025-03-20;;;;;");
        assertEquals(state.equals("rejected") ? 1 : 0, report.get("rejected").intValue(), report.toString());
        assertEquals(state.equals("rejected") ? "asserted" : state, state("bridge-adomi"), report.toString());
    }

    @Test
    void oneForceForAllRetractionsIsSaidOnceAndNotOfOtherActs() {
        String walkBack = with(with(LETTER, "act", "took back"), "force", "");
        JsonNode report = newsroom.json("import", sheet(HEADER, SAID, walkBack), "--map", "force=\"full\"");
        assertEquals(2, report.get("added").intValue(), report.toString());
        assertEquals("retracted", state("bridge-adomi"));
    }

    @Test
    void wordsOfADesksOwnLieBesideTheStore() throws IOException {
        String printed = newsroom.type("import", "--template", "acts").out();
        assertTrue(
                printed.contains("took back\tretract ?\n") && printed.contains("\napologised\tretract ?\tapology\n"),
                printed);
        Files.writeString(directory.resolve("act-words.tsv"), printed + "ate his hat\tretract full\n");
        take(SAID, with(with(LETTER, "act", "Ate his hat!"), "force", ""));
        assertEquals("retracted", state("bridge-adomi"));
        Files.writeString(directory.resolve("act-words.tsv"), "ate his hat\tretract\n");
        Newsroom.Said refused = newsroom.type("import", sheet(HEADER, SAID));
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("act-words.tsv is not a word, a tab and an act"), refused.err());
    }

    @Test
    void aSpokespersonsActIsByProxy() {
        take(SAID, "The bridge at Adomi is safe;;Kofi Mensah;abena  osei;clarified;;;;2025-03-22;;;;;");
        JsonNode act = bridge().at("/acts/1");
        assertEquals("Kofi Mensah", act.at("/by/name").stringValue());
        assertEquals("Abena Osei", act.at("/onBehalfOf/name").stringValue(), act.toString());
        assertEquals(1, bridge().get("positions").size());
    }

    @Test
    void rowsWithIdsAreCorrectedAsTheyArePutRight() {
        String[] pairs = {
            "claim=claim", "by=by", "act=act", "force=force", "said=said", "for=for", "form=form", "id=nr", "port"
        };
        String header = "nr;claim;by;for;act;force;form;said";
        String said = "1;The bridge at Adomi is safe;Abena Osei;;said;;;2025-03-04";
        String letter = "2;The bridge at Adomi is safe;Abena Osei;;retracted;full;;2025-03-20";
        assertEquals(2, ids(header, pairs, said, letter).get("added").intValue());
        assertEquals("retracted", state("bridge-adomi"));
        JsonNode report = ids(header, pairs, said, letter.replace("full;", "conditional;letter"));
        assertEquals(1, report.get("corrected").intValue(), report.toString());
        assertEquals("softened", state("bridge-adomi"));
        assertEquals("letter", bridge().at("/acts/1/form/called").stringValue());
        report = ids(
                header,
                pairs,
                said,
                letter.replace("retracted;full", "clarified;").replace("03-20", "03-21"));
        assertEquals(1, report.get("corrected").intValue(), report.toString());
        assertEquals("clarify", bridge().at("/acts/1/kind").stringValue());
        assertEquals("2025-03-21", bridge().at("/acts/1/made").stringValue());
        assertEquals(2, bridge().get("acts").size());
        String reworded = said.replace("is safe", "is quite safe");
        report = ids(header, pairs, reworded, letter);
        assertTrue(why(report).contains("claims amend bridge-adomi --text"), report.toString());
        String ferry = "3;The ferry is free for all;Abena Osei;;said;;;2025-03-04";
        report = ids(
                header, pairs, said, ferry, letter.replace("The bridge at Adomi is safe", "The ferry is free for all"));
        assertTrue(why(report).contains("it was on another claim before (bridge-adomi)"), report.toString());
    }

    private JsonNode ids(String header, String[] map, String... rows) {
        List<String> words = new ArrayList<>(List.of("import", sheet(header, rows)));
        for (String pair : map) {
            words.addAll(List.of("--map", pair));
        }
        return newsroom.json(words.toArray(String[]::new));
    }

    @Test
    void aTableIsOneOfActsOrOneOfClaimsAndNotBoth() {
        Newsroom.Said refused =
                newsroom.type("import", sheet("claim;by;said;act;act-said;for", "The ferry is free;Osei;;;;"));
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("with for = for, as a row for each act has them"), refused.err());
        String template = newsroom.type("import", "--template", "csv").out();
        assertTrue(template.contains("# A row for each act (asserted, repeated, retracted"), template);
        assertFalse(template.contains("\nclaim-id = c"), template);
    }

    @Test
    void ourOwnTableOfActsComesBackAsItWas() throws IOException {
        take(
                SAID,
                LETTER,
                with(with(LETTER, "act", "corrected"), "force", ""),
                SAID.replace("Abena Osei", "Ministry; of \"Roads\""));
        newsroom.type(
                "dispute", "bridge-adomi", "--by", "A union", "--on", "around 11 June 2025", "--quote", "no;\nnever");
        newsroom.type("clarify", "bridge-adomi", "--by", "Kofi", "--for", "osei", "--on", "before 29 June 2025");
        newsroom.type("repeat", "bridge-adomi", "--by", "osei", "--on", "late June 2025");
        String out = newsroom.type("export", "--format", "csv-acts").out();
        Path file = Files.writeString(directory.resolve("acts.csv"), out);
        Newsroom other = new Newsroom(Files.createDirectory(directory.resolve("other")));
        JsonNode report = other.json("import", file.toString());
        assertEquals(0, report.get("rejected").intValue(), report.toString());
        assertEquals(0, report.at("/dates/kept").intValue(), report.toString());
        assertEquals(told(bridge()), told(other.json("show", "bridge-adomi")));
        assertEquals(
                withoutIds(withoutItsMaking(out)),
                withoutIds(withoutItsMaking(
                        other.type("export", "--format", "csv-acts").out())));
        // Where it came from there is nothing to add.
        JsonNode again = newsroom.json("import", file.toString());
        assertEquals(0, again.at("/made/acts").intValue(), again.toString());
        assertEquals(0, again.at("/made/claims").intValue(), again.toString());
    }

    /** Acts are numbered in the order in which they are recorded. */
    private static String withoutIds(String csv) {
        return csv.replaceAll("bridge-adomi/\\d+", "");
    }

    @Test
    void ourOwnTableOfActsKeepsTheOrderThatDatesDoNotTell() throws IOException {
        newsroom.type("add", "The ferry is free for all", "--by", "Abena Osei", "--on", "2025-03");
        newsroom.type(
                "retract",
                "ferry-free",
                "--by",
                "osei",
                "--force",
                "full",
                "--on",
                "2025-03",
                "--after",
                "ferry-free/1");
        String state = "/positions/0/state";
        assertEquals("retracted", newsroom.json("show", "ferry-free").at(state).stringValue());
        List<String> rows = new ArrayList<>(
                newsroom.type("export", "--format", "csv-acts").out().lines().toList());
        Collections.swap(rows, 1, 2);
        Path file = Files.write(directory.resolve("order.csv"), rows);

        Newsroom other = new Newsroom(Files.createDirectory(directory.resolve("ordered")));
        JsonNode report = other.json("import", file.toString());

        assertEquals(2, report.at("/made/acts").intValue(), report.toString());
        assertEquals("retracted", other.json("show", "ferry-free").at(state).stringValue());
        // A row that is not there is told by line.
        String again = newsroom.type(
                        "import",
                        sheet(
                                "claim;by;said;act;force;id;after",
                                "The ferry is free for all;Abena Osei;2025-03;asserted;;1;",
                                "The ferry is free for all;Abena Osei;2025-04;retract;full;2;9"))
                .out();
        assertTrue(again.contains("that it came after 9 is not recorded"), again);
    }

    @ParameterizedTest
    @ValueSource(strings = {"softened", "retracted", "denied", "asserted-by-proxy"})
    void ourOwnTableOfPositionsIsNotReadAsIfTheyAllStoodByIt(String state) {
        JsonNode report = newsroom.json(
                "import",
                sheet("text;name;state;knownAt;madeAt", "The ferry is free for all;Abena Osei;" + state + ";;"));
        assertEquals(0, report.get("added").intValue(), report.toString());
        assertTrue(why(report).contains("not by which acts"), report.toString());
    }
}
