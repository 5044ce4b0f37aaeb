package org.openclaims.cli.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.date.DayNames;
import org.openclaims.date.EventDate;

/** Dates as readers of a newspaper read them. Without the JDK's formatters, which take a noticeable part of a short command. */
public final class Dates {
    private final Language language;

    Dates(Language language) {
        this.language = language;
    }

    public String day(@Nullable LocalDate day) {
        if (day == null || day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX)) {
            return language.say("a day not known");
        }
        return DayNames.day(day, language.locale());
    }

    /** With the words as they were given, where they say more or other. */
    public String date(EventDate date) {
        String words = date.words();
        boolean unknown = date.earliest().equals(LocalDate.MIN) && date.latest().equals(LocalDate.MAX);
        String shown = unknown ? language.say("date not known") : date.edtf().display(language.locale());
        boolean said = words == null
                || date.edtf().isDay()
                || words.strip().equalsIgnoreCase(shown)
                || words.strip().equals(date.edtf().value());
        return said ? shown : shown + " (“" + words + "”)";
    }

    /** Both dates where they differ. */
    public String when(Act act) {
        if (act.made().edtf().equals(act.becamePublic().edtf())) {
            return date(act.made());
        }
        return language.say("made {0}, public {1}", date(act.made()), date(act.becamePublic()));
    }

    /** One that was asked for, to the second, for a correction of the same minute makes two answers of it; the last moment of a day is its last second. */
    public String exact(Instant instant) {
        OffsetDateTime utc = instant.atOffset(ZoneOffset.UTC);
        return day(utc.toLocalDate()) + ", " + utc.toLocalTime().truncatedTo(ChronoUnit.SECONDS) + " UTC";
    }

    public String instant(Instant instant) {
        OffsetDateTime utc = instant.atOffset(ZoneOffset.UTC);
        return day(utc.toLocalDate()) + ", " + two(utc.getHour()) + ":" + two(utc.getMinute()) + " UTC";
    }

    public String since(@Nullable LocalDate since, @Nullable LocalDate earliest) {
        if (since == null) {
            return "";
        }
        if (earliest == null) {
            return language.say("since {0}", day(since));
        }
        return earliest.equals(LocalDate.MIN)
                ? language.say("since {0} at the latest", day(since))
                : language.say("since some day between {0} and {1}", day(earliest), day(since));
    }

    /** A day on an axis, without its year: a month where all of them begin one, a year where all of them begin one. */
    public String tick(LocalDate day, boolean months, boolean years) {
        if (years) {
            return Integer.toString(day.getYear());
        }
        String month = DayNames.month(day.getMonthValue(), language.locale());
        String name = month.length() > 5 ? month.substring(0, 3) : month;
        return months ? name : day.getDayOfMonth() + " " + name;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
