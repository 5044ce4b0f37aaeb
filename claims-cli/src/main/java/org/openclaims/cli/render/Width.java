package org.openclaims.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.openclaims.cli.words.Harmless;

/** How much room text takes on a terminal, and where it may be broken. */
public final class Width {
    /** First and last of the ranges that take two columns: East Asian wide and full-width forms, and emoji. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653,
        0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE,
        0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F5, 0x26FA, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728,
        0x274C, 0x274E, 0x2753, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B55, 0x2E80, 0x303E,
        0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
        0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F004,
        0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F1E6, 0x1F320, 0x1F32D, 0x1F64F, 0x1F680,
        0x1F6FF, 0x1F7E0, 0x1F7F0, 0x1F900, 0x1FAFF, 0x20000, 0x3FFFD
    };

    private Width() {}

    static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            width += of(c);
            i += Character.charCount(c);
        }
        return width;
    }

    /** A variation selector may turn a narrow sign into a wide picture; counted as if it always did. */
    private static int of(int c) {
        if (c == 0xFE0F) {
            return 1;
        }
        if (Harmless.isMark(c) || Character.getType(c) == Character.FORMAT) {
            return 0;
        }
        for (int i = 0; i < WIDE.length && c >= WIDE[i]; i += 2) {
            if (c <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }

    /** Lines of at most so many columns, broken at spaces; what has no space is cut, an address is not. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ")) {
            int width = of(word);
            if (word.isEmpty()) {
                continue;
            }
            if (used > 0 && used + 1 + width > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            if (width > columns && !isAddress(word)) {
                List<String> pieces = cut(word, columns);
                lines.addAll(pieces.subList(0, pieces.size() - 1));
                word = pieces.get(pieces.size() - 1);
                width = of(word);
            }
            line.append(word);
            used += width;
        }
        if (used > 0 || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    static boolean isAddress(String word) {
        return word.startsWith("https://") || word.startsWith("http://");
    }

    /** A mark stays with its letter, and what is joined stays joined. */
    private static List<String> cut(String word, int columns) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int used = 0;
        int i = 0;
        while (i < word.length()) {
            int end = next(word, i);
            int width = of(word.substring(i, end));
            if (used > 0 && used + width > columns) {
                pieces.add(word.substring(start, i));
                start = i;
                used = 0;
            }
            used += width;
            i = end;
        }
        pieces.add(word.substring(start));
        return pieces;
    }

    private static int next(String word, int from) {
        int end = from + Character.charCount(word.codePointAt(from));
        boolean joined = false;
        while (end < word.length()) {
            int c = word.codePointAt(end);
            boolean joiner = c == 0x200D;
            if (!joined && !joiner && of(c) > 0 && c != 0xFE0F || end - from > 32) {
                return end;
            }
            joined = joiner;
            end += Character.charCount(c);
        }
        return end;
    }
}
