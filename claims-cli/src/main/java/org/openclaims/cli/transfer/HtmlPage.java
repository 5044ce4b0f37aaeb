package org.openclaims.cli.transfer;

import java.io.IOException;
import java.io.InputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** A saved page of another desk, with its records in scripts of the type {@code application/ld+json}. */
final class HtmlPage {
    private HtmlPage() {}

    static void read(InputStream file, Sink sink) throws IOException {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Elements scripts = Jsoup.parse(file, null, "", parser).select("script[type^=application/ld+json]");
        for (Element script : scripts) {
            long line = Math.max(1, script.sourceRange().start().lineNumber());
            String json = script.data();
            try {
                JsonDocument.read(line, Json.MAPPER.readTree(json), new OnlyReviews(sink));
            } catch (JacksonException | NumberFormatException e) {
                sink.refused(line, Json.because(e), json);
            }
        }
        if (scripts.isEmpty()) {
            sink.refused(1, "the page holds no script of type application/ld+json, and so no record", "");
        }
    }

    /** A page also describes itself, its makers and where it stands in the site: none of that is a record that was refused. */
    private record OnlyReviews(Sink sink) implements Sink {
        @Override
        public void record(long line, ObjectNode record) {
            if (ClaimReviews.isOne(record)) {
                sink.record(line, record);
            }
        }

        @Override
        public void refused(long line, String why, String raw) {
            sink.refused(line, why, raw);
        }
    }
}
