package org.openclaims.cli.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.date.AmbiguousDate;
import org.openclaims.date.DateReader;
import org.openclaims.date.DayNames;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.date.InvalidDate;

/** Dates as readers of a newspaper read them. Without the JDK's formatters, which take a noticeable part of a short command. */
public final class Dates {
    private final Language language;

    Dates(Language language) {
        this.language = language;
    }

    public String day(@Nullable LocalDate day) {
        return day == null || isOpen(day) ? language.say("a day not known") : DayNames.day(day, language.locale());
    }

    /** With the words as they were given, where they say more or other. */
    public String date(EventDate date) {
        String shown =
                isUnknown(date) ? language.say("date not known") : date.edtf().display(language.locale());
        return shown + asGiven(date, shown);
    }

    /** The same within a sentence, as what tells when something was: with the article or the preposition that a language needs there. */
    public String when(EventDate date) {
        return isEnglish()
                ? date(date)
                : date.edtf().inSentence(language.locale())
                        + asGiven(date, date.edtf().display(language.locale()));
    }

    private String asGiven(EventDate date, String shown) {
        String words = date.words();
        boolean said = words == null
                || date.edtf().isDay()
                || words.strip().equalsIgnoreCase(shown)
                || words.strip().equals(date.edtf().value())
                || !isEnglish() && isUnknown(date) && sayNoMore(words);
        return said ? "" : " (“" + words + "”)";
    }

    private static boolean isUnknown(EventDate date) {
        return date.earliest().equals(LocalDate.MIN) && date.latest().equals(LocalDate.MAX);
    }

    /** Whether they are mere words for a date that is not known, in whichever language. */
    private static boolean sayNoMore(String words) {
        try {
            return DateReader.read(words, LocalDate.EPOCH).date().edtf().equals(Edtf.unknown());
        } catch (InvalidDate | AmbiguousDate e) {
            return false;
        }
    }

    private boolean isEnglish() {
        return language.tag().equals("en");
    }

    /** When something came to light. */
    String becameKnown(EventDate date) {
        return isUnknown(date)
                ? language.say("Public: date not known{0}", asGiven(date, language.say("date not known")))
                : language.say("Public: {0}", when(date));
    }

    /** Both dates where they differ. */
    public String when(Act act) {
        if (act.made().edtf().equals(act.becamePublic().edtf())) {
            return date(act.made());
        }
        EventDate made = act.made();
        return isUnknown(made)
                ? language.say(
                        "made date not known{0}, public {1}",
                        asGiven(made, language.say("date not known")), when(act.becamePublic()))
                : language.say("made {0}, public {1}", when(made), when(act.becamePublic()));
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
            return language.say("since {0}", inSentence(since));
        }
        return earliest.equals(LocalDate.MIN)
                ? language.say("since {0} at the latest", inSentence(since))
                : language.say("since some day between {0} and {1}", inSentence(earliest), inSentence(since));
    }

    /** A day as it stands within a sentence. */
    String inSentence(@Nullable LocalDate day) {
        return day == null || isOpen(day) ? day(day) : DayNames.inSentence(day, language.locale());
    }

    private static boolean isOpen(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX);
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
