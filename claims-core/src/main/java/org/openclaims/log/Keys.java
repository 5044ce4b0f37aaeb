package org.openclaims.log;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * Keys under which items are found, short enough for the indexes of databases: PostgreSQL keeps none of more than 2,704 bytes. A speech of many pages
 * has its beginning for a key, and a digest of the whole, so that two speeches that begin alike are two.
 */
final class Keys {
    /** At most three bytes each in UTF-8. */
    private static final int LONGEST = 500;

    private static final int BEGINNING = 400;

    private Keys() {}

    static String bounded(String key) {
        if (key.length() <= LONGEST) {
            return key;
        }
        return beginning(key, BEGINNING) + " #" + Hashing.sha256().hashString(key, StandardCharsets.UTF_8);
    }

    /** At most so many characters of a text that is longer, and no half of one. */
    static String beginning(String text, int most) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
