package org.openclaims.party;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How names are compared: {@code Álvaro Leyva}, {@code alvaro  leyva} and {@code ALVARO-LEYVA} are one and the same. */
public final class Names {
    /** Zero width joiner: how two letters are drawn, not which they are. */
    private static final int JOINER = 0x200D;

    private static final Set<UnicodeScript> UNSPACED =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private Names() {}

    /**
     * Lower case, without accents, words of letters and digits separated by one space. Vowel signs of Indic and Thai, and the marks that make か into が, are no
     * accents: they stay.
     */
    public static String key(String name) {
        String plain = isAscii(name) ? name : Accents.without(name);
        StringBuilder key = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c) || Accents.isMark(c)) {
                if (gap && key.length() > 0) {
                    key.append(' ');
                }
                key.appendCodePoint(c);
                gap = false;
            } else if (c != '\'' && c != '’' && c != '.' && c != JOINER) {
                gap = true;
            }
        }
        String folded = key.toString().toLowerCase(Locale.ROOT);
        return folded.isEmpty() ? name.strip().toLowerCase(Locale.ROOT) : folded;
    }

    /** The words of the key. */
    public static List<String> words(String name) {
        return List.of(key(name).split(" "));
    }

    /**
     * Whether somebody who typed one of these names may have meant the other: a slip of a letter or two, a word too many, an initial, the surname alone
     * where names are written without a space (岸田 for 岸田文雄). Two people
     * who share a surname are not near, nor are two things that differ by a number: {@code Road 1} is not {@code Road 2}.
     */
    public static boolean near(String a, String b) {
        String first = key(a);
        String second = key(b);
        if (first.isEmpty() || second.isEmpty()) {
            // Nobody is nearly called nothing.
            return false;
        }
        int most = Math.min(first.length(), second.length()) > 7 ? 2 : 1;
        boolean near = slips(first, second, most) || eachWordFits(words(a), words(b));
        return near && numbersFit(numbers(first), numbers(second));
    }

    /** A number too many is a word too many, another number is something else. */
    private static boolean numbersFit(List<String> a, List<String> b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    private static List<String> numbers(String key) {
        return NUMBER.matcher(key).results().map(MatchResult::group).toList();
    }

    /** Whether each word of the shorter name fits a word of its own in the longer one. */
    private static boolean eachWordFits(List<String> a, List<String> b) {
        List<String> left = new ArrayList<>(a.size() > b.size() ? a : b);
        for (String word : a.size() > b.size() ? b : a) {
            Optional<String> fitting =
                    left.stream().filter(other -> fits(word, other)).findFirst();
            if (fitting.isEmpty()) {
                return false;
            }
            left.remove(fitting.get());
        }
        return true;
    }

    private static boolean fits(String a, String b) {
        boolean initial = a.length() == 1 && b.startsWith(a) || b.length() == 1 && a.startsWith(b);
        boolean surname = unspaced(a) && unspaced(b) && (a.startsWith(b) || b.startsWith(a));
        return a.equals(b) || initial || surname || (longEnough(a, b) && slips(a, b, 1));
    }

    /** Written in a script that puts no space between surname and given name. */
    private static boolean unspaced(String word) {
        return UNSPACED.contains(UnicodeScript.of(word.codePointAt(0)));
    }

    /** {@code Ana} and {@code Anna} may be one; {@code Ana} and {@code Eva}, or {@code de} and {@code del}, are not. */
    private static boolean longEnough(String a, String b) {
        return Math.min(a.length(), b.length()) > 2 && Math.max(a.length(), b.length()) > 3;
    }

    /** Whether at most this many letters were left out, added, changed or swapped with their neighbour. */
    static boolean slips(String a, String b, int most) {
        return Math.abs(a.length() - b.length()) <= most && distance(a, b) <= most;
    }

    /** The number of slips between two texts (optimal string alignment distance). */
    public static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
