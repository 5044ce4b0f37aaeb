package org.openclaims.cli.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openclaims.cli.html.Pages;
import org.openclaims.report.Report;

/** Writes any report in any format. */
public final class Renderer {
    private Renderer() {}

    /**
     * Writes the whole report, with a line break at the end.
     *
     * @throws UncheckedIOException if {@code out} cannot be written to
     */
    public static void render(Report report, Format format, Appendable out, Layout layout) {
        try {
            switch (format) {
                case TEXT -> {
                    TextPage page = new TextPage(layout);
                    report.accept(new PageWriter(page));
                    out.append(page.text());
                }
                case MARKDOWN -> {
                    MarkdownPage page = new MarkdownPage(layout.language());
                    report.accept(new PageWriter(page));
                    out.append(page.text());
                }
                case CSV -> out.append(report.accept(new CsvWriter()).text());
                case JSON -> out.append(JsonWriter.write(report));
                case HTML -> out.append(Pages.alone(report, layout.language()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
