package org.openclaims.log;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writing without spaces between words (Chinese, Japanese, Thai …): a text is found by any part of it, and filed under each letter and each two in a row. */
final class Unspaced {
    private static final Set<UnicodeScript> SCRIPTS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Unspaced() {}

    /** What stands between such letters, as {@code g20} in {@code 在g20峰会}, and of them each and each two in a row. */
    static List<String> pieces(String word) {
        List<String> pieces = new ArrayList<>();
        StringBuilder between = new StringBuilder();
        String last = "";
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            i += Character.charCount(c);
            UnicodeScript script = UnicodeScript.of(c);
            String letter = Character.toString(c);
            boolean goesOn = !last.isEmpty() && (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED);
            if (SCRIPTS.contains(script) || goesOn && !Character.isDigit(c)) {
                end(between, pieces);
                pieces.add(letter);
                if (!last.isEmpty()) {
                    pieces.add(last + letter);
                }
                last = letter;
            } else {
                between.append(letter);
                last = "";
            }
        }
        end(between, pieces);
        return pieces;
    }

    /** The pieces of every word that this is a part of. */
    static List<String> within(String word) {
        List<String> pieces = pieces(word);
        if (pieces.size() > 1 && !isOne(pieces.get(0))) {
            pieces.remove(0);
        }
        if (pieces.size() > 1 && !isOne(pieces.get(pieces.size() - 1))) {
            pieces.remove(pieces.size() - 1);
        }
        return pieces;
    }

    /** Whether it begins with a letter of such a script. */
    private static boolean isOne(String piece) {
        return SCRIPTS.contains(UnicodeScript.of(piece.codePointAt(0)));
    }

    private static void end(StringBuilder between, List<String> pieces) {
        if (between.length() > 0) {
            pieces.add(between.toString());
            between.setLength(0);
        }
    }
}
