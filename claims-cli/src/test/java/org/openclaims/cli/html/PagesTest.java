package org.openclaims.cli.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openclaims.act.ActKind;
import org.openclaims.act.Quote;
import org.openclaims.cli.render.HostileStory;
import org.openclaims.cli.words.Harmless;
import org.openclaims.cli.words.Language;
import org.openclaims.position.Vantage;
import org.openclaims.report.RecordedReport;
import org.openclaims.report.Report;
import org.openclaims.report.Reports;
import org.openclaims.testing.Deed;
import org.openclaims.testing.PetroStory;
import org.openclaims.testing.Story;

/** Pages as a browser reads them, without one. */
class PagesTest {
    private static final Vantage JULY = Vantage.on(LocalDate.of(2025, 7, 31));

    static Stream<String> payloads() {
        return Payloads.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void whateverStandsInTheRecordStaysText(String evil) {
        Story story = HostileStory.with(evil);
        for (Report report : HostileStory.reports(story)) {
            Document page = Jsoup.parse(Pages.alone(report, Language.ENGLISH));
            dead(page);
            String shown = Harmless.block(evil).replaceAll("\\s+", " ").strip();
            boolean shows = page.body().text().contains(shown);
            assertTrue(shows || report instanceof RecordedReport, () -> shown + "\nis not in\n" + page.text());
        }
    }

    /** Nothing in it runs, loads, sends or looks like something else. */
    static void dead(Document page) {
        assertEquals(
                0,
                page.select("script,iframe,object,embed,img,video,audio,link,base,form,input,button")
                        .size());
        assertEquals(1, page.select("style").size());
        assertEquals(5, page.select("meta").size());
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                assertFalse(
                        name.startsWith("on") || name.equals("style") || name.startsWith("xlink"), element::outerHtml);
                boolean address = Set.of("href", "src", "action", "formaction").contains(name);
                boolean safe = attribute.getValue().matches("(?s)#.*|https?://.*");
                assertTrue(!address || safe, element::outerHtml);
            }
        }
    }

    @Test
    void standsAlone() {
        Document page = petro(JULY);
        dead(page);
        assertEquals("Gustavo Petro · Open Claims", page.title());
        assertEquals("en", page.selectFirst("html").attr("lang"));
        String policy =
                page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
        for (Element link : page.select("a[href^=http]")) {
            assertTrue(link.attr("rel").contains("noopener"), link::outerHtml);
        }
        assertFalse(page.select("a[href^=http]").isEmpty());
    }

    @Test
    void everyNumberLeadsToTheListBehindIt() {
        Story story = new Story();
        story.claim("one", "The first", List.of(), Deed.of(ActKind.ASSERT, "Abena Osei", "2025-01-01"))
                .act("one", Deed.of(ActKind.REPEAT, "osei", "2025-01-02"))
                .claim("two", "The second", List.of(), Deed.of(ActKind.ASSERT, "osei", "2025-01-03"))
                .act("two", Deed.of(ActKind.DENY, "osei", "2025-01-04"));
        Document page = page(story.ask(r -> Reports.person(r, story.id("osei"), JULY, Story.ASKED)));
        assertEquals(List.of("2", "1", "1"), page.select(".tally b").eachText());
        for (Element number : page.select(".tally a, .times a")) {
            assertNotNull(page.getElementById(number.attr("href").substring(1)), number::outerHtml);
        }
        Element list =
                page.getElementById(page.select(".tally a").get(1).attr("href").substring(1));
        assertEquals(1, list.nextElementSibling().select("li").size());
        assertEquals(
                "2",
                Integer.toString(
                        page.select("#one .acts").first().select("> li").size()));
    }

    @Test
    void everyLinkWithinThePageLeadsSomewhereAndEveryPlaceHasItsOwnName() {
        for (Report report : HostileStory.reports(HostileStory.with("plain"))) {
            Document page = page(report);
            Set<String> names = new HashSet<>();
            for (Element place : page.select("[id]")) {
                assertTrue(names.add(place.id()), place.id());
            }
            for (Element link : page.select("a[href^=#]")) {
                assertTrue(names.contains(link.attr("href").substring(1)), link::outerHtml);
            }
        }
    }

    @Test
    void tellsWhatWasPublicAndWhatWasOnPaper() {
        Document july = petro(JULY);
        Element line = july.selectFirst("#rubio-plot .timeline");
        assertTrue(line.text().contains("not public for 14 days"), line.text());
        assertTrue(line.text().contains("On paper, known only later"), line.text());
        Document before = petro(Vantage.on(LocalDate.of(2025, 7, 3)));
        assertFalse(before.text().toLowerCase(Locale.ROOT).contains("walk-back,"), "nobody could know of the letter");
        assertFalse(before.text().contains("On paper"), "nobody could know of the letter");
    }

    /** Beside Arabic, "14 February 2025" is shown as "February 2025 14" unless it is kept apart. */
    @Test
    void datesBesideNamesThatAreReadFromRightToLeftStayWhole() {
        Story story = new Story();
        Deed said = Deed.of(ActKind.ASSERT, "عبد الرحمن السديس", "2025-02-14").quote("أخطأت.", "ar");
        story.claim("dam-safe", "السد آمن", List.of(), said);
        Document page = page(story.ask(r -> Reports.claim(r, story.id("dam-safe"), JULY, Story.ASKED)));
        Element credit = page.selectFirst(".quote figcaption");
        assertEquals("عبد الرحمن السديس, 14 February 2025, in Arabic", credit.text());
        assertEquals(
                List.of("عبد الرحمن السديس", "14 February 2025", "in Arabic"),
                credit.select("> bdi").eachText());
    }

    /** The line that says "at any time" reaches to both edges: words beyond its end would be cut off. */
    @Test
    void wordsOfAnActWithoutADateStandBesideItsMark() {
        Story story = new Story();
        story.claim("mine", "He owns the mine", List.of(), Deed.of(ActKind.ASSERT, "Abena Osei", "../.."))
                .act("mine", Deed.of(ActKind.DENY, "osei", "2025-01-04"));
        Document page = page(story.ask(r -> Reports.claim(r, story.id("mine"), JULY, Story.ASKED)));
        Set<String> levels = new HashSet<>();
        for (Element label : page.select(".timeline text.label")) {
            double at = Double.parseDouble(label.attr("x").replace("%", ""));
            assertTrue(at < 100, label::outerHtml);
            assertTrue(levels.add(label.attr("y")), "the line would run through the other mark");
        }
        assertEquals(2, levels.size());
    }

    @Test
    void aNameTooLongForTheDrawingStandsWholeAboveTheActs() {
        String name = "Maximiliana Featherstonehaugh-Cholmondeley de la Santísima Trinidad";
        Story story = new Story();
        story.claim("one", "The first", List.of(), Deed.of(ActKind.ASSERT, name, "2025-01-01"));
        Document page = page(story.ask(r -> Reports.claim(r, story.id("one"), JULY, Story.ASKED)));
        assertTrue(
                page.selectFirst(".rowname").text().length() <= 46,
                page.selectFirst(".rowname").text());
        assertEquals("What " + name + " did", page.selectFirst("h4").text());
    }

    @Test
    void theTableSaysWhatTheDrawingShows() {
        Element line = petro(JULY).selectFirst("#rubio-plot .timeline");
        List<String> drawn = line.select("svg text.label tspan.number").eachText();
        List<String> told = line.select("tbody td:first-child").eachText();
        assertEquals(new HashSet<>(drawn), new HashSet<>(told));
        assertEquals(drawn.size(), told.size());
        List<String> places = line.select("svg a").eachAttr("href");
        assertEquals(drawn.size(), places.size());
        assertEquals(new HashSet<>(line.select("tbody a").eachAttr("href")), new HashSet<>(places));
        assertTrue(line.select("tbody").text().contains("23 June 2025 7 July 2025 Walk-back"), line.text());
    }

    @Test
    void wordsKeepTheirLanguageAndTheirDirection() {
        Story story = new Story();
        story.claim(
                "dam",
                "The dam is safe",
                List.of(),
                Deed.of(ActKind.ASSERT, "Nadia Haddad", "2025-01-01")
                        .quote("السد آمن", "ar", new Quote.Translation("The dam is safe.", "en", "our desk")));
        Document page = page(story.ask(r -> Reports.person(r, story.id("haddad"), JULY, Story.ASKED)));
        Element quote = page.selectFirst("blockquote");
        assertEquals("ar", quote.attr("lang"));
        assertEquals("auto", quote.attr("dir"));
        assertEquals("en", page.selectFirst("blockquote.translation").attr("lang"));
    }

    @Test
    void aLanguageOfAnyLengthIsOneOrNone() {
        assertEquals("zh-Hant-TW", Sheet.tag("zh-Hant-TW"));
        assertNull(Sheet.tag("zh-Hant-"));
        String parts = "-part".repeat(100_000);
        assertEquals("zh" + parts, Sheet.tag("zh" + parts));
    }

    @Test
    void whereThereIsNothingItSaysSo() {
        Document page = petro(Vantage.on(LocalDate.of(2025, 1, 1)));
        assertTrue(page.text().contains("No claim on record by then."), page.text());
        assertEquals(0, page.select("figure.timeline").size());
    }

    private static Document petro(Vantage vantage) {
        Story story = PetroStory.told();
        return page(story.ask(r -> Reports.person(r, story.id("petro"), vantage, Story.ASKED)));
    }

    private static Document page(Report report) {
        return Jsoup.parse(Pages.alone(report, Language.ENGLISH));
    }
}
