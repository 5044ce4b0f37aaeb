package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.cli.html.Payloads;
import org.openclaims.cli.words.Harmless;

/** Sixty ways to make a page do something, typed into every field that takes words: on a site, and as pages are served, they stay words. */
class HostilePagesTest {
    private static final List<String> FIELDS =
            List.of("--note", "--venue", "--form", "--form-by", "--quote", "--translation", "--tag");

    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void record() {
        newsroom = new Newsroom(directory);
        // Names are short; so each payload is in one of them, and all of them in every field that takes a text.
        String all = String.join(" ", Payloads.ALL);
        says("party", "add", "Nobody Quist", "--handle", "nobody");
        says("party", "office", "nobody", all);
        says(
                "source",
                "add",
                "https://a.example/1",
                "--handle",
                "src",
                "--title",
                all,
                "--publisher",
                all,
                "--author",
                all);
        String[] add = {
            "add",
            all,
            "--handle",
            "evil",
            "--by",
            "nobody",
            "--on",
            "2025-03-04",
            "--source",
            "src",
            "--about",
            "nobody",
            "--lang",
            "en"
        };
        Stream<String> fields = FIELDS.stream().flatMap(field -> Stream.of(field, all));
        says(Stream.concat(Stream.of(add), fields).toArray(String[]::new));
        int number = 0;
        for (String payload : Payloads.ALL) {
            String name = "Speaker" + (char) ('a' + number / 26) + (char) ('a' + number % 26) + " " + payload;
            number++;
            says("assert", "evil", "--by", name, "--new", name, "--on", "2025-03-05", "--quote", payload);
        }
        says("evidence", "evil", "--source", "src", "--refutes", "--summary", all);
        says(
                "verdict",
                "evil",
                all,
                "--by",
                "nobody",
                "--scale",
                "free-text",
                "--on",
                "2025-03-09",
                "--reasoning",
                all,
                "--source",
                "src");
        says("amend", "evil/1", "--note", "other " + all, "--why", all);
    }

    @Test
    void onASite() throws IOException {
        Path site = directory.resolve("site");
        says("site", "--output", site.toString());
        try (Stream<Path> files = Files.walk(site)) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertTrue(pages.size() > 60, () -> pages.toString());
            for (Path file : pages) {
                Document page = Jsoup.parse(file);
                // The search is a script of ours, and reviews are for search engines.
                page.select(
                                "script[src=search.js], script[src=search-index.js], script[type=application/ld+json], #form_")
                        .remove();
                page.select("link").forEach(HostilePagesTest::ours);
                page.select("link").remove();
                dead(page, file.toString());
            }
            shows(Jsoup.parse(site.resolve("claims/evil.html")));
        }
    }

    @Test
    void asServed() throws Exception {
        try (Served server = new Served(newsroom)) {
            String address = server.address();
            shows(served(address, "claims/evil.html"));
            String all = String.join(" ", Payloads.ALL);
            for (String page : List.of(
                    "claims.html",
                    "people.html",
                    "people/nobody.html",
                    "sources.html",
                    "corrections.html",
                    "log.html",
                    "record.html?claim=evil")) {
                served(address, page);
            }
            for (String name : List.of(
                    "words",
                    "by",
                    "about",
                    "tag",
                    "state",
                    "as-of",
                    "clock",
                    "known-at",
                    "least",
                    "before",
                    "claim",
                    all)) {
                String query = "?" + encoded(name) + "=" + encoded(all);
                served(address, "claims.html" + query);
                served(address, "record.html" + query);
                served(address, "claims/evil.html" + query);
            }
            served(address, "people/" + encoded(all).replace("+", "%20").replace("%2F", "") + ".html");
            Map<String, String> form = Stream.of(
                            "claim",
                            "act",
                            "force",
                            "with",
                            "by",
                            "for",
                            "on",
                            "public",
                            "quote",
                            "lang",
                            "translation",
                            "form",
                            "form-by",
                            "venue",
                            "note",
                            "about",
                            "told-by",
                            "source",
                            "command-id",
                            "text")
                    .collect(Collectors.toMap(name -> name, name -> all));
            form.put("claim", "evil");
            sent(address, form);
            form.put("act", "retract");
            form.put("force", "full");
            sent(address, form);
            form.remove("claim");
            sent(address, form);
        }
    }

    private static Document served(String address, String page) throws IOException, InterruptedException {
        return answered(HttpRequest.newBuilder(URI.create(address + page)), page);
    }

    private static void sent(String address, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        answered(
                HttpRequest.newBuilder(URI.create(address + "record.html"))
                        .header("Origin", address.substring(0, address.indexOf('/', 8)))
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                "the form");
    }

    private static Document answered(HttpRequest.Builder request, String name)
            throws IOException, InterruptedException {
        HttpResponse<String> response =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(response.statusCode() < 500, () -> name + response.body());
        Document page = Jsoup.parse(response.body());
        page.select("link").forEach(HostilePagesTest::ours);
        page.select("form.controls, form.entry").forEach(form -> {
            assertTrue(List.of("", "record.html").contains(form.attr("action")), form::outerHtml);
            form.select("input, button").forEach(field -> assertFalse(field.hasAttr("formaction"), field::outerHtml));
        });
        page.select("link, form.controls, form.entry").remove();
        dead(page, name);
        return page;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static void ours(Element link) {
        assertTrue(link.attr("href").matches("(\\.\\./)?(pages\\.css|feed\\.atom)"), link::outerHtml);
    }

    private static void shows(Document page) {
        String text = page.body().text();
        for (String payload : Payloads.ALL) {
            assertTrue(
                    text.contains(
                            Harmless.block(payload).replaceAll("\\s+", " ").strip()),
                    payload);
        }
    }

    /** Nothing in it runs, loads, sends or looks like something else. */
    private static void dead(Document page, String name) {
        assertEquals(
                "",
                page.select("script,iframe,object,embed,img,video,audio,style,link,base,form")
                        .outerHtml(),
                name);
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey().toLowerCase(Locale.ROOT);
                assertFalse(key.startsWith("on") || key.equals("style") || key.startsWith("xlink"), element::outerHtml);
                boolean address = List.of("href", "src", "action", "formaction").contains(key);
                boolean safe = attribute
                        .getValue()
                        .matches("(?s)(\\.\\./)?([a-z]+/)?[A-Za-z0-9_-]*(\\.html)?([?#].*)?|https?://.*");
                assertTrue(!address || safe, () -> name + ": " + element.outerHtml());
            }
        }
    }

    private void says(String... words) {
        Newsroom.Said said = newsroom.type(words);
        assertEquals(0, said.status(), said::toString);
    }
}
