package org.openclaims.cli.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openclaims.cli.render.BridgeStory;
import org.openclaims.cli.render.HostileStory;
import org.openclaims.cli.words.Language;
import org.openclaims.position.ClockKind;
import org.openclaims.position.Vantage;
import org.openclaims.report.ListQuery;
import org.openclaims.report.RecordedReport;
import org.openclaims.report.Report;
import org.openclaims.report.Reports;
import org.openclaims.testing.PetroStory;
import org.openclaims.testing.Story;

/** Pages in a real Chromium. Where there is none, these tests are skipped, and say so. */
class BrowserTest {
    @TempDir
    private static Path directory;

    private static Browser browser;
    private static int pages;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> installed = Browser.installed();
        Assumptions.assumeTrue(
                installed.isPresent(),
                "There is no Chromium on this machine (on the path, or named by CLAIMS_BROWSER), so no page was looked at in one.");
        browser = Browser.start(installed.get(), Files.createDirectory(directory.resolve("profile")));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Section 1 of the design, in the words that a reader sees. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-06-10 | PUBLIC | none",
                "2025-06-15 | PUBLIC | Asserted since 11 June 2025 / Nobody on record takes a side",
                "2025-07-03 | PUBLIC | Asserted since 11 June 2025 / Disputed",
                "2025-07-08 | PUBLIC | Softened, conditionally since 7 July 2025 / Disputed",
                "2025-06-30 | MADE   | Softened, conditionally since 23 June 2025 / Nobody on record takes a side"
            })
    void theCaseReadsAsItWas(LocalDate day, ClockKind clock, String says) {
        open(petro(Vantage.on(day).by(clock)));
        String seen = browser.ask("""
                (() => { const claim = document.getElementById('rubio-plot');
                  return claim === null ? 'none' : claim.querySelector('.position').innerText.trim().replace(/\\s+/g, ' ')
                    + ' / ' + claim.querySelector('.contest').innerText.trim(); })()""").asString();
        assertEquals(says, seen);
    }

    @Test
    void nobodyIsKeptOut() {
        for (Report report : reports()) {
            open(report);
            assertEquals(List.of(), browser.obstacles());
        }
    }

    @Test
    void nothingIsAskedOfAnybody() {
        for (Report report : reports()) {
            Path page = open(report);
            assertEquals(List.of(page.toUri().toString()), browser.requests());
            assertEquals(List.of(), browser.complaints());
        }
    }

    /** All payloads of one page at once: sixty pages would take a minute. */
    @Test
    void hostileWordsStayWords() {
        String all = String.join(" ", Payloads.ALL);
        for (Report report : HostileStory.reports(HostileStory.with(all))) {
            Path page = open(report);
            assertEquals(0, browser.ask("""
                            document.querySelectorAll('script,iframe,object,embed,img,form,link,base').length
                            + [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a =>
                                /^on|^style$/i.test(a.name) || /^\\s*(javascript|data):/i.test(a.value))).length""").asInt());
            assertEquals(List.of(page.toUri().toString()), browser.requests());
            boolean shows = browser.ask("document.body.innerText.includes('<script>alert(1)</script>')")
                    .asBoolean();
            assertTrue(shows || report instanceof RecordedReport);
        }
    }

    @Test
    void theKeyboardAloneReachesEverything() {
        open(petro(Vantage.on(LocalDate.of(2025, 7, 31))));
        List<String> wanted = new ArrayList<>();
        browser.ask("""
                [...document.querySelectorAll('a[href], summary, [tabindex]')].filter(e => e.tagName === 'SUMMARY' || !e.closest('details:not([open])'))
                  .map((e, i) => e.dataset.stop = String(i))""").forEach(stop -> wanted.add(stop.asString()));
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            browser.press("Tab", 9, "");
            reached.add(browser.ask("document.activeElement.dataset.stop ?? 'nowhere'")
                    .asString());
        }
        assertEquals(wanted, reached);
        browser.ask("document.querySelector('summary').focus()");
        browser.press("Enter", 13, "\r");
        assertTrue(
                browser.ask("document.querySelector('.timeline details').open").asBoolean());
    }

    @Test
    void fitsAnyWindow() {
        for (Report report : reports()) {
            open(report);
            // 640 is a window of 1280 at 200 %, 320 one at 400 %.
            for (int width : new int[] {1280, 640, 390, 320}) {
                browser.window(width, 900, false, false);
                assertEquals(
                        width,
                        browser.ask("document.documentElement.scrollWidth").asInt(),
                        report::toString);
            }
        }
    }

    private static List<Report> reports() {
        Story petro = PetroStory.told();
        Story bridge = BridgeStory.told();
        Vantage july = Vantage.on(LocalDate.of(2025, 7, 31));
        return List.of(
                petro.ask(r -> Reports.person(r, petro.id("petro"), july, Story.ASKED)),
                bridge.ask(r -> Reports.person(r, bridge.id("osei"), july, Story.ASKED)),
                bridge.ask(r -> Reports.claim(r, bridge.id("bridge-safe"), july, Story.ASKED)),
                bridge.ask(r -> Reports.list(r, ListQuery.newest(9), july, Story.ASKED)),
                bridge.ask(r -> Reports.status(r, july, Story.ASKED)),
                bridge.ask(r -> Reports.log(r, Long.MAX_VALUE, 9, false, null)));
    }

    private static Report petro(Vantage vantage) {
        Story story = PetroStory.told();
        return story.ask(r -> Reports.person(r, story.id("petro"), vantage, Story.ASKED));
    }

    private static Path open(Report report) {
        try {
            Path page = directory.toRealPath().resolve("page-" + pages++ + ".html");
            Files.writeString(page, Pages.alone(report, Language.ENGLISH));
            browser.open(page.toUri());
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
