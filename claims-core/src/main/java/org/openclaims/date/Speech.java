package org.openclaims.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How dates are said in a language: which of the phrases fits is decided here, the words are the language's own.
 *
 * <p>The tables of names are ours, because those of the JDK come with locale data that takes a tenth of a second to
 * load.
 */
abstract sealed class Speech permits EnglishSpeech, SpanishSpeech {
    static Speech of(Locale language) {
        return language.getLanguage().equals("es") ? SpanishSpeech.INSTANCE : EnglishSpeech.INSTANCE;
    }

    abstract String monthName(int month);

    abstract String day(int day, int month, String year);

    abstract String month(int month, String year);

    abstract String season(int season, String year);

    abstract String year(long year);

    /** A day somewhere in the month; in the year if the month is 0. */
    abstract String someDay(int month, String year);

    abstract String someMonth(String year);

    abstract String marked(Mark mark, Point point, String plain);

    abstract String orBefore(Point end);

    abstract String orAfter(Point start);

    abstract String days(LocalDate from, LocalDate to);

    abstract String months(Point from, Point to);

    abstract String fromTo(Point from, Point to);

    abstract String between(Point from, Point to);

    abstract String unknown();

    /** Said after a date whose bounds are wider than its words. */
    abstract String countedAs(String bounds);

    /** Said after the bounds of a season: {@link Season}. */
    abstract String whySoLong();

    /** Days of one month, at least two. */
    abstract String oneOfDays(List<Integer> days, int month, String year);

    /** At least two. */
    abstract String oneOf(List<String> dates);

    final String day(LocalDate day) {
        return day(day.getDayOfMonth(), day.getMonthValue(), year(day.getYear()));
    }

    final String point(Point point) {
        String plain = plain(point);
        return point.mark() == Mark.NONE ? plain : marked(point.mark(), point, plain);
    }

    private String plain(Point point) {
        return switch (point.kind()) {
            case DAY -> day(point.from()) + time(point);
            case MONTH -> month(point.month(), year(point.year()));
            case YEAR -> year(point.year());
            case SEASON -> season(point.month(), year(point.year()));
            case MASKED -> masked(point);
        };
    }

    private static String time(Point point) {
        String time = point.time();
        return time.isEmpty() ? "" : ", " + TimeOfDay.said(time);
    }

    private String masked(Point point) {
        String text = point.text();
        String known = text.substring(0, Math.max(0, text.indexOf('X')));
        if (digitAfter(text, known.length())) {
            // Days that are not in a row; no short phrase would be true of them.
            return text;
        }
        return switch (text.length()) {
            case 4 -> years(point.from().getYear(), point.to().getYear());
            case 7 -> known.length() == 5 ? someMonth(year(point.year())) : days(point.from(), point.to());
            default -> known.length() == 9 ? days(point.from(), point.to()) : masked(point, known.length());
        };
    }

    private static boolean digitAfter(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private String masked(Point point, int known) {
        return known == 8 || known == 5 ? someDay(point.month(), year(point.year())) : days(point.from(), point.to());
    }

    final String span(Span span) {
        if (span.start().isEmpty()) {
            return span.end().map(this::orBefore).orElse(unknown());
        }
        if (span.end().isEmpty()) {
            return orAfter(span.start().get());
        }
        Point from = span.start().get();
        Point to = span.end().get();
        if (span.single()) {
            return point(from);
        }
        if (from.plain(Point.Kind.DAY) && to.plain(Point.Kind.DAY)) {
            return days(from.from(), to.from());
        }
        if (from.plain(Point.Kind.MONTH) && to.plain(Point.Kind.MONTH)) {
            return months(from, to);
        }
        return from.plain(Point.Kind.YEAR) && to.plain(Point.Kind.YEAR)
                ? years(from.year(), to.year())
                : fromTo(from, to);
    }

    String years(long from, long to) {
        return year(from) + "–" + year(to);
    }

    final String oneOf(OneOf set) {
        List<String> dates = new ArrayList<>();
        List<Integer> days = new ArrayList<>();
        LocalDate first = set.earliest();
        for (Span member : set.members()) {
            Optional<Point> single = OneOf.single(member);
            dates.add(single.map(this::point).orElseGet(() -> run(member)));
            single.filter(date -> date.kind() == Point.Kind.DAY && sameMonth(date.from(), first))
                    .ifPresent(date -> days.add(date.day()));
        }
        if (dates.size() == 1) {
            return dates.get(0);
        }
        return days.size() == dates.size()
                ? oneOfDays(days, first.getMonthValue(), year(first.getYear()))
                : oneOf(dates);
    }

    private String run(Span member) {
        return member.start().isPresent() && member.end().isPresent()
                ? between(member.start().get(), member.end().get())
                : span(member);
    }

    /** When something was, within a sentence. As the date is said by itself, where a language needs no article or preposition for it. */
    String when(Form form) {
        return form.saidBy(this);
    }

    /** A day within a sentence. */
    String when(LocalDate day) {
        return day(day);
    }

    /** {@code a, b or c}, with the word for "or" between the last two. */
    static String listed(List<String> parts, String or) {
        int last = parts.size() - 1;
        return String.join(", ", parts.subList(0, last)) + " " + or + " " + parts.get(last);
    }

    static boolean sameMonth(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear() && one.getMonth() == other.getMonth();
    }

    /** A year, which takes an era where it could be taken for something else. */
    static String year(long year, String before, String after) {
        if (year <= 0) {
            // There is a year 0000 in ISO 8601 and none in history: 0000 is 1 BC.
            return (1 - year) + " " + before;
        }
        return year < 1000 ? year + " " + after : Long.toString(year);
    }
}
