package org.openclaims.date;

import java.util.regex.Pattern;

/** Dates as word processors and web pages set them, with other hyphens than the one on the keyboard. */
final class Hyphens {
    /** Hyphen, hyphen that breaks no line, dash as wide as a figure, minus; small and wide hyphen. Between words too they are nothing else. */
    private static final String OTHERS = "\u2010\u2011\u2012\u2212\ufe63\uff0d";

    private Hyphens() {}

    /** The same with plain hyphens. */
    static String plain(String text) {
        String plain = text;
        for (int i = 0; i < text.length(); i++) {
            if (OTHERS.indexOf(text.charAt(i)) >= 0) {
                plain = plain.replace(text.charAt(i), '-');
            }
        }
        return plain.indexOf('–') < 0
                ? plain
                : EnDashes.OF_ONE_DATE
                        .matcher(plain)
                        .replaceAll(date -> date.group().replace('–', '-'));
    }

    /** An en dash joins two dates; inside the figures of one date, where there are two of it, it is a hyphen. Made ready for the few dates that have any. */
    private static final class EnDashes {
        static final Pattern OF_ONE_DATE = Pattern.compile(
                "(?<!\\d)(\\d{4})–(\\d{2})–(\\d{2})(?!\\d)|(?<!\\d)(\\d{1,2})–(\\d{1,2})–(\\d{4})(?!\\d)");
    }
}
