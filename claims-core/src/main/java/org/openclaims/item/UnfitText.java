package org.openclaims.item;

import java.util.Locale;
import org.openclaims.ClaimsException;

/** A text that cannot stand in the record: nothing is in it, or what no database and no JSON reader would give back as it was. */
public final class UnfitText extends ClaimsException {
    private static final long serialVersionUID = 1L;

    private UnfitText(String message) {
        super(message);
    }

    /** @param what {@code the venue} */
    static UnfitText empty(String what, boolean needed) {
        return new UnfitText(
                first(what) + (needed ? " is empty. Say what it is." : " is empty. Say what it is, or leave it out."));
    }

    /** There is too much of it. */
    public static UnfitText tooLong() {
        return new UnfitText(
                "The text is longer than a million characters. Keep it in a file, and record the part that matters.");
    }

    /**
     * Refuses a text that the databases would each take for something else: U+0000, or half of a surrogate pair.
     *
     * @return the text
     */
    public static String checked(String text) {
        return checked("the text", text);
    }

    static String checked(String what, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw nul(what);
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw halfPair(what);
                }
                i++;
            }
        }
        return text;
    }

    /** U+0000 in a text. */
    public static UnfitText nul() {
        return nul("the text");
    }

    /** Half of a surrogate pair in a text. */
    public static UnfitText halfPair() {
        return halfPair("the text");
    }

    private static UnfitText nul(String what) {
        return new UnfitText(
                first(what) + " holds the character U+0000, which cannot be kept. Remove it, and try again.");
    }

    private static UnfitText halfPair(String what) {
        return new UnfitText(
                first(what) + " holds half of a character (a lone surrogate). Copy it again from its source.");
    }

    private static String first(String what) {
        return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
    }
}
