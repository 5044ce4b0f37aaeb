package org.openclaims.store.chain;

import org.openclaims.ClaimsException;

/** A text that no database and no JSON reader would give back as it was, so it is refused before it is recorded. */
public final class UnfitText extends ClaimsException {
    private static final long serialVersionUID = 1L;

    private UnfitText(String message) {
        super(message);
    }

    static UnfitText nul() {
        return new UnfitText("the text holds the character U+0000, which cannot be kept: remove it and try again");
    }

    static UnfitText tooLong() {
        return new UnfitText(
                "the text is longer than a million characters: keep it in a file and record the part that matters");
    }

    static UnfitText halfPair() {
        return new UnfitText("the text holds half of a character (a lone surrogate): copy it again from its source");
    }

    /**
     * Refuses a text that the databases would each take for something else.
     *
     * @return the text
     */
    public static String checked(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw nul();
            }
            if (Character.isSurrogate(c)) {
                if (!CanonicalJson.pairAt(text, i)) {
                    throw halfPair();
                }
                i++;
            }
        }
        return text;
    }
}
