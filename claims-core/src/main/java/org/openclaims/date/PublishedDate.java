package org.openclaims.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openclaims.ClaimsException;

/**
 * A date as publishers print it and programs write it, in pages and data that nobody can be asked about: {@code 2018-10-06T09:54:58+00:00},
 * {@code Fri, 02 Nov 2018 11:10:20 Z}, {@code stated on October 28, 2019 in a speech:}, {@code 13.06.2018}, {@code 5 de março de 2018}, seconds or
 * milliseconds since 1970.
 *
 * <p>It is read where there is one reading. A date that reads two ways, lacks its year or counts from a day that we do not know ("yesterday") is
 * never guessed: it is kept as it is written, and nothing is taken to be known of it.
 *
 * @param date what was read, with the words; of an unread one only the words, with no bound at all
 * @param doubt why nothing was read, in words that fit after a colon; null if something was
 */
public record PublishedDate(EventDate date, @Nullable String doubt) {
    private static final int LONGEST = 300;
    private static final long FIRST_SECOND = 315_532_800L; // 1980, before which nobody published such figures
    private static final long LAST_SECOND = 4_102_444_800L; // 2100

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"
            + "(?:[T ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:Z|[A-Z]{3,4}|[+-]\\d{2}:?(?:\\d{2})?)?)?");
    private static final Pattern COMPACT = Pattern.compile("(19|20)(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]|20)\\d{2}(?!\\d)");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<![\\d/.-])\\d{1,2}([/.-])(\\d{1,2}|\\p{L}{3,12})\\1['’]?\\d{2}(?![\\d/-])");
    private static final Pattern UPDATED =
            Pattern.compile("(?i)[\\s,;(|–-]*\\b(last[ -])?(updated?|modified|actualizado|atualizado|corrected)\\b.*");
    private static final String NAME = "(\\p{L}{3,12})\\.?";
    private static final String ORDINAL = "(?:st|nd|rd|th|º|°|ª|er|\\.)?";
    private static final Pattern DAY_FIRST = Pattern.compile("(?<![\\d:./-])(\\d{1,2})" + ORDINAL
            + "(?:\\s+of|\\s+de|\\s+do)?[\\s,-]+" + NAME + "(?:\\s+de|\\s+del|\\s+do)?[\\s,-]+(\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})" + NAME + "\\s*(\\d{1,2})" + ORDINAL + "(?:,\\s*|\\s+)(\\d{4})(?!\\d)");
    private static final Pattern FIGURES =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{4}-\\d{1,2}-\\d{1,2})(?![\\d/-])");

    /**
     * What was made of the words of a publisher.
     *
     * @param today what begins later than the day after it has not happened, and is a slip
     */
    public static PublishedDate read(String written, LocalDate today) {
        return read(written, today, null);
    }

    /**
     * What was made of words in a table of which somebody knows how its dates are written.
     *
     * @param order of day and month where a date reads two ways; null if nobody said
     */
    public static PublishedDate read(String written, LocalDate today, @Nullable DateOrder order) {
        PublishedDate read = read(written, order);
        return read.known() && read.date().earliest().isAfter(today.plusDays(1))
                ? unread(written.strip(), "it lies in the future")
                : read;
    }

    private static PublishedDate read(String written, @Nullable DateOrder order) {
        String text = written.strip();
        if (text.isEmpty()) {
            return unread("unknown", "it is empty");
        }
        if (text.length() > LONGEST) {
            return unread(text.substring(0, LONGEST) + "…", "it is too long for a date");
        }
        try {
            return figures(text).or(() -> sentence(text, order)).orElseGet(() -> inWords(text));
        } catch (AmbiguousDate | InvalidDate | Several e) {
            return unread(text, because(e));
        }
    }

    private static PublishedDate unread(String words, String doubt) {
        return new PublishedDate(new EventDate(Edtf.unknown(), words), doubt);
    }

    /** The reason alone, without what a person could type instead. */
    private static String because(ClaimsException e) {
        return e.getMessage().replaceFirst("(; |\\. ).*|\\.$", "");
    }

    /** The words and why nothing was read of them: {@code "31.11.2024": there is no such day}; empty if something was. */
    public Optional<String> reason() {
        return Optional.ofNullable(doubt)
                .map(why -> why.startsWith("\"") ? why : '"' + String.valueOf(date.words()) + "\": " + why);
    }

    /** Whether something was read. */
    public boolean known() {
        return doubt == null;
    }

    /** What programs write. A time of day never moves the day: the day where it was published is meant. */
    private static Optional<PublishedDate> figures(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(day(text, number(iso, 1), number(iso, 2), number(iso, 3)));
        }
        if (text.length() < 8 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return Optional.of(
                    day(text, number(compact, 1) * 100 + number(compact, 2), number(compact, 3), number(compact, 4)));
        }
        return text.length() > 13 ? Optional.empty() : epoch(text);
    }

    private static Optional<PublishedDate> epoch(String text) {
        long figure = Long.parseLong(text);
        long seconds = text.length() == 13 ? figure / 1000 : figure;
        return seconds < FIRST_SECOND || seconds > LAST_SECOND
                ? Optional.empty()
                : Optional.of(of(text, Edtf.of(LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC))));
    }

    /** A date somewhere in a sentence; several that are one and the same day are one. */
    private static Optional<PublishedDate> sentence(String text, @Nullable DateOrder order) {
        String first = UPDATED.matcher(text).replaceFirst("");
        Set<LocalDate> found = new LinkedHashSet<>();
        List<String> unclear = new ArrayList<>();
        collect(DAY_FIRST, 1, 2, first, found);
        collect(MONTH_FIRST, 2, 1, first, found);
        Matcher figures = FIGURES.matcher(first);
        while (figures.find()) {
            Matcher iso = ISO.matcher(figures.group());
            if (iso.matches()) {
                found.add(RealDay.of(figures.group(), number(iso, 1), number(iso, 2), number(iso, 3)));
            } else {
                numeric(figures.group(), order)
                        .ifPresentOrElse(edtf -> found.add(LocalDate.parse(edtf)), () -> unclear.add(figures.group()));
            }
        }
        if (found.size() > 1) {
            throw new Several(found);
        }
        return found.isEmpty() || !unclear.isEmpty()
                ? Optional.empty()
                : Optional.of(of(text, Edtf.of(found.iterator().next())));
    }

    private static Optional<String> numeric(String figures, @Nullable DateOrder order) {
        try {
            return NumericDate.read(figures);
        } catch (AmbiguousDate e) {
            if (order == null) {
                throw e;
            }
            return Optional.of(
                    e.readings().get(order == DateOrder.DAY_FIRST ? 0 : 1).value());
        }
    }

    private static void collect(Pattern shape, int day, int month, String text, Set<LocalDate> found) {
        Matcher matcher = shape.matcher(text);
        while (matcher.find()) {
            int number = MonthNames.number(matcher.group(month));
            if (number > 0) {
                found.add(RealDay.of(matcher.group(), number(matcher, 3), number, number(matcher, day)));
            }
        }
    }

    /** What people type: months, seasons, spans. Only with its year: the one that would be added is a guess. */
    private static PublishedDate inWords(String text) {
        if (!YEAR.matcher(text).find()) {
            return unread(text, SHORT_YEAR.matcher(text).find() ? "its year has only two figures" : "it has no year");
        }
        String plain = text.replaceAll("[:.]+$", "");
        DateReading reading = DateReader.read(plain, LocalDate.EPOCH);
        return of(text, reading.date().edtf());
    }

    private static PublishedDate day(String text, int year, int month, int day) {
        try {
            return of(text, Edtf.of(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return unread(text, "there is no such day");
        }
    }

    private static PublishedDate of(String text, Edtf edtf) {
        return new PublishedDate(new EventDate(edtf, text.equals(edtf.value()) ? null : text), null);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static final class Several extends ClaimsException {
        private static final long serialVersionUID = 1L;

        Several(Set<LocalDate> days) {
            super("it has several dates: "
                    + String.join(", ", days.stream().map(LocalDate::toString).toList()));
        }
    }
}
