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

/** Several rows with ids speak of one claim: what is changed in one of them is held against what the others say. */
class ImportTogetherTest {
    private static final String ABOUT = "id;claim;by;said;about;tags";
    private static final String OSEI = "1;The bridge at Adomi is safe;Abena Osei;2025-03-04;";
    private static final String MENSAH = "2;The bridge at Adomi is safe;Kofi Mensah;2025-03-05;";
    private static final String BEFORE = "Ministry of Rods;raods";
    private static final String NOW = "Ministry of Roads;roads";

    private static final String ACTS = "id;claim;by;act;said";
    private static final String SAID = "1;The bridge at Adomi is safe;Abena Osei;asserted;2025-03-04";
    private static final String TOOK_BACK = "2;The bridge at Adomi is safe;Abena Osei;retract full;2025-03-20";

    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(directory);
    }

    private JsonNode take(String header, String... rows) {
        try {
            Path sheet =
                    Files.writeString(directory.resolve("sheet.csv"), header + "\n" + String.join("\n", rows) + "\n");
            List<String> words = new ArrayList<>(List.of("import", sheet.toString(), "--map", "mini"));
            for (String column : header.split(";")) {
                words.addAll(List.of("--map", column + "=" + column));
            }
            return newsroom.json(words.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode bridge() {
        return newsroom.json("show", "bridge-adomi");
    }

    private String about() {
        return bridge().get("about")
                        .valueStream()
                        .map(one -> one.get("name").stringValue())
                        .toList() + " " + bridge().get("tags");
    }

    @Test
    void whatEveryRowSaysOtherwiseNowIsPutRightAndWhatOneStillSaysStays() {
        take(ABOUT, OSEI + BEFORE, MENSAH + BEFORE);
        assertEquals(
                1, take(ABOUT, OSEI + NOW, MENSAH + BEFORE).get("corrected").intValue());
        assertEquals("[Ministry of Rods, Ministry of Roads] [\"raods\",\"roads\"]", about());
        JsonNode report = take(ABOUT, OSEI + NOW, MENSAH + NOW);
        assertEquals(1, report.get("corrected").intValue(), report.toString());
        assertEquals("[Ministry of Roads] [\"roads\"]", about());
    }

    @Test
    void rowsThatCameOneAfterTheOtherArePutRightTogetherToo() {
        take(ABOUT, OSEI + BEFORE);
        take(ABOUT, OSEI + BEFORE, MENSAH + BEFORE);
        assertEquals(2, take(ABOUT, OSEI + NOW, MENSAH + NOW).get("corrected").intValue());
        assertEquals("[Ministry of Roads] [\"roads\"]", about());
    }

    @Test
    void whatWasTypedInStaysAndThatIsSaid() {
        newsroom.type(
                "add",
                "The bridge at Adomi is safe",
                "--by",
                "Ama Typed",
                "--on",
                "2025-03-01",
                "--about",
                "Ministry of Rods",
                "--tag",
                "raods");
        take(ABOUT, OSEI + BEFORE);
        JsonNode report = take(ABOUT, OSEI + NOW);
        assertEquals("[Ministry of Rods, Ministry of Roads] [\"raods\",\"roads\"]", about());
        assertTrue(
                report.toString()
                        .contains("what it said before stays (Ministry of Rods, raods), for other records speak of"
                                + " bridge-adomi too: `claims amend bridge-adomi` takes it off"),
                report.toString());
    }

    @Test
    void noWalkBackIsLeftUnderSomebodyWhoNeverSaidIt() {
        take(ACTS, SAID, TOOK_BACK);
        JsonNode report = take(ACTS, SAID.replace("Abena Osei", "Kofi Mensah"), TOOK_BACK);
        assertEquals(1, report.get("rejected").intValue(), report.toString());
        assertTrue(
                report.toString()
                        .contains(
                                "without it \\\"Abena Osei\\\" never said it, and took it back all the same (bridge-adomi/2)"),
                report.toString());
        assertEquals(1, bridge().get("positions").size());
        assertEquals("retracted", bridge().at("/positions/0/state").stringValue());
        JsonNode both =
                take(ACTS, SAID.replace("Abena Osei", "Kofi Mensah"), TOOK_BACK.replace("Abena Osei", "Kofi Mensah"));
        assertEquals(2, both.get("corrected").intValue(), both.toString());
        assertEquals("Kofi Mensah", bridge().at("/positions/0/party/name").stringValue());
        assertEquals("retracted", bridge().at("/positions/0/state").stringValue());
    }

    @Test
    void whatWasTakenBackByHandIsNotLeftBehindEither() {
        String header = "id;claim;by;said";
        take(header, "1;The bridge at Adomi is safe;Abena Osei;2025-03-04");
        newsroom.type("retract", "bridge-adomi", "--by", "osei", "--on", "2025-03-20", "--force", "full");
        JsonNode report = take(header, "1;The bridge at Adomi is safe;Kofi Mensah;2025-03-04");
        assertEquals(1, report.get("rejected").intValue(), report.toString());
        newsroom.type("assert", "bridge-adomi", "--by", "osei", "--on", "2025-03-01");
        assertEquals(
                1,
                take(header, "1;The bridge at Adomi is safe;Kofi Mensah;2025-03-04")
                        .get("corrected")
                        .intValue());
    }
}
