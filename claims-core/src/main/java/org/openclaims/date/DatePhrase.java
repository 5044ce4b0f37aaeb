package org.openclaims.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openclaims.date.Token.Kind;

/** A single date in words: {@code Wednesday, June 11th, 2025}, {@code finales de junio de 2025}, {@code last month}. */
final class DatePhrase {
    private DatePhrase() {}

    /** @return empty if the tokens are not, all of them, one date */
    static Optional<Given> read(List<Token> all, Asked asked) {
        List<Token> tokens = withoutLeading(all);
        Optional<Piece> relative = RelativeDate.read(tokens, asked.today());
        if (relative.isPresent()) {
            return Optional.of(relative.get());
        }
        if (tokens.size() > 2
                && tokens.get(0).is(Kind.LAST)
                && (tokens.get(1).isDayOfMonth() || tokens.get(1).is(Kind.WEEKDAY))) {
            // "El pasado 11 de junio": the day says which one.
            return read(tokens.subList(1, tokens.size()), asked);
        }
        Optional<Piece> longer = LongDate.read(tokens, asked);
        if (longer.isPresent()) {
            return Optional.of(longer.get());
        }
        if (tokens.isEmpty() || !tokens.get(0).is(Kind.WEEKDAY)) {
            return unnamed(tokens, asked);
        }
        int weekday = tokens.get(0).value();
        if (tokens.size() == 1) {
            throw InvalidDate.lacking(
                    asked.typed(), "does not say which one; type last Thursday, or the date such as 2025-06-12");
        }
        int rest = tokens.get(1).is(Kind.COMMA) ? 2 : 1;
        return unnamed(withoutLeading(tokens.subList(rest, tokens.size())), asked)
                .map(date -> named(date, weekday, asked));
    }

    private static List<Token> withoutLeading(List<Token> tokens) {
        int start = 0;
        while (start < tokens.size()
                && isFiller(tokens.get(start))
                && !tokens.get(start).is(Kind.COMMA)) {
            start++;
        }
        return tokens.subList(start, tokens.size());
    }

    private static boolean isFiller(Token token) {
        return token.is(Kind.FILLER) || token.is(Kind.OF) || token.is(Kind.COMMA);
    }

    private static Given named(Given date, int weekday, Asked asked) {
        if (date instanceof Partial partial) {
            return partial.withWeekday(weekday);
        }
        Piece piece = date.complete(asked).orElseThrow();
        LocalDate day = piece.firstDay();
        if (!piece.isDay()) {
            throw Partial.weekdayOnly(asked);
        }
        if (day.getDayOfWeek().getValue() != weekday) {
            throw InvalidDate.because(asked.typed(), Partial.contradiction(day));
        }
        return date;
    }

    private static Optional<Given> unnamed(List<Token> tokens, Asked asked) {
        if (tokens.size() == 1 && tokens.get(0).is(Kind.DATE)) {
            return Optional.of(Piece.single(tokens.get(0).text()));
        }
        // "Of", commas and articles inside a date change nothing in how it reads.
        List<Token> parts = new ArrayList<>();
        for (Token token : tokens) {
            boolean middle = token.is(Kind.DASH)
                    && !parts.isEmpty()
                    && parts.get(parts.size() - 1).is(Kind.PART);
            if (!isFiller(token) && !middle) {
                parts.add(token);
            }
        }
        boolean ragged = parts.isEmpty() || isFiller(tokens.get(0)) || isFiller(tokens.get(tokens.size() - 1));
        return ragged ? Optional.empty() : calendar(parts, asked);
    }

    private static Optional<Given> calendar(List<Token> parts, Asked asked) {
        int at = 0;
        int third = parts.get(at).is(Kind.PART) ? parts.get(at++).value() : 0;
        int day = third == 0 && isDay(parts, at) ? parts.get(at++).value() : 0;
        int month = 0;
        if (at < parts.size() && (parts.get(at).is(Kind.MONTH) || parts.get(at).is(Kind.SEASON) && third + day == 0)) {
            month = parts.get(at++).value();
        }
        if (day == 0 && third == 0 && month > 0 && month < Season.SPRING && isDay(parts, at)) {
            day = parts.get(at++).value();
        }
        int year = at < parts.size() && parts.get(at).isYear() ? parts.get(at++).value() : Partial.MISSING;
        if (at == parts.size() - 1 && day > 0 && month > 0 && parts.get(at).isSmall() && year == Partial.MISSING) {
            throw InvalidDate.because(asked.typed(), "write the year with four digits");
        }
        return at < parts.size() || at == 0 ? Optional.empty() : Optional.of(new Partial(year, month, day, third, 0));
    }

    /** Day 0 is a day that is not in the calendar, and not a day that is missing. */
    private static boolean isDay(List<Token> parts, int at) {
        return at < parts.size()
                && parts.get(at).isDayOfMonth()
                && parts.get(at).value() > 0;
    }
}
