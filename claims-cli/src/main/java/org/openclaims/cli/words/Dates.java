package org.openclaims.cli.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.date.EventDate;

/** Dates as readers of a newspaper read them. Without the JDK's formatters, which take a noticeable part of a short command. */
public final class Dates {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private Dates() {}

    public static String day(@Nullable LocalDate day) {
        if (day == null || day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX)) {
            return "a day not known";
        }
        return day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
    }

    /** With the words as they were given, where they say more or other. */
    public static String date(EventDate date) {
        String words = date.words();
        boolean unknown = date.earliest().equals(LocalDate.MIN) && date.latest().equals(LocalDate.MAX);
        String shown = date.edtf().isDay()
                ? day(date.earliest())
                : unknown ? "date not known" : date.edtf().display(Locale.ENGLISH);
        boolean said = words == null
                || date.edtf().isDay()
                || words.strip().equalsIgnoreCase(shown)
                || words.strip().equals(date.edtf().value());
        return said ? shown : shown + " (“" + words + "”)";
    }

    /** Both dates where they differ. */
    public static String when(Act act) {
        if (act.made().edtf().equals(act.becamePublic().edtf())) {
            return date(act.made());
        }
        return "made " + date(act.made()) + ", public " + date(act.becamePublic());
    }

    public static String instant(Instant instant) {
        OffsetDateTime utc = instant.atOffset(ZoneOffset.UTC);
        return day(utc.toLocalDate()) + ", " + two(utc.getHour()) + ":" + two(utc.getMinute()) + " UTC";
    }

    public static String since(@Nullable LocalDate since, @Nullable LocalDate earliest) {
        if (since == null) {
            return "";
        }
        if (earliest == null) {
            return "since " + day(since);
        }
        return earliest.equals(LocalDate.MIN)
                ? "since " + day(since) + " at the latest"
                : "since some day between " + day(earliest) + " and " + day(since);
    }

    /** A day on an axis, without its year: a month where all of them begin one, a year where all of them begin one. */
    public static String tick(LocalDate day, boolean months, boolean years) {
        if (years) {
            return Integer.toString(day.getYear());
        }
        String month = MONTHS[day.getMonthValue() - 1];
        String name = month.length() > 5 ? month.substring(0, 3) : month;
        return months ? name : day.getDayOfMonth() + " " + name;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
