package org.openclaims.cli.render;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.words.Harmless;

/**
 * RFC 4180: commas, CRLF, quotes doubled; UTF-8 without a mark. A cell that a spreadsheet would take for a formula begins with an apostrophe; whoever
 * reads the file with a program takes one leading apostrophe off.
 */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private final StringBuilder text = new StringBuilder();

    String text() {
        return text.toString();
    }

    Csv row(List<? extends @Nullable Object> cells) {
        text.append(cells.stream()
                .map(cell -> cell(cell == null ? "" : cell.toString()))
                .collect(Collectors.joining(",")));
        text.append("\r\n");
        return this;
    }

    /** The text with nothing hidden in it, and with an apostrophe before what a spreadsheet would take for a formula. */
    public static String disarmed(String value) {
        String safe = Harmless.block(value);
        return formula(value) || formula(safe) ? "'" + safe : safe;
    }

    static String cell(String value) {
        String safe = disarmed(value);
        boolean quoted = safe.indexOf(',') >= 0
                || safe.indexOf('"') >= 0
                || safe.indexOf('\n') >= 0
                || safe.startsWith(" ")
                || safe.endsWith(" ");
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** Spreadsheets pass over white space, and some over what has no width, before they look for the sign. */
    private static boolean formula(String value) {
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            if (FORMULA.indexOf(c) >= 0) {
                return true;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Harmless.hidden(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return false;
    }
}
