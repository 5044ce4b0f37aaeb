package org.openclaims.store.chain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.UnfitText;

/**
 * The one text that a tree of values has: JSON by RFC 8785 (JCS), without fractions.
 *
 * <p>Two programs that hold the same tree write the same bytes, so that a hash over the bytes is a hash over the tree. A tree is made of
 * {@link String}, {@link Boolean}, {@code null}, {@link Long} and {@link Integer} within ±(2<sup>53</sup>−1), {@link List} and {@link Map}
 * with string keys. There are no fractions because their shortest text is the one hard part of RFC 8785, and nothing in a record needs one.
 */
public final class CanonicalJson {
    /** RFC 8785 section 3.2.2.3: beyond this a reader with IEEE 754 doubles would see another number. */
    static final long LARGEST = (1L << 53) - 1;

    /** Deep enough for every event we write; the reader stops there too, so that what is written can be read. */
    static final int DEEPEST = 32;

    /** Characters in one text. A book has about as many; the reader refuses more, so the writer must. */
    static final int LONGEST_STRING = 1_000_000;

    /** Characters in the whole. */
    static final int LONGEST_DOCUMENT = 4_000_000;

    private static final @Nullable String[] ESCAPES = escapes();

    private final StringBuilder out = new StringBuilder(512);

    private CanonicalJson() {}

    /**
     * Writes a tree.
     *
     * @throws UnfitText if a string or a key holds U+0000 or half of a surrogate pair: PostgreSQL refuses the first and SQLite's driver
     *     turns the second into a question mark, so neither would come back as it was; or if there is more than {@link JsonTree} reads
     * @throws IllegalArgumentException if the tree holds another type, a number out of range, or is deeper than 32
     */
    public static String write(@Nullable Object tree) {
        CanonicalJson json = new CanonicalJson();
        json.value(tree, 0);
        if (json.out.length() > LONGEST_DOCUMENT) {
            throw UnfitText.tooLong();
        }
        return json.out.toString();
    }

    private void value(@Nullable Object value, int depth) {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof Map<?, ?> map) {
            object(map, deeper(depth));
        } else if (value instanceof List<?> list) {
            array(list, deeper(depth));
        } else if (value instanceof Long || value instanceof Integer) {
            number(((Number) value).longValue());
        } else if (value == null || value instanceof Boolean) {
            out.append(value);
        } else {
            throw new IllegalArgumentException(
                    "canonical JSON holds no " + value.getClass().getName());
        }
    }

    private static int deeper(int depth) {
        if (depth >= DEEPEST) {
            throw new IllegalArgumentException("deeper than " + DEEPEST);
        }
        return depth + 1;
    }

    private void number(long number) {
        if (number > LARGEST || number < -LARGEST) {
            throw new IllegalArgumentException(number + " is beyond 2^53-1");
        }
        out.append(number);
    }

    private void array(List<?> list, int depth) {
        char before = '[';
        for (Object element : list) {
            out.append(before);
            value(element, depth);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private void object(Map<?, ?> map, int depth) {
        String[] keys = new String[map.size()];
        int count = 0;
        for (Object key : map.keySet()) {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("the key " + key + " is no string");
            }
            keys[count++] = name;
        }
        // String.compareTo compares UTF-16 code units, which is the order of RFC 8785 section 3.2.3.
        Arrays.sort(keys);
        out.append('{');
        for (int i = 0; i < keys.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            text(keys[i]);
            out.append(':');
            value(map.get(keys[i]), depth);
        }
        out.append('}');
    }

    private void text(String text) {
        if (text.length() > LONGEST_STRING) {
            throw UnfitText.tooLong();
        }
        out.append('"');
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ESCAPES.length && ESCAPES[c] != null) {
                out.append(text, copied, i).append(ESCAPES[c]);
                copied = i + 1;
            } else if (c == 0) {
                throw UnfitText.nul();
            } else if (Character.isSurrogate(c)) {
                if (!pairAt(text, i)) {
                    throw UnfitText.halfPair();
                }
                i++;
            }
        }
        out.append(text, copied, text.length()).append('"');
    }

    static boolean pairAt(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    private static @Nullable String[] escapes() {
        @Nullable String[] table = new String['\\' + 1];
        for (int c = 1; c < 0x20; c++) {
            table[c] = "\\u00" + (c < 0x10 ? '0' : '1') + "0123456789abcdef".charAt(c & 15);
        }
        table['\b'] = "\\b";
        table['\t'] = "\\t";
        table['\n'] = "\\n";
        table['\f'] = "\\f";
        table['\r'] = "\\r";
        table['"'] = "\\\"";
        table['\\'] = "\\\\";
        return table;
    }
}
