package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newsroom that reads Spanish: reports, pages, the site and the served pages, from the same record. */
class SpanishTest {
    /** The longest run of words without a place for something else; shorter ones than this may stand in the record by chance. */
    private static final int TELLING = 14;

    @TempDir
    private Path directory;

    private Newsroom newsroom;

    @BeforeEach
    void begin() {
        newsroom = new Newsroom(directory);
        assertEquals(
                0, newsroom.type("demo", "--db", newsroom.store().toString()).status());
    }

    @Test
    void theVariableGoesForEveryCommandAndTheOptionBeforeIt() {
        newsroom.variable("CLAIMS_LANGUAGE", "es_CO.UTF-8");
        String report =
                newsroom.type("report", "petro", "--as-of", "2025-07-08").out();
        assertTrue(report.contains("Matizada, con condiciones, desde el 7 de julio de 2025."), report);
        Newsroom.Said recorded =
                newsroom.type("repeat", "rubio-plot", "--by", "petro", "--on", "finales de junio de 2025");
        assertTrue(recorded.out().contains("Registrado como orden"), recorded.out());
        assertTrue(recorded.out().contains("Entendido: --on finales de junio de 2025"), recorded.out());
        assertTrue(recorded.out().contains("Siguiente: claims show rubio-plot    ¿Mal? claims undo"), recorded.out());
        String english = newsroom.type("show", "rubio-plot", "--language", "en").out();
        assertTrue(english.contains("Who holds it"), english);
    }

    /** Words of ours that the record or core holds in English are said in the language of whoever reads them. */
    @Test
    void nothingOfOursStaysInEnglish() {
        newsroom.type("add", "The toll is gone", "--by", "Ana Ruiz", "--on", "unknown", "--public", "2025-07-02");
        newsroom.type(
                "evidence", "toll-gone", "--refutes", "--act", "toll-gone/1", "--source", "https://example.org/1");
        newsroom.type("undo");
        newsroom.type("undo", "--why", "no reason given");
        newsroom.variable("CLAIMS_LANGUAGE", "es");
        String log = line(newsroom.type("log", "--limit", "4"));
        assertTrue(log.contains("prueba toll-gone/e1 (desmiente)"), log);
        assertTrue(log.contains("Motivo sin motivo indicado"), log);
        assertTrue(log.contains("persona u organización ruiz (Ana Ruiz)"), log);
        assertTrue(log.contains("(Ana Ruiz, afirmar)"), log);
        assertFalse(log.contains("reason"), log);
        String corrections = line(newsroom.type("corrections"));
        assertTrue(corrections.contains("Motivo sin motivo indicado"), corrections);
        assertFalse(corrections.contains("reason"), corrections);
        assertTrue(
                newsroom.type("log", "--limit", "2", "--json").out().contains("\"why\": null"), "an undo without why");
    }

    @Test
    void aDateThatIsNotKnownIsSaidInOneWay() {
        newsroom.type("add", "The toll is gone", "--by", "Ana Ruiz", "--on", "unknown", "--public", "2025-07-02");
        newsroom.type("deny", "toll-gone", "--by", "ruiz", "--on", "2025-07-09");
        newsroom.variable("CLAIMS_LANGUAGE", "es");
        String shown = line(newsroom.type("show", "toll-gone"));
        assertTrue(shown.contains("De fecha desconocida, conocido el 2 de julio de 2025: lo afirmó."), shown);
        assertTrue(shown.contains("Niega haberlo dicho (desde el 9 de julio de 2025)."), shown);
        String listed = line(newsroom.type("list", "toll"));
        assertTrue(listed.contains("Ana Ruiz: niega haberlo dicho (desde el 9 de julio de 2025)"), listed);
        String open = line(newsroom.type("show", "toll-gone", "--clock", "made", "--as-of", "2025-07-01"));
        assertTrue(
                open.contains("¿toll-gone/1 (la afirma, fecha desconocida) existía ya el 1 de julio de 2025?"), open);
        String since = line(newsroom.type("show", "toll-gone", "--clock", "made"));
        assertTrue(since.contains("desde un día que no se conoce"), since);
        assertFalse(open.contains("unknown"), open);
    }

    @Test
    void listsAndAnswersAreInItToo() {
        newsroom.variable("CLAIMS_LANGUAGE", "es");
        assertTrue(newsroom.type("party", "list").out().contains("persona"));
        assertTrue(newsroom.type("party", "list", "--json").out().contains("\"kind\": \"person\""));
        assertTrue(newsroom.type("party", "show", "petro").out().startsWith("nombre "));
        assertTrue(newsroom.type("scale", "list").out().contains("cualquier palabra"));
        String verified = newsroom.type("verify").out();
        assertTrue(verified.startsWith("Intacto: ") && verified.contains("Solo un sello guardado"), verified);
        String whole = directory.resolve("todo.jsonl").toString();
        String exported = newsroom.type("export", "--full", "--output", whole).out();
        assertTrue(exported.startsWith("El registro entero está en "), exported);
        String claims = directory.resolve("claims.json").toString();
        assertTrue(newsroom.type("export", "--format", "json", "--output", claims)
                .err()
                .contains("afirmaciones en "));
        String imported = newsroom.type("import", claims, "--dry-run").out();
        assertTrue(imported.contains("ya conocidos tal cual"), imported);
        assertTrue(imported.contains("No se registró nada. Siguiente: lo mismo sin --dry-run."), imported);
        String site = newsroom.type(
                        "site", "--output", directory.resolve("sitio").toString())
                .out();
        assertTrue(site.startsWith("Un sitio de "), site);
    }

    private static String line(Newsroom.Said said) {
        return said.out().replaceAll("\\s+", " ");
    }

    @Test
    void theLanguageOfAQuoteIsNotThatOfTheReader() {
        String recorded = newsroom.type(
                        "repeat",
                        "rubio-plot",
                        "--by",
                        "petro",
                        "--on",
                        "2025-08-01",
                        "--quote",
                        "Lo repito.",
                        "--lang",
                        "es")
                .out();
        assertTrue(recorded.contains("Recorded as command"), recorded);
    }

    @Test
    void aLanguageThatWeDoNotSpeakIsRefusedWithThoseThatWeDo() {
        Newsroom.Said said = newsroom.type("status", "--language", "fr");
        assertEquals(2, said.status());
        assertEquals("claims: --language takes one of en, es, not \"fr\".\n", said.err());
        assertFalse(
                newsroom.variable("CLAIMS_LANGUAGE", "tlh").type("status").err().isEmpty());
    }

    @Test
    void aSiteSpeaksItThroughout() throws IOException {
        Path site = directory.resolve("sitio");
        newsroom.type("amend", "rubio-plot/1", "--venue", "discurso", "--why", "faltaba");
        assertEquals(
                0,
                newsroom.type("site", "--output", site.toString(), "--language", "es")
                        .status());
        try (Stream<Path> files = Files.walk(site)) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertTrue(pages.size() > 10);
            for (Path page : pages) {
                spanish(Jsoup.parse(page), page.toString());
            }
        }
        assertTrue(Files.readString(site.resolve("feed.atom")).contains("<title>Cambios en el registro</title>"));
        assertEquals(
                "{0} de {1}",
                Jsoup.parse(site.resolve("search.html"))
                        .getElementById("count_")
                        .attr("data-found"));
    }

    @Test
    void servedPagesSpeakItAndTheFormTakesTheSameCodes() throws Exception {
        try (Served server = new Served(newsroom, "--language", "es")) {
            HttpClient client = HttpClient.newHttpClient();
            for (String path : List.of(
                    "claims.html",
                    "people.html",
                    "sources.html",
                    "corrections.html",
                    "log.html",
                    "record.html",
                    "record.html?claim=rubio-plot",
                    "claims/rubio-plot.html?as-of=2025-07-03",
                    "people/petro.html?as-of=2025-07-03&clock=made",
                    "people/nobody.html")) {
                URI address = URI.create(server.address() + path);
                String body = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                        .body();
                spanish(Jsoup.parse(body), path);
            }
            String form = "claim=rubio-plot&act=repeat&by=petro&on=2025-08-01&record=yes&command-id=one";
            HttpRequest sent = HttpRequest.newBuilder(URI.create(server.address() + "record.html"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header(
                            "Origin",
                            server.address().substring(0, server.address().indexOf('/', 8)))
                    .header("Sec-Fetch-Site", "same-origin")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            Document answer = Jsoup.parse(
                    client.send(sent, HttpResponse.BodyHandlers.ofString()).body());
            spanish(answer, "the answer to a form");
            assertTrue(answer.selectFirst("h1").text().startsWith("Registrado como orden"), answer.text());
        }
    }

    private static void spanish(Document page, String name) throws IOException {
        assertEquals("es", page.selectFirst("html").attr("lang"), name);
        String words = page.text() + " " + page.select("[aria-label]").eachAttr("aria-label");
        Files.readAllLines(Path.of("src/main/resources/org/openclaims/cli/words/es.tsv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .flatMap(english -> Stream.of(english.split("\\{\\d}")))
                .map(String::strip)
                .filter(part -> part.length() >= TELLING && part.indexOf(' ') > 0)
                .forEach(part -> assertFalse(words.contains(part), () -> name + " says “" + part + "”: " + words));
    }
}
