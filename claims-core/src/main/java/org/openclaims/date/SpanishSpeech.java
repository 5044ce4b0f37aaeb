package org.openclaims.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code hacia el 11 de junio de 2025}, {@code del 21 al 30 de junio de 2025}, {@code el 29 de junio de 2025 o antes}.
 */
final class SpanishSpeech extends Speech {
    static final SpanishSpeech INSTANCE = new SpanishSpeech();

    private static final String[] MONTHS = {
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"
    };
    private static final String[] SEASONS = {"primavera", "verano", "otoño", "invierno"};

    private SpanishSpeech() {}

    @Override
    String monthName(int month) {
        return MONTHS[month - 1];
    }

    @Override
    String day(int day, int month, String year) {
        return day + " de " + month(month, year);
    }

    @Override
    String month(int month, String year) {
        return monthName(month) + " de " + year;
    }

    @Override
    String season(int season, String year) {
        return SEASONS[season - Season.SPRING] + " de " + year;
    }

    @Override
    String year(long year) {
        // "A. C." would end in a full stop, and so would the sentence.
        return year(year, "antes de Cristo", "después de Cristo");
    }

    @Override
    String someDay(int month, String year) {
        return "algún día de " + (month == 0 ? year : month(month, year));
    }

    @Override
    String someMonth(String year) {
        return "algún mes de " + year;
    }

    @Override
    String marked(Mark mark, Point point, String plain) {
        String date = article(point) + plain;
        return switch (mark) {
            case NONE -> plain;
            case UNCERTAIN -> "quizá " + date;
            case APPROXIMATE -> "hacia " + date;
            case BOTH -> "quizá hacia " + date;
        };
    }

    /** A day takes its article in a sentence; a marked one has it inside already. */
    private static String article(Point point) {
        return point.kind() == Point.Kind.DAY ? "el " : "";
    }

    private String inSentence(Point point) {
        return point.mark() == Mark.NONE ? article(point) + point(point) : point(point);
    }

    @Override
    String when(LocalDate day) {
        return "el " + day(day);
    }

    @Override
    String when(Form form) {
        return form instanceof Point point ? when(point) : form instanceof Span span ? when(span) : when((OneOf) form);
    }

    private String when(Point point) {
        String plain = point(point);
        boolean season = point.kind() == Point.Kind.SEASON;
        String in = season ? (point.month() == Season.SPRING ? "en la " : "en el ") : "en ";
        return switch (point.kind()) {
            case DAY -> inSentence(point);
            case MONTH, YEAR, SEASON ->
                switch (point.mark()) {
                    case NONE -> in + plain;
                    case UNCERTAIN -> plain.replaceFirst("quizá ", "quizá " + in);
                    case APPROXIMATE, BOTH -> plain;
                };
            case MASKED -> masked(point, plain);
        };
    }

    private String masked(Point point, String plain) {
        if (plain.startsWith("algún mes")) {
            return "en " + plain;
        }
        if (plain.startsWith("del ")) {
            return between(point.from(), point.to());
        }
        return plain.startsWith("de ")
                ? "entre " + year(point.from().getYear()) + " y "
                        + year(point.to().getYear())
                : plain;
    }

    /** One of the days: "del 21 al 30" would be all of them. */
    private String between(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return when(from);
        }
        String first = sameMonth(from, to)
                ? Integer.toString(from.getDayOfMonth())
                : from.getYear() == to.getYear()
                        ? from.getDayOfMonth() + " de " + monthName(from.getMonthValue())
                        : day(from);
        return "entre el " + first + " y " + when(to);
    }

    private String when(Span span) {
        if (span.start().isEmpty()) {
            return span.end().map(end -> whenOneEnd(end) + " o antes").orElse("en " + unknown());
        }
        if (span.end().isEmpty()) {
            return whenOneEnd(span.start().get()) + " o después";
        }
        Point from = span.start().get();
        Point to = span.end().get();
        if (span.single()) {
            return when(from);
        }
        if (from.plain(Point.Kind.DAY) && to.plain(Point.Kind.DAY)) {
            return between(from.from(), to.from());
        }
        if (from.plain(Point.Kind.MONTH) && to.plain(Point.Kind.MONTH) && from.year() == to.year()) {
            return "entre " + monthName(from.month()) + " y " + point(to);
        }
        return between(from, to);
    }

    private String whenOneEnd(Point end) {
        return end.kind() == Point.Kind.DAY ? inSentence(end) : when(end);
    }

    private String when(OneOf set) {
        boolean daysOfOneMonth = true;
        List<String> dates = new ArrayList<>();
        for (Span member : set.members()) {
            daysOfOneMonth &= member.single()
                    && member.start().get().kind() == Point.Kind.DAY
                    && sameMonth(member.earliest(), set.earliest());
            dates.add(when(member));
        }
        if (dates.size() == 1) {
            return dates.get(0);
        }
        return daysOfOneMonth ? "el " + oneOf(set) : listed(dates, "o");
    }

    @Override
    String orBefore(Point end) {
        return inSentence(end) + " o antes";
    }

    @Override
    String orAfter(Point start) {
        return inSentence(start) + " o después";
    }

    @Override
    String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        if (sameMonth(from, to)) {
            return "del " + from.getDayOfMonth() + " al " + day(to);
        }
        return from.getYear() == to.getYear()
                ? "del " + from.getDayOfMonth() + " de " + monthName(from.getMonthValue()) + " al " + day(to)
                : "del " + day(from) + " al " + day(to);
    }

    @Override
    String months(Point from, Point to) {
        return "de " + (from.year() == to.year() ? monthName(from.month()) : point(from)) + " a " + point(to);
    }

    @Override
    String years(long from, long to) {
        return "de " + year(from) + " a " + year(to);
    }

    @Override
    String fromTo(Point from, Point to) {
        return "desde " + inSentence(from) + " hasta " + inSentence(to);
    }

    @Override
    String between(Point from, Point to) {
        return "entre " + inSentence(from) + " y " + inSentence(to);
    }

    @Override
    String unknown() {
        return "fecha desconocida";
    }

    @Override
    String countedAs(String bounds) {
        return "contado como " + bounds;
    }

    @Override
    String whySoLong() {
        return ", pues las estaciones no son las mismas al norte y al sur del ecuador; los meses dicen más";
    }

    @Override
    String oneOfDays(List<Integer> days, int month, String year) {
        List<String> numbers = new ArrayList<>();
        for (int day : days) {
            numbers.add(Integer.toString(day));
        }
        return listed(numbers, or(numbers)) + " de " + month(month, year);
    }

    @Override
    String oneOf(List<String> dates) {
        return listed(dates, or(dates));
    }

    /** "O" becomes "u" before a word that begins with its sound: ocho, once, octubre, otoño. */
    private static String or(List<String> parts) {
        String last = parts.get(parts.size() - 1);
        boolean eight = last.startsWith("8");
        boolean eleven = last.equals("11") || last.startsWith("11 ");
        return eight || eleven || last.startsWith("o") ? "u" : "o";
    }
}
