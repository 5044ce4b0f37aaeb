package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaims.cli.html.Browser;

/** Takes the pictures of the demo's pages that the manual shows. No test, and not run as one: {@code docs/make-screenshots} does. */
class Screenshots {
    private static final int MOST_BYTES = 200_000;

    @TempDir
    private Path directory;

    @Test
    void takeAll() throws Exception {
        Newsroom newsroom = new Newsroom(directory);
        Path store = directory.resolve("demo.db");
        assertEquals(0, newsroom.type("demo", "--db", store.toString()).status());
        Path person = page(newsroom, "petro.html", "report", "petro", store);
        Path claim = page(newsroom, "claim.html", "show", "rubio-plot", store);
        newsroom.variable("CLAIMS_LANGUAGE", "es");
        Path spanish = page(newsroom, "petro-es.html", "report", "petro", store);
        newsroom.variable("CLAIMS_LANGUAGE", "en");
        Path site = directory.resolve("site");
        newsroom.type("site", "--output", site.toString(), "--db", store.toString());
        Path executable = Browser.installed().orElseThrow(() -> new IllegalStateException("there is no Chromium"));
        try (Browser browser = Browser.start(executable, Files.createDirectory(directory.resolve("profile")));
                Served served = new Served(newsroom, "--db", store.toString())) {
            take(browser.window(1100, 900, false, false), person.toUri(), "person", 1100, 1360);
            take(browser.window(1100, 900, true, false), person.toUri(), "person-dark", 1100, 1360);
            take(browser.window(390, 900, false, false), person.toUri(), "person-phone", 390, 1900);
            take(browser.window(820, 900, false, true), person.toUri(), "person-print", 820, 1160);
            take(browser.window(1100, 900, false, false), claim.toUri(), "claim", 1100, 1050);
            take(browser.window(1100, 900, false, false), spanish.toUri(), "person-es", 1100, 1360);
            take(
                    browser.window(1100, 900, false, false),
                    site.resolve("index.html").toUri(),
                    "site",
                    1100,
                    900);
            URI then = URI.create(served.address() + "claims/rubio-plot.html?as-of=2025-07-03");
            take(browser.window(1100, 900, false, false), then, "serve", 1100, 1050);
        }
    }

    private Path page(Newsroom newsroom, String name, String question, String whom, Path store) {
        Path page = directory.resolve(name);
        String[] words = {
            question,
            whom,
            "--as-of",
            "2025-07-31",
            "--format",
            "html",
            "--output",
            page.toString(),
            "--db",
            store.toString()
        };
        assertEquals(0, newsroom.type(words).status());
        return page;
    }

    private static void take(Browser browser, URI page, String name, int width, int height) throws IOException {
        browser.open(page);
        byte[] picture = browser.picture(width, height);
        assertTrue(picture.length < MOST_BYTES, name + " has " + picture.length + " bytes");
        Files.write(Path.of("..", "docs", "images", name + ".png"), picture);
    }
}
