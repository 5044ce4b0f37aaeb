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
