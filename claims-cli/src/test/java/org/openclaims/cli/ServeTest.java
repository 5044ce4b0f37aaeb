package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openclaims.cli.html.Browser;
import org.openclaims.cli.shell.StoreOpener;

/** The record in a browser on this computer: it answers from any vantage, records by the rules of the commands, and lets nobody else in. */
class ServeTest {
    private static final String SAME_ORIGIN = "Sec-Fetch-Site: same-origin\r\n";

    @TempDir
    private Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private Newsroom newsroom;
    private Served server;
    private String address;

    @BeforeEach
    void begin() {
        newsroom = new Newsroom(directory);
        assertEquals(
                0, newsroom.type("demo", "--db", newsroom.store().toString()).status());
        server = new Served(newsroom);
        address = server.address();
    }

    @AfterEach
    void end() throws InterruptedException {
        server.close();
        assertThrows(
                ConnectException.class,
                () -> new Socket(
                                InetAddress.getLoopbackAddress(),
                                URI.create(address).getPort())
                        .close());
    }

    /** Section 1 of the design, asked with the controls of the page. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "as-of=2025-06-15            | Asserted since 11 June 2025 | Nobody on record takes a side",
                "as-of=2025-07-03            | Asserted since 11 June 2025 | Disputed",
                "as-of=2025-07-08            | Softened, conditionally since 7 July 2025 | Disputed",
                "as-of=2025-06-30&clock=made | Softened, conditionally since 23 June 2025 | Nobody on record takes a side"
            })
    void movingTheDayMovesThePosition(String vantage, String position, String contest) {
        Document page = page("claims/rubio-plot.html?" + vantage);
        assertEquals(position, page.selectFirst(".position").text());
        assertEquals(contest, page.selectFirst(".contest").text());
        assertEquals(
                vantage.substring(6, 16), page.selectFirst("input[name=as-of]").attr("value"));
        for (Element link : page.select(
                "main a[href^=../]:not(.enter a), .menu a[href*=claims], .menu a[href*=people], .menu a[href*=sources]")) {
            assertTrue(link.attr("href").contains(vantage), link::outerHtml);
        }
        // These look from nowhere.
        assertEquals(
                List.of("../corrections.html", "../log.html", "../record.html"),
                page.select(".menu a:not([href*=as-of])").eachAttr("href"));
    }

    /** The field shows no more than seconds, and a correction of the same second is before or after. */
    @Test
    void lookingAgainAsksTheSame() {
        Document page =
                page("claims/rubio-plot.html?known-at=2030-11-28T05:17:32.356137Z&least=confirmed&as-of=2025-07-03");
        assertEquals(
                page.select(".view").text(), page(looked(page)).select(".view").text());
        assertEquals("2030-11-28T05:17:32.356137Z", field(page, "known-exactly"));
        assertEquals("confirmed", field(page, "least"));
        Document again = page(looked(page));
        assertEquals("2030-11-28T05:17:32.356137Z", field(again, "known-exactly"));
        assertEquals("confirmed", field(again, "least"));
        assertTrue(
                again.selectFirst(".menu a[href*=corrections]")
                        .attr("href")
                        .contains("known-at=2030-11-28T05%3A17%3A32.356137Z"),
                again.select(".menu").html());
        again.selectFirst("input[name=known-at]").attr("value", "2030-11-28T06:00:00");
        assertEquals(0, page(looked(again)).select("input[name=known-exactly]").size());
        again.selectFirst("input[name=known-at]").attr("value", "");
        assertEquals("", field(page(looked(again)), "known-at"));
    }

    private static String field(Document page, String name) {
        return page.selectFirst("input[name=" + name + "]").attr("value");
    }

    /** The address that its button leads to. */
    private static String looked(Document page) {
        return "claims/rubio-plot.html?"
                + page.select(".controls input[name]").stream()
                        .map(input -> input.attr("name") + "=" + URLEncoder.encode(input.val(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claims.html?asof=2025-01-05 | takes no asof in its address; it takes as-of, clock, known-at, least, by,",
                "people/petro.html?state=asserted | takes no state in its address; it takes as-of, clock, known-at, least.",
                "log.html?known-at=2025-01-05 | takes no known-at in its address; it takes before.",
                "record.html?claims=rubio-plot | takes no claims in its address"
            })
    void whatAPageDoesNotHeedIsRefused(String asked, String said) {
        HttpResponse<String> response = get(asked);
        assertEquals(400, response.statusCode());
        assertTrue(Jsoup.parse(response.body()).text().contains(said), response.body());
    }

    @Test
    void aRequestForTheHeadAloneIsRefusedWithoutAWordAtTheTerminal() {
        List<String> warned = new CopyOnWriteArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                warned.add(logged.getMessage());
            }

            @Override
            public void flush() {
                // There is nothing to flush.
            }

            @Override
            public void close() {
                // Nor to close.
            }
        };
        Logger jdk = Logger.getLogger("com.sun.net.httpserver");
        jdk.addHandler(listening);
        try {
            HttpResponse<String> response = ask(HttpRequest.newBuilder(URI.create(address + "claims.html"))
                    .method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertEquals(405, response.statusCode());
        } finally {
            jdk.removeHandler(listening);
        }
        assertEquals(List.of(), warned);
    }

    @Test
    void aDayLaterIsOneStep() {
        Document page = page("claims/rubio-plot.html?as-of=2025-07-06&clock=public");
        assertTrue(page.selectFirst(".position").text().startsWith("Asserted"));
        String later = page.select(".days a").last().attr("href");
        assertTrue(page("claims/rubio-plot.html" + later)
                .selectFirst(".position")
                .text()
                .startsWith("Softened"));
    }

    @Test
    void theRecordAsItStoodIsShown() {
        assertEquals(
                404, get("claims/rubio-plot.html?known-at=2020-01-01T10:00:00").statusCode());
        assertEquals(
                0,
                page("claims.html?known-at=2020-01-01T10:00:00")
                        .select(".rows > li")
                        .size());
    }

    @Test
    void filtersGoAcrossPeople() {
        assertEquals(List.of("rubio-plot"), claims("by=petro&state=softened&as-of=2025-07-31"));
        assertEquals(List.of(), claims("by=petro&state=retracted&as-of=2025-07-31"));
        assertTrue(claims("by=leyva").stream().noneMatch("rubio-plot"::equals));
        assertEquals(List.of("rubio-plot"), claims("words=leading+plot"));
        Document page = page("claims.html?by=petro&state=softened");
        assertEquals("petro", page.selectFirst("input[name=by]").attr("value"));
        assertEquals(
                "softened",
                page.selectFirst("select[name=state] option[selected]").attr("value"));
        assertEquals(404, get("claims.html?by=nobody+at+all").statusCode());
        assertEquals(400, get("claims.html?state=angry").statusCode());
    }

    /** Whoever mistyped a name or a day can put it right where it stands, and every other page is there. */
    @Test
    void aMistakeLeavesTheControls() {
        Document name = Jsoup.parse(
                get("claims.html?by=nobody+at+all&words=plot&as-of=2025-07-03").body());
        assertEquals("nobody at all", name.selectFirst("input[name=by]").attr("value"));
        assertEquals("plot", name.selectFirst("input[name=words]").attr("value"));
        assertEquals("2025-07-03", name.selectFirst("input[name=as-of]").attr("value"));
        for (String path : List.of("claims.html", "people/petro.html")) {
            Document day = Jsoup.parse(get(path + "?as-of=2025-02-30").body());
            assertTrue(day.select(".doubt").text().contains("February 2025 has 28 days"), day.text());
            assertEquals(1, day.select("input[name=as-of]").size());
            assertEquals(0, day.select("a[href*=2025-02-30]").size(), day.html());
        }
    }

    private List<String> claims(String query) {
        return page("claims.html?" + query).select(".rows .over .handle").eachText();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> open = new ArrayList<>(List.of("claims.html?as-of=2025-07-31"));
        Map<String, Document> seen = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            String next = open.remove(0);
            Document page = page(next);
            seen.put(next, page);
            for (Element link : page.select("a[href]:not(.days a), link[href]")) {
                String href = link.attr("href");
                if (!href.startsWith("http") && !href.startsWith("#")) {
                    String to = URI.create(address)
                            .relativize(URI.create(address + next).resolve(href))
                            .toString()
                            .split("#")[0];
                    if (to.endsWith(".css")) {
                        assertEquals(200, get(to).statusCode());
                    } else if (!seen.containsKey(to) && !open.contains(to)) {
                        open.add(to);
                    }
                }
            }
        }
        assertTrue(seen.size() > 12, () -> seen.keySet().toString());
        seen.forEach((name, page) -> page.select("a[href*=#]:not([href^=http])").forEach(link -> {
            String[] parts = link.attr("href").split("#");
            String to = parts[0].isEmpty()
                    ? name
                    : URI.create(address)
                            .relativize(URI.create(address + name).resolve(parts[0]))
                            .toString();
            assertTrue(seen.get(to).getElementById(parts[1]) != null, () -> name + " leads to " + link.attr("href"));
        }));
    }

    @Test
    void anActIsTriedAndRecordedOnce() {
        Document form = page("record.html?claim=rubio-plot");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("command-id", form.selectFirst("input[name=command-id]").attr("value"));
        fields.put("claim", "rubio-plot");
        fields.put("act", "retract");
        fields.put("force", "full");
        fields.put("by", "petro");
        fields.put("on", "1 August 2025");
        fields.put("quote", "I take it back.\r\nAll of it.");
        fields.put("source", "https://a.example/1\r\nhttps://b.example/2");

        Document tried = sent(200, with(fields, "try", "yes"));
        assertTrue(tried.text().contains("Nothing has been kept yet"), tried.text());
        assertTrue(tried.text().contains("Understood --on"), tried.text());
        assertEquals(
                "I take it back.\nAll of it.",
                tried.selectFirst("textarea[name=quote]").wholeText().strip());
        assertEquals(
                "retract",
                tried.selectFirst("select[name=act] option[selected]").text());
        assertEquals("softened", state());

        Document recorded = sent(200, with(fields, "record", "yes"));
        assertTrue(recorded.title().startsWith("Recorded as command"), recorded.title());
        assertTrue(sent(200, with(fields, "record", "yes")).title().startsWith("Recorded before"));
        assertEquals("retracted", state());
        var act = newsroom.json("show", "rubio-plot", "--as-of", "2025-08-02").at("/positions/0/words");
        assertEquals("I take it back.\nAll of it.", act.get("quote").asString());
    }

    private String state() {
        return newsroom.json("show", "rubio-plot", "--as-of", "2025-08-02")
                .at("/positions/0/state")
                .asString();
    }

    /** Whoever comes back to a form that was recorded, and changes something, is told so, and can send it. */
    @Test
    void aFormThatWasRecordedCanBeSentForAnother() {
        Map<String, String> act = new LinkedHashMap<>(
                Map.of("claim", "rubio-plot", "act", "repeat", "by", "petro", "on", "2025-08-01", "command-id", "K1"));
        sent(200, act);
        act.put("on", "2025-07-31");
        Document refused = sent(422, act);
        assertTrue(
                refused.selectFirst("[role=alert]")
                        .text()
                        .matches("From this form command [0-9]+ \\(repeat\\) was recorded before.*"),
                refused.text());
        assertEquals("2025-07-31", field(refused, "on"));
        assertNotEquals("K1", field(refused, "command-id"));
        act.put("command-id", field(refused, "command-id"));
        assertTrue(sent(200, act).title().startsWith("Recorded as command"));
    }

    @Test
    void whatTheyDidIsNotChosenBeforehand() {
        Document form = page("record.html?claim=rubio-plot");
        assertEquals(0, form.select("select[name=act] option[selected]").size());
        assertEquals("", form.selectFirst("select[name=act] option").attr("value"));
        sent(422, Map.of("claim", "rubio-plot", "by", "petro", "on", "2025-08-01"));
    }

    /** One is doubtful, another is known: a box is for the one alone. */
    @Test
    void onlyTheNameThatIsInDoubtCanBeSaidToBeSomebodyNew() {
        Map<String, String> act = new LinkedHashMap<>(Map.of(
                "claim",
                "rubio-plot",
                "act",
                "retract",
                "force",
                "full",
                "by",
                "Gustavo Petro",
                "told-by",
                "Gustavo Petra",
                "on",
                "2025-08-01",
                "command-id",
                "K2"));
        Document refused = sent(422, act);
        String said = refused.selectFirst("[role=alert]").text();
        assertTrue(said.contains("tick its box below") && !said.contains("--new"), said);
        assertEquals(
                List.of("“Gustavo Petra” is somebody new, not Gustavo Petro"),
                refused.select(".check label").eachText());
        assertFalse(refused.selectFirst(".check input").hasAttr("checked"));
        act.put(refused.selectFirst(".check input").attr("name"), "Gustavo Petra");
        Document tried = sent(200, with(act, "try", "yes"));
        assertTrue(tried.selectFirst(".check input").hasAttr("checked"), tried.html());
        // Whom we know is not made a second time, whatever is sent.
        Document recorded = sent(200, with(act, "new-7", "Gustavo Petro"));
        assertTrue(recorded.text().contains("New party"), recorded.text());
        assertFalse(recorded.text().contains("Gustavo Petro (a person)"), recorded.text());
        assertEquals("retracted", state());
        assertTrue(sent(200, act).title().startsWith("Recorded before"));
        // A box that is left over from another name says nothing.
        Map<String, String> other = Map.of(
                "claim", "rubio-plot", "act", "repeat", "by", "petro", "on", "2025-07-30", "new-0", "Gustavo Petri");
        assertFalse(sent(200, other).text().contains("New party"));
    }

    @Test
    void aClaimIsRecordedWithWhoMadeIt() {
        Document recorded = sent(
                200,
                Map.of(
                        "text",
                        "The ferry is free",
                        "by",
                        "Inés Quist",
                        "on",
                        "2025-08-01",
                        "about",
                        "Harbour Board",
                        "record",
                        "yes"));
        assertTrue(recorded.text().contains("ferry-free"), recorded.text());
        assertTrue(page("people/quist.html").text().contains("The ferry is free"));
    }

    @Test
    void onAClaimThatWasVoidedMeanwhileNothingIsRecorded() {
        newsroom.type("void", "rubio-plot", "--all", "--why", "recorded twice");
        HttpResponse<String> form = get("record.html?claim=rubio-plot");
        assertEquals(404, form.statusCode());
        assertTrue(form.body().contains("was voided, undone or recorded later"), form.body());
        assertEquals(
                404,
                post("record.html", Map.of("claim", "rubio-plot", "act", "deny", "by", "petro", "on", "2025-08-01"))
                        .statusCode());
    }

    @Test
    void whatTheCommandsRefuseIsRefusedInTheirWordsAndNothingTypedIsLost() {
        Map<String, String> act =
                Map.of("claim", "rubio-plot", "act", "deny", "by", "petro", "quote", "a\u200Bb <b>", "record", "yes");
        Document refused = sent(422, with(act, "on", "03/02/2025"));
        String said = refused.selectFirst("[role=alert]").text();
        assertTrue(said.contains("2025-02-03") && said.contains("2025-03-02"), said);
        assertEquals("03/02/2025", refused.selectFirst("input[name=on]").attr("value"));
        assertEquals(
                "a\u200Bb <b>",
                refused.selectFirst("textarea[name=quote]").wholeText().strip());
        assertTrue(sent(422, act).text().contains("When was it?"));
        assertTrue(sent(422, Map.of("claim", "rubio-plot", "act", "retract", "by", "petro", "on", "2025-08-01"))
                .text()
                .contains("How far"));
        assertTrue(sent(422, with(act, "force", "full")).text().contains("Only a retraction has a force"));
        assertTrue(sent(422, with(with(act, "on", "2025-08-01"), "quote", "-"))
                .text()
                .contains("quote is empty"));
        assertEquals(
                404,
                post("record.html", Map.of("claim", "nothing-here", "act", "deny"))
                        .statusCode());
        assertTrue(sent(422, Map.of("by", "petro", "on", "2025-08-01")).text().contains("What is claimed?"));
        sent(422, with(act, "on", "--dry-run"));
        sent(422, Map.of("text", "A claim", "by", "--help", "on", "2025-08-01"));
        assertEquals("softened", state());
    }

    @Test
    void strangersAreKeptOut() throws IOException {
        int port = URI.create(address).getPort();
        String path = URI.create(address).getPath();
        String host = "Host: 127.0.0.1:" + port + "\r\n";
        String origin = "Origin: http://127.0.0.1:" + port + "\r\n";
        String form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n";
        Map<String, Integer> requests = new LinkedHashMap<>();
        requests.put("GET " + path + " HTTP/1.1\r\n" + host, 200);
        requests.put("GET " + path + " HTTP/1.1\r\n" + host + "Sec-Fetch-Site: none\r\n", 200);
        requests.put("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n", 200);
        requests.put("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\n", 421);
        requests.put("GET " + path + " HTTP/1.1\r\nHost: evil.example:" + port + "\r\n", 421);
        requests.put("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n", 421);
        requests.put("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1.evil.example:" + port + "\r\n", 421);
        requests.put("GET " + path + " HTTP/1.1\r\n" + host + "Host: evil.example\r\n", 421);
        requests.put("GET " + path + " HTTP/1.0\r\n", 421);
        requests.put("GET / HTTP/1.1\r\n" + host, 403);
        requests.put("GET /claims.html HTTP/1.1\r\n" + host, 403);
        requests.put("GET /x" + path.substring(1) + " HTTP/1.1\r\n" + host, 403);
        requests.put("GET " + path.substring(0, path.length() - 2) + "/ HTTP/1.1\r\n" + host, 403);
        requests.put("GET " + path + " HTTP/1.1\r\n" + host + "Sec-Fetch-Site: cross-site\r\n", 403);
        requests.put("GET " + path + " HTTP/1.1\r\n" + host + "Sec-Fetch-Site: same-site\r\n", 403);
        requests.put("PUT " + path + " HTTP/1.1\r\n" + host + origin, 405);
        requests.put("OPTIONS " + path + " HTTP/1.1\r\n" + host + "Origin: https://evil.example\r\n", 405);
        requests.put("POST " + path + "record.html HTTP/1.1\r\n" + host + form, 403);
        requests.put("POST " + path + "record.html HTTP/1.1\r\n" + host + form + "Origin: null\r\n" + SAME_ORIGIN, 403);
        requests.put(
                "POST " + path + "record.html HTTP/1.1\r\n" + host + form + "Origin: https://evil.example\r\n", 403);
        requests.put("POST " + path + "record.html HTTP/1.1\r\n" + host + form + "Origin: http://127.0.0.1:1\r\n", 403);
        requests.put(
                "POST " + path + "record.html HTTP/1.1\r\n" + host + form + origin + "Sec-Fetch-Site: cross-site\r\n",
                403);
        requests.put(
                "POST " + path + "record.html HTTP/1.1\r\n" + host + form + origin + "Sec-Fetch-Site: none\r\n", 403);
        requests.put("POST /record.html HTTP/1.1\r\n" + host + form + origin + SAME_ORIGIN, 403);
        requests.put("POST " + path + "claims.html HTTP/1.1\r\n" + host + form + origin + SAME_ORIGIN, 404);
        requests.put("POST " + path + "record.html HTTP/1.1\r\n" + host + form + origin + SAME_ORIGIN, 422);
        for (Map.Entry<String, Integer> request : requests.entrySet()) {
            String body = request.getKey().startsWith("POST") ? "a=b" : "";
            String said = raw(port, request.getKey() + "Connection: close\r\n\r\n" + body);
            assertTrue(said.startsWith("HTTP/1.1 " + request.getValue() + " "), () -> request.getKey() + said);
            assertFalse(said.toLowerCase(java.util.Locale.ROOT).contains("access-control"), said);
            assertTrue(request.getValue() == 200 || request.getValue() == 422 || !said.contains("<html"), said);
        }
    }

    @Test
    void aQuestionWritesNothing() {
        String before = newsroom.type("log", "--json").out();
        get("record.html?text=x&by=petro&on=2025-08-01&record=yes");
        assertEquals(before, newsroom.type("log", "--json").out());
    }

    @Test
    void aPageAsksNothingOfAnybodyElse() {
        HttpResponse<String> page = get("claims.html");
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), policy);
        assertEquals(
                "nosniff", page.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals("same-origin", page.headers().firstValue("Referrer-Policy").orElseThrow());
    }

    @Test
    void aFormOrAnAddressThatIsNoneIsRefused() throws Exception {
        String path = URI.create(address).getPath() + "claims.html?by=%zz";
        int port = URI.create(address).getPort();
        String said =
                raw(port, "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n");
        assertTrue(said.startsWith("HTTP/1.1 400 "), said);
        HttpResponse<String> tooLong = post("record.html", Map.of("quote", "x".repeat(1_100_000)));
        assertEquals(413, tooLong.statusCode());
        assertEquals(404, get("people/nobody-here.html").statusCode());
        assertEquals(404, get("people/../../etc.html").statusCode());
        assertEquals(404, get("anything").statusCode());
    }

    @Test
    void aMistakeOfOursIsSaidWithoutATraceAndTheNextQuestionIsAnswered(@TempDir Path other) throws Exception {
        StoreOpener broken = (StoreOpener) Proxy.newProxyInstance(
                StoreOpener.class.getClassLoader(), new Class<?>[] {StoreOpener.class}, (proxy, method, words) -> {
                    if (method.getName().equals("exists")) {
                        return true;
                    }
                    if (method.getName().startsWith("expect")) {
                        return null;
                    }
                    throw new IllegalStateException("this store is none");
                });
        try (Served second = new Served(new Newsroom(other).stores(broken))) {
            for (int i = 0; i < 6; i++) {
                HttpResponse<String> response =
                        ask(HttpRequest.newBuilder(URI.create(second.address() + "claims.html")));
                assertEquals(500, response.statusCode());
                assertTrue(
                        response.body().contains("a mistake in the program")
                                && !response.body().contains("none"),
                        response.body());
            }
            assertEquals(
                    200,
                    ask(HttpRequest.newBuilder(URI.create(second.address() + "pages.css")))
                            .statusCode());
        }
    }

    /** Ctrl-C, as a terminal sends it. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no kill -INT")
    void theProcessEndsWhenItIsToldTo() throws Exception {
        Assumptions.assumeFalse(
                interruptsAreIgnored(),
                "SKIPPED: the tests run as a background job of a shell, where Ctrl-C is ignored");
        Process process = RealProgram.start(directory, "serve")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            String first = said.readLine();
            assertTrue(first.startsWith("The record is at http://127.0.0.1:"), first);
            URI there = URI.create(first.substring("The record is at ".length()));
            assertNotEquals(URI.create(address).getPort(), there.getPort(), "the usual port is taken by the other one");
            assertEquals(200, ask(HttpRequest.newBuilder(there)).statusCode());
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(130, process.exitValue());
            assertEquals(
                    List.of("The long part is the key: who has the whole address can read and record. Ctrl-C ends it."),
                    said.lines().toList());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aRealBrowserReadsAndRecords() throws IOException {
        Optional<Path> installed = Browser.installed();
        Assumptions.assumeTrue(
                installed.isPresent(), "There is no Chromium on this machine, so nothing was recorded with one.");
        try (Browser browser = Browser.start(installed.get(), Files.createDirectory(directory.resolve("profile")))) {
            browser.open(URI.create(address + "claims/rubio-plot.html"));
            browser.follow("""
                    document.getElementById('asof_').value = '2025-07-03'; document.querySelector('.controls button').click()""");
            assertEquals(
                    "Asserted since 11 June 2025",
                    browser.ask("document.querySelector('.position').innerText.trim().replace(/\\s+/g, ' ')")
                            .asString());
            assertEquals(List.of(), browser.complaints());
            assertEquals(List.of(), browser.obstacles());
            browser.open(URI.create(address + "record.html?claim=rubio-plot"));
            assertEquals(List.of(), browser.complaints());
            assertEquals(List.of(), browser.obstacles());
            browser.follow("""
                    document.getElementById('act_').value = 'reaffirm'; document.getElementById('by_').value = 'petro';
                    document.getElementById('on_').value = '2025-08-01'; document.querySelector('button[name=record]').click()""");
            assertTrue(
                    browser.ask("document.title").asString().startsWith("Recorded as command"),
                    () -> browser.ask("document.body.innerText").asString());
            browser.open(URI.create(address + "claims.html"));
            assertEquals(List.of(), browser.complaints());
            assertEquals(List.of(), browser.obstacles());
            assertTrue(
                    browser.requests().stream()
                            .allMatch(request -> request.startsWith(address) || request.startsWith("data:")),
                    () -> browser.requests().toString());
        }
        assertEquals("asserted", state());
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private Document sent(int status, Map<String, String> fields) {
        HttpResponse<String> response = post("record.html", fields);
        assertEquals(status, response.statusCode(), response::body);
        return Jsoup.parse(response.body());
    }

    /** Whoever starts a program in the background of a script starts it, and what it starts, with interrupts ignored. */
    private static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElseThrow();
        return (Long.parseUnsignedLong(ignored.substring("SigIgn:".length()).strip(), 16) & 2) != 0;
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return ask(HttpRequest.newBuilder(URI.create(address + path))
                .header("Origin", address.substring(0, address.indexOf('/', 8)))
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private Document page(String path) {
        HttpResponse<String> response = get(path);
        assertEquals(200, response.statusCode(), () -> path + "\n" + response.body());
        return Jsoup.parse(response.body());
    }

    private HttpResponse<String> get(String path) {
        return ask(HttpRequest.newBuilder(URI.create(address + path)));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String raw(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
