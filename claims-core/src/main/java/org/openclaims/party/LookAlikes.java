package org.openclaims.party;

import java.util.HashMap;
import java.util.Map;

/**
 * Names that look the same and are not: {@code Petro} in Latin letters and in Cyrillic ones.
 *
 * <p>After the skeletons of Unicode Technical Standard 39, section 4, with the single letters and digits of its {@code confusables.txt} (16.0) that look
 * like a single one of ASCII: what a name in another alphabet can be mistaken for on a page of English or Spanish. The data is Unicode's, see NOTICE.
 */
public final class LookAlikes {
    /** Each a letter or digit, and those that look like it, in either case. */
    private static final String TABLE = "2\u01A7\u03E8\u14BF\uA644\uA75A "
            + "3\u01B7\u021C\u0417\u04E0\u2CCC\uA76A\uA7AB "
            + "4\u13CE "
            + "5\u01BC "
            + "6\u0431\u13EE\u2CD2 "
            + "8\u0222\u0223\u09EA\u0A6A "
            + "9\u09ED\u0A67\u0B68\u0D6D\u2CCA\uA76E "
            + "a\u0391\u0410\u13AA\u15C5\uA4EE\u0251\u03B1\u0430 "
            + "b\u0392\u0412\u13F4\u15F7\uA4D0\uA7B4\u0184\u042C\u13CF\u1472\u15AF "
            + "c\u0421\u13DF\u2CA4\uA4DA\u0441\u1D04\u2CA5\uABAF "
            + "d\u13A0\u15DE\u15EA\uA4D3\u0501\u13E7\u146F\uA4D2 "
            + "e\u0395\u0415\u13AC\u2D39\uA4F0\u0435\u04BD\uAB32 "
            + "f\u03DC\u15B4\uA4DD\uA798\u0584\u1E9D\uA799\uAB35 "
            + "g\u050C\u13C0\u13F3\uA4D6\u018D\u0261\u0581\u1D83 "
            + "h\u0397\u041D\u13BB\u157C\u2C8E\uA4E7\u04BB\u0570\u13C2 "
            + "i\u0131\u0269\u026A\u03B9\u0456\u04CF\u13A5\uA647\uAB75 "
            + "j\u037F\u0408\u13AB\u148D\uA4D9\uA7B2\u03F3\u0458 "
            + "k\u039A\u041A\u13E6\u16D5\u2C94\uA4D7 "
            + "l\u13DE\u14AA\u2CD0\uA4E1\u0196\u01C0\u0399\u0406\u04C0\u05D5\u05DF\u0627\u0661\u06F1\u07CA\u16C1\u2C92\u2D4F\uA4F2 "
            + "m\u039C\u03FA\u041C\u13B7\u15F0\u16D6\u2C98\uA4DF "
            + "n\u039D\u2C9A\uA4E0\u0578\u057C "
            + "o\u039F\u041E\u0555\u07C0\u09E6\u0B20\u0B66\u12D0\u2C9E\u2D54\uA4F3\u03BF\u03C3\u043E\u0585\u05E1\u0647\u0665\u06BE\u06C1\u06D5\u06F5\u0966\u0A66\u0AE6\u0BE6\u0C66\u0CE6\u0D20\u0D66\u0E50\u0ED0\u101D\u1040\u10FF\u1D0F\u1D11\u2C9F\uAB3D "
            + "p\u03A1\u0420\u13E2\u146D\u2CA2\uA4D1\u03C1\u0440\u2CA3 "
            + "q\u2D55\u051B\u0563\u0566 "
            + "r\u01A6\u13A1\u13D2\u1587\uA4E3\u0433\u1D26\u2C85\uAB47\uAB48\uAB81 "
            + "s\u0405\u054F\u13D5\u13DA\uA4E2\u01BD\u0455\uA731\uABAA "
            + "t\u03A4\u0422\u13A2\u2CA6\uA4D4 "
            + "u\u054D\u1200\u144C\uA4F4\u028B\u03C5\u057D\u1D1C\uA79F\uAB4E\uAB52 "
            + "v\u0474\u0667\u06F7\u13D9\u142F\u2D38\uA4E6\uA6DF\u03BD\u0475\u05D8\u1D20\uABA9 "
            + "w\u051C\u13B3\u13D4\uA4EA\u026F\u0461\u051D\u0561\u1D21\uAB83 "
            + "x\u03A7\u0425\u16B7\u2CAC\u2D5D\uA4EB\uA7B3\u0445\u1541\u157D "
            + "y\u03A5\u0423\u04AE\u13A9\u13BD\u2CA8\uA4EC\u0263\u028F\u03B3\u0443\u04AF\u10E7\u1D8C\u1EFF\uAB5A "
            + "z\u0396\u13C3\uA4DC\u1D22\uAB93 ";

    private LookAlikes() {}

    private static final class Skeletons {
        static final Map<Integer, Character> OF = read();

        private static Map<Integer, Character> read() {
            Map<Integer, Character> skeletons = new HashMap<>();
            for (String row : TABLE.split(" ")) {
                for (int i = 1; i < row.length(); i++) {
                    skeletons.put((int) row.charAt(i), row.charAt(0));
                }
            }
            return skeletons;
        }
    }

    /**
     * Whether two different names look the same. That of two names in plain letters is for {@link Names#near} to say: {@code Rubio} and
     * {@code Rubi0} are a slip apart.
     */
    public static boolean alike(String a, String b) {
        String first = Names.key(a);
        String second = Names.key(b);
        boolean plain =
                first.codePoints().allMatch(c -> c < 128) && second.codePoints().allMatch(c -> c < 128);
        return !plain && !first.equals(second) && skeleton(first).equals(skeleton(second));
    }

    /** A folded name in the plain letters and digits that it looks like. What looks alike only as a capital counts too, for the name may be printed in capitals. */
    public static String inPlainLetters(String key) {
        StringBuilder plain = new StringBuilder(key.length());
        key.codePoints().forEach(c -> {
            Character small = Skeletons.OF.get(c);
            Character like = small == null ? Skeletons.OF.get(Character.toUpperCase(c)) : small;
            plain.appendCodePoint(like == null ? c : like);
        });
        return plain.toString();
    }

    /** A folded name as it looks: a capital i, a one and an l are one stroke. */
    private static String skeleton(String key) {
        return inPlainLetters(key).replace('1', 'l').replace('i', 'l').replace('0', 'o');
    }
}
