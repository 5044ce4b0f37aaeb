package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The same sheet once more, after it, its mapping or our record was changed: what the report says of a row is so. */
class ImportAgainTest {
    private static final String PORT = "The port is open to all ships";

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

    /** By a mapping with the name desk, of these fields to columns called likewise. */
    private JsonNode take(String fields, String header, String... rows) {
        List<String> words = new ArrayList<>(List.of("import", sheet(header, rows), "--map", "desk"));
        for (String field : fields.split(";")) {
            words.addAll(List.of("--map", field.equals("dates") ? "dates=day-first" : field + "=" + field));
        }
        return newsroom.json(words.toArray(String[]::new));
    }

    private JsonNode taken(String header, String... rows) {
        return take(header, header, rows);
    }

    private void type(String... words) {
        Newsroom.Said said = newsroom.type(words);
        assertEquals(0, said.status(), said.err());
    }

    private JsonNode port() {
        return newsroom.json("show", "port-open");
    }

    private static String why(JsonNode report) {
        return report.get("rejectedRecords").toString();
    }

    @Test
    void aClaimThatWasVoidedStaysOutUntilTheVoidingIsUndone() {
        String header = "claim;by;said";
        String row = PORT + ";Abena Osei;2025-01-05";
        newsroom.json("import", sheet(header, row));
        type("void", "port-open", "--all", "--why", "a hoax");
        for (String again : List.of(row, PORT + ";Kofi Mensah;2025-01-07")) {
            JsonNode report = newsroom.json("import", sheet(header, again));
            assertEquals(1, report.get("rejected").intValue(), report.toString());
            assertTrue(report.get("command").isNull(), report.toString());
            assertTrue(
                    why(report)
                            .contains(
                                    "was voided here, and is not brought back by an import (port-open: \\\"a hoax\\\")"),
                    why(report));
            assertTrue(why(report).contains("`claims undo 2`"), why(report));
        }
        JsonNode acts = newsroom.json("import", sheet(header + ";act", row + ";asserted"));
        assertTrue(
                why(acts).contains("was voided here, and is not brought back by an import (port-open: \\\"a hoax\\\")"),
                why(acts));
        type("undo", "2");
        assertEquals(1, newsroom.json("import", sheet(header, row)).get("known").intValue());
        assertEquals(1, newsroom.json("list").get("claims").size());
    }

    @Test
    void whatStandsBesideAVoidedTwinIsKnown() {
        String row = PORT + ";Abena Osei;2025-01-05";
        newsroom.json("import", sheet("claim;by;said", row));
        type("void", "port-open", "--all", "--why", "recorded twice");
        type("add", PORT, "--by", "Abena Osei", "--on", "2025-01-05");
        JsonNode report = newsroom.json("import", sheet("claim;by;said", PORT + ";Kofi Mensah;2025-01-07"));
        assertEquals(1, report.get("added").intValue(), report.toString());
        assertEquals(1, newsroom.json("list").get("claims").size());
    }

    @Test
    void whatAnUndoTookBackComesAgain() {
        String row = PORT + ";Abena Osei;2025-01-05";
        newsroom.json("import", sheet("claim;by;said", row));
        type("undo");
        assertEquals(
                1,
                newsroom.json("import", sheet("claim;by;said", row))
                        .get("added")
                        .intValue());
    }

    @Test
    void aRatingThatWasEmptiedIsNoneAnyMore() {
        String header = "id;claim;by;said;verdict;reviewer;reviewed;review";
        String row = "1;" + PORT + ";Abena Osei;2025-01-05;%s;Our desk;2025-01-20;https://desk.example/1";
        taken(header, row.formatted("False"));
        taken(header, row.formatted("Mostly false"));
        assertEquals(2, port().get("verdicts").size());
        JsonNode report = taken(header, row.formatted(""));
        assertEquals(1, report.get("corrected").intValue(), report.toString());
        assertTrue(port().get("verdict").isNull(), port().toString());
        // What a review without a rating is.
        assertEquals("context", port().at("/evidence/0/bearing").stringValue(), port().toString());
        assertEquals(1, taken(header, row.formatted("")).get("known").intValue());
        assertEquals(1, taken(header, row.formatted("True")).get("updated").intValue());
        assertEquals("True", port().at("/verdict/label").stringValue());
    }

    @Test
    void aRatingThatAnotherRowGivesTooIsNotTakenOut() {
        String header = "id;claim;by;said;verdict;reviewer";
        String row = "%s;" + PORT + ";%s;2025-01-05;%s;Our desk";
        taken(header, row.formatted("1", "Abena Osei", "False"), row.formatted("2", "Kofi Mensah", "False"));
        JsonNode report = taken(header, row.formatted("1", "Abena Osei", ""));
        assertTrue(why(report).contains("another record speaks of port-open/v1 too"), report.toString());
        assertEquals("False", port().at("/verdict/label").stringValue());
    }

    @Test
    void columnsThatAreMappedLaterPutRightWhatWasRecordedWithoutThem() {
        String header = "id;claim;by;said;public;attestation;note";
        String row = "1;" + PORT + ";Abena Osei;2025-01-05;2025-01-08;confirmed;page 3";
        take("id;claim;by;said", header, row);
        assertEquals("2025-01-05", port().at("/acts/0/public").stringValue());
        JsonNode report = taken(header, row);
        assertEquals(1, report.get("corrected").intValue(), report.toString());
        assertEquals("2025-01-08", port().at("/acts/0/public").stringValue());
        assertEquals("confirmed", port().at("/acts/0/attestation").stringValue());
        assertEquals("page 3", port().at("/acts/0/note").stringValue());
        assertEquals(1, port().get("acts").size());
        assertEquals(1, taken(header, row).get("known").intValue());
        assertEquals(
                1,
                taken(header, row.replace("2025-01-08", "2025-01-09"))
                        .get("corrected")
                        .intValue());
        assertEquals("2025-01-09", port().at("/acts/0/public").stringValue());
    }

    @Test
    void howDatesAreWrittenCanBeSaidLater() {
        String header = "id;claim;by;said";
        String row = "1;" + PORT + ";Abena Osei;03/02/2025";
        taken(header, row);
        assertTrue(port().at("/acts/0/made").isNull() || port().toString().contains("03/02/2025"), port().toString());
        JsonNode report = take(header + ";dates", header, row);
        assertEquals(1, report.get("corrected").intValue(), report.toString());
        assertEquals("2025-02-03", port().at("/acts/0/made").stringValue());
    }

    @Test
    void ofRowsWithoutIdsItIsSaidThatTheyAreNotPutRight() {
        String header = "claim;by;said;public";
        String row = PORT + ";Abena Osei;2025-01-05;2025-01-08";
        take("claim;by;said", header, row);
        JsonNode report = taken(header, row);
        assertEquals(1, report.get("known").intValue(), report.toString());
        assertTrue(report.get("leftOutRecords").toString().contains("only a row with an id"), report.toString());
        assertEquals("2025-01-05", port().at("/acts/0/public").stringValue());
    }

    @Test
    void whatIsReadAnewIsLeftAsItWasAmendedByHand() {
        String header = "id;claim;by;said;public;venue";
        String row = "1;" + PORT + ";Abena Osei;2025-01-05;2025-01-08;a speech";
        take("id;claim;by;said;venue", header, row);
        type("amend", "port-open/1", "--venue", "a sermon", "--why", "the recording");
        taken(header, row);
        assertEquals("a sermon", port().at("/acts/0/venue").stringValue());
        assertEquals("2025-01-08", port().at("/acts/0/public").stringValue());
    }

    @Test
    void whatWasAmendedByHandStaysAlsoForAColleagueWhoseMappingSaysMoreThanTheirsDidBefore() {
        String header = "id;claim;by;said;public;venue";
        String row = "1;" + PORT + ";Abena Osei;2025-01-05;2025-01-08;a speech";
        String plain = "id;claim;by;said";
        at("ana");
        take(plain, header, row);
        at("bea");
        take(plain, header, row);
        at("ana");
        assertEquals(1, take(plain + ";public", header, row).get("corrected").intValue());
        type("amend", "port-open/1", "--public", "2025-01-30", "--why", "seen in the archive");
        at("bea");
        JsonNode report = taken(header, row);
        assertEquals("2025-01-30", port().at("/acts/0/public").stringValue());
        assertEquals("a speech", port().at("/acts/0/venue").stringValue());
        assertTrue(
                report.get("leftOutRecords").toString().contains("what was amended by hand stays (port-open/1)"),
                report.toString());
        // Also where it was put back to what the shorter mapping says.
        at("cyd");
        take(plain, header, row);
        at("ana");
        type("amend", "port-open/1", "--public", "2025-01-05", "--why", "heard at once");
        at("cyd");
        JsonNode again = take(plain + ";public", header, row);
        assertEquals("2025-01-05", port().at("/acts/0/public").stringValue(), again.toString());
        assertEquals(1, again.get("known").intValue(), again.toString());
        assertEquals(1, again.get("leftOut").intValue(), again.toString());
        // What the row itself says otherwise is somebody's word too, and newer.
        at("ana");
        taken(header, row.replace("2025-01-08", "2025-01-09"));
        assertEquals("2025-01-09", port().at("/acts/0/public").stringValue());
    }

    private void at(String colleague) {
        newsroom.variable("XDG_CONFIG_HOME", directory.resolve(colleague).toString());
    }

    @Test
    void howRowsWereReadIsRememberedForEachStoreByItself() {
        String header = "id;claim;by;said;public";
        String row = "1;" + PORT + ";Abena Osei;2025-01-05;2025-01-08";
        take("id;claim;by;said", header, row);
        String real = newsroom.store().toString();
        newsroom.variable("CLAIMS_DB", directory.resolve("trial.db").toString());
        assertEquals(1, taken(header, row).get("added").intValue());
        newsroom.variable("CLAIMS_DB", real);
        assertEquals(1, taken(header, row).get("corrected").intValue());
        assertEquals("2025-01-08", port().at("/acts/0/public").stringValue());
    }

    @Test
    void aWalkBackInTheRowOfItsClaimCameAfterIt() {
        String header = "claim;by;said;act;force;act-said";
        newsroom.json(
                "import",
                sheet(
                        header,
                        PORT + ";Abena Osei;;retract;full;",
                        "The ferry is free for all;Abena Osei;2025-03;retract;full;2025-03",
                        "The bridge at Adomi is safe;Abena Osei;;retract;full;2025-03-09",
                        "Taxes fell by half last year;Abena Osei;2025-03-09;retract;full;2025-03-01"));
        assertEquals("retracted", port().at("/positions/0/state").stringValue(), port().toString());
        JsonNode ferry = newsroom.json("show", "ferry-free");
        assertEquals("retracted", ferry.at("/positions/0/state").stringValue(), ferry.toString());
        JsonNode bridge = newsroom.json("show", "bridge-adomi");
        assertEquals("retracted", bridge.at("/positions/0/state").stringValue(), bridge.toString());
        // Certain dates say more than the place in a row.
        JsonNode taxes = newsroom.json("show", "taxes-fell");
        assertEquals("asserted", taxes.at("/positions/0/state").stringValue(), taxes.toString());
        assertEquals("[]", taxes.at("/acts/0/after").toString(), taxes.toString());
    }

    @Test
    void anOrderThatTheRowTellsNoMoreIsTakenOut() {
        String header = "id;claim;by;said;act;force;after";
        String said = "1;" + PORT + ";Abena Osei;2025-03;asserted;;";
        String letter = "2;" + PORT + ";Abena Osei;2025-03;retract;full;%s";
        taken(header, said, letter.formatted("1"));
        assertEquals("retracted", port().at("/positions/0/state").stringValue());
        JsonNode report = taken(header, letter.formatted(""), said);
        assertEquals(1, report.get("corrected").intValue(), report.toString());
        assertEquals("ambiguous", port().at("/positions/0/state").stringValue());
        report = taken(header, letter.formatted("1"), said);
        assertEquals(1, report.get("corrected").intValue(), report.toString());
        assertEquals(0, report.get("leftOut").intValue(), report.toString());
        assertEquals("retracted", port().at("/positions/0/state").stringValue());
        assertEquals(2, taken(header, said, letter.formatted("1")).get("known").intValue());
        // Without a name of the mapping rows are corrected in nothing, and that is said.
        newsroom.json("import", sheet(header, said, letter.formatted("1")));
        JsonNode unnamed = newsroom.json("import", sheet(header, said, letter.formatted("")));
        assertTrue(
                unnamed.get("leftOutRecords").toString().contains("came after port-open/1, and the row does not"),
                unnamed.toString());
    }

    @Test
    void whatWasRejectedGoesInAgainFromTheFileThatTheImportNames() throws IOException {
        String header = "Nr;Statement;Who;Day;Was;How";
        String map = "claim=Statement;by=Who;said=Day;act=Was;force=How;id=Nr";
        List<String> words = new ArrayList<>(List.of(
                "import",
                sheet(
                        header,
                        "1;" + PORT + ";Abena Osei;2025-01-05;asserted;",
                        "2;" + PORT + ";A. Osei;2025-01-09;retract;full",
                        "3;" + PORT + ";Kofi Mensah;2025-01-09;took it over;"),
                "--map",
                "desk"));
        for (String pair : map.split(";")) {
            words.addAll(List.of("--map", pair));
        }
        JsonNode first = newsroom.json(words.toArray(String[]::new));
        assertEquals(2, first.get("rejected").intValue(), first.toString());
        Path rejects = Path.of(first.get("rejects").stringValue());
        // As they are they are rejected for the same reasons.
        JsonNode same = newsroom.json("import", rejects.toString(), "--map", "desk");
        assertEquals(2, same.get("rejected").intValue(), same.toString());
        assertEquals(first.get("rejectedBecause"), same.get("rejectedBecause"));
        // What was to be done is done, in the record for one of them and in the file for the other.
        type("party", "alias", "osei", "A. Osei");
        Files.writeString(rejects, Files.readString(rejects).replace("took it over", "disputed"));
        JsonNode report = newsroom.json("import", rejects.toString(), "--map", "desk");
        assertEquals(2, report.get("added").intValue(), report.toString());
        assertEquals("retracted", port().at("/positions/0/state").stringValue());
        assertEquals("disputed", port().get("contest").stringValue());
        // From the sheet there is nothing new.
        assertEquals(
                1, newsroom.json(words.toArray(String[]::new)).get("rejected").intValue());
        // Without the mapping nobody knows which column says what.
        Newsroom.Said refused = newsroom.type("import", rejects.toString());
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("with the same --map as for the table itself"), refused.err());
    }

    @Test
    void whatWasRejectedOfReviewsAndOfTablesInOurWordsGoesInAgain() throws IOException {
        type("party", "add", "Abena Osei", "--handle", "osei-north");
        type("party", "add", "A. Osei", "--handle", "osei-south", "--new", "A. Osei");
        type("party", "alias", "osei-south", "Abena Osei");
        String review =
                "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"The ferry is free for all\",\"url\":\"https://desk.example/9\","
                        + "\"author\":{\"name\":\"Example Checks\"},\"itemReviewed\":{\"author\":{\"name\":\"Abena Osei\"}},"
                        + "\"reviewRating\":{\"alternateName\":\"False\"}}";
        Path reviews = Files.writeString(directory.resolve("reviews.json"), review);
        JsonNode first =
                newsroom.json("import", reviews.toString(), sheet("claim;by;said", PORT + ";Abena Osei;2025-01-05"));
        assertEquals(2, first.get("rejected").intValue(), first.toString());
        newsroom.json("party", "merge", "osei-north", "osei-south", "--why", "one woman");
        JsonNode report = newsroom.json("import", first.get("rejects").stringValue());
        assertEquals(2, report.get("added").intValue(), report.toString());
        assertEquals(2, newsroom.json("report", "osei-north").get("claims").size());
    }

    @Test
    void aRowUnderAnotherNameThanTheRecordHasIsNotKnown() {
        String header = "claim;by;said";
        String osei = PORT + ";Abena Osei;2025-01-05";
        String mensah = "The ferry is free for all;Kofi Mensah;2025-01-06";
        newsroom.json("import", sheet(header, osei, "Taxes fell by half last year;Kofi Mensah;2025-01-01"));
        type("party", "merge", "osei", "mensah", "--why", "one person");
        newsroom.json("import", sheet(header, osei, mensah));
        type("undo", "2");
        assertEquals(
                "osei",
                newsroom.json("show", "ferry-free").at("/acts/0/by/handle").stringValue());
        JsonNode report = newsroom.json("import", sheet(header, osei, mensah));
        assertEquals(1, report.get("known").intValue(), report.toString());
        assertTrue(
                why(report).contains("\\\"Abena Osei\\\" did (ferry-free/1), and it names \\\"Kofi Mensah\\\""),
                why(report));
        type("amend", "ferry-free/1", "--by", "mensah", "--why", "they are two");
        assertEquals(
                2,
                newsroom.json("import", sheet(header, osei, mensah))
                        .get("known")
                        .intValue());
        // Who was put there by hand stays there, whatever the sheet says.
        type("amend", "ferry-free/1", "--by", "osei", "--why", "it was her");
        assertEquals(
                2,
                newsroom.json("import", sheet(header, osei, mensah))
                        .get("known")
                        .intValue());
    }

    @Test
    void fewWordsOfOneSpeakerAreOneClaim() {
        String header = "claim;by;said";
        JsonNode report = newsroom.json(
                "import",
                sheet(
                        header,
                        "Taxes fell;Abena Osei;2025-01-05",
                        "TAXES fell.;Abena Osei;2025-02-05",
                        "Taxes fell;Kofi Mensah;2025-01-05"));
        assertEquals(2, report.at("/made/claims").intValue(), report.toString());
        assertEquals(2, newsroom.json("show", "taxes-fell").get("acts").size());
        report = newsroom.json("import", sheet(header, "Taxes fell;Kofi Mensah;2025-03-05"));
        assertEquals(0, report.at("/made/claims").intValue(), report.toString());
    }

    @Test
    void topicsThatAreTypedWithACommaAreSeveralAsInATable() {
        type("add", PORT, "--by", "Abena Osei", "--on", "2025-01-05", "--tag", "ports, trade", "--tag", "ships");
        assertEquals("[\"ports\",\"trade\",\"ships\"]", port().get("tags").toString());
        type("amend", "port-open", "--tag", "ports; ships", "--why", "fewer");
        assertEquals("[\"ports\",\"ships\"]", port().get("tags").toString());
        type("amend", "port-open", "--tag", "", "--why", "none");
        assertEquals("[]", port().get("tags").toString());
    }
}
