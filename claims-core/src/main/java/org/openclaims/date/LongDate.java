package org.openclaims.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openclaims.date.Token.Kind;

/** Quarters, decades, and years before Christ: {@code Q2 2025}, {@code la década de 1990}, {@code 44 BC}. */
final class LongDate {
    private static final int MONTHS_OF_A_QUARTER = 3;

    private LongDate() {}

    static Optional<Piece> read(List<Token> all, Asked asked) {
        List<Token> tokens = new ArrayList<>();
        for (Token token : all) {
            if (!token.is(Kind.FILLER) && !token.is(Kind.OF)) {
                tokens.add(token);
            }
        }
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        if (tokens.get(tokens.size() - 1).is(Kind.BEFORE_CHRIST)) {
            return Optional.of(beforeChrist(tokens, asked));
        }
        Token first = tokens.get(0);
        if (tokens.size() == 2 && first.is(Kind.QUARTER) && tokens.get(1).isYear()) {
            return Optional.of(quarter(first.value(), tokens.get(1).text()));
        }
        if (tokens.size() == 2 && isDecade(first)) {
            return decade(tokens.get(1), asked);
        }
        return tokens.size() == 3 ? quarterInFigures(tokens) : Optional.empty();
    }

    /** {@code Q2 2025}, {@code 2025 Q2}. */
    private static Optional<Piece> quarterInFigures(List<Token> tokens) {
        boolean signFirst = tokens.get(0).is(Kind.QUARTER_SIGN);
        if (!signFirst && !tokens.get(1).is(Kind.QUARTER_SIGN)) {
            return Optional.empty();
        }
        Token number = tokens.get(signFirst ? 1 : 2);
        Token year = tokens.get(signFirst ? 2 : 0);
        boolean fits = number.isSmall() && number.value() >= 1 && number.value() <= 4 && year.isYear();
        return fits ? Optional.of(quarter(number.value(), year.text())) : Optional.empty();
    }

    private static Piece quarter(int quarter, String year) {
        int last = quarter * MONTHS_OF_A_QUARTER;
        return new Piece(month(year, last - 2), month(year, last));
    }

    private static String month(String year, int month) {
        return year + (month < 10 ? "-0" : "-") + month;
    }

    private static boolean isDecade(Token token) {
        return token.is(Kind.DECADE) || token.is(Kind.UNIT) && token.text().equals("anos");
    }

    private static Optional<Piece> decade(Token year, Asked asked) {
        if (!year.is(Kind.NUMBER) || !year.text().endsWith("0") || year.text().length() < 2) {
            return Optional.empty();
        }
        LocalDate today = asked.today();
        if (year.isYear()) {
            return Optional.of(Piece.single(year.text().substring(0, 3) + "X"));
        }
        // "Los años 90" are over, "los años 20" have been twice.
        if (!year.isSmall() || today == null || year.value() <= today.getYear() % 100) {
            throw InvalidDate.because(asked.typed(), "write the decade with four digits, such as 199X");
        }
        return Optional.of(
                Piece.single((today.getYear() / 100 - 1) + year.text().substring(0, 1) + "X"));
    }

    private static Piece beforeChrist(List<Token> tokens, Asked asked) {
        Token year = tokens.get(0);
        if (tokens.size() != 2 || !year.is(Kind.NUMBER) || year.value() == 0) {
            throw InvalidDate.because(
                    asked.typed(), "only a year before Christ is read in words; 15 March 44 BC is -0043-03-15");
        }
        // There is a year 0000 in ISO 8601 and none in history.
        String digits = Integer.toString(year.value() - 1);
        String four = "0".repeat(4 - digits.length()) + digits;
        return Piece.single(year.value() == 1 ? four : "-" + four);
    }
}
