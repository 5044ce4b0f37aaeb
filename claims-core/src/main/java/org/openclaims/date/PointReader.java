package org.openclaims.date;

import java.time.LocalDate;

/**
 * One EDTF date: {@code 2025}, {@code 2025-06~}, {@code 2025-06-2X}, {@code 2025-22}, {@code -0044}, {@code
 * Y170000002}.
 */
final class PointReader {
    private static final int LONGEST_YEAR = 18;
    private static final long LAST_YEAR = LocalDate.MAX.getYear();

    private final String text;
    private final String whole;

    private PointReader(String text, String whole) {
        this.text = text;
        this.whole = whole;
    }

    /**
     * @param text the date itself
     * @param whole what it was part of, for the message
     */
    static Point read(String text, String whole) {
        return new PointReader(text, whole).read();
    }

    private Point read() {
        if (text.isEmpty()) {
            throw InvalidDate.because(whole, "a date is missing; write .. for an end that is open");
        }
        int clock = text.indexOf('T');
        if (clock >= 0) {
            return moment(text.substring(0, clock), text.substring(clock + 1));
        }
        Mark mark = Mark.endOf(text);
        String date = text.substring(0, text.length() - mark.sign().length());
        for (int i = 0; i < date.length(); i++) {
            if (Mark.isSign(date.charAt(i))) {
                throw InvalidDate.because(whole, "a date takes one of ? ~ % at its end, and % says both");
            }
        }
        return date.startsWith("Y") ? longYear(date, mark) : date(date, mark);
    }

    private Point date(String date, Mark mark) {
        boolean negative = date.startsWith("-");
        String digits = negative ? date.substring(1) : date;
        shape(digits);
        if (digits.indexOf('X') >= 0) {
            if (negative || mark != Mark.NONE) {
                throw InvalidDate.because(
                        whole,
                        "an X already says what is not known; leave out the " + (negative ? "minus" : mark.sign()));
            }
            return Mask.read(date, whole);
        }
        int year = (negative ? -1 : 1) * number(digits, 0, 4);
        if (negative && year == 0) {
            throw InvalidDate.because(whole, "the year 0000 has no minus");
        }
        int month = digits.length() > 4 ? number(digits, 5, 7) : 0;
        if (digits.length() == 10) {
            LocalDate day = RealDay.of(whole, year, month, number(digits, 8, 10));
            return new Point(Point.Kind.DAY, text, year, month, day.getDayOfMonth(), mark, day, day);
        }
        return digits.length() == 4 ? year(year, mark) : month(year, month, mark);
    }

    private void shape(String digits) {
        boolean fits = digits.length() == 4 || digits.length() == 7 || digits.length() == 10;
        for (int i = 0; fits && i < digits.length(); i++) {
            char c = digits.charAt(i);
            fits = i == 4 || i == 7 ? c == '-' : c >= '0' && c <= '9' || c == 'X';
        }
        if (!fits) {
            throw InvalidDate.because(
                    whole, "write it as 2025-06-11, 2025-06 or 2025, with X (a capital) for a digit that is not known");
        }
    }

    private Point year(int year, Mark mark) {
        LocalDate from = LocalDate.of(year, 1, 1);
        return new Point(Point.Kind.YEAR, text, year, 0, 0, mark, from, LocalDate.of(year, 12, 31));
    }

    private Point month(int year, int month, Mark mark) {
        if (month >= Season.SPRING && month <= Season.WINTER) {
            if (mark != Mark.NONE) {
                throw InvalidDate.because(whole, "a season is approximate as it is; leave out the " + mark.sign());
            }
            LocalDate from = Season.earliest(year, month);
            return new Point(Point.Kind.SEASON, text, year, month, 0, mark, from, Season.latest(year, month));
        }
        if (month > 12 && month == (year + 1) % 100) {
            throw twoYears(whole, year);
        }
        RealDay.month(whole, month);
        LocalDate from = LocalDate.of(year, month, 1);
        LocalDate to = from.withDayOfMonth(from.lengthOfMonth());
        return new Point(Point.Kind.MONTH, text, year, month, 0, mark, from, to);
    }

    /** Of {@code 2024-25}, which is said of two years, or of a season that begins in one and ends in the other. */
    static InvalidDate twoYears(String whole, int year) {
        return InvalidDate.because(
                whole,
                "two years are written " + year + "/" + (year + 1) + ", and a season of both by its months: " + year
                        + "-12/" + (year + 1) + "-02");
    }

    /** Years of more than four digits. Those beyond the calendar of Java share its last (or first) year. */
    private Point longYear(String date, Mark mark) {
        boolean negative = date.startsWith("Y-");
        int start = negative ? 2 : 1;
        boolean fits = date.length() - start > 4 && date.length() - start <= LONGEST_YEAR && date.charAt(start) != '0';
        for (int i = start; fits && i < date.length(); i++) {
            fits = date.charAt(i) >= '0' && date.charAt(i) <= '9';
        }
        if (!fits) {
            throw InvalidDate.because(whole, "after Y comes a year of five digits or more, such as Y12025");
        }
        long year = Long.parseLong(date.substring(start)) * (negative ? -1 : 1);
        int held = (int) Math.max(-LAST_YEAR, Math.min(LAST_YEAR, year));
        LocalDate from = LocalDate.of(held, 1, 1);
        return new Point(Point.Kind.YEAR, text, year, 0, 0, mark, from, LocalDate.of(held, 12, 31));
    }

    private Point moment(String date, String time) {
        if (!TimeOfDay.fits(time)) {
            throw InvalidDate.because(whole, "write a time as 2025-06-11T14:30:00, followed by Z or -05:00 or nothing");
        }
        Point day = new PointReader(date, whole).read();
        if (!day.plain(Point.Kind.DAY)) {
            throw InvalidDate.because(whole, "a time of day needs one settled day before it, such as 2025-06-11");
        }
        return new Point(day.kind(), text, day.year(), day.month(), day.day(), day.mark(), day.from(), day.to());
    }

    private static int number(String digits, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + digits.charAt(i) - '0';
        }
        return number;
    }
}
