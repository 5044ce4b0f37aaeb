package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Nothing that a row says goes without a word: an import tells what it made, and of which row it recorded less than the row says. */
class ImportTellsTest {
    private static final String HEADER = "Nr;Wer;Aussage;Wann;Bewertung;Pr\u00fcfer;Art\n";
    private static final String TRAINS =
            "1;J\u00f6rg Gr\u00f6\u00dfe;Die Z\u00fcge fahren p\u00fcnktlich;13.03.2024;Falsch;dpa;assert\n";
    private static final String NOBODY = "2;;Die Z\u00fcge fahren p\u00fcnktlich;14.03.2024;;;repeat\n";
    private static final String TWO_WAYS =
            "3;J\u00f6rg Gr\u00f6sse;Die Z\u00fcge fahren p\u00fcnktlich;02.04.2024;;;retract full\n";
    private static final String NO_DAY =
            "4;J\u00f6rg Gr\u00f6\u00dfe;Die Z\u00fcge fahren p\u00fcnktlich;31.11.2024;;;repeat\n";

    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(directory);
    }

    private String[] words(String sheet, String... more) {
        try {
            Path file = directory.resolve("sheet.csv");
            Files.write(file, sheet.getBytes(Charset.forName("windows-1252")));
            List<String> words = new ArrayList<>(List.of("import", file.toString(), "--encoding", "windows-1252"));
            for (String pair : List.of(
                    "claim=Aussage",
                    "by=Wer",
                    "said=Wann",
                    "id=Nr",
                    "verdict=Bewertung",
                    "reviewer=Pr\u00fcfer",
                    "trains")) {
                words.addAll(List.of("--map", pair));
            }
            words.addAll(List.of(more));
            return words.toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode take(String rows, String... more) {
        return newsroom.json(words(HEADER + rows, more));
    }

    /** As one line, however it was broken. */
    private String said(String rows, String... more) {
        return newsroom.type(words(HEADER + rows, more)).out().replaceAll("\\s+", " ");
    }

    private static void addsUp(JsonNode report) {
        long sum = 0;
        for (String part : List.of("added", "updated", "corrected", "noted", "known", "rejected")) {
            sum += report.get(part).longValue();
        }
        assertEquals(report.get("records").longValue(), sum, report.toString());
        assertEquals(
                report.get("rejected").longValue(),
                report.get("rejectedRecords").size());
    }

    private static void made(JsonNode report, int claims, int acts, int verdicts) {
        JsonNode made = report.get("made");
        assertEquals(claims, made.get("claims").intValue(), report.toString());
        assertEquals(acts, made.get("acts").intValue(), report.toString());
        assertEquals(verdicts, made.get("verdicts").intValue(), report.toString());
    }

    @ParameterizedTest
    @CsvSource({"--dry-run", "--reason=x"})
    void aRowThatRecordsNothingIsRejectedWithItsReason(String option) {
        JsonNode report = take(TRAINS + NOBODY + TWO_WAYS + NO_DAY, option);
        assertEquals(1, report.get("added").intValue(), report.toString());
        assertEquals(3, report.get("rejected").intValue(), report.toString());
        addsUp(report);
        made(report, 1, 1, 1);
        List<String> reasons = new ArrayList<>();
        report.get("rejectedRecords")
                .forEach(one -> reasons.add(
                        one.get("line").intValue() + " " + one.get("reason").stringValue()));
        assertTrue(reasons.get(0).startsWith("3 no speaker"), reasons.toString());
        assertTrue(reasons.get(1).startsWith("4 \"02.04.2024\" reads two ways: 2 April"), reasons.toString());
        assertTrue(reasons.get(1).contains("\"J\u00f6rg Gr\u00f6sse\" is on record"), reasons.toString());
        assertTrue(reasons.get(2).startsWith("5 \"31.11.2024\" is not a date"), reasons.toString());
        assertEquals(0, report.get("leftOut").intValue());
    }

    @Test
    void whatWasTakenInPartIsNamedByLine() {
        String rows = NOBODY + TRAINS + TWO_WAYS.replace(";;;retract full", ";Unbelegt;dpa;");
        JsonNode report = take(rows, "--dry-run");
        assertEquals(3, report.get("added").intValue(), report.toString());
        addsUp(report);
        made(report, 1, 1, 2);
        assertEquals(2, report.get("leftOutRecords").size(), report.toString());
        assertEquals(
                "no speaker, so nothing was recorded of who said it",
                report.get("leftOutRecords").get(0).get("reason").stringValue());
        assertEquals(2, report.get("leftOutRecords").get(0).get("line").intValue());
        assertEquals(4, report.get("leftOutRecords").get(1).get("line").intValue());
        String said = said(rows);
        assertTrue(said.contains("They made 1 claim, 1 act, 2 verdicts."), said);
        assertTrue(said.contains("who said it (line 2)"), said);
        // The second time it is known, and said once.
        assertEquals(0, take(rows).get("leftOut").intValue());
    }

    @Test
    void theSameAgainIsNoActAndIsSaidToBeNone() {
        JsonNode report = take(TRAINS + "9" + TRAINS.substring(1));
        made(report, 1, 1, 1);
        assertEquals(2, report.get("added").intValue());
        assertTrue(
                report.get("leftOutRecords")
                        .get(0)
                        .get("reason")
                        .stringValue()
                        .endsWith("on that date already: no further act; only the record itself was kept"),
                report.toString());
    }

    @Test
    void anotherDateSettlesWhatReadsTwoWaysAndNamesTheSetting() {
        String said = said(TRAINS + TWO_WAYS);
        assertTrue(
                said.contains("\"13.03.2024\" in \"Wann\" (line 2) has the day first, and no date the other way round:"
                        + " --map \"dates=day-first\""),
                said);
        JsonNode report = take(TRAINS + TWO_WAYS, "--map", "dates=day-first");
        assertEquals(1, report.get("known").intValue(), report.toString());
        made(report, 0, 1, 0);
        assertEquals(
                "2024-04-02",
                newsroom.json("show", "zuge-fahren")
                        .get("acts")
                        .get(1)
                        .get("made")
                        .stringValue());
    }

    @Test
    void whereBothOrdersAreShownNeitherIsAdvised() {
        String said = said(TRAINS + "5;Ana Roth;Das Geld ist alle weg;03/14/2024;;;\n" + TWO_WAYS, "--dry-run");
        assertTrue(said.contains("no one setting is right for all"), said);
        JsonNode none = take("5;Ana Roth;Das Geld ist alle weg;03/04/2024;;;\n");
        assertTrue(none.get("dates").get("orderShown").isNull());
        assertEquals(1, none.get("dates").get("readTwoWays").intValue());
        String undo = said(";Ana Roth;Das Wetter ist immer gut;03/04/2024;;;\n");
        assertTrue(undo.contains("If you know it: --map \"dates=day-first\", or month-first"), undo);
        assertTrue(undo.contains("first take this import back (claims undo 2)"), undo);
    }

    @Test
    void theSettingGoesOverColumnsThatSayThemselvesWhatTheyAre() throws IOException {
        Path file = directory.resolve("plain.csv");
        Files.writeString(file, "claim;by;said\nThe bridge at Adomi is safe;Abena Osei;03/02/2025\n");
        newsroom.json("import", file.toString(), "--map", "dates=day-first");
        assertEquals(
                "2025-02-03",
                newsroom.json("show", "bridge-adomi")
                        .get("acts")
                        .get(0)
                        .get("made")
                        .stringValue());
    }

    @Test
    void wordsThatAreNoWalkBackAreAnsweredWithThoseThatAre() {
        String said = said(
                TRAINS + TWO_WAYS.replace("retract full", "sorry"),
                "--map",
                "act=Art",
                "--map",
                "act-said=\"unknown\"",
                "--dry-run");
        assertTrue(
                said.contains(
                        "\"sorry\" is no walk-back, which is what the column for act is for (that they said it, the row"
                                + " says itself): write retract full, retract partial, retract conditional, retract none,"
                                + " retract counter, clarify, correct, reverse, deny or delete (line 3)"),
                said);
        assertTrue(said.contains("1 rejected"), said);
    }

    @Test
    void aWalkBackWithoutADateOfItsOwnIsNamedByLine() {
        String said = said(
                TRAINS + TWO_WAYS,
                "--map",
                "act=Art",
                "--map",
                "act-quote=\"so\"",
                "--map",
                "dates=day-first",
                "--dry-run");
        assertTrue(said.contains("the walk-back has no date of its own (act-said)"), said);
        assertTrue(said.contains("(line 3)"), said);
    }

    @Test
    void newPeopleAreNamedAndThoseWhoMayBeOthers() {
        String rows = """
                1;J\u00f6rg M\u00fcller;Das Geld ist alle weg;13.04.2024;;;
                2;Jorg Mueller;Das Geld ist alle weg;14.04.2024;;;
                3;J\u00f6rg M\u00fcller / Anna Gro\u00df;Das Geld ist alle weg;15.04.2024;;;
                """;
        JsonNode report = take(rows, "--dry-run");
        JsonNode people = report.get("newParties");
        assertEquals(3, people.size(), report.toString());
        assertEquals("muller", people.get(1).get("closeTo").get(0).get("handle").stringValue());
        assertTrue(people.get(2).get("looksLikeTwo").booleanValue());
        assertTrue(people.get(2).get("closeTo").isEmpty());
        assertTrue(report.get("newPartiesCompared").booleanValue());
        String said = said(rows);
        assertTrue(said.contains("New people and organizations: 3 (J\u00f6rg M\u00fcller, Jorg Mueller"), said);
        assertTrue(said.contains("\"Jorg Mueller\" (mueller) is close to \"J\u00f6rg M\u00fcller\" (muller)"), said);
        assertTrue(said.contains("looks like two names"), said);
        // Against those who are here too, and nobody new is nobody to doubt.
        String later = said("4;Joerg M\u00fcller;Das Geld ist alle weg;16.04.2024;;;\n");
        assertTrue(later.contains("is close to \"Jorg Mueller\" (mueller), \"J\u00f6rg M\u00fcller\" (muller)"), later);
        assertFalse(said(rows).contains("New people"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ana Roth & Jan van den Berg | true",
                "Ana Roth, Jan Berg | true",
                "Ana Roth and Jan Berg | true",
                "Roth / Berg | true",
                "Citizens for Lower Taxes and a Stronger Economy | false",
                "Randy Forbes, R-Va. | false",
                "Gustavo Petro, President of Colombia | false",
                "CDU/CSU | false",
                "Bill and Melinda Gates | false",
            })
    void twoInOneCellAreToldFromLongNames(String name, boolean two) {
        JsonNode people = take("1;" + name + ";Das Geld ist alle weg;13.04.2024;;;\n", "--dry-run")
                .get("newParties");
        assertEquals(two, people.get(0).get("looksLikeTwo").booleanValue(), people.toString());
    }

    @Test
    void tooManyNewNamesAreNotHeldAgainstEachOtherAndThatIsSaid() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 301; i++) {
            rows.append(i)
                    .append(";Ana Roth")
                    .append((char) ('a' + i % 26))
                    .append(i)
                    .append(";Das Geld ist alle weg;;;;\n");
        }
        JsonNode report = take(rows.toString(), "--dry-run");
        assertEquals(301, report.get("newParties").size());
        assertFalse(report.get("newPartiesCompared").booleanValue());
        assertTrue(said(rows.toString(), "--dry-run").contains("They are too many to be held against each other"));
    }

    @Test
    void theSameRejectsAreInTheFileThatIsThere() {
        String note = TRAINS + "As of today;;;;;;\n";
        String first = take(note).get("rejects").stringValue();
        assertEquals(first, take(note).get("rejects").stringValue());
        assertTrue(said(note).contains(", as after an earlier import"));
        JsonNode other = take(note + "As of yesterday;;;;;;\n");
        assertTrue(other.get("rejects").stringValue().endsWith(".rejected-2.jsonl"), other.toString());
        assertEquals(first, take(note).get("rejects").stringValue());
        assertFalse(Files.exists(directory.resolve("sheet.csv.rejected.jsonl-3")));
        assertEquals(2, rejectFiles());
    }

    @Test
    void aScaleWithoutATitleIsNamedOnce() {
        take(TRAINS.replace("dpa", "PolitiFact"));
        String said = newsroom.type("show", "zuge-fahren").out().replaceAll("\\s+", " ");
        assertTrue(said.contains("on the scale external:politifact;"), said);
        said = newsroom.type("show", "zuge-fahren", "--language", "es").out().replaceAll("\\s+", " ");
        assertTrue(said.contains("en la escala external:politifact;"), said);
    }

    @ParameterizedTest
    @CsvSource({"kind, 'fact, prediction or promise'", "attestation, 'disputed, reported or confirmed'"})
    void otherWordsAreRefusedWithThoseThatAreThere(String field, String allowed) {
        JsonNode report = take(TRAINS, "--map", field + "=Art", "--dry-run");
        assertTrue(
                report.get("rejectedRecords").get(0).get("reason").stringValue().endsWith(": write " + allowed),
                report.toString());
    }

    @Test
    void aDeskThatHeardItItselfSaysSoOfAllItsRows() {
        take("8;Ana Roth;Das Geld ist alle weg;13.04.2024;;;\n");
        String money = newsroom.json("list").at("/claims/0/handle").stringValue();
        assertTrue(newsroom.type("show", money).out().contains("on the strength of a report alone"));
        take(
                "9" + TRAINS.substring(1),
                "--map",
                "attestation=\"confirmed\"",
                "--map",
                "told-by=Art",
                "--map",
                "note=Art");
        assertFalse(newsroom.type("show", "zuge-fahren").out().contains("a report alone"));
        JsonNode act = newsroom.json("show", "zuge-fahren").get("acts").get(0);
        assertEquals("confirmed", act.get("attestation").stringValue());
        assertEquals("assert", act.get("toldBy").get(0).get("name").stringValue());
        assertEquals("assert", act.get("note").stringValue());
        assertTrue(newsroom.type("list", "--format", "csv").out().contains(",assert,"), "told_by in the list too");
    }

    @Test
    void aColumnOfFiguresIsNotProposedForWords() throws IOException {
        Path file = directory.resolve("polls.csv");
        Files.writeString(file, "Claim;Speaker;Quote %;Source count;Ref no.\nThe ferry is free;Ana Roth;12;3;7\n");
        String template =
                newsroom.type("import", file.toString(), "--template", "csv").out();
        assertTrue(template.contains("\nquote =\n") && template.contains("\nsource =\n"), template);
        assertTrue(template.contains("\nid = Ref no.\n") && template.contains("\nby = Speaker\n"), template);
        newsroom.json("import", file.toString(), "--map", "by=Speaker");
        assertTrue(newsroom.json("show", "ferry-free").at("/acts/0/quote").isNull());
    }

    private long rejectFiles() {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().contains(".rejected")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
