package org.openclaims.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openclaims.act.ActKind;
import org.openclaims.act.Force;
import org.openclaims.act.Quote;
import org.openclaims.evidence.Bearing;
import org.openclaims.party.PartyKind;
import org.openclaims.position.Vantage;
import org.openclaims.report.CorrectionsQuery;
import org.openclaims.report.ListQuery;
import org.openclaims.report.Report;
import org.openclaims.report.Reports;
import org.openclaims.testing.Deed;
import org.openclaims.testing.Story;
import tools.jackson.databind.json.JsonMapper;

/** Whatever somebody gets into the record, in whichever field, does nothing to whoever reads it. */
class HostileTest {
    static Stream<String> texts() {
        return Stream.of(
                "\u001B[2J\u001B]0;owned\u0007 title",
                "bell\u0007 back\b\b\b\bspace",
                "over\rwritten",
                "\u202Egnp.exe\u202C and \u2066isolate\u2069",
                "a\u200Bb\uFEFFc\u00ADd\u2028e\u2029f",
                "\u009B31m C1 \u0085 next",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\uFF1D1+1",
                " \u00A0=1+1",
                "| a | `code` | <script>alert(1)</script> | [x](javascript:y) | # no | *b* _i_ ~s~",
                "# heading\n- item\n1. one\n> quote\n===\n```\n<b>",
                "\u0301\u0301 lone marks \u0308",
                "z" + "\u0300".repeat(50) + "algo",
                "x".repeat(10_000),
                "word ".repeat(2_000).strip(),
                "漢字".repeat(100) + " 👩‍👩‍👧‍👦 می‌خواهم 🇨🇴",
                "\uE000 private \u0378 unassigned \u3164 filler",
                "\"quoted\", comma\r\nline");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void doesNothingInAnyFieldOfAnyReport(String evil) {
        Story story = story(evil);
        for (Report report : reports(story)) {
            String text = write(report, Format.TEXT);
            harmless(text);
            for (String line : text.split("\n")) {
                boolean address = line.strip().startsWith("https://");
                assertTrue(address || Width.of(line) <= 80, Width.of(line) + " columns: " + line);
            }
            String markdown = write(report, Format.MARKDOWN);
            harmless(markdown);
            assertFalse(markdown.contains("<script") && !markdown.contains("\\<script"), markdown);
            harmless(write(report, Format.CSV).replace("\r\n", "\n"));
            formulas(write(report, Format.CSV));
            String json = write(report, Format.JSON);
            harmless(json);
            JsonMapper.builder().build().readTree(json);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void comesBackWholeFromJson(String evil) {
        Story story = story(evil);
        Report report = reports(story).get(0);
        var json = JsonMapper.builder().build().readTree(write(report, Format.JSON));
        var claim = json.get("claims").get(0);
        assertEquals(evil, claim.get("text").asString());
        assertEquals(evil, claim.get("words").get("quote").asString());
        assertEquals(
                evil, claim.get("words").get("translations").get(0).get("text").asString());
        assertEquals(evil, claim.get("acts").get(1).get("venue").asString());
        assertEquals(evil, claim.get("verdict").get("reasoning").asString());
        assertEquals(evil, json.get("corrections").get(0).get("why").asString());
    }

    private static Story story(String evil) {
        return new Story()
                .party(PartyKind.PERSON, "N " + evil, evil, "nobody")
                .office("nobody", evil, null, null)
                .alias("nobody", "A " + evil)
                .source("src", evil, evil, evil, "https://example.org/" + evil.replaceAll("\\s", ""), "2025-01-02")
                .claim(
                        "claim",
                        evil,
                        List.of("nobody"),
                        List.of(evil),
                        Deed.of(ActKind.ASSERT, "nobody", "2025-01-01/2025-01-02 " + evil)
                                .toldBy("a " + evil))
                .act(
                        "claim",
                        Deed.of(ActKind.RETRACT, "nobody", "2025-02-01")
                                .force(Force.CONDITIONAL)
                                .called(evil, evil)
                                .venue(evil)
                                .note(evil)
                                .source("src")
                                .quote(evil, evil, new Quote.Translation(evil, evil, evil)))
                .act(
                        "claim",
                        Deed.of(ActKind.DISPUTE, "Some Other Committee", "2025-02-02")
                                .quote(evil, null))
                .evidence("claim", "src", Bearing.CONTEXT, "claim/1", List.of(), evil)
                .verdict("claim", "Some Other Committee", "free-text", evil, "2025-02-03", null, evil)
                .claim(
                        "other",
                        "o " + evil,
                        List.of("nobody"),
                        Deed.of(ActKind.ASSERT, "Kofi Brand", "2025-01-01").quote(evil, null))
                .amend("claim/2", Deed.change().note("other " + evil), evil);
    }

    private static List<Report> reports(Story story) {
        Vantage vantage = Vantage.on(LocalDate.of(2025, 6, 30));
        List<Report> reports = new ArrayList<>();
        reports.add(story.ask(r -> Reports.person(r, story.id("nobody"), vantage, Story.ASKED)));
        reports.add(story.ask(r -> Reports.claim(r, story.id("claim"), vantage, Story.ASKED)));
        reports.add(story.ask(r -> Reports.list(r, ListQuery.newest(9), vantage, Story.ASKED)));
        reports.add(story.ask(r -> Reports.status(r, vantage, Story.ASKED)));
        reports.add(story.ask(r -> Reports.log(r, Long.MAX_VALUE, 99, false)));
        reports.add(story.ask(r -> Reports.corrections(r, CorrectionsQuery.newest(99), Story.ASKED)));
        reports.add(story.tell(
                "add", "why", true, Story.drafted("third", "A third claim", List.of("nobody"), List.of(), null)));
        return reports;
    }

    private static String write(Report report, Format format) {
        StringBuilder out = new StringBuilder();
        Renderer.render(report, format, out, Layout.PLAIN);
        return out.toString();
    }

    private static void harmless(String shown) {
        shown.codePoints().forEach(c -> {
            boolean joiner = c == 0x200C || c == 0x200D;
            assertTrue(
                    c == '\n' || joiner || !Harmless.hidden(c), () -> "U+" + Integer.toHexString(c) + " in " + shown);
        });
    }

    /** Reads the cells as a spreadsheet would. */
    private static void formulas(String csv) {
        boolean quoted = false;
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r' || c == '\n')) {
                String value = cell.toString().strip();
                assertFalse(!value.isEmpty() && "=+-@＝＋－＠".indexOf(value.charAt(0)) >= 0, value);
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        assertFalse(quoted, "a cell that does not end");
    }
}
