package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openclaims.ClaimsException;
import org.openclaims.Codes;
import org.openclaims.desk.Drafting;
import org.openclaims.item.ItemId;
import org.openclaims.log.Command;
import org.openclaims.log.Dossier;
import org.openclaims.log.InMemoryLog;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.position.Candidate;
import org.openclaims.position.ClockKind;
import org.openclaims.position.Fold;
import org.openclaims.position.Position;
import org.openclaims.position.Span;
import org.openclaims.position.State;
import org.openclaims.position.Vantage;
import org.openclaims.testing.CountingIds;
import tools.jackson.databind.JsonNode;

/**
 * Histories by chance, typed as command lines and, beside that, told to a log in memory through the desk: whoever asks, from wherever, is told the
 * same by {@code show --json} as by the fold, before and after a rebuild.
 */
class HistoriesThroughCliTest {
    private static final int COMMANDS = 25;
    private static final int VANTAGES = 6;

    @TempDir
    private Path directory;

    static List<Long> seeds() {
        return new Random(20250611).longs(15, 1, 1_000_000).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theProgramStandsWhereTheFoldStands(long seed) {
        Newsroom newsroom = new Newsroom(directory);
        Instant[] now = {newsroom.next()};
        InMemoryLog log = new InMemoryLog(() -> now[0], new CountingIds(3));
        TypedHistory history = new TypedHistory(seed);
        List<Instant> known = new ArrayList<>();
        for (int i = 0; i < COMMANDS || history.castIsMissing(); i++) {
            TypedHistory.Line line = history.next();
            now[0] = newsroom.next();
            known.add(now[0]);
            boolean recorded =
                    newsroom.type(line.words().toArray(String[]::new)).status() == 0;
            assertEquals(recorded, tell(log, line), () -> "seed " + seed + ": " + line.words());
            history.learn(line, recorded);
        }
        assertTrue(history.recorded() > COMMANDS / 2, "mostly refused: seed " + seed);
        List<Vantage> vantages = vantages(new Random(seed), known);
        assertSame(newsroom, log, vantages, seed);
        assertEquals(0, newsroom.type("rebuild").status());
        assertSame(newsroom, log, vantages, seed);
    }

    /** @return whether it was recorded, and not refused */
    private static boolean tell(InMemoryLog log, TypedHistory.Line line) {
        String id = String.join(" ", line.words()) + log.read(LogReader::head);
        try {
            return log.write(
                    new Command(id, line.words().get(0), "desk", "test", null, id),
                    reader -> {
                        Drafting drafting = new Drafting(
                                reader, new CountingIds((int) reader.head()), Set.of(), LocalDate.of(2025, 8, 1));
                        line.wish().accept(drafting);
                        return drafting.changes();
                    },
                    (receipt, reader) -> true);
        } catch (ClaimsException refused) {
            return false;
        }
    }

    private static List<Vantage> vantages(Random random, List<Instant> known) {
        List<Vantage> vantages = new ArrayList<>();
        for (int i = 0; i < VANTAGES; i++) {
            Vantage vantage = Vantage.on(LocalDate.of(2025, 6, 1).plusDays(random.nextInt(45)))
                    .by(i % 2 == 0 ? ClockKind.PUBLIC : ClockKind.MADE);
            boolean now = i < 2;
            vantages.add(now ? vantage : vantage.knownAt(known.get(random.nextInt(known.size()))));
        }
        return vantages;
    }

    private static void assertSame(Newsroom newsroom, InMemoryLog log, List<Vantage> vantages, long seed) {
        for (String claim : TypedHistory.CLAIMS) {
            for (Vantage vantage : vantages) {
                assertEquals(
                        folded(log, claim, vantage),
                        shown(newsroom, claim, vantage),
                        () -> "seed " + seed + ", " + claim + " from " + vantage);
            }
        }
    }

    private static Map<String, String> shown(Newsroom newsroom, String claim, Vantage vantage) {
        List<String> words = new ArrayList<>(
                List.of("show", claim, "--as-of", vantage.asOf().toString(), "--clock", Codes.of(vantage.clock())));
        if (vantage.knownAt() != null) {
            words.addAll(List.of("--known-at", vantage.knownAt().toString()));
        }
        words.add("--json");
        Newsroom.Said said = newsroom.type(words.toArray(String[]::new));
        Map<String, String> positions = new TreeMap<>();
        if (said.status() != 0) {
            positions.put("claim", "not there");
            return positions;
        }
        for (JsonNode position : Newsroom.read(said.out()).get("positions")) {
            String text = line(position);
            if (!text.equals(NOTHING)) {
                positions.put(position.get("party").get("handle").stringValue(), text);
            }
        }
        return positions;
    }

    private static Map<String, String> folded(InMemoryLog log, String claim, Vantage vantage) {
        return log.read(reader -> {
            ItemId id = reader.item(claim).orElseThrow();
            Dossier dossier = Reading.claims(reader, Set.of(id), vantage.knownAt());
            Map<String, String> positions = new TreeMap<>();
            if (!dossier.has(id)) {
                positions.put("claim", "not there");
                return positions;
            }
            for (String party : TypedHistory.PARTIES) {
                ItemId holder = reader.item(party).orElseThrow();
                Position position = Fold.position(Dossier.of(holder, dossier.actsThatCount(id)), vantage);
                String text = line(position, dossier);
                if (!text.equals(NOTHING)) {
                    positions.put(party, text);
                }
            }
            return positions;
        });
    }

    private static final String NOTHING = line("none", List.of(), 0, List.of(), List.of());

    private static String line(JsonNode position) {
        return line(
                position.get("state").stringValue(),
                texts(position.get("flags")),
                position.get("count").intValue(),
                texts(position.get("candidates")),
                position.get("history").values().stream()
                        .map(span -> span(
                                text(span.get("from")),
                                text(span.get("to")),
                                span.get("state").stringValue(),
                                texts(span.get("flags")),
                                texts(span.get("candidates")),
                                text(span.get("act"))))
                        .toList());
    }

    private static String line(Position position, Dossier dossier) {
        return line(
                Codes.of(position.state()),
                position.flags().stream().sorted().map(Codes::of).toList(),
                position.count(),
                position.candidates().stream().map(Candidate::code).toList(),
                position.history().stream().map(span -> span(span, dossier)).toList());
    }

    private static String span(Span span, Dossier dossier) {
        ItemId act = span.act();
        return span(
                day(span.from()),
                day(span.to()),
                Codes.of(span.state()),
                span.flags().stream().sorted().map(Codes::of).toList(),
                span.candidates().stream().map(Candidate::code).toList(),
                act == null ? null : dossier.item(act).orElseThrow().handle());
    }

    private static String line(
            String state, List<String> flags, int count, List<String> candidates, List<String> history) {
        return state.equals(Codes.of(State.NONE)) && flags.isEmpty() && history.isEmpty()
                ? "nothing"
                : state + flags + count + candidates + history;
    }

    private static String span(
            @Nullable String from,
            @Nullable String to,
            String state,
            List<String> flags,
            List<String> candidates,
            @Nullable String act) {
        return from + ".." + to + " " + state + flags + candidates + " by " + act;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null || day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day.toString();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.stringValue();
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::stringValue).toList();
    }
}
