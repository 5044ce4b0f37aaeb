package org.openclaims.date;

import java.util.List;

/**
 * A piece of what was typed.
 *
 * @param value of a number; 1–12 of a month, 1–7 of a weekday from Monday, 21–24 of a season, 1–3 of a part, the length
 *     of a unit
 * @param text as typed, small and without accents where it is a word; the EDTF text of a date
 */
record Token(Kind kind, int value, String text) {
    enum Kind {
        // as scanned, the same in every language
        WORD,
        NUMBER,
        DATE,
        COMMA,
        DASH,
        STRANGE,
        // what words mean
        MONTH,
        WEEKDAY,
        SEASON,
        PART,
        UNIT,
        QUARTER,
        QUARTER_SIGN,
        DECADE,
        BEFORE_CHRIST,
        SPELLED_NUMBER,
        ORDINAL,
        ARTICLE,
        FILLER,
        OF,
        ABOUT,
        PERHAPS,
        BEFORE,
        AFTER,
        BY,
        SINCE,
        FROM,
        OR_BEFORE,
        OR_AFTER,
        ONWARD,
        BETWEEN,
        AND,
        TO,
        UNTIL,
        OR,
        TODAY,
        YESTERDAY,
        BEFORE_YESTERDAY,
        AGO,
        AGO_FIRST,
        LAST,
        THIS,
        SOME_DAY,
        SOME_MONTH,
        UNKNOWN
    }

    static final int DAY = 1;
    static final int WEEK = 2;
    static final int MONTH = 3;
    static final int YEAR = 4;

    static Token of(Kind kind, String text) {
        return new Token(kind, 0, text);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isYear() {
        return kind == Kind.NUMBER && text.length() == 4;
    }

    /** What can be a day of a month: a small number, or an ordinal, which counts nothing ("third days ago"). */
    boolean isDayOfMonth() {
        return isSmall() || kind == Kind.ORDINAL;
    }

    /** One or two digits, or spelled out: a day of a month, a count. */
    boolean isSmall() {
        return kind == Kind.NUMBER && text.length() <= 2 || kind == Kind.SPELLED_NUMBER;
    }

    static int find(List<Token> tokens, int start, Kind wanted) {
        for (int i = start; i < tokens.size(); i++) {
            if (tokens.get(i).is(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
