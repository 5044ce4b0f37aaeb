package org.openclaims.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people type them: EDTF first, then English, then Spanish; capitals and accents do not matter.
 *
 * <ul>
 *   <li>{@code 11 June 2025}, {@code Wed, June 11th, 2025}, {@code 13/06/2018}, {@code June 2025}, {@code summer 2025}
 *   <li>{@code early June 2025} is 1–10, mid 11–20, late 21 to the end; of a year, thirds of four months
 *   <li>{@code around June 2025}, {@code perhaps 11 June 2025}
 *   <li>{@code before} and {@code after} leave out the date itself, {@code by}, {@code until} and {@code since} include it
 *   <li>{@code between 11 and 23 June 2025}, {@code from May to June 2025}, {@code 11 or 12 June 2025}
 *   <li>{@code yesterday}, {@code 3 days ago}, {@code last Thursday} (the latest one before today), {@code last week}
 *       (Monday to Sunday), {@code two weeks ago} (about that day), {@code two months ago} (about that month)
 *   <li>{@code Q2 2025}, {@code second quarter of 2025}, {@code 1990s}, {@code 44 BC}; {@code 11 June 2025?} is perhaps that day
 *   <li>{@code unknown}
 *   <li>and the same in Spanish: {@code a finales de junio de 2025}, {@code antes del 23 de junio de 2025}
 * </ul>
 *
 * <p>A date without any year ({@code around 11 June}) is the latest one that has begun, and the line printed back says which.
 * Nothing else is guessed: two digits of a year, a year that only one end of a span has, a weekday that contradicts the
 * date, a day that is not in the calendar and {@code 03/02/2025} are refused, each with what to type instead.
 */
public final class DateReader {
    private static final int LONGEST = 200;
    private static final int YEAR_DIGITS = 4;

    /** Made ready for the few dates that have a question mark behind, which says "perhaps". */
    private static final class Doubted {
        static final Pattern PATTERN = Pattern.compile("¿?\\s*([^?]*\\p{L}[^?]*?)\\s*(?:\\?|\\(\\?\\))");

        /** The same without it; itself if there is none. */
        static String without(String text) {
            Matcher doubted = PATTERN.matcher(text);
            return doubted.matches() ? doubted.group(1) : text;
        }
    }

    private DateReader() {}

    /**
     * Reads a date.
     *
     * @param typed what was typed; space around it is dropped
     * @param today the day on which it was typed, where the one who typed it was
     * @return the date and the line to print back, in the language of the words
     * @throws InvalidDate if it cannot be read, or cannot be
     * @throws AmbiguousDate if it reads two ways
     * @throws IllegalArgumentException if words counted from today lead out of the years that EDTF has days for
     */
    public static DateReading read(String typed, LocalDate today) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw InvalidDate.empty();
        }
        if (text.length() > LONGEST) {
            throw InvalidDate.unread(text);
        }
        String plain = Hyphens.plain(text);
        return isFigures(plain) ? edtf(plain) : words(text, today);
    }

    /**
     * Reads a date that was printed: nobody knows when, so that nothing can be counted from a day ("yesterday"), and no year can be added.
     *
     * @throws InvalidDate if it cannot be read, or cannot be
     * @throws AmbiguousDate if it reads two ways
     */
    static Edtf readByItself(String printed) {
        if (printed.length() > LONGEST) {
            throw InvalidDate.unread(printed);
        }
        return isFigures(printed)
                ? Edtf.parse(printed)
                : words(printed, null).date().edtf();
    }

    private static DateReading edtf(String text) {
        Edtf edtf = Edtf.parse(text);
        return new DateReading(EventDate.of(edtf), Echo.of(edtf));
    }

    private static DateReading words(String text, @Nullable LocalDate today) {
        String plain = Hyphens.plain(text);
        String undoubted = plain.indexOf('?') < 0 ? plain : Doubted.without(plain);
        boolean doubtful = !undoubted.equals(plain);
        List<Token> tokens = Tokeniser.cut(undoubted);
        for (Lexicon lexicon : List.of(EnglishWords.LEXICON, SpanishWords.LEXICON)) {
            Asked asked = new Asked(text, today, lexicon.speech());
            Optional<List<Token>> understood = lexicon.understand(tokens);
            if (understood.isPresent() && doubtful) {
                understood = Optional.of(doubted(understood.get()));
            }
            Optional<String> read = understood.flatMap(new Phrase(asked)::read);
            if (read.isPresent()) {
                EventDate date = new EventDate(Edtf.parse(read.get()), text);
                return new DateReading(date, Echo.of(date.edtf(), asked));
            }
        }
        throw InvalidDate.unread(text);
    }

    private static List<Token> doubted(List<Token> tokens) {
        List<Token> doubted = new ArrayList<>(tokens);
        if (tokens.isEmpty() || !tokens.get(0).is(Token.Kind.PERHAPS)) {
            doubted.add(0, Token.of(Token.Kind.PERHAPS, "?"));
        }
        return doubted;
    }

    /** Whether it is EDTF or meant to be: then its own complaint is better than that of the words. */
    private static boolean isFigures(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && "X-/.,~?%[]{}TZ:+Y".indexOf(c) < 0) {
                return false;
            }
        }
        char first = text.charAt(0);
        int digits = 0;
        while (digits < text.length() && (Character.isDigit(text.charAt(digits)) || text.charAt(digits) == 'X')) {
            digits++;
        }
        // 13/06/2018 and 13.06.2018 begin with two figures, and are read as words are.
        return digits >= YEAR_DIGITS || first != ',' && !Character.isDigit(first);
    }
}
