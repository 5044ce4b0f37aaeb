package org.openclaims.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaims.date.Token.Kind;

/**
 * Dates counted from today: {@code yesterday}, {@code last Thursday}, {@code hace dos meses}. What is counted in weeks,
 * months or years is approximate to that measure, because that is how people count.
 */
final class RelativeDate {
    private final List<Token> tokens;
    private final List<Kind> shape = new ArrayList<>();
    private final LocalDate today;

    private RelativeDate(List<Token> tokens, LocalDate today) {
        this.tokens = tokens;
        this.today = today;
        for (Token token : tokens) {
            shape.add(token.kind());
        }
    }

    static Optional<Piece> read(List<Token> tokens, @Nullable LocalDate today) {
        return today == null || tokens.isEmpty() || tokens.size() > 3
                ? Optional.empty()
                : new RelativeDate(tokens, today).read();
    }

    private Optional<Piece> read() {
        if (is(Kind.TODAY)) {
            return Optional.of(Piece.day(today));
        }
        if (is(Kind.YESTERDAY)) {
            return Optional.of(Piece.day(today.minusDays(1)));
        }
        if (is(Kind.BEFORE_YESTERDAY)) {
            return Optional.of(Piece.day(today.minusDays(2)));
        }
        if (is(Kind.LAST, Kind.WEEKDAY) || is(Kind.WEEKDAY, Kind.LAST)) {
            DayOfWeek weekday = DayOfWeek.of(value(Kind.WEEKDAY));
            return Optional.of(Piece.day(today.with(TemporalAdjusters.previous(weekday))));
        }
        if (is(Kind.LAST, Kind.UNIT) || is(Kind.UNIT, Kind.LAST)) {
            return whole(value(Kind.UNIT), 1);
        }
        return is(Kind.THIS, Kind.UNIT) ? whole(value(Kind.UNIT), 0) : counted();
    }

    private Optional<Piece> counted() {
        if (tokens.size() != 3) {
            return Optional.empty();
        }
        boolean countFirst = tokens.get(1).is(Kind.UNIT) && tokens.get(2).is(Kind.AGO);
        boolean countSecond = tokens.get(0).is(Kind.AGO_FIRST) && tokens.get(2).is(Kind.UNIT);
        Token count = tokens.get(countSecond ? 1 : 0);
        boolean counts = count.isSmall() || count.is(Kind.NUMBER) || count.is(Kind.ARTICLE);
        int number = count.is(Kind.ARTICLE) ? 1 : count.value();
        return (countFirst || countSecond) && counts && number > 0 ? ago(number, value(Kind.UNIT)) : Optional.empty();
    }

    private Optional<Piece> ago(int number, int unit) {
        String sign = Mark.APPROXIMATE.sign();
        return switch (unit) {
            case Token.DAY -> Optional.of(Piece.day(today.minusDays(number)));
            case Token.WEEK ->
                Optional.of(Piece.single(Edtf.of(today.minusWeeks(number)).value() + sign));
            case Token.MONTH -> Optional.of(Piece.single(month(today.minusMonths(number)) + sign));
            case Token.YEAR -> Optional.of(Piece.single(year(today.minusYears(number)) + sign));
            default -> Optional.empty();
        };
    }

    /** This week, month or year, or the one before. Weeks run from Monday to Sunday (ISO 8601). */
    private Optional<Piece> whole(int unit, int before) {
        return switch (unit) {
            case Token.WEEK -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusWeeks(before);
                yield Optional.of(new Piece(
                        Edtf.of(monday).value(), Edtf.of(monday.plusDays(6)).value()));
            }
            case Token.MONTH -> Optional.of(Piece.single(month(today.minusMonths(before))));
            case Token.YEAR -> Optional.of(Piece.single(year(today.minusYears(before))));
            default -> Optional.empty();
        };
    }

    private static String month(LocalDate day) {
        String date = Edtf.of(day).value();
        return date.substring(0, date.length() - "-DD".length());
    }

    private static String year(LocalDate day) {
        String date = Edtf.of(day).value();
        return date.substring(0, date.length() - "-MM-DD".length());
    }

    private boolean is(Kind... kinds) {
        return shape.equals(List.of(kinds));
    }

    private int value(Kind kind) {
        return tokens.get(shape.indexOf(kind)).value();
    }
}
