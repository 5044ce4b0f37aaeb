package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A quote that is not closed takes no other row for somebody's words, and what is rightly in quotes comes as it is. */
class ImportStrayQuotesTest {
    private static final String HEADER = "Text,Speaker,Day,Quote\n";
    private static final String BRIDGE = "The bridge is quite safe,Abena Osei,2025-03-03,ok\n";
    private static final String RAIN = "Rain is wet in Tema,Ama Darko,2025-03-06,\n";

    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(directory);
    }

    private JsonNode take(String table) {
        try {
            Path file = Files.writeString(directory.resolve("q.csv"), table);
            return newsroom.json(
                    "import",
                    file.toString(),
                    "--map",
                    "claim=Text",
                    "--map",
                    "by=Speaker",
                    "--map",
                    "said=Day",
                    "--map",
                    "quote=Quote");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rejected with the line where the quote opens, and the last one that it took in. */
    private static void rejected(JsonNode report, int opened, int closed) {
        assertEquals(1, report.get("rejected").intValue(), report.toString());
        JsonNode one = report.get("rejectedRecords").get(0);
        assertEquals(opened, one.get("line").intValue(), report.toString());
        assertTrue(one.get("reason").stringValue().contains("from here to line " + closed + " "), one.toString());
    }

    private List<String> claims() {
        JsonNode claims = newsroom.json("list").get("claims");
        return IntStream.range(0, claims.size())
                .mapToObj(i -> claims.get(i).get("text").stringValue())
                .sorted()
                .toList();
    }

    @Test
    void aQuoteThatIsNeverClosedIsRejectedWithTheLineWhereItOpens() throws IOException {
        JsonNode report = take(HEADER
                + BRIDGE
                + "Taxes will fall soon here,Kofi Mensah,2025-03-04,\"It will be so\n"
                + "More taxes will fall now,Kofi Mensah,2025-03-05,He said no\n"
                + RAIN);

        rejected(report, 3, 5);
        assertEquals(List.of("The bridge is quite safe"), claims());
        assertTrue(
                Files.readString(directory.resolve("q.csv.rejected.jsonl")).contains("More taxes will fall now"),
                "what was not read is kept to look at");
    }

    @Test
    void whatFollowsTheNextRightQuoteIsReadAgain() {
        JsonNode report = take(HEADER
                + "Taxes will fall soon here,Kofi Mensah,2025-03-04,\"It will be so\n"
                + "More taxes will fall now,Kofi Mensah,2025-03-05,\"He said, no\"\n"
                + RAIN);

        rejected(report, 2, 3);
        assertEquals(List.of("Rain is wet in Tema"), claims());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Taxes will fall,Kofi Mensah,2025-03-04,x\nSnow is cold in Tema,Ama Darko,2025-03-05,\n\"Wind is strong\",Ama Darko,2025-03-05,\n",
                "Taxes will fall,\"Kofi Mensah,2025-03-04,x\nSnow is cold in Tema,\"Ama Darko\",2025-03-05,\n",
                "Taxes will fall,\"Kofi Mensah,2025-03-04,\"x\"\n",
                "\"Taxes will fall,Kofi Mensah,2025-03-04,x\r\nSnow is cold in Tema,Ama Darko,2025-03-05,\r\n"
            })
    void whereverItOpensItIsRejected(String rows) {
        JsonNode report = take(HEADER + BRIDGE + rows);

        assertEquals(1, report.get("added").intValue(), report.toString());
        rejected(report, 3, 2 + (int) rows.lines().count());
        assertEquals(List.of("The bridge is quite safe"), claims());
    }

    @Test
    void aStrayQuoteInTheHeaderCostsNoRowInSilence() {
        JsonNode report = take("Text,Speaker,Day,Quote,\"Note\n" + BRIDGE + RAIN);

        rejected(report, 1, 3);
    }

    @Test
    void linesAndSeparatorsInACellAreItsWords() {
        JsonNode report = take(HEADER
                + "\"The bridge, they say, is safe\",Abena Osei,2025-03-03,\"Yes, it is,\nvery, very, very, safe\n\n\"\"so\"\" he said\"\n"
                + RAIN);

        assertEquals(2, report.get("added").intValue(), report.toString());
        assertEquals(List.of("Rain is wet in Tema", "The bridge, they say, is safe"), claims());
        assertEquals(
                "Yes, it is,\nvery, very, very, safe\n\n\"so\" he said",
                newsroom.json("list")
                                .get("claims")
                                .get(0)
                                .get("text")
                                .stringValue()
                                .startsWith("The bridge")
                        ? quote(0)
                        : quote(1));
    }

    private String quote(int claim) {
        return newsroom.json("list")
                .get("claims")
                .get(claim)
                .get("positions")
                .get(0)
                .get("words")
                .get("quote")
                .stringValue();
    }

    @Test
    void aWordInQuotesAtTheBeginningOfACellKeepsThem() {
        JsonNode report = take(HEADER + "\"Free\" roads are paid by all,Abena Osei,2025-03-03,\"Free\" or \"not\"\n");

        assertEquals(0, report.get("rejected").intValue(), report.toString());
        assertEquals(List.of("\"Free\" roads are paid by all"), claims());
        assertEquals("\"Free\" or \"not\"", quote(0));
    }

    @Test
    void commasInACellOfOneLineAreProseHoweverShortItsRowIs() {
        JsonNode report = take(HEADER + "\"Roads, rails, ports, and all bridges are free\",Abena Osei\n");

        assertEquals(1, report.get("added").intValue(), report.toString());
        assertEquals(List.of("Roads, rails, ports, and all bridges are free"), claims());
    }

    @Test
    void aShortRowWithLinesOfProseIsNoMistake() {
        JsonNode report = take(HEADER + "\"The bridge,\nso it is said, is safe\",Abena Osei,2025-03-03\n");

        assertEquals(1, report.get("added").intValue(), report.toString());
        assertFalse(claims().isEmpty());
    }
}
