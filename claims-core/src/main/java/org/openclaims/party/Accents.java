package org.openclaims.party;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/** What is left out when names are compared. */
final class Accents {
    /** Where a mark is an accent, or a vowel that most people leave out. In other scripts it is as much of the name as a letter: मोदी is not मादा. */
    private static final Set<UnicodeScript> ACCENTED = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HEBREW,
            UnicodeScript.ARABIC);

    private Accents() {}

    static String without(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        boolean accented = true;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (!isMark(c)) {
                accented = ACCENTED.contains(UnicodeScript.of(c));
                plain.append(withoutStroke(c));
            } else if (!accented) {
                plain.appendCodePoint(c);
            }
        }
        return plain.toString();
    }

    /** Whether it is written on, under or around the letter before it. */
    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Latin letters that Unicode takes for one piece, so that there is no mark to leave out: {@code Łukasz} is found by {@code lukasz}. */
    private static String withoutStroke(int letter) {
        return switch (letter) {
            case 'ł', 'Ł' -> "l";
            case 'ø', 'Ø' -> "o";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case 'ħ', 'Ħ' -> "h";
            case 'ŧ', 'Ŧ' -> "t";
            case 'ı' -> "i";
            case 'ß', 'ẞ' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'þ', 'Þ' -> "th";
            default -> Character.toString(letter);
        };
    }
}
