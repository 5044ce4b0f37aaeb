package org.openclaims.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openclaims.cli.words.Harmless;
import org.openclaims.report.Report;
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
        Story story = HostileStory.with(evil);
        for (Report report : HostileStory.reports(story)) {
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
        Story story = HostileStory.with(evil);
        Report report = HostileStory.reports(story).get(0);
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
