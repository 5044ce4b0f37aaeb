package org.openclaims.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
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
    /** From 1941 to 2091. */
    private static final Pattern DAY_OF_A_SHEET = Pattern.compile("(?:1[5-9]|[2-6]\\d)\\d{3}(?:[.,]\\d+)?");

    /** Number 0, as all days since 1900-03-01 are counted. */
    private static final LocalDate FIRST_DAY_OF_A_SHEET = LocalDate.of(1899, 12, 30);

    /** EDTF that is more than a day, a month or a year, and nothing else. */
    private static final Pattern OURS = Pattern.compile("[-0-9X./~?%\\[\\],]*[X/~?%\\[][-0-9X./~?%\\[\\],]*");

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
        String plain = Hyphens.plain(text);
        PublishedDate read = readPlain(plain, order);
        return plain.equals(text) ? read : new PublishedDate(new EventDate(read.date.edtf(), text), read.doubt);
    }

    private static PublishedDate readPlain(String text, @Nullable DateOrder order) {
        try {
            return edtf(text).or(() -> figures(text)).orElseGet(() -> inWords(text, order));
        } catch (AmbiguousDate | InvalidDate | DayInSentence.Unsettled e) {
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

    /** What we write ourselves, whose marks a reader of printed dates would pass over: {@code 2025-06-11~} is about that day. */
    private static Optional<PublishedDate> edtf(String text) {
        try {
            return OURS.matcher(text).matches() ? Optional.of(of(text, Edtf.parse(text))) : Optional.empty();
        } catch (InvalidDate e) {
            // 2018/09/03 and 06/2018 look like it.
            return Optional.empty();
        }
    }

    /**
     * What people type (months, spans, before and after), as it is read from them, so that "before 3 June 2025" is never that day; else the one day that
     * stands in the sentence. Only with its year: the one that would be added is a guess.
     */
    private static PublishedDate inWords(String text, @Nullable DateOrder order) {
        String settled = order == null ? text : DayInSentence.settled(text, order);
        if (!YEAR.matcher(text).find()) {
            return DayInSentence.read(settled)
                    .map(day -> of(text, Edtf.of(day)))
                    .orElseGet(() -> unread(text, withoutYear(text)));
        }
        try {
            return of(text, DateReader.readByItself(settled.replaceAll("[:.]+$", "")));
        } catch (InvalidDate e) {
            return DayInSentence.read(settled)
                    .map(day -> of(text, Edtf.of(day)))
                    .orElseThrow(() -> e);
        }
    }

    private static String withoutYear(String text) {
        if (DAY_OF_A_SHEET.matcher(text).matches()) {
            LocalDate day = FIRST_DAY_OF_A_SHEET.plusDays(Long.parseLong(text.substring(0, 5)));
            return "it looks like Excel's number of a day: that would be " + day;
        }
        return SHORT_YEAR.matcher(text).find() ? "its year has only two figures" : "it has no year";
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
}
