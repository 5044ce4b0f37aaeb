package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What we export as tables says of nobody what they did not do, neither to who reads it nor where it is taken in again. */
class ImportOurTablesTest {
    private static final String BASIS = "--basis=GDPR Art. 17";
    private static final String ROLE = "--decided-by=legal desk";

    @TempDir
    private Path directory;

    private Newsroom newsroom;
    private Newsroom other;

    @BeforeEach
    void open() throws IOException {
        newsroom = new Newsroom(Files.createDirectory(directory.resolve("here")));
        other = new Newsroom(Files.createDirectory(directory.resolve("there")));
    }

    private void type(String... words) {
        Newsroom.Said said = newsroom.type(words);
        assertEquals(0, said.status(), said.err());
    }

    private String exported(String format) {
        return newsroom.type("export", "--format", format).out();
    }

    private String file(String text) {
        try {
            return Files.writeString(directory.resolve("ours.csv"), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode takenThere(String format) {
        return other.json("import", file(exported(format)));
    }

    private static String cell(String csv, int row, String column) {
        List<String> lines = csv.lines().toList();
        return lines.get(row).split(",", -1)[List.of(lines.get(0).split(",")).indexOf(column)];
    }

    @Test
    void whoOnlyDeniedItDidNotSayItAnywhere() {
        type("add", "The port is open to all ships", "--by", "Abena Osei", "--on", "2025-01-05");
        type("deny", "port-open", "--by", "Port Authority", "--on", "2025-01-10");
        String csv = exported("csv");
        assertEquals("none", cell(csv, 2, "state"), csv);
        assertEquals("", cell(csv, 2, "said"), csv);
        assertEquals("", cell(csv, 2, "public"), csv);

        JsonNode report = takenThere("csv");

        assertEquals(1, report.get("added").intValue(), report.toString());
        assertTrue(report.get("rejectedRecords").toString().contains("(\\\"none\\\") and not by which acts"));
        JsonNode claim = other.json("show", "port-open");
        assertEquals(1, claim.get("positions").size(), claim.toString());
        assertEquals("osei", claim.at("/positions/0/party/handle").stringValue());
    }

    @Test
    void whatWasDisarmedForSpreadsheetsComesBackToTheLetter() {
        for (String text :
                List.of("=1+1 is what the budget says", "'=2+2 is what the budget says", "'tis what he says")) {
            type("add", text, "--by", "Abena Osei", "--about", "+233 Group", "--on", "2025-01-05", "--venue", "@home");
        }
        String excel = exported("csv-excel");
        assertTrue(
                excel.contains(",'=1+1 is") && excel.contains(",''=2+2 is") && excel.contains(",'+233 Group,"), excel);
        for (String format : List.of("csv-excel", "csv")) {
            assertEquals(
                    format.equals("csv") ? 0 : 3,
                    takenThere(format).at("/made/acts").intValue(),
                    "nothing is new where both came");
        }
        assertEquals(
                List.of("'tis what he says", "'=2+2 is what the budget says", "=1+1 is what the budget says"),
                other.json("list")
                        .get("claims")
                        .valueStream()
                        .map(claim -> claim.get("text").stringValue())
                        .toList());
        JsonNode claim =
                other.json("show", other.json("list").at("/claims/2/handle").stringValue());
        assertEquals("+233 Group", claim.at("/about/0/name").stringValue(), claim.toString());
        assertEquals("@home", claim.at("/acts/0/venue").stringValue(), claim.toString());
    }

    @Test
    void theDayOnWhichTheySaidItIsThatOfNoDenialAndOfNoSpokesman() {
        type("add", "The port is open to all ships", "--by", "Abena Osei", "--on", "2025-01-05");
        type("deny", "port-open", "--by", "Port Authority", "--on", "2025-01-10");
        type("assert", "port-open", "--by", "Kofi Mensah", "--for", "Port Authority", "--on", "2025-01-15");
        type("assert", "port-open", "--by", "Port Authority", "--on", "2025-02-03", "--public", "2025-02-04");
        String csv = exported("csv");
        assertEquals("asserted", cell(csv, 2, "state"), csv);
        assertEquals("2025-02-03", cell(csv, 2, "said"), csv);
        assertEquals("2025-02-04", cell(csv, 2, "public"), csv);
    }

    @Test
    void whatACorrectionPutsInThePlaceOfAClaimComesWithIt() throws IOException {
        type("add", "The port is open to all ships", "--by", "Abena Osei", "--on", "2025-01-05");
        type("add", "The port is open to small ships", "--by", "Abena Osei", "--on", "2025-01-12");
        type("correct", "port-open", "--by", "osei", "--on", "2025-01-12", "--with", "port-open-small");
        String csv = exported("csv-acts");
        assertEquals("The port is open to small ships", cell(csv, 2, "with"), csv);

        JsonNode report = takenThere("csv-acts");

        // The claim that takes its place stands further down.
        assertEquals(3, report.at("/made/acts").intValue(), report.toString());
        assertEquals(0, report.get("leftOut").intValue(), report.toString());
        JsonNode act = other.json("show", "port-open").at("/acts/1");
        assertEquals("port-open-small", act.at("/replacement/handle").stringValue(), act.toString());
        // Nothing is new where it came from.
        assertEquals(0, newsroom.json("import", file(csv)).at("/made/acts").intValue());
    }

    @Test
    void aReplacementThatIsNeitherInTheTableNorHereIsNamed() throws IOException {
        Newsroom third = new Newsroom(Files.createDirectory(directory.resolve("third")));
        String said = third.type("import", file("""
                        claim;by;said;act;with
                        The port is open to all ships;Abena Osei;2025-01-05;asserted;
                        The port is open to all ships;Abena Osei;2025-01-12;corrected;It is closed
                        """)).out().replaceAll("\\s+", " ");
        assertTrue(said.contains("that it put \"It is closed\" in its place is not recorded"), said);
        assertTrue(said.contains("`claims amend port-open/2 --with CLAIM"), said);
        assertEquals(
                "corrected",
                third.json("show", "port-open").at("/positions/0/state").stringValue());
        String refused = third.json("import", file("""
                        claim;by;said;act;with
                        The port is open to all ships;Abena Osei;2025-01-14;denied;It is closed
                        """)).get("rejectedRecords").toString();
        assertTrue(refused.contains("only a correction or a reversal"), refused);
    }

    @Test
    void twoPeopleOfOneNameStayTwo() {
        type("party", "add", "Abena Osei", "--handle", "osei-north");
        // Nobody records them so, but a command that is brought back may make two.
        type("undo");
        type("party", "add", "Abena Osei", "--handle", "osei-south");
        type("undo", "2");
        type(
                "add",
                "The port is open to all ships",
                "--by",
                "osei-north",
                "--on",
                "2025-01-05",
                "--about",
                "osei-south");
        type("assert", "port-open", "--by", "osei-south", "--on", "2025-01-06");
        type("retract", "port-open", "--by", "osei-south", "--force", "full", "--on", "2025-01-09");
        for (String format : List.of("csv-acts", "csv")) {
            JsonNode report = takenThere(format);
            JsonNode claim = other.json("show", "port-open");
            List<String> stand = new ArrayList<>();
            claim.get("positions")
                    .forEach(position -> stand.add(position.at("/party/name").stringValue() + " "
                            + position.get("state").stringValue()));
            Collections.sort(stand);
            assertEquals(
                    List.of("Abena Osei (osei-north) asserted", "Abena Osei (osei-south) retracted"),
                    stand,
                    report.toString());
        }
        // Where they come from they are who they are.
        JsonNode again = newsroom.json("import", file(exported("csv-acts")));
        assertEquals(0, again.get("rejected").intValue(), again.toString());
        assertEquals(0, again.at("/made/parties").intValue(), again.toString());
        assertEquals(0, again.at("/made/acts").intValue(), again.toString());
        // And elsewhere too, as often as it is taken in.
        assertEquals(
                3,
                other.json("import", file(exported("csv-acts"))).get("records").intValue());
        assertEquals(2, other.json("show", "port-open").get("positions").size());
    }

    @Test
    void twoWhoseNamesWereErasedStayTwo() {
        type("add", "The port is open to all ships", "--by", "Abena Osei", "--on", "2025-01-05");
        type("assert", "port-open", "--by", "Kofi Mensah", "--on", "2025-01-05");
        type("retract", "port-open", "--by", "mensah", "--force", "full", "--on", "2025-01-09");
        newsroom.json("erase", "Abena Osei", BASIS, ROLE);
        newsroom.json("erase", "Kofi Mensah", BASIS, ROLE);
        assertEquals(3, takenThere("csv-acts").at("/made/acts").intValue());
        JsonNode positions = other.json("show", "port-open").get("positions");
        assertEquals(2, positions.size(), positions.toString());
        assertEquals(
                0,
                newsroom.json("import", file(exported("csv-acts")))
                        .at("/made/parties")
                        .intValue());
        // A bare mark says of nobody who is meant.
        JsonNode report = other.json(
                "import",
                file(exported("csv-acts").replaceAll(" \\(erased-\\d\\)", "").replace("2025-01-05", "2025-01-04")));
        assertEquals(0, report.at("/made/acts").intValue(), report.toString());
        assertTrue(report.get("rejectedRecords").toString().contains("was erased where it was written"));
    }

    @Test
    void twoClaimsWhoseWordsWereErasedStayTwo() {
        type("add", "The port is open to all ships", "--by", "Abena Osei", "--on", "2025-01-05");
        type("add", "The ferry is free for all", "--by", "Abena Osei", "--on", "2025-01-05");
        type("retract", "ferry-free", "--by", "osei", "--force", "full", "--on", "2025-01-09");
        newsroom.json("erase", "port-open", BASIS, ROLE);
        newsroom.json("erase", "ferry-free", BASIS, ROLE);
        JsonNode report = takenThere("csv-acts");
        assertEquals(2, report.at("/made/claims").intValue(), report.toString());
        assertEquals(3, report.at("/made/acts").intValue(), report.toString());
        JsonNode claims = other.json("report", "osei").get("claims");
        assertEquals(2, claims.size(), claims.toString());
        assertFalse(claims.at("/0/state").equals(claims.at("/1/state")), claims.toString());
    }
}
