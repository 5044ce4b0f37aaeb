package org.openclaims.cli.render;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.words.Harmless;

/**
 * RFC 4180: commas, CRLF, quotes doubled; UTF-8 without a mark. A cell that a spreadsheet would take for a formula begins with an apostrophe, and so
 * does one that is another's words with one already; whoever reads the file with a program takes one apostrophe off before such a sign.
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

    /** The text of a cell that {@link #disarmed} wrote. */
    public static String armed(String cell) {
        return cell.startsWith("'") && formula(cell.substring(1)) ? cell.substring(1) : cell;
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

    /**
     * Spreadsheets pass over white space, and some over what has no width, before they look for the sign. An apostrophe is passed over so that one of
     * the words is told from ours.
     */
    private static boolean formula(String value) {
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            if (FORMULA.indexOf(c) >= 0) {
                return true;
            }
            if (c != '\'' && !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Harmless.hidden(c)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return false;
    }
}
