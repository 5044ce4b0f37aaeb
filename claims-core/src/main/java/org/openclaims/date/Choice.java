package org.openclaims.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.openclaims.date.Token.Kind;

/** One date or another: {@code 11 or 12 June 2025}, {@code 10, 11 or 12 June 2025}, {@code June or July 2025}. */
final class Choice {
    private final Asked asked;

    Choice(Asked asked) {
        this.asked = asked;
    }

    Optional<String> read(List<Token> tokens) {
        Optional<List<Given>> byOr = dates(tokens, false);
        // Commas belong to the dates (June 11, 2025 or June 12, 2025) unless that makes no sense.
        Optional<List<Given>> dates = byOr.isPresent() ? byOr : dates(tokens, true);
        return dates.flatMap(this::set);
    }

    private Optional<List<Given>> dates(List<Token> tokens, boolean splitCommas) {
        List<Given> dates = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            boolean cut = i == tokens.size()
                    || tokens.get(i).is(Kind.OR)
                    || splitCommas && tokens.get(i).is(Kind.COMMA);
            if (cut) {
                Optional<Given> date = DatePhrase.read(tokens.subList(start, i), asked);
                if (date.isEmpty()) {
                    return Optional.empty();
                }
                dates.add(date.get());
                start = i + 1;
            }
        }
        return Optional.of(dates);
    }

    private Optional<String> set(List<Given> dates) {
        StringJoiner set = new StringJoiner(",", "[", "]");
        Given first = dates.get(0);
        Given last = dates.get(dates.size() - 1);
        for (Given date : dates) {
            Given whole = date == last ? date.borrowingFromEarlier(first) : date.borrowingFromLater(last);
            Optional<Piece> piece = whole.complete(asked);
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            if (!piece.get().isSingle() || !piece.get().hasEdges()) {
                throw InvalidDate.because(
                        asked.typed(), "between or stand days, months and years, each of them settled");
            }
            set.add(piece.get().start());
        }
        return Optional.of(set.toString());
    }
}
