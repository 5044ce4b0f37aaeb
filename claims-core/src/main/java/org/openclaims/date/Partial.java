package org.openclaims.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date of the calendar with what was said of it.
 *
 * @param year four digits, or {@link #MISSING}
 * @param month 1–12, 21–24 for a season, 0 if missing
 * @param day as typed, 0 if missing
 * @param third 1–3 for early, mid and late, 0 if none
 * @param weekday 1–7 from Monday, 0 if none was said
 */
record Partial(int year, int month, int day, int third, int weekday) implements Given {
    static final int MISSING = -1;

    private static final int LEAP = 2024;
    private static final int LAST_MONTH = 12;

    Partial withWeekday(int said) {
        return new Partial(year, month, day, third, said);
    }

    Partial withYear(int said) {
        return new Partial(said, month, day, third, weekday);
    }

    @Override
    public Given borrowingFromLater(Given later) {
        if (!(later instanceof Partial other)) {
            return this;
        }
        Partial whole = withMonthOf(other);
        boolean needsYear = year == MISSING && (isLike(other) || whole.month > 0 && other.month > 0);
        return needsYear ? whole.withYear(other.year) : whole;
    }

    @Override
    public Given borrowingFromEarlier(Given earlier) {
        return earlier instanceof Partial other ? withMonthOf(other) : this;
    }

    private Partial withMonthOf(Partial other) {
        boolean lends = month == 0 && isLike(other) && other.month <= LAST_MONTH;
        return lends ? new Partial(year, other.month, day, third, weekday) : this;
    }

    /** "11 to June 2025" lacks a day at its end: nothing is lent where it would make a date that nobody said. */
    private boolean isLike(Partial other) {
        return day > 0 && other.day > 0 || third > 0 && other.third > 0;
    }

    @Override
    public Optional<Piece> complete(Asked asked) {
        boolean dayWithoutMonth = day > 0 && month == 0;
        if (dayWithoutMonth || year == MISSING && month == 0) {
            return Optional.empty();
        }
        if (year == MISSING) {
            LocalDate today = asked.today();
            if (today == null) {
                throw InvalidDate.lacking(asked.typed(), "lacks the year; say the year");
            }
            if (month > LAST_MONTH || asked.saysAYear()) {
                throw InvalidDate.lacking(asked.typed(), "lacks the year; say the year: " + example(asked, today));
            }
            return withYear(latestYear(asked, today)).complete(asked);
        }
        if (weekday > 0 && day == 0) {
            throw weekdayOnly(asked);
        }
        return Optional.of(day > 0 ? Piece.day(settled(asked)) : third > 0 ? span() : Piece.single(monthOrYear()));
    }

    private LocalDate settled(Asked asked) {
        LocalDate date = RealDay.of(asked.typed(), year, month, day);
        if (weekday > 0 && date.getDayOfWeek().getValue() != weekday) {
            throw InvalidDate.because(asked.typed(), contradiction(date));
        }
        return date;
    }

    static String contradiction(LocalDate date) {
        DayOfWeek real = date.getDayOfWeek();
        return EnglishSpeech.INSTANCE.day(date) + " is a " + EnglishSpeech.INSTANCE.weekdayName(real)
                + "; correct the weekday or the date";
    }

    static InvalidDate weekdayOnly(Asked asked) {
        return InvalidDate.because(asked.typed(), "a weekday goes with a whole date, such as Wednesday 11 June 2025");
    }

    private String monthOrYear() {
        String digits = Integer.toString(year);
        String four = "0".repeat(4 - digits.length()) + digits;
        return month == 0 ? four : four + (month < 10 ? "-0" : "-") + month;
    }

    /**
     * Early, mid and late: thirds of ten days in a month, of four months in a year. Ours; printed back, so that it can
     * be refused.
     */
    private Piece span() {
        if (month > 0) {
            int last = third < 3 ? third * 10 : RealDay.length(year, month);
            return new Piece(dayOf(month, third * 10 - 9), dayOf(month, last));
        }
        int lastMonth = third * 4;
        return new Piece(dayOf(lastMonth - 3, 1), dayOf(lastMonth, RealDay.length(year, lastMonth)));
    }

    private String dayOf(int monthOfYear, int dayOfMonth) {
        return Edtf.of(LocalDate.of(year, monthOfYear, dayOfMonth)).value();
    }

    /** The last year in which the date has begun: in July, "late June" is this year's and "11 December" last year's. */
    private int latestYear(Asked asked, LocalDate today) {
        int first = day > 0 ? day : third > 0 ? third * 10 - 9 : 1;
        int monthInYear = month > LAST_MONTH ? 1 : month;
        RealDay.of(asked.typed(), LEAP, monthInYear, first);
        int likely = Math.max(1, Math.min(9999, today.getYear()));
        while (first > RealDay.length(likely, monthInYear)
                || LocalDate.of(likely, monthInYear, first).isAfter(today)) {
            likely--;
        }
        return likely;
    }

    /** The same date with the year that was probably meant. */
    private String example(Asked asked, LocalDate today) {
        Partial whole = withYear(latestYear(asked, today)).withWeekday(0);
        return Edtf.parse(whole.complete(asked).map(Piece::edtf).orElseThrow())
                .form()
                .saidBy(asked.speech());
    }
}
