package org.openclaims.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openclaims.act.ActKind;
import org.openclaims.cli.words.Language;
import org.openclaims.cli.words.Languages;
import org.openclaims.position.Vantage;
import org.openclaims.report.CorrectionsQuery;
import org.openclaims.report.ListQuery;
import org.openclaims.report.Report;
import org.openclaims.report.Reports;
import org.openclaims.testing.Deed;
import org.openclaims.testing.Story;

/** Every report in every format, byte for byte. After a change that is meant: {@code -Dgolden.update=true}, and read the difference. */
class GoldenTest {
    private static final Path FILES = Path.of("src/test/resources/golden");
    private static final Map<Format, String> ENDINGS = Map.of(
            Format.TEXT, "txt", Format.MARKDOWN, "md", Format.CSV, "csv", Format.JSON, "json", Format.HTML, "html");

    @TestFactory
    Stream<DynamicTest> everyReportInEveryFormat() {
        return reports().entrySet().stream()
                .flatMap(report -> Stream.of(Format.values())
                        .map(format -> DynamicTest.dynamicTest(
                                report.getKey() + "." + ENDINGS.get(format),
                                () -> compare(report.getKey(), report.getValue(), format, Language.ENGLISH))));
    }

    /** What people read; CSV and JSON are the same in every language. */
    @TestFactory
    Stream<DynamicTest> everyReportInSpanish() {
        Language spanish = Languages.find("es").orElseThrow();
        return reports().entrySet().stream()
                .flatMap(report -> Stream.of(Format.TEXT, Format.MARKDOWN, Format.HTML)
                        .map(format -> DynamicTest.dynamicTest(
                                report.getKey() + ".es." + ENDINGS.get(format),
                                () -> compare(report.getKey() + ".es", report.getValue(), format, spanish))));
    }

    private static Map<String, Report> reports() {
        Story story = BridgeStory.told();
        Vantage vantage = Vantage.on(LocalDate.of(2025, 6, 30));
        Map<String, Report> reports = new LinkedHashMap<>();
        reports.put("person", story.ask(r -> Reports.person(r, story.id("osei"), vantage, Story.ASKED)));
        reports.put(
                "person-before",
                story.ask(r -> Reports.person(r, story.id("osei"), Vantage.on(LocalDate.of(2025, 3, 1)), Story.ASKED)));
        reports.put("claim", story.ask(r -> Reports.claim(r, story.id("bridge-safe"), vantage, Story.ASKED)));
        reports.put("claim-open", story.ask(r -> Reports.claim(r, story.id("toll-ships"), vantage, Story.ASKED)));
        reports.put("list", story.ask(r -> Reports.list(r, ListQuery.newest(4), vantage, Story.ASKED)));
        reports.put("status", story.ask(r -> Reports.status(r, vantage, Story.ASKED)));
        reports.put("log", story.ask(r -> Reports.log(r, Long.MAX_VALUE, 6, false, null)));
        reports.put("corrections", story.ask(r -> Reports.corrections(r, CorrectionsQuery.newest(9), Story.ASKED)));
        reports.put(
                "recorded",
                story.tell(
                        "add",
                        null,
                        false,
                        Story.drafted(
                                null,
                                "Kofi Brand sold the lighthouse",
                                List.of("Kofi Brand"),
                                List.of(),
                                Deed.of(ActKind.ASSERT, "Ines Quist", "2025-06-29")
                                        .quote("He sold it.", "en")
                                        .source("https://example.org/light"))));
        return reports;
    }

    private static void compare(String name, Report report, Format format, Language language) throws IOException {
        StringBuilder out = new StringBuilder();
        Renderer.render(report, format, out, Layout.plain(language));
        // The looks of a page are no part of what it says.
        String said = out.toString()
                .replaceFirst("<style>[^<]*</style>", "<style></style>")
                .replaceFirst("sha256-[A-Za-z0-9+/=]*", "");
        Path file = FILES.resolve(name + "." + ENDINGS.get(format));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FILES);
            Files.writeString(file, said);
        }
        assertEquals(Files.readString(file, StandardCharsets.UTF_8), said, file.toString());
    }
}
