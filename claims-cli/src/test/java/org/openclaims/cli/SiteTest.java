package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.cli.html.Browser;
import tools.jackson.databind.JsonNode;

/** The record as a site: whole, linked, harmless, and rewritten only where it changed. */
class SiteTest {
    @TempDir
    private Path directory;

    private Newsroom newsroom;
    private Path site;

    @BeforeEach
    void begin() {
        newsroom = new Newsroom(directory);
        site = directory.resolve("site");
        says(
                0,
                "add",
                "The bridge is safe",
                "--by",
                "Abena Osei",
                "--on",
                "2025-03-04",
                "--source",
                "https://a.example/1");
        says(
                0,
                "add",
                "The ferry is free",
                "--by",
                "Inés Quist",
                "--about",
                "osei",
                "--on",
                "2025-03-05",
                "--tag",
                "harbour");
        says(0, "retract", "bridge-safe", "--by", "osei", "--on", "2025-03-06", "--force", "full");
        says(0, "amend", "bridge-safe/2", "--venue", "radio", "--why", "it was on the radio");
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        build();
        for (Path file : pages()) {
            Document page = Jsoup.parse(file);
            for (Element link : page.select("a[href], link[href], script[src]")) {
                String href = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (!href.startsWith("https://")) {
                    String[] parts = href.split("#", 2);
                    Path target = parts[0].isEmpty()
                            ? file
                            : file.resolveSibling(parts[0]).normalize();
                    assertTrue(Files.exists(target), () -> file + " leads to " + href);
                    assertTrue(
                            parts.length < 2 || Jsoup.parse(read(target)).getElementById(parts[1]) != null,
                            () -> file + " leads to " + href);
                }
            }
        }
    }

    @Test
    void aSecondBuildingWritesNothing() throws IOException {
        build();
        Set<Path> old = stamped();
        assertTrue(build().contains(" 0 written"));
        assertEquals(old, untouched());
    }

    @Test
    void oneMoreActRewritesOnlyWhatItChanged() throws IOException {
        build();
        stamped();
        says(0, "repeat", "ferry-free", "--by", "quist", "--on", "2025-03-07");
        build();
        Set<String> rewritten = new TreeSet<>();
        Set<Path> same = untouched();
        try (Stream<Path> files = Files.walk(site)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !same.contains(file))
                    .forEach(file ->
                            rewritten.add(site.relativize(file).toString().replace('\\', '/')));
        }
        assertEquals(
                Set.of(
                        "claims/ferry-free.html",
                        "people/quist.html",
                        "people/osei.html",
                        "feed.atom",
                        "site-files.txt"),
                rewritten);
    }

    @Test
    void whoOfTheDeskRecordedItIsNotPublished() throws IOException {
        assertTrue(newsroom.type("corrections").out().contains("by desk"));
        build();
        for (Path page : pages()) {
            assertFalse(read(page).contains("by desk"), page.toString());
        }
        String exported = newsroom.type("export", "--format", "json").out();
        assertTrue(exported.contains("it was on the radio"), exported);
        assertFalse(exported.contains("\"actor\""), exported);
    }

    @Test
    void whatWasVoidedIsGone() {
        build();
        says(0, "undo", "2", "--why", "typed twice");
        build();
        assertFalse(Files.exists(site.resolve("claims/ferry-free.html")));
        assertTrue(read(site.resolve("corrections.html")).contains("typed twice"));
    }

    @Test
    void nothingOfSomebodyElseIsTouched() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve("thesis.txt"), "all of it");
        assertTrue(says(3, "site", "--output", site.toString()).err().contains("no site of ours"));
        assertEquals("all of it", read(site.resolve("thesis.txt")));
        assertFalse(Files.exists(site.resolve("index.html")));
    }

    @Test
    void aListOfFilesThatSomebodyEditedRemovesNothingOutside() throws IOException {
        Path outside = Files.writeString(directory.resolve("outside.txt"), "mine");
        build();
        Path list = site.resolve("site-files.txt");
        Files.writeString(list, read(list) + "0000  ../outside.txt\n");
        build();
        assertTrue(Files.exists(outside));
    }

    @Test
    void hostileWordsStayWordsInScriptAndFeedToo() throws Exception {
        says(
                0,
                "add",
                "</script><script>alert(1)</script> & ]]>",
                "--handle",
                "evil",
                "--by",
                "osei",
                "--on",
                "2025-03-08");
        says(0, "amend", "evil/1", "--note", "x", "--why", "</summary><script>alert(1)</script>&");
        build();
        assertFalse(read(site.resolve("search-index.js")).contains("<"));
        var feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(site.resolve("feed.atom").toFile());
        assertEquals(0, feed.getElementsByTagName("script").getLength());
        assertEquals(6, feed.getElementsByTagName("entry").getLength());
        for (Path file : pages()) {
            Document page = Jsoup.parse(file);
            assertEquals(
                    file.endsWith("search.html") ? 2 : 0, page.select("script").size(), file.toString());
        }
    }

    @Test
    void theFeedQuotesNothingThatNoPageShowsAndNoReasonButForCorrections() {
        says(
                0,
                "repeat",
                "bridge-safe",
                "--by",
                "osei",
                "--on",
                "2025-03-09",
                "--quote",
                "I never doubted it",
                "--attested",
                "disputed",
                "--reason",
                "a tip by our source in the ministry");
        says(0, "repeat", "bridge-safe", "--by", "osei", "--on", "2025-03-10", "--quote", "It stood a storm");
        says(0, "repeat", "bridge-safe", "--by", "osei", "--on", "2025-03-11", "--quote", "Come and see it");
        says(0, "void", "bridge-safe/4", "--why", "somebody else said it");
        build();
        String feed = read(site.resolve("feed.atom"));
        assertFalse(feed.contains("I never doubted it"), feed);
        assertFalse(feed.contains("a tip by our source"), feed);
        assertTrue(feed.contains("somebody else said it"), feed);
        assertTrue(feed.contains("Come and see it"), feed);
    }

    @Test
    void theFeedDoesNotQuoteWhatTheDeskHasCorrectedSince() {
        says(
                0,
                "retract",
                "ferry-free",
                "--by",
                "quist",
                "--on",
                "2025-03-09",
                "--force",
                "full",
                "--note",
                "so they told us");
        says(0, "amend", "ferry-free/2", "--act", "repeat", "--note", "", "--why", "we misread it");
        build();
        String feed = read(site.resolve("feed.atom"));
        assertFalse(feed.contains("so they told us"), feed);
        assertTrue(feed.contains("<title>retract (corrected since)</title>"), feed);
        assertTrue(feed.contains("we misread it"), feed);
        says(0, "undo");
        build();
        assertTrue(read(site.resolve("feed.atom")).contains("so they told us"));
    }

    @Test
    void theFeedEndsWhereTheVantageDoes() {
        Instant before = newsroom.next();
        says(0, "repeat", "bridge-safe", "--by", "osei", "--on", "2025-03-09");
        says(0, "repeat", "bridge-safe", "--by", "osei", "--on", "2025-06-09");
        says(
                0,
                "retract",
                "ferry-free",
                "--by",
                "quist",
                "--on",
                "2025-06-10",
                "--force",
                "full",
                "--source",
                "https://a.example/2");
        says(0, "undo");
        says(
                0,
                "retract",
                "ferry-free",
                "--by",
                "quist",
                "--on",
                "2025-06-10",
                "--force",
                "full",
                "--source",
                "https://a.example/3");
        says(0, "site", "--output", site.toString(), "--as-of", "2025-04-01");
        String feed = read(site.resolve("feed.atom"));
        assertEquals(1, feed.split("<title>repeat").length - 1, feed);
        // It is dated later, and its source is there already.
        assertFalse(feed.contains("<title>retract</title>"), feed);
        assertTrue(feed.contains("added source a-3"), feed);
        assertFalse(feed.contains("ferry-free/3"), feed);
        says(
                0,
                "site",
                "--output",
                site.toString(),
                "--known-at",
                before.minusSeconds(1).toString());
        feed = read(site.resolve("feed.atom"));
        assertFalse(feed.contains("<title>repeat"), feed);
        assertFalse(feed.contains("undo"), feed);
        assertTrue(feed.contains("it was on the radio"), feed);
        assertTrue(feed.contains("<updated>" + before.minusSeconds(60)), feed);
    }

    @Test
    void theFeedNamesWhereItIsPublished() {
        says(0, "site", "--output", site.toString(), "--address", "https://desk.example/record");
        assertTrue(read(site.resolve("feed.atom")).contains("https://desk.example/record/claims/bridge-safe.html"));
    }

    @Test
    void aVerdictIsThereForSearchEnginesWhereItMayBe() throws IOException {
        says(
                0,
                "verdict",
                "bridge-safe",
                "--by",
                "Ferry Desk",
                "--scale",
                "free-text",
                "</script><b>Not so",
                "--on",
                "2025-03-09",
                "--source",
                "https://ferrydesk.example/bridge");
        says(0, "verdict", "ferry-free", "--by", "Ferry Desk", "--scale", "free-text", "No", "--on", "2025-03-09");
        build();
        JsonNode review = review("bridge-safe");
        assertEquals("https://ferrydesk.example/bridge", review.get("url").asString());
        assertEquals(
                "</script><b>Not so", review.at("/reviewRating/alternateName").asString());
        assertEquals("Abena Osei", review.at("/itemReviewed/author/name").asString());
        assertEquals(
                "urn:openclaims:act:retract:full",
                review.at("/itemReviewed/correction/0/additionalType").asString());
        assertEquals(
                0, scripts("ferry-free").size(), "a verdict without an address is not one that anybody could follow");

        says(0, "site", "--output", site.toString(), "--address", "https://desk.example/record/");
        assertEquals(
                "https://desk.example/record/claims/ferry-free.html",
                review("ferry-free").get("url").asString());
        assertEquals(
                "https://desk.example/record/claims/bridge-safe.html",
                review("bridge-safe").get("url").asString());
        assertEquals(
                "https://ferrydesk.example/bridge",
                review("bridge-safe").get("isBasedOn").asString());

        says(0, "verdict", "ferry-free", "--by", "Harbour Desk", "--scale", "free-text", "Yes", "--on", "2025-03-10");
        says(0, "site", "--output", site.toString(), "--address", "https://desk.example/record/");
        for (JsonNode one : review("ferry-free")) {
            String[] place = one.get("url").asString().split("#", 2);
            assertEquals("https://desk.example/record/claims/ferry-free.html", place[0]);
            assertNotNull(Jsoup.parse(site.resolve("claims/ferry-free.html")).getElementById(place[1]));
        }
        assertEquals(2, review("ferry-free").size());
    }

    private Elements scripts(String claim) throws IOException {
        return Jsoup.parse(site.resolve("claims/" + claim + ".html")).select("script[type=application/ld+json]");
    }

    private JsonNode review(String claim) throws IOException {
        Elements scripts = scripts(claim);
        assertEquals(1, scripts.size());
        return Newsroom.read(scripts.get(0).data());
    }

    @Test
    void everyNumberLeadsToTheListBehindIt() throws IOException {
        says(0, "assert", "ferry-free", "--by", "osei", "--on", "2025-03-08");
        says(0, "add", "The road is closed", "--by", "osei", "--about", "Ministry of Roads", "--on", "2025-03-09");
        build();
        int numbers = 0;
        for (Path file : pages()) {
            for (Element number : Jsoup.parse(file).select(".tally b")) {
                String href = number.parent().attr("href");
                assertFalse(href.isEmpty(), () -> file + ": " + number.parent());
                assertEquals(number.text(), Integer.toString(behind(file, href)), () -> file + ": " + number.parent());
                numbers++;
            }
        }
        assertEquals(4 + 2 * (1 + 1) + 2 * (1 + 2), numbers, "the front, two pages on people, two rows on people");
        String people = Jsoup.parse(site.resolve("people.html")).text();
        assertTrue(people.contains("holding no claim") && people.contains("Ministry of Roads"), people);
    }

    /** Its other pages would all change with every day; one says of which day they are. */
    @Test
    void theFrontNamesTheDay() throws IOException {
        build();
        Document front = Jsoup.parse(site.resolve("index.html"));
        assertTrue(
                front.select(".view").text().startsWith("As of 1 August 2025, by what was public then."), front.text());
        assertEquals(
                "As things stand, by what is public.",
                Jsoup.parse(site.resolve("claims/ferry-free.html"))
                        .select(".view")
                        .text());
    }

    /** How long the list at an address is. */
    private static int behind(Path file, String href) throws IOException {
        String[] parts = href.split("#", 2);
        Document page = Jsoup.parse(parts[0].isEmpty() ? file : file.resolveSibling(parts[0]));
        if (parts.length < 2) {
            return page.select("main .rows > li").size();
        }
        Element place = page.getElementById(parts[1]);
        return place.is("section")
                ? place.select("> article").size()
                : place.nextElementSibling().select("> li").size();
    }

    @Test
    void nobodyIsKeptOut() throws IOException {
        build();
        look(browser -> {
            for (Path file : pages()) {
                browser.open(file.toRealPath().toUri());
                assertEquals(List.of(), browser.complaints(), file::toString);
                assertEquals(List.of(), browser.obstacles(), file::toString);
            }
        });
    }

    /** A list has no sources below it: "[1]" beside each verdict would name the same one, or none. */
    @Test
    void aListNumbersNoSourcesThatItDoesNotName() throws IOException {
        for (String claim : List.of("bridge-safe", "ferry-free")) {
            says(
                    0,
                    "verdict",
                    claim,
                    "False",
                    "--by",
                    "Our desk",
                    "--on",
                    "2025-03-09",
                    "--source",
                    "https://b.example/" + claim);
        }
        build();
        for (String list : List.of("index.html", "claims.html")) {
            String text = Jsoup.parse(site.resolve(list)).text();
            assertTrue(text.contains("“False” by Our desk") && !text.contains("[1]"), text);
        }
        assertFalse(newsroom.type("list").out().contains("[1]"));
        assertTrue(read(site.resolve("search-index.js")).contains("\"Abena Osei · bridge-safe\""));
    }

    @Test
    void anEmptyRecordSaysSo() throws IOException {
        says(0, "undo", "4", "--why", "all of it");
        says(0, "undo", "3", "--why", "all of it");
        says(0, "undo", "2", "--why", "all of it");
        says(0, "undo", "1", "--why", "all of it");
        build();
        assertTrue(Jsoup.parse(site.resolve("index.html")).text().contains("Newest claims None on record."));
        assertTrue(Jsoup.parse(site.resolve("claims.html")).text().contains("Claims None on record."));
    }

    @Test
    void theSearchFindsWithoutAServer() throws IOException {
        says(0, "repeat", "bridge-safe", "--by", "osei", "--on", "2025-03-08", "--quote", "Its girders hold");
        build();
        look(browser -> {
            browser.open(site.toRealPath().resolve("search.html").toUri());
            browser.ask(
                    "const w = document.getElementById('words_'); w.value = 'INES ferry'; w.dispatchEvent(new Event('input'))");
            assertEquals(
                    "The ferry is free",
                    browser.ask("document.getElementById('hits_').innerText.split('\\n')[0]")
                            .asString());
            assertEquals(
                    1,
                    browser.ask("document.querySelectorAll('#hits_ li').length").asInt());
            browser.ask(
                    "document.getElementById('words_').value = 'girders HOLD'; document.getElementById('words_').dispatchEvent(new Event('input'))");
            assertEquals(
                    "The bridge is safe",
                    browser.ask("document.getElementById('hits_').innerText.split('\\n')[0]")
                            .asString());
            assertEquals(List.of(), browser.complaints());
            browser.open(site.toRealPath().resolve("claims/bridge-safe.html").toUri());
            assertEquals(List.of(), browser.complaints());
            assertEquals(2, browser.requests().size(), () -> browser.requests().toString());
        });
    }

    /** What is done with a browser. */
    private interface Look {
        void at(Browser browser) throws IOException;
    }

    private void look(Look look) throws IOException {
        Optional<Path> installed = Browser.installed();
        Assumptions.assumeTrue(
                installed.isPresent(), "There is no Chromium on this machine, so nothing was looked at in one.");
        try (Browser browser = Browser.start(installed.get(), Files.createDirectory(directory.resolve("profile")))) {
            look.at(browser);
        }
    }

    private String build() {
        return says(0, "site", "--output", site.toString()).out();
    }

    private Newsroom.Said says(int status, String... words) {
        Newsroom.Said said = newsroom.type(words);
        assertEquals(status, said.status(), said::toString);
        return said;
    }

    /** Makes all files old, and says which there are. */
    private Set<Path> stamped() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            Set<Path> all = files.filter(Files::isRegularFile).collect(Collectors.toSet());
            for (Path file : all) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(0));
            }
            return all;
        }
    }

    private Set<Path> untouched() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().lastModified() == 0)
                    .collect(Collectors.toSet());
        }
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
