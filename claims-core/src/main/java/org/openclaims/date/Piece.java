package org.openclaims.date;

import java.time.LocalDate;
import java.util.Optional;

/** A whole date as EDTF: a single date, or the two ends of a span such as late June. */
record Piece(String start, String end) implements Given {
    static Piece single(String edtf) {
        return new Piece(edtf, edtf);
    }

    static Piece day(LocalDate day) {
        return single(Edtf.of(day).value());
    }

    boolean isSingle() {
        return start.equals(end);
    }

    /** The whole span from this date to the other. */
    Piece upTo(Piece last, Asked asked) {
        if (point(start).from().isAfter(point(last.end).to())) {
            throw InvalidDate.because(
                    asked.typed(), "it ends before it begins; put the earlier date first, each with its year");
        }
        return new Piece(start, last.end);
    }

    Piece marked(Mark mark, Asked asked) {
        return isSingle()
                ? single(marked(start, mark, asked))
                : new Piece(marked(start, mark, asked), marked(end, mark, asked));
    }

    private static String marked(String date, Mark mark, Asked asked) {
        Point point = point(date);
        if (!isPlainKind(point) || date.indexOf('T') >= 0) {
            throw InvalidDate.because(
                    asked.typed(), "a day, a month or a year can be about or perhaps, and nothing else");
        }
        String plain = date.substring(0, date.length() - point.mark().sign().length());
        return plain + point.mark().and(mark).sign();
    }

    /** Whether it begins and ends on days that are known: nothing marked, no season. */
    boolean hasEdges() {
        return hasEdges(point(start)) && hasEdges(point(end));
    }

    private static boolean hasEdges(Point point) {
        return point.mark() == Mark.NONE && isPlainKind(point);
    }

    private static boolean isPlainKind(Point point) {
        return switch (point.kind()) {
            case DAY, MONTH, YEAR -> true;
            case SEASON, MASKED -> false;
        };
    }

    boolean isDay() {
        return isSingle() && point(start).plain(Point.Kind.DAY);
    }

    private static Point point(String date) {
        return PointReader.read(date, date);
    }

    LocalDate firstDay() {
        return point(start).earliest();
    }

    LocalDate lastDay() {
        return point(end).latest();
    }

    String edtf() {
        return isSingle() ? start : start + "/" + end;
    }

    @Override
    public Given borrowingFromLater(Given later) {
        return this;
    }

    @Override
    public Given borrowingFromEarlier(Given earlier) {
        return this;
    }

    @Override
    public Optional<Piece> complete(Asked asked) {
        return Optional.of(this);
    }
}
