package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

/** Spreadsheets as desks have them, and what other tools give out: with a mapping that is said, never guessed. */
class ImportTablesTest {
    private static final String AWKWARD = """
            Statements of the minister;;;;;;;;
            (ask Ana);;;;;;;;
            No.;"Statement
            (short)";Who said it?;Date said;Link;Our rating ;Checked on;Notes;Retracted on
            1;"The bridge at Adomi; it is safe";Abena Osei;04/03/2025;https://news.example/bridge;Mostly false;20/03/2025;ask again;
            2;Taxes fell by half last year;Ábena  OSEI;5 March 2025;"https://news.example/tax
            https://video.example/tax";FALSE;21.03.2025;;30/03/2025
            3;;Abena Osei;last week;;;;;

            4;"Nobody" paid;Kofi Mensah;in 2025;page 3;;;;
            """;
    private static final List<String> MAP = List.of(
            "claim=Statement (short)",
            "by=Who said it?",
            "said=Date said",
            "source=Link",
            "verdict=Our rating",
            "reviewed=Checked on",
            "reviewer=\"Tamarin Desk\"",
            "act=\"retract conditional\"",
            "act-said=Retracted on",
            "dates=day-first");

    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(directory);
    }

    private String file(String name, String content, Charset encoding) {
        try {
            return Files.write(directory.resolve(name), content.getBytes(encoding))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(String name, String content) {
        return file(name, content, StandardCharsets.UTF_8);
    }

    private static String[] words(String file, List<String> map, String... more) {
        List<String> words = new ArrayList<>(List.of("import", file));
        map.forEach(pair -> words.addAll(List.of("--map", pair)));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    @Test
    void anAwkwardSheetGoesInByItsMapping() {
        JsonNode report = newsroom.json(words(file("sheet.csv", AWKWARD), MAP));
        assertEquals(3, report.get("added").intValue(), report.toString());
        assertEquals(1, report.get("rejected").intValue());
        assertEquals(6, report.get("dates").get("understood").intValue());
        assertTrue(report.get("read").get(0).stringValue().endsWith("a table with semicolons, header in row 3"));
        JsonNode taxes = newsroom.json("show", "taxes-fell");
        assertEquals("FALSE", taxes.get("verdict").get("label").stringValue());
        assertEquals("2025-03-21", taxes.get("verdict").get("given").stringValue());
        JsonNode held = taxes.get("positions").get(0);
        assertEquals("osei", held.get("party").get("handle").stringValue());
        assertEquals("softened", held.get("state").stringValue());
        assertEquals("2025-03-30", held.get("since").stringValue());
        assertEquals(2, taxes.get("sources").size());
        assertEquals(
                "2025-03-04",
                newsroom.json("show", "bridge-adomi")
                        .get("acts")
                        .get(0)
                        .get("made")
                        .stringValue());
        assertTrue(newsroom.json("report", "osei").get("claims").size() == 2);
    }

    @Test
    void aMappingIsKeptByNameAndTheSameRowsAreThereOnce() {
        String sheet = file("sheet.csv", AWKWARD);
        List<String> named = new ArrayList<>(MAP);
        named.add("minister");
        assertEquals("minister", newsroom.json(words(sheet, named)).get("map").stringValue());
        JsonNode again = newsroom.json("import", sheet, "--map", "minister");
        assertEquals(3, again.get("known").intValue());
        assertEquals(0, again.get("added").intValue());
        Newsroom.Said unknown = newsroom.type("import", sheet, "--map", "ministre");
        assertEquals(2, unknown.status());
        assertTrue(unknown.err().contains("there is minister"), unknown.err());
    }

    @Test
    void aRowThatWasChangedAddsTheWalkBackAndNoSecondClaim() {
        newsroom.json(words(file("sheet.csv", AWKWARD), MAP));
        JsonNode report = newsroom.json(
                words(file("later.csv", AWKWARD.replace("20/03/2025;ask again;", "20/03/2025;asked;02/04/2025")), MAP));
        assertEquals(1, report.get("updated").intValue(), report.toString());
        JsonNode bridge = newsroom.json("show", "bridge-adomi");
        assertEquals("softened", bridge.get("positions").get(0).get("state").stringValue());
        assertEquals(2, bridge.get("acts").size());
        assertEquals(1, bridge.get("verdicts").size());
    }

    @Test
    void theTemplateIsFilledInForTheSheetAndIsAMapping() {
        String sheet = file("sheet.csv", AWKWARD);
        String template = newsroom.type("import", sheet, "--template", "csv").out();
        assertTrue(template.contains("claim = Statement (short)\n"), template);
        assertTrue(template.contains("#   Notes\n"), template);
        String map = file("desk.map", template.replace("reviewer =", "reviewer = \"Tamarin Desk\""));
        JsonNode report = newsroom.json("import", sheet, "--map", map, "--dry-run");
        assertEquals(4, report.get("records").intValue());
        assertEquals(2, report.get("added").intValue(), report.toString());
        assertEquals(1, report.get("dates").get("kept").intValue(), report.toString());
        assertTrue(newsroom.type("import", "--template", "csv").out().contains("\nact-quote =\n"));
    }

    @Test
    void whatCannotBeReadIsSaidWithTheColumnsThatAreThere() {
        String sheet = file("sheet.csv", AWKWARD);
        Newsroom.Said none = newsroom.type("import", sheet);
        assertEquals(2, none.status());
        assertTrue(none.err().contains("\"Who said it?\", \"Date said\""), none.err());
        assertTrue(none.err().contains("--template csv"), none.err());
        Newsroom.Said wrong = newsroom.type("import", sheet, "--map", "claim=Statement (short)", "--map", "by=Speaker");
        assertEquals(2, wrong.status());
        assertTrue(wrong.err().contains("has no column \"Speaker\""), wrong.err());
        assertEquals(
                2, newsroom.type("import", sheet, "--map", "clam=Statement").status());
        assertEquals(2, newsroom.type("import", sheet, "--map", "dates=left").status());
        assertFalse(Files.exists(directory.resolve("claims.db")));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,", "UTF-16LE,", "windows-1252, windows-1252"})
    void excelsEncodings(String encoding, String said) {
        String text = "claim\tby\tsaid\nEl puente es seguro, dijo\tÁlvaro Núñez\t5 de marzo de 2025\n";
        String sheet =
                file("sheet.tsv", encoding.startsWith("UTF") ? "\uFEFF" + text : text, Charset.forName(encoding));
        if (said != null) {
            Newsroom.Said refused = newsroom.type("import", sheet);
            assertEquals(2, refused.status());
            assertTrue(refused.err().contains("--encoding windows-1252"), refused.err());
        }
        JsonNode report =
                said == null ? newsroom.json("import", sheet) : newsroom.json("import", sheet, "--encoding", said);
        assertEquals(1, report.get("added").intValue());
        assertEquals(1, report.get("dates").get("understood").intValue());
        assertTrue(newsroom.type("report", "nunez").out().contains("Álvaro Núñez"));
    }

    @Test
    void columnsInAnotherEncodingAreNotNamedWrongly() {
        String sheet = file(
                "sheet.csv", "Aussage (wörtlich);Wer\nDie Brücke ist sicher;Müller\n", Charset.forName("windows-1252"));
        for (String[] words : List.of(
                new String[] {"import", sheet, "--template", "csv"},
                new String[] {"import", sheet, "--map", "claim=Aussage (wörtlich)"})) {
            Newsroom.Said said = newsroom.type(words);
            assertEquals(2, said.status(), said.out());
            assertTrue(said.err().contains("--encoding windows-1252"), said.err());
        }
        assertTrue(newsroom.type("import", sheet, "--template", "csv", "--encoding", "windows-1252")
                .out()
                .contains("#   Aussage (wörtlich)\n"));
    }

    @Test
    void aWorkbookIsCalledOne() {
        String workbook = file("sheet.xlsx", "PK\u0003\u0004xyz", StandardCharsets.ISO_8859_1);
        for (String[] words : List.of(
                new String[] {"import", workbook},
                new String[] {"import", workbook, "--template", "csv"},
                new String[] {"import", workbook, "--map", "claim=x"})) {
            Newsroom.Said said = newsroom.type(words);
            assertEquals(2, said.status());
            assertTrue(said.err().contains("Save the sheet as \"CSV UTF-8\""), said.err());
        }
    }

    @Test
    void aLineWithATotalIsNoClaim() {
        JsonNode report = newsroom.json(words(file("sheet.csv", AWKWARD + "Total;4 statements;;;;2 rated;;;\n"), MAP));
        assertEquals(3, report.get("added").intValue(), report.toString());
        assertEquals(2, report.get("rejected").intValue(), report.toString());
        assertTrue(
                report.get("rejectedBecause").toString().contains("who claimed it, when or where"), report.toString());
        // Where there is nothing but claims, that is all a row can say.
        JsonNode list = newsroom.json("import", file("list.csv", "claim;notes\nThe ferry is free;x\n"));
        assertEquals(1, list.get("added").intValue(), list.toString());
    }

    @Test
    void aYearOfTwoFiguresIsCalledOne() {
        JsonNode report = newsroom.json(words(
                file("sheet.csv", AWKWARD.replace("20/03/2025", "20/03/25").replace("21.03.2025", "21-mar-25")), MAP));
        assertEquals(
                2,
                report.get("dates")
                        .get("keptBecause")
                        .get("its year has only two figures")
                        .intValue(),
                report.toString());
    }

    @Test
    void aSurnameBeforeTheCommaIsNotSomebodyElse() {
        String sheet = "claim;by\nThe bridge at Adomi is safe;Abena Osei\nTaxes fell by half last year;OSEI, Ábena\n";
        JsonNode report = newsroom.json("import", file("sheet.csv", sheet));
        assertEquals(1, report.get("added").intValue(), report.toString());
        assertTrue(report.get("rejectedBecause").toString().contains("may be"), report.toString());
        newsroom.type("party", "alias", "osei", "Osei, Abena");
        assertEquals(
                1,
                newsroom.json("import", file("sheet.csv", sheet)).get("added").intValue());
        assertEquals(2, newsroom.json("report", "osei").get("claims").size());
    }

    @Test
    void ourOwnTableComesBackAsClaimsWhereTheyStandByThem() throws IOException {
        newsroom.json(words(file("sheet.csv", AWKWARD), MAP));
        String out = newsroom.type("export", "--format", "csv").out();
        Newsroom other = new Newsroom(Files.createDirectory(directory.resolve("other")));
        JsonNode report = other.json("import", file("ours.csv", out));
        assertEquals(2, report.get("added").intValue(), report.toString());
        assertEquals(1, other.json("report", "osei").get("claims").size());
        // One is softened.
        assertTrue(
                report.get("rejectedRecords").toString().contains("(\\\"softened\\\") and not by which acts"),
                report.toString());
        assertEquals(1, report.get("rejected").intValue());
    }

    @Test
    void columnsNamedByTheWayToAFieldAreClaimReviews() {
        String insights = """
                @type,claimReviewed,url,author.name,datePublished,itemReviewed.author.name,itemReviewed.datePublished,\
                itemReviewed.appearance.0.url,reviewRating.alternateName,reviewRating.ratingValue
                ClaimReview,The bridge at Adomi is safe for lorries,https://checks.example/bridge,Example Checks,2025-03-20,Abena Osei,\
                2025-03-04,https://news.example/bridge,Mostly false,2
                """;
        JsonNode report = newsroom.json("import", file("insights.csv", insights));
        assertEquals(1, report.get("added").intValue(), report.toString());
        assertTrue(report.get("read").get(0).stringValue().contains("ClaimReview, a table with commas"));
        JsonNode claim = newsroom.json("show", "bridge-adomi");
        assertEquals("Mostly false", claim.get("verdict").get("label").stringValue());
        assertTrue(claim.get("sources").toString().contains("https://news.example/bridge"));
        assertTrue(newsroom.type("export", "--format", "claimreview").out().contains("\"ratingValue\":\"2\""));
    }

    @Test
    void answersOfTheFactCheckToolsApi() {
        String answer = """
                {"claims": [{"text": "The bridge at Adomi is safe for lorries", "claimant": "Abena Osei", "claimDate": "2025-03-04T00:00:00Z",
                  "claimReview": [
                    {"publisher": {"name": "Example Checks", "site": "checks.example"}, "url": "https://checks.example/bridge",
                     "title": "No, it is not", "reviewDate": "2025-03-20T00:00:00Z", "textualRating": "Mostly false", "languageCode": "en"},
                    {"publisher": {"site": "other.example"}, "url": "https://other.example/b", "textualRating": "Wrong", "languageCode": "en"}]}],
                 "nextPageToken": "CAo"}
                """;
        JsonNode report = newsroom.json("import", file("answer.json", answer));
        assertEquals(2, report.get("added").intValue(), report.toString());
        assertTrue(report.get("read").get(0).stringValue().contains("answers of the Fact Check Tools API"));
        JsonNode claim = newsroom.json("show", "bridge-adomi");
        assertEquals(2, claim.get("verdicts").size());
        assertEquals(1, claim.get("acts").size());
        assertEquals(
                2,
                newsroom.json("import", file("again.json", answer)).get("known").intValue());
    }
}
