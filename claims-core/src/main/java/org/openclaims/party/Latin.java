package org.openclaims.party;

import java.util.HashMap;
import java.util.Map;

/**
 * Words in Latin letters, where a script can be written in them letter by letter: Cyrillic as passports have it (ICAO Doc 9303, part 3, section 6 B,
 * without what single languages have otherwise), Greek as road signs there do (ISO 843:1997, type 2, and ου as ou). Other scripts need more than a
 * table, and stay as they are.
 */
public final class Latin {
    private static final Map<Character, String> LETTERS = new HashMap<>();

    static {
        put(
                "абвгґдежзиіклмнопрстуфхцчшщъыэюяєђѕјљњћџь",
                "a b v g g d e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y e iu ia ie d dz j lj nj c dz");
        put("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o");
    }

    private Latin() {}

    private static void put(String letters, String latin) {
        String[] each = latin.split(" ");
        for (int i = 0; i < letters.length(); i++) {
            // The soft sign, which comes last, is not written.
            LETTERS.put(letters.charAt(i), i < each.length ? each[i] : "");
        }
    }

    /** @param key folded, as {@link Names#key} has it */
    public static String of(String key) {
        StringBuilder latin = new StringBuilder(key.length());
        String plain = key.replace("ου", "ou");
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            String letter = LETTERS.get(c);
            latin.append(letter == null ? String.valueOf(c) : letter);
        }
        return latin.toString();
    }
}
