package org.openclaims.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openclaims.cli.words.Language;
import org.openclaims.cli.words.Languages;
import org.openclaims.cli.words.Standing;
import org.openclaims.position.ClockKind;
import org.openclaims.position.Vantage;
import org.openclaims.report.Report;
import org.openclaims.report.Reports;
import org.openclaims.testing.PetroStory;
import org.openclaims.testing.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same five facts of the real case, read back out of all five formats: formats may differ in looks and in nothing else. */
class FactsTest {
    private final Story story = PetroStory.told();

    @ParameterizedTest
    @CsvSource({
        "2025-06-15, PUBLIC, asserted,  2025-06-11, since 11 June 2025, uncontested, false",
        "2025-07-03, PUBLIC, asserted,  2025-06-11, since 11 June 2025, disputed,    false",
        "2025-07-08, PUBLIC, softened,  2025-07-07, since 7 July 2025,  disputed,    true",
        "2025-06-30, MADE,   softened,  2025-06-23, since 23 June 2025, uncontested, true"
    })
    void agreeInEveryFormat(
            LocalDate day,
            ClockKind clock,
            String state,
            String since,
            String sinceWords,
            String contest,
            boolean quoted) {
        Report report = story.ask(reader ->
                Reports.person(reader, story.id("petro"), Vantage.on(day).by(clock), Story.ASKED));

        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(write(report, Format.JSON))
                .get("claims")
                .get(0);
        assertEquals(state, json.get("state").asString());
        assertEquals(since, json.get("since").asString());
        assertEquals(1, json.get("count").asInt());
        assertEquals(contest, json.get("contest").asString());
        assertEquals(
                quoted ? PetroStory.LETTER : null,
                quoted ? json.get("words").get("quote").asString() : null);
        assertEquals(!quoted, json.get("words").isNull());

        String csv = write(report, Format.CSV).split("\r\n")[1];
        assertTrue(csv.contains("," + state + ",no,"), csv);
        assertTrue(csv.contains("," + since + ",,1,,," + contest + ","), csv);
        assertEquals(quoted, csv.contains("\"" + PetroStory.LETTER + "\",en,rubio-plot/3"), csv);

        String text = unwrapped(write(report, Format.TEXT));
        String markdown = unwrapped(write(report, Format.MARKDOWN));
        for (String page : new String[] {text, markdown}) {
            String position = state.substring(0, 1).toUpperCase(Locale.ROOT) + state.substring(1);
            String condition = quoted ? ", conditionally, " : " ";
            assertTrue(page.contains(position + condition + sinceWords + ". Put forward once."), page);
            assertTrue(page.contains(contest.equals("disputed") ? "disputed" : "nobody on record takes a side"), page);
            assertEquals(quoted, page.contains(PetroStory.LETTER), page);
            assertEquals(quoted, page.contains("walk-back called “apology” by Latin Times; force: conditional"), page);
        }

        Element claim = Jsoup.parse(write(report, Format.HTML)).getElementById("rubio-plot");
        assertEquals(
                Standing.capital(state) + (quoted ? ", conditionally" : ""),
                claim.selectFirst(".position .badge").text());
        assertEquals(sinceWords, claim.selectFirst(".since").text());
        assertEquals("Put forward once.", claim.selectFirst(".times").text());
        assertEquals(
                contest.equals("disputed") ? "Disputed" : "Nobody on record takes a side",
                claim.selectFirst(".contest").text());
        assertEquals(
                quoted ? List.of("“" + PetroStory.LETTER + "”") : List.of(),
                claim.select("blockquote").eachText());
        assertEquals(
                quoted,
                claim.text().contains("Walk-back, called “apology” by Latin Times. Force: conditional"),
                claim.text());
    }

    /** What is read in Spanish rests on the same facts, and CSV and JSON do not change with the language of the reader. */
    @ParameterizedTest
    @CsvSource({
        "2025-06-15, PUBLIC, Afirmada desde el 11 de junio de 2025, Afirmada,                  false",
        "2025-07-08, PUBLIC, 'Matizada, con condiciones, desde el 7 de julio de 2025', 'Matizada, con condiciones', true",
        "2025-06-30, MADE,   'Matizada, con condiciones, desde el 23 de junio de 2025', 'Matizada, con condiciones', true"
    })
    void agreeInSpanish(LocalDate day, ClockKind clock, String position, String badge, boolean quoted) {
        Report report = story.ask(reader ->
                Reports.person(reader, story.id("petro"), Vantage.on(day).by(clock), Story.ASKED));
        Language spanish = Languages.find("es").orElseThrow();
        for (Format format : List.of(Format.TEXT, Format.MARKDOWN)) {
            String page = unwrapped(write(report, format, spanish));
            assertTrue(page.contains(position + ". Planteada una vez."), page);
            assertEquals(quoted, page.contains(PetroStory.LETTER), page);
            assertEquals(
                    quoted,
                    page.contains("marcha atrás con el nombre de “apology” según Latin Times; alcance: condicional"),
                    page);
        }
        var page = Jsoup.parse(write(report, Format.HTML, spanish));
        assertEquals("es", page.selectFirst("html").attr("lang"));
        assertEquals(
                badge,
                page.getElementById("rubio-plot")
                        .selectFirst(".position .badge")
                        .text());
        assertEquals(write(report, Format.JSON), write(report, Format.JSON, spanish));
        assertEquals(write(report, Format.CSV), write(report, Format.CSV, spanish));
    }

    private static String write(Report report, Format format) {
        return write(report, format, Language.ENGLISH);
    }

    private static String write(Report report, Format format, Language language) {
        StringBuilder out = new StringBuilder();
        Renderer.render(report, format, out, Layout.plain(language));
        return out.toString();
    }

    private static String unwrapped(String page) {
        return page.replaceAll("\\s+", " ");
    }
}
