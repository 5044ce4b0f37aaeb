package org.openclaims.cli.words;

import java.util.Locale;

/**
 * Makes text of unknown origin harmless where it is shown; the record itself stays verbatim.
 *
 * <p>What could move the cursor, change colours, reverse or hide letters is shown by its number instead: {@code <U+202E>}. That is every control
 * character, bidirectional controls, characters without width, private and unassigned ones, and line separators. Joiners between letters or
 * emoji are left alone, because words and families need them. A combining mark with nothing to stand on gets a dotted circle.
 */
public final class Harmless {
    private static final int ZWNJ = 0x200C;
    private static final int ZWJ = 0x200D;
    private static final int DOTTED_CIRCLE = 0x25CC;
    /** More marks than any script puts on one letter. */
    private static final int MOST_MARKS = 6;

    private Harmless() {}

    /** For one line: line breaks are shown by their number too, a tab becomes a space. */
    public static String line(String text) {
        return made(text, false);
    }

    /** For a passage: line breaks stay, as {@code \n}. */
    public static String block(String text) {
        return made(text.replace("\r\n", "\n"), true);
    }

    private static String made(String text, boolean breaks) {
        if (plain(text)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        int marks = 0;
        int before = ' ';
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int after = i < text.length() ? text.codePointAt(i) : ' ';
            boolean mark = isMark(c);
            marks = mark ? marks + 1 : 0;
            if (c == '\n' && breaks) {
                safe.append('\n');
            } else if (c == '\t') {
                safe.append(' ');
            } else if (c == ZWJ || c == ZWNJ ? !joins(before, after) : hidden(c) || marks > MOST_MARKS) {
                show(safe, c);
            } else {
                if (mark && marks == 1 && !carries(before)) {
                    safe.appendCodePoint(DOTTED_CIRCLE);
                }
                safe.appendCodePoint(c);
            }
            before = c;
        }
        return safe.toString();
    }

    /** Most text is, and needs no copy. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c > 0x7E) {
                return false;
            }
        }
        return true;
    }

    private static void show(StringBuilder safe, int c) {
        String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        safe.append("<U+")
                .append("0".repeat(Math.max(0, 4 - hex.length())))
                .append(hex)
                .append('>');
    }

    /** Whether a reader would not see it, or see something else because of it. */
    public static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> blank(c);
        };
    }

    /** Letters and marks that have no shape: fillers, and the grapheme joiner. */
    private static boolean blank(int c) {
        return c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || c >= 0x180B && c <= 0x180F
                || c == 0x2800
                || c == 0x3164
                || c == 0xFFA0
                || c >= 0xE0100 && c <= 0xE01EF;
    }

    public static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean carries(int c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !hidden(c);
    }

    private static boolean joins(int before, int after) {
        return joinable(before) && joinable(after);
    }

    private static boolean joinable(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || isMark(c)
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.OTHER_SYMBOL
                || type == Character.MODIFIER_SYMBOL;
    }
}
