package org.openclaims;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Something said to a person, with names, numbers and ways out apart from the words around them, so that it can be said in another language, and by
 * programs that offer other ways.
 *
 * @param pattern the words in English, with {@code {0}} to {@code {9}} where the parts go; without any part, just the words
 * @param parts what goes there
 */
public record Sentence(String pattern, List<Part> parts) {
    /** What is put into a sentence. */
    public sealed interface Part permits Words, Code, WayOut {}

    /** A name, a number, words that were quoted: said as they are. */
    public record Words(String text) implements Part {}

    /** One of our codes, which a language may have a word of its own for. */
    public record Code(String code) implements Part {}

    public Sentence {
        parts = List.copyOf(parts);
    }

    /** A sentence; a part that is neither a {@link Part} is said as its {@code toString} says it. */
    public static Sentence of(String pattern, Object... parts) {
        return new Sentence(
                pattern,
                Stream.of(parts)
                        .map(part -> part instanceof Part ready ? ready : new Words(part.toString()))
                        .toList());
    }

    /** This one, a space, and another. */
    public Sentence then(Sentence next) {
        Sentence first = placed();
        Sentence second = next.placed();
        StringBuilder further = new StringBuilder(second.pattern);
        for (int open = further.indexOf("{"); open >= 0; open = further.indexOf("{", open + 1)) {
            further.setCharAt(open + 1, (char) (further.charAt(open + 1) + first.parts.size()));
        }
        return new Sentence(
                first.pattern + " " + further,
                Stream.concat(first.parts.stream(), second.parts.stream()).toList());
    }

    /** The same with a part in it: braces in mere words are no places. */
    private Sentence placed() {
        return parts.isEmpty() ? of("{0}", pattern) : this;
    }

    /** What can be done about it, in the order in which it is named; empty if nothing is. */
    public List<WayOut> waysOut() {
        return parts.stream()
                .filter(WayOut.class::isInstance)
                .map(WayOut.class::cast)
                .toList();
    }

    /** In English, with ways out in our words. */
    public String text() {
        return text(pattern, WayOut::text);
    }

    /** The same in other words, with our codes as they are. */
    public String text(String translated, Function<WayOut, String> said) {
        return text(translated, said, code -> code);
    }

    /**
     * The same in other words. Braces within a part stay what they are.
     *
     * @param translated the words, with the same places in any order
     * @param said how a way out is called; it begins with a capital where a sentence begins
     * @param word for a code
     */
    public String text(String translated, Function<WayOut, String> said, UnaryOperator<String> word) {
        if (parts.isEmpty()) {
            return translated;
        }
        StringBuilder text = new StringBuilder(translated.length() + 32);
        int from = 0;
        for (int open = translated.indexOf('{'); open >= 0; open = translated.indexOf('{', from)) {
            text.append(translated, from, open);
            Part part = parts.get(translated.charAt(open + 1) - '0');
            if (part instanceof WayOut way) {
                text.append(begins(text) ? capital(said.apply(way)) : said.apply(way));
            } else if (part instanceof Code code) {
                text.append(word.apply(code.code()));
            } else if (part instanceof Words words) {
                text.append(words.text());
            }
            from = open + 3;
        }
        return text.append(translated, from, translated.length()).toString();
    }

    private static boolean begins(CharSequence before) {
        int end = before.length();
        return end == 0 || end > 1 && before.charAt(end - 1) == ' ' && ".?!".indexOf(before.charAt(end - 2)) >= 0;
    }

    private static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + words.substring(words.offsetByCodePoints(0, 1));
    }

    @Override
    public String toString() {
        return text();
    }
}
