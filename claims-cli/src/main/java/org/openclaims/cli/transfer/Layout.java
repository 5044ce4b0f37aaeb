package org.openclaims.cli.transfer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.openclaims.cli.shell.UsageError;

/** How the records lie in a file. */
public enum Layout {
    /** One JSON document. */
    JSON("one JSON document"),
    /** A JSON object on each line. */
    JSONL("JSON Lines"),
    /** The whole of a record, as {@code claims export --full} writes it. */
    RECORD("a whole record"),
    /** A saved web page. */
    HTML("a saved page"),
    /** A spreadsheet as text. */
    CSV("a table");

    private static final int LOOKED_AT = 1 << 16;

    private final String words;

    Layout(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /**
     * By the look of the first bytes, which are there again afterwards.
     *
     * @throws UsageError if it looks like nothing that is known
     */
    static Layout guess(String name, BufferedInputStream file) throws IOException {
        file.mark(LOOKED_AT);
        byte[] bytes = file.readNBytes(LOOKED_AT);
        file.reset();
        String start =
                new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        if (start.startsWith("<")) {
            return HTML;
        }
        if (start.startsWith("[")) {
            return JSON;
        }
        if (start.startsWith("{")) {
            if (start.startsWith("{\"chains\":") && start.contains("\"openclaims\":\"record\"")) {
                return RECORD;
            }
            return firstLineIsWhole(start) ? JSONL : JSON;
        }
        if (new Table(name, file, null).looksLikeOne()) {
            return CSV;
        }
        throw new UsageError(
                start.isEmpty()
                        ? "\"" + name + "\" is empty. Name a file with records."
                        : "\"" + name + "\" looks like no format that is known. Say which it is with --format;"
                                + " `claims help import` lists them.");
    }

    /** Whether it is a whole record of ours. */
    static boolean isRecord(BufferedInputStream file) throws IOException {
        String start = new String(file.readNBytes(400), StandardCharsets.UTF_8);
        return start.startsWith("{\"chains\":") && start.contains("\"openclaims\":\"record\"");
    }

    /** Whether another record begins in the line after it. A document of one line is no lines, though it may be one record. */
    private static boolean firstLineIsWhole(String start) {
        int end = start.indexOf('\n');
        String next = end < 0 ? "" : start.substring(end).strip();
        return !next.isEmpty()
                && start.substring(0, end).strip().endsWith("}")
                // A document goes on; a line that is broken costs no other.
                && "\",]}".indexOf(next.charAt(0)) < 0;
    }

    void read(InputStream file, Sink sink) throws IOException {
        switch (this) {
            case JSON -> JsonDocument.read(file, sink);
            case JSONL -> JsonLines.read(file, sink);
            case HTML -> HtmlPage.read(file, sink);
            case CSV -> throw new IllegalStateException("a table is read by its mapping");
            case RECORD ->
                throw new UsageError("A whole record is imported by itself, into a new store: name it alone.");
        }
    }
}
