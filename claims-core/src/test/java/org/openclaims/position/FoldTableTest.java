package org.openclaims.position;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openclaims.Codes;
import org.openclaims.act.ActBuilder;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.testing.Given;

/** The table of acts: what each one does to every position there can be. */
class FoldTableTest {
    /**
     * An act; the states it is done in; where it leads ("as before" where it changes nothing); the flags afterwards;
     * how often the claim was put forward by it. The states before are reached the plainest way, so that they have no
     * flags of their own.
     */
    private static final String TABLE = """
            assert              | none relayed asserted              | asserted         |                            | 1
            assert              | softened                           | asserted         | reaffirmed                 | 1
            assert              | partly-retracted retracted         | asserted         | reinstated                 | 1
            assert              | corrected reversed denied          | asserted         | reinstated                 | 1

            relay               | none                               | relayed          |                            | 0
            relay               | relayed asserted softened          | as before        |                            | 0
            relay               | partly-retracted retracted         | as before        |                            | 0
            relay               | corrected reversed denied          | as before        |                            | 0

            repeat              | none                               | asserted         |                            | 1
            repeat              | relayed asserted softened          | as before        |                            | 1
            repeat              | partly-retracted retracted         | asserted         | reinstated                 | 1
            repeat              | corrected reversed denied          | asserted         | reinstated                 | 1

            reaffirm            | none relayed asserted softened     | asserted         | reaffirmed                 | 1
            reaffirm            | partly-retracted retracted         | asserted         | reinstated                 | 1
            reaffirm            | corrected reversed denied          | asserted         | reinstated                 | 1

            clarify             | none                               | none             | walk-back-before-assertion | 0
            clarify             | relayed asserted softened denied   | softened         |                            | 0
            clarify             | partly-retracted retracted         | as before        |                            | 0
            clarify             | corrected reversed                 | as before        |                            | 0

            retract full        | none                               | none             | walk-back-before-assertion | 0
            retract full        | relayed asserted softened          | retracted        |                            | 0
            retract full        | partly-retracted retracted         | retracted        |                            | 0
            retract full        | corrected reversed denied          | retracted        |                            | 0

            retract partial     | none                               | none             | walk-back-before-assertion | 0
            retract partial     | relayed asserted softened          | partly-retracted |                            | 0
            retract partial     | partly-retracted denied            | partly-retracted |                            | 0
            retract partial     | retracted corrected reversed       | as before        |                            | 0

            retract conditional | none                               | none             | walk-back-before-assertion | 0
            retract conditional | relayed asserted softened denied   | softened         | conditional                | 0
            retract conditional | partly-retracted retracted         | as before        |                            | 0
            retract conditional | corrected reversed                 | as before        |                            | 0

            retract none        | none | none | form-without-force walk-back-before-assertion | 0
            retract none        | relayed asserted softened          | as before        | form-without-force         | 0
            retract none        | partly-retracted retracted         | as before        | form-without-force         | 0
            retract none        | corrected reversed denied          | as before        | form-without-force         | 0

            retract counter     | none relayed asserted softened     | asserted         | reaffirmed counter         | 1
            retract counter     | partly-retracted retracted         | asserted         | reinstated counter         | 1
            retract counter     | corrected reversed denied          | asserted         | reinstated counter         | 1

            correct             | none                               | none             | walk-back-before-assertion | 0
            correct             | relayed asserted softened          | corrected        |                            | 0
            correct             | partly-retracted retracted         | corrected        |                            | 0
            correct             | corrected reversed denied          | corrected        |                            | 0

            reverse             | none                               | none             | walk-back-before-assertion | 0
            reverse             | relayed asserted softened          | reversed         |                            | 0
            reverse             | partly-retracted retracted         | reversed         |                            | 0
            reverse             | corrected reversed denied          | reversed         |                            | 0

            deny                | none                               | none             | denial-before-assertion    | 0
            deny                | relayed asserted softened          | denied           |                            | 0
            deny                | partly-retracted retracted         | denied           |                            | 0
            deny                | corrected reversed denied          | denied           |                            | 0

            delete              | none relayed asserted softened     | as before        | deleted                    | 0
            delete              | partly-retracted retracted         | as before        | deleted                    | 0
            delete              | corrected reversed denied          | as before        | deleted                    | 0
            """;

    /** The plainest way into each state. */
    private static final Map<State, List<String>> WAYS = Map.of(
            State.NONE, List.of(),
            State.RELAYED, List.of("relay"),
            State.ASSERTED, List.of("assert"),
            State.SOFTENED, List.of("assert", "clarify"),
            State.PARTLY_RETRACTED, List.of("assert", "retract partial"),
            State.RETRACTED, List.of("assert", "retract full"),
            State.CORRECTED, List.of("assert", "correct"),
            State.REVERSED, List.of("assert", "reverse"),
            State.DENIED, List.of("assert", "deny"));

    record Row(String act, State before, State after, Set<Flag> flags, int counts) {
        @Override
        public String toString() {
            return act + " when " + Codes.of(before) + " leads to " + Codes.of(after);
        }
    }

    static Stream<Row> table() {
        List<Row> rows = new ArrayList<>();
        for (String line : TABLE.lines().filter(line -> !line.isBlank()).toList()) {
            String[] cells = line.split("\\|", -1);
            for (String before : cells[1].strip().split(" +")) {
                State from = Codes.get(State.class, before);
                String to = cells[2].strip();
                rows.add(new Row(
                        cells[0].strip(),
                        from,
                        to.equals("as before") ? from : Codes.get(State.class, to),
                        flags(cells[3]),
                        Integer.parseInt(cells[4].strip())));
            }
        }
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("table")
    void anActLeadsFromStateToState(Row row) {
        Given history = given(row.before());
        Position before = position(history);
        assertEquals(row.before(), before.state());
        assertEquals(Set.of(), before.flags());

        Position after = position(then(history, row.act()));

        assertEquals(row.after(), after.state());
        assertEquals(row.flags(), after.flags());
        assertEquals(before.count() + row.counts(), after.count());
    }

    @Test
    void theTableHasEveryActInEveryStateOnce() {
        Map<String, Integer> times = new HashMap<>();
        table().forEach(row -> times.merge(row.act() + " " + row.before(), 1, Integer::sum));
        List<String> wrong = new ArrayList<>();
        for (ActKind kind : ActKind.values()) {
            for (State state : WAYS.keySet()) {
                for (String act : spellings(kind)) {
                    int found = times.getOrDefault(act + " " + state, 0);
                    if (found != 1) {
                        wrong.add(act + " in " + state + ": " + found);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("table")
    void whatASpokespersonDoesIsShownAsByProxyAsSoonAsItChangesTheState(Row row) {
        Given history = given(row.before());
        Position after = position(then(
                history,
                row.act(),
                act -> act.by(history.party("spokesperson").id()).onBehalfOf(history.id("petro"))));

        assertEquals(row.after(), after.state());
        assertEquals(row.after() != row.before(), after.flags().contains(Flag.BY_PROXY));
    }

    @ParameterizedTest
    @MethodSource("table")
    void whatIsOnlyReportedIsFlaggedAsSoonAsItChangesTheState(Row row) {
        Position after = position(then(given(row.before()), row.act(), act -> act.attestation(Attestation.REPORTED)));

        assertEquals(row.after(), after.state());
        assertEquals(row.after() != row.before(), after.flags().contains(Flag.REPORTED));
    }

    @ParameterizedTest
    @MethodSource("table")
    void whatIsDisputedDoesNotCountUnlessAskedFor(Row row) {
        Given history = then(given(row.before()), row.act(), act -> act.attestation(Attestation.DISPUTED));

        assertEquals(position(given(row.before())).state(), position(history).state());
        Vantage least = Given.on("2025-07-01").least(Attestation.DISPUTED);
        assertEquals(row.after(), history.position("petro", "plot", least).state());
    }

    @ParameterizedTest
    @MethodSource("table")
    void theSameActTwiceLeavesTheStateWhereTheFirstBroughtIt(Row row) {
        Given once = then(given(row.before()), row.act());
        Position first = position(once);
        Position second = position(then(once, row.act()));

        assertEquals(first.state(), second.state());
        assertEquals(first.count() + row.counts(), second.count());
    }

    @Test
    void actsOfOthersNeverTouchThePosition() {
        for (State state : WAYS.keySet()) {
            Position before = position(given(state));
            for (ActKind kind : List.of(ActKind.DISPUTE, ActKind.SUPPORT, ActKind.RESPOND)) {
                assertEquals(before, position(given(state).act(kind, "petro", "plot", "2025-06-20")));
                assertEquals(before, position(given(state).act(kind, "rubio", "plot", "2025-06-20")));
            }
        }
    }

    private static Given given(State state) {
        Given history = Given.given();
        history.party("petro");
        history.claim("plot");
        int day = 1;
        for (String act : WAYS.getOrDefault(state, List.of())) {
            history = add(history, act, LocalDate.of(2025, 6, day++), more -> {});
        }
        return history;
    }

    private static Given then(Given history, String act) {
        return then(history, act, more -> {});
    }

    private static Given then(Given history, String act, Consumer<ActBuilder> more) {
        return add(history, act, LocalDate.of(2025, 6, 20), more);
    }

    private static Given add(Given history, String act, LocalDate day, Consumer<ActBuilder> more) {
        String[] words = act.split(" ");
        ActKind kind = Codes.get(ActKind.class, words[0]);
        @Nullable Force force = words.length == 1 ? null : Codes.get(Force.class, words[1]);
        return history.act(kind, "petro", "plot", day.toString(), builder -> more.accept(builder.force(force)));
    }

    private static Position position(Given history) {
        return history.position("petro", "plot", Given.on("2025-07-01"));
    }

    private static List<String> spellings(ActKind kind) {
        if (!kind.ofHolder()) {
            return List.of();
        }
        if (kind != ActKind.RETRACT) {
            return List.of(Codes.of(kind));
        }
        return Stream.of(Force.values())
                .map(force -> "retract " + Codes.of(force))
                .toList();
    }

    private static Set<Flag> flags(String codes) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (String code : codes.strip().split(" +")) {
            if (!code.isEmpty()) {
                flags.add(Codes.get(Flag.class, code));
            }
        }
        return flags;
    }
}
