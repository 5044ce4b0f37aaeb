package org.openclaims;

import java.util.List;

/**
 * Something said to a person, with names and numbers apart from the words around them, so that it can be said in another language.
 *
 * @param pattern the words in English, with {@code {0}} to {@code {9}} where the parts go
 * @param parts what goes there
 */
public record Sentence(String pattern, List<String> parts) {
    public Sentence {
        parts = List.copyOf(parts);
    }

    /** The same; each part is said as its {@code toString} says it. */
    public static Sentence of(String pattern, Object... parts) {
        String[] words = new String[parts.length];
        for (int i = 0; i < parts.length; i++) {
            words[i] = parts[i].toString();
        }
        return new Sentence(pattern, List.of(words));
    }

    /** In English. */
    public String text() {
        return text(pattern);
    }

    /**
     * The same in other words. Braces within a part stay what they are.
     *
     * @param translated the words, with the same places in any order
     */
    public String text(String translated) {
        if (parts.isEmpty()) {
            return translated;
        }
        StringBuilder text = new StringBuilder(translated.length() + 32);
        int from = 0;
        for (int open = translated.indexOf('{'); open >= 0; open = translated.indexOf('{', from)) {
            text.append(translated, from, open).append(parts.get(translated.charAt(open + 1) - '0'));
            from = open + 3;
        }
        return text.append(translated, from, translated.length()).toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
