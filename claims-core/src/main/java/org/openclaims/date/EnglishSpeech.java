package org.openclaims.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code about 11 June 2025}, {@code 21–30 June 2025}, {@code on or before 29 June 2025}. */
final class EnglishSpeech extends Speech {
    static final EnglishSpeech INSTANCE = new EnglishSpeech();

    private static final String[] MONTHS = {
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December"
    };
    private static final String[] WEEKDAYS = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
    };
    private static final String[] SEASONS = {"spring", "summer", "autumn", "winter"};

    private EnglishSpeech() {}

    String weekdayName(DayOfWeek weekday) {
        return WEEKDAYS[weekday.getValue() - 1];
    }

    @Override
    String monthName(int month) {
        return MONTHS[month - 1];
    }

    @Override
    String day(int day, int month, String year) {
        return day + " " + month(month, year);
    }

    @Override
    String month(int month, String year) {
        return monthName(month) + " " + year;
    }

    @Override
    String season(int season, String year) {
        return SEASONS[season - Season.SPRING] + " " + year;
    }

    @Override
    String year(long year) {
        return year(year, "BC", "AD");
    }

    @Override
    String someDay(int month, String year) {
        return "some day in " + (month == 0 ? year : month(month, year));
    }

    @Override
    String someMonth(String year) {
        return "some month of " + year;
    }

    @Override
    String marked(Mark mark, Point point, String plain) {
        return switch (mark) {
            case NONE -> plain;
            case UNCERTAIN -> "perhaps " + plain;
            case APPROXIMATE -> "about " + plain;
            case BOTH -> "perhaps about " + plain;
        };
    }

    /** "Before" alone would leave out the day itself, which {@code ../2025-06-29} includes. */
    @Override
    String orBefore(Point end) {
        return preposition(end) + " or before " + point(end);
    }

    @Override
    String orAfter(Point start) {
        return preposition(start) + " or after " + point(start);
    }

    private static String preposition(Point point) {
        return point.kind() == Point.Kind.DAY ? "on" : "in";
    }

    @Override
    String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        if (sameMonth(from, to)) {
            return from.getDayOfMonth() + "–" + day(to);
        }
        return from.getYear() == to.getYear()
                ? from.getDayOfMonth() + " " + monthName(from.getMonthValue()) + " – " + day(to)
                : day(from) + " – " + day(to);
    }

    @Override
    String months(Point from, Point to) {
        return from.year() == to.year() ? monthName(from.month()) + "–" + point(to) : point(from) + " – " + point(to);
    }

    @Override
    String fromTo(Point from, Point to) {
        return "from " + point(from) + " to " + point(to);
    }

    @Override
    String between(Point from, Point to) {
        return "between " + point(from) + " and " + point(to);
    }

    @Override
    String unknown() {
        return "unknown date";
    }

    @Override
    String countedAs(String bounds) {
        return "counted as " + bounds;
    }

    @Override
    String whySoLong() {
        return ", for seasons are not the same north and south of the equator; months tell more";
    }

    @Override
    String oneOfDays(List<Integer> days, int month, String year) {
        List<String> numbers = new ArrayList<>();
        for (int day : days) {
            numbers.add(Integer.toString(day));
        }
        return listed(numbers, "or") + " " + month(month, year);
    }

    @Override
    String oneOf(List<String> dates) {
        return listed(dates, "or");
    }
}
