package org.openclaims.date;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts what was typed into words, numbers, dates in figures and the marks between them. What fits nowhere is kept as
 * strange.
 */
final class Tokeniser {
    private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th", "º", ".º", "ª", ".ª", "°", "er", "ro");

    private static final Pattern DAYS = Pattern.compile("\\d{1,2}/\\d{1,2}");

    private final String typed;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokeniser(String typed) {
        this.typed = typed;
    }

    /**
     * @throws InvalidDate if a date in figures is in it that cannot be
     * @throws AmbiguousDate if a date in figures is in it that reads two ways
     */
    static List<Token> cut(String typed) {
        Tokeniser tokeniser = new Tokeniser(typed);
        while (tokeniser.at < typed.length()) {
            tokeniser.next();
        }
        return tokeniser.tokens;
    }

    private void next() {
        char c = typed.charAt(at);
        if (isDigit(c)) {
            figures();
        } else if (isWord(c)) {
            word();
        } else {
            at++;
            if (c == ',') {
                add(Token.Kind.COMMA, ",");
            } else if (c == '-' || c == '–' || c == '—') {
                add(Token.Kind.DASH, "-");
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                add(Token.Kind.STRANGE, String.valueOf(c));
            }
        }
    }

    private void word() {
        int start = at;
        while (at < typed.length() && isWord(typed.charAt(at))) {
            at++;
        }
        add(Token.Kind.WORD, folded(typed.substring(start, at)));
        if (at < typed.length() && typed.charAt(at) == '.') {
            // The dot of an abbreviation: Jun., c.
            at++;
        }
    }

    private void figures() {
        int start = at;
        while (at < typed.length()
                && (Character.isLetterOrDigit(typed.charAt(at)) || "./-:+~?%°".indexOf(typed.charAt(at)) >= 0)) {
            at++;
        }
        String run = typed.substring(start, at);
        String figures = run.endsWith(".") ? run.substring(0, run.length() - 1) : run;
        if (!number(figures) && !twoDays(figures) && !decade(figures)) {
            refuseSlashBetweenDays(figures);
            Optional<String> date = isEdtf(figures)
                    ? Optional.of(PointReader.read(figures, figures).text())
                    : NumericDate.read(figures);
            date.ifPresentOrElse(edtf -> add(Token.Kind.DATE, edtf), () -> add(Token.Kind.STRANGE, figures));
        }
    }

    /** A number, or an ordinal, which only a day is. */
    private boolean number(String figures) {
        int digits = 0;
        while (digits < figures.length() && isDigit(figures.charAt(digits))) {
            digits++;
        }
        String rest = figures.substring(digits).toLowerCase(Locale.ROOT);
        boolean fits = digits > 0 && (rest.isEmpty() ? digits <= 4 : digits <= 2 && ORDINALS.contains(rest));
        if (fits) {
            String number = figures.substring(0, digits);
            Token.Kind kind = rest.isEmpty() ? Token.Kind.NUMBER : Token.Kind.ORDINAL;
            tokens.add(new Token(kind, Integer.parseInt(number), number));
        }
        return fits;
    }

    /** {@code 21-30}, as in 21-30 June 2025. */
    private boolean twoDays(String figures) {
        int dash = figures.indexOf('-');
        if (dash < 1 || dash > 4 || figures.length() - dash > 5 || figures.length() - dash < 2) {
            return false;
        }
        int before = tokens.size();
        boolean fits = number(figures.substring(0, dash)) && tokens.get(before).isDayOfMonth();
        add(Token.Kind.DASH, "-");
        fits = fits
                && number(figures.substring(dash + 1))
                && tokens.get(tokens.size() - 1).isDayOfMonth();
        if (!fits) {
            tokens.subList(before, tokens.size()).clear();
        }
        return fits;
    }

    /** {@code 1990s}. */
    private boolean decade(String figures) {
        boolean fits = figures.length() == 5 && figures.endsWith("0s");
        for (int i = 0; fits && i < 4; i++) {
            fits = isDigit(figures.charAt(i));
        }
        if (fits && figures.charAt(2) == '0') {
            String century = figures.substring(0, 2);
            throw InvalidDate.because(
                    typed, "it is said of ten years and of a hundred; type " + century + "0X or " + century + "XX");
        }
        if (fits) {
            add(Token.Kind.DATE, figures.substring(0, 3) + "X");
        }
        return fits;
    }

    /** {@code 11/12 June 2025}: two days, and no date that lacks its year. */
    private void refuseSlashBetweenDays(String figures) {
        String rest = typed.substring(at).strip();
        int end = 0;
        while (end < rest.length() && isWord(rest.charAt(end))) {
            end++;
        }
        boolean ofMonth = MonthNames.number(rest.substring(0, end)) > 0 || rest.startsWith("de ");
        if (ofMonth && DAYS.matcher(figures).matches()) {
            String[] days = figures.split("/");
            throw InvalidDate.because(
                    typed,
                    "it is not said whether it was one of the days or both; type " + days[0] + " or " + days[1]
                            + ", or " + days[0] + " to " + days[1] + ", and the month");
        }
    }

    private static boolean isEdtf(String figures) {
        for (int i = 0; i < 4; i++) {
            if (i >= figures.length() || !isDigit(figures.charAt(i))) {
                return false;
            }
        }
        return figures.length() > 4 && (figures.charAt(4) == '-' || Mark.isSign(figures.charAt(4)));
    }

    private void add(Token.Kind kind, String text) {
        tokens.add(Token.of(kind, text));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Small letters without accents, whatever the language of the machine. */
    static String folded(String word) {
        String parts = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < parts.length(); i++) {
            if (Character.isLetter(parts.charAt(i))) {
                letters.append(parts.charAt(i));
            }
        }
        return letters.toString();
    }
}
