package org.openclaims.date;

import java.time.LocalDate;

/**
 * Dates with unspecified digits, {@code X}: the first and the last day of the calendar that fit the digits that are
 * there.
 */
final class Mask {
    private Mask() {}

    /** @param text four, seven or ten characters of {@code YYYY-MM-DD}, each digit possibly an X */
    static Point read(String text, String whole) {
        String year = text.substring(0, 4);
        String month = text.length() > 4 ? text.substring(5, 7) : "XX";
        String day = text.length() > 7 ? text.substring(8) : "XX";
        for (int y = 0; y <= 9999; y++) {
            for (int m = 1; fits(y, year, 1000) && m <= 12; m++) {
                for (int d = 1; fits(m, month, 10) && d <= RealDay.length(y, m); d++) {
                    if (fits(d, day, 10)) {
                        return found(text, LocalDate.of(y, m, d), last(year, month, day));
                    }
                }
            }
        }
        throw InvalidDate.because(whole, "no day of the calendar fits; check the digits beside the X");
    }

    private static Point found(String text, LocalDate from, LocalDate to) {
        boolean yearKnown = text.indexOf('X') > 3;
        boolean monthKnown = yearKnown && text.indexOf('X') > 6;
        return new Point(
                Point.Kind.MASKED,
                text,
                yearKnown ? from.getYear() : 0,
                monthKnown ? from.getMonthValue() : 0,
                0,
                Mark.NONE,
                from,
                to);
    }

    private static LocalDate last(String year, String month, String day) {
        for (int y = 9999; y >= 0; y--) {
            for (int m = 12; fits(y, year, 1000) && m >= 1; m--) {
                for (int d = RealDay.length(y, m); fits(m, month, 10) && d >= 1; d--) {
                    if (fits(d, day, 10)) {
                        return LocalDate.of(y, m, d);
                    }
                }
            }
        }
        throw new IllegalStateException("a mask that has a first day has a last one");
    }

    /**
     * Whether the number, written with leading zeros, fits the digits; {@code unit} is the worth of the first of them.
     */
    private static boolean fits(int number, String digits, int unit) {
        int worth = unit;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c != 'X' && c - '0' != number / worth % 10) {
                return false;
            }
            worth /= 10;
        }
        return true;
    }
}
