package org.openclaims.date;

import java.time.LocalDate;

/** Days that are in the calendar, and the sentence for those that are not. */
final class RealDay {
    private RealDay() {}

    static LocalDate of(String typed, int year, int month, int day) {
        month(typed, month);
        int length = length(year, month);
        if (day < 1 || day > length) {
            throw InvalidDate.because(typed, reason(year, month, day, length));
        }
        return LocalDate.of(year, month, day);
    }

    static void month(String typed, int month) {
        if (month < 1 || month > 12) {
            throw InvalidDate.because(typed, "there is no month " + month + "; months run from 01 to 12");
        }
    }

    /** Not by Year or YearMonth of the JDK: they build formatters as they load, which every start would pay for. */
    static int length(int year, int month) {
        return LocalDate.of(year, month, 1).lengthOfMonth();
    }

    private static String reason(int year, int month, int day, int length) {
        String name = EnglishSpeech.INSTANCE.monthName(month);
        if (day < 1) {
            return "there is no day " + day + "; the days of " + name + " run from 1 to " + length;
        }
        // February alone has a length that depends on the year.
        String which = month == 2 ? name + " " + year : name;
        String again = month == 2 && day == 29 ? "check the day and the year" : "check the day";
        return which + " has " + length + " days; " + again;
    }
}
