package org.openclaims.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openclaims.date.Token.Kind;

/** Everything that can be said about when: a date, about a date, between two, one or the other, before, after. */
final class Phrase {
    private final Asked asked;

    Phrase(Asked asked) {
        this.asked = asked;
    }

    /**
     * @return the EDTF text; empty if the tokens are no phrase of this language
     * @throws InvalidDate if they are one, and it lacks something or cannot be
     */
    Optional<String> read(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        Token first = tokens.get(0);
        Token last = tokens.get(tokens.size() - 1);
        List<Token> rest = tokens.subList(1, tokens.size());
        List<Token> head = tokens.subList(0, tokens.size() - 1);
        if (tokens.size() == 1 && first.is(Kind.UNKNOWN)) {
            return Optional.of(Edtf.unknown().value());
        }
        if (last.is(Kind.OR_BEFORE)) {
            return marked(head).map(this::by);
        }
        if (last.is(Kind.OR_AFTER)) {
            return marked(head).map(this::since);
        }
        return switch (first.kind()) {
            case BEFORE -> marked(rest).map(this::before);
            case AFTER -> marked(rest).map(this::after);
            case BY, UNTIL -> marked(rest).map(this::by);
            case SINCE -> sinceOrSpan(rest, true);
            case FROM -> sinceOrSpan(rest, false);
            case BETWEEN -> span(rest, Token.find(rest, 0, Kind.AND)).map(Piece::edtf);
            case ABOUT, PERHAPS -> aboutAll(tokens).map(Piece::edtf);
            case SOME_DAY -> marked(rest).flatMap(date -> some(date, true));
            case SOME_MONTH -> marked(rest).flatMap(date -> some(date, false));
            default -> bare(tokens);
        };
    }

    private Optional<String> bare(List<Token> tokens) {
        if (Token.find(tokens, 0, Kind.OR) >= 0) {
            return new Choice(asked).read(tokens);
        }
        return spanOrDate(tokens).map(Piece::edtf);
    }

    private Optional<Piece> spanOrDate(List<Token> tokens) {
        // "A finales de junio": to, and not from anywhere.
        boolean adverb =
                tokens.size() > 1 && tokens.get(0).is(Kind.TO) && tokens.get(1).is(Kind.PART);
        List<Token> rest = adverb ? tokens.subList(1, tokens.size()) : tokens;
        int to = to(rest);
        return to < 0 ? marked(rest) : span(rest, to);
    }

    /** The mark before a span is said of both its ends. */
    private Optional<Piece> aboutAll(List<Token> tokens) {
        Mark mark = mark(tokens);
        return spanOrDate(tokens.subList(mark == Mark.BOTH ? 2 : 1, tokens.size()))
                .map(date -> date.marked(mark, asked));
    }

    /** @param alone whether the word needs no other beside it: "a letter from 23 June" is not one since 23 June */
    private Optional<String> sinceOrSpan(List<Token> tokens, boolean alone) {
        boolean onward = !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(Kind.ONWARD);
        List<Token> rest = onward ? tokens.subList(0, tokens.size() - 1) : tokens;
        int to = to(rest);
        if (to >= 0) {
            return onward ? Optional.empty() : span(rest, to).map(Piece::edtf);
        }
        return alone || onward ? marked(rest).map(this::since) : Optional.empty();
    }

    /** Where one end of a span stops and the other begins; the hyphen of mid-June is not such a place. */
    private static int to(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean dash = token.is(Kind.DASH) && !tokens.get(i - 1).is(Kind.PART);
            if (dash || token.is(Kind.TO) || token.is(Kind.UNTIL)) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Piece> span(List<Token> tokens, int middle) {
        if (middle < 0) {
            return Optional.empty();
        }
        List<Token> left = tokens.subList(0, middle);
        List<Token> right = tokens.subList(middle + 1, tokens.size());
        Mark leftMark = mark(left);
        Mark rightMark = mark(right);
        Optional<Given> start = DatePhrase.read(unmarked(left, leftMark), asked);
        Optional<Given> end = DatePhrase.read(unmarked(right, rightMark), asked);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        Optional<Piece> from =
                start.get().borrowingFromLater(end.get()).complete(asked).map(date -> marked(date, leftMark));
        Optional<Piece> to =
                end.get().borrowingFromEarlier(start.get()).complete(asked).map(date -> marked(date, rightMark));
        return from.flatMap(first -> to.map(last -> first.upTo(last, asked)));
    }

    private Optional<Piece> marked(List<Token> tokens) {
        Mark mark = mark(tokens);
        return DatePhrase.read(unmarked(tokens, mark), asked)
                .flatMap(date -> date.complete(asked))
                .map(date -> marked(date, mark));
    }

    private Piece marked(Piece date, Mark mark) {
        return mark == Mark.NONE ? date : date.marked(mark, asked);
    }

    private static Mark mark(List<Token> tokens) {
        boolean about = !tokens.isEmpty() && tokens.get(0).is(Kind.ABOUT);
        boolean perhaps = !tokens.isEmpty() && tokens.get(0).is(Kind.PERHAPS);
        if (perhaps) {
            return tokens.size() > 1 && tokens.get(1).is(Kind.ABOUT) ? Mark.BOTH : Mark.UNCERTAIN;
        }
        return about ? Mark.APPROXIMATE : Mark.NONE;
    }

    private static List<Token> unmarked(List<Token> tokens, Mark mark) {
        int words = mark == Mark.NONE ? 0 : mark == Mark.BOTH ? 2 : 1;
        return tokens.subList(words, tokens.size());
    }

    private String by(Piece date) {
        return "../" + date.end();
    }

    private String since(Piece date) {
        return date.start() + "/..";
    }

    private String before(Piece date) {
        return "../" + neighbour(date, date.firstDay(), -1);
    }

    private String after(Piece date) {
        return neighbour(date, date.lastDay(), 1) + "/..";
    }

    private String neighbour(Piece date, LocalDate edge, int step) {
        LocalDate day = edge.plusDays(step);
        if (!date.hasEdges() || Math.abs(day.getYear()) > 9999) {
            throw InvalidDate.because(
                    asked.typed(), "it is not settled on which day that begins or ends; name a day, a month or a year");
        }
        return Edtf.of(day).value();
    }

    private Optional<String> some(Piece date, boolean day) {
        String edtf = date.isSingle() ? date.start() : "";
        return switch (edtf.length()) {
            case 4 -> Optional.of(edtf + (day ? "-XX-XX" : "-XX"));
            case 7 -> day && date.hasEdges() ? Optional.of(edtf + "-XX") : Optional.empty();
            default -> Optional.empty();
        };
    }
}
