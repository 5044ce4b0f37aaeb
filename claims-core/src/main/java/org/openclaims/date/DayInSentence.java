package org.openclaims.date;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openclaims.ClaimsException;

/**
 * The day that stands somewhere in a sentence: {@code stated on October 28, 2019 in a speech:}. Several that are one and the same day are one. A day beside
 * which stands a word that makes it more or less than that day ({@link Beside}) is none.
 */
final class DayInSentence {
    private static final Pattern UPDATED =
            Pattern.compile("(?i)[\\s,;(|–-]*\\b(last[ -])?(updated?|modified|actualizado|atualizado|corrected)\\b.*");
    private static final String NAME = "(\\p{L}{3,12})\\.?";
    private static final String ORDINAL = "(?:st|nd|rd|th|º|°|ª|er|\\.)?";
    private static final Pattern DAY_FIRST = Pattern.compile("(?<![\\d:./-])(\\d{1,2})" + ORDINAL
            + "(?:\\s+of|\\s+de|\\s+do)?[\\s,-]+" + NAME + "(?:\\s+de|\\s+del|\\s+do)?[\\s,-]+(\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})" + NAME + "\\s*(\\d{1,2})" + ORDINAL + "(?:,\\s*|\\s+)(\\d{4})(?!\\d)");
    private static final Pattern FIGURES =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{4}-\\d{1,2}-\\d{1,2})(?![\\dX/-])");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private final String text;
    private final Set<LocalDate> found = new LinkedHashSet<>();
    private boolean plainly;

    private DayInSentence(String text) {
        this.text = text;
    }

    /**
     * @return the day; empty if there is none
     * @throws InvalidDate if a day is not in the calendar
     * @throws AmbiguousDate if a day reads two ways
     * @throws Unsettled if there are several days, or what stands beside the day says that it is not just that day
     */
    static Optional<LocalDate> read(String text) {
        DayInSentence sentence = new DayInSentence(UPDATED.matcher(text).replaceFirst(""));
        sentence.named(DAY_FIRST, 1, 2);
        sentence.named(MONTH_FIRST, 2, 1);
        sentence.figures();
        return sentence.day();
    }

    private Optional<LocalDate> day() {
        if (found.size() > 1) {
            throw new Unsettled("it has several dates: "
                    + String.join(", ", found.stream().map(LocalDate::toString).toList()));
        }
        if (!found.isEmpty() && !plainly) {
            throw new Unsettled("words beside its day say that it is not just that day");
        }
        return found.stream().findFirst();
    }

    private void named(Pattern shape, int day, int month) {
        Matcher matcher = shape.matcher(text);
        while (matcher.find()) {
            int number = MonthNames.number(matcher.group(month));
            if (number > 0) {
                add(matcher, RealDay.of(matcher.group(), number(matcher, 3), number, number(matcher, day)), day == 1);
            }
        }
    }

    private void figures() {
        Matcher figures = FIGURES.matcher(text);
        while (figures.find()) {
            Matcher iso = YEAR_FIRST.matcher(figures.group());
            if (iso.matches()) {
                add(figures, RealDay.of(figures.group(), number(iso, 1), number(iso, 2), number(iso, 3)), false);
            } else {
                NumericDate.read(figures.group()).ifPresent(edtf -> add(figures, LocalDate.parse(edtf), false));
            }
        }
    }

    private void add(Matcher matcher, LocalDate day, boolean dayFirst) {
        found.add(day);
        // "Stated on September 21, 2016 in a series of posts, ending on September 21, 2016": the first says which day.
        plainly |= !Beside.before(text.substring(0, matcher.start()), dayFirst)
                && !Beside.after(text.substring(matcher.end()));
    }

    /** The text with the dates that read two ways written as the order has them: {@code on 03/02/2025} becomes {@code on 2025-02-03}. */
    static String settled(String text, DateOrder order) {
        return FIGURES.matcher(text).replaceAll(figures -> settledFigures(figures.group(), order));
    }

    private static String settledFigures(String figures, DateOrder order) {
        try {
            NumericDate.read(figures);
        } catch (AmbiguousDate e) {
            return e.readings().get(order == DateOrder.DAY_FIRST ? 0 : 1).value();
        } catch (InvalidDate e) {
            return figures;
        }
        return figures;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Which day is meant is not settled by the sentence. */
    static final class Unsettled extends ClaimsException {
        private static final long serialVersionUID = 1L;

        private Unsettled(String why) {
            super(why);
        }
    }
}
