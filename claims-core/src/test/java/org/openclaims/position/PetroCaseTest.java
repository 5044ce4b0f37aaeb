package org.openclaims.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openclaims.testing.Given.given;
import static org.openclaims.testing.Given.on;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openclaims.Codes;
import org.openclaims.act.ActKind;
import org.openclaims.act.Force;
import org.openclaims.act.Form;
import org.openclaims.act.Quote;
import org.openclaims.testing.Dates;
import org.openclaims.testing.Given;

/** The case that everything must explain: June and July 2025. */
class PetroCaseTest {
    private static final String PLOT = "rubio-plot";

    private final Given history = given();
    private Instant assertionKnown = Instant.EPOCH;
    private Instant letterKnown = Instant.EPOCH;
    private Instant recallKnown = Instant.EPOCH;

    @BeforeEach
    void record() {
        history.claim(PLOT, "rubio", "petro");
        history.party("neighboring-president");
        history.act(
                ActKind.ASSERT,
                "petro",
                PLOT,
                "2025-06-11",
                act -> act.toldBy(List.of(history.id("neighboring-president"))));
        assertionKnown = history.now();
        history.act(
                ActKind.RETRACT,
                "petro",
                PLOT,
                "2025-06-23",
                act -> act.force(Force.CONDITIONAL)
                        .becamePublic(Dates.date("2025-07-07"))
                        .form(new Form("apology", "Latin Times"))
                        .venue("letter to Donald Trump")
                        .quote(new Quote("had no in intention of signaling anyone personally", "en")));
        letterKnown = history.now();
        history.act(ActKind.DISPUTE, "state-department", PLOT, "2025-07-03", act -> act.venue("recall"));
        recallKnown = history.now();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    public | 2025-06-10 | none     |             | uncontested
                    public | 2025-06-11 | asserted |             | uncontested
                    public | 2025-06-15 | asserted |             | uncontested
                    public | 2025-06-30 | asserted |             | uncontested
                    public | 2025-07-03 | asserted |             | disputed
                    public | 2025-07-06 | asserted |             | disputed
                    public | 2025-07-07 | softened | conditional | disputed
                    public | 2025-07-08 | softened | conditional | disputed
                    made   | 2025-06-10 | none     |             | uncontested
                    made   | 2025-06-15 | asserted |             | uncontested
                    made   | 2025-06-23 | softened | conditional | uncontested
                    made   | 2025-06-30 | softened | conditional | uncontested
                    made   | 2025-07-03 | softened | conditional | disputed
                    """)
    void onEachDayByEachClock(String clock, String day, String state, String flag, String contest) {
        Vantage vantage = on(day).by(Codes.get(ClockKind.class, clock));
        Position position = history.position("petro", PLOT, vantage);

        assertEquals(state, Codes.of(position.state()));
        assertEquals(flag == null ? Set.of() : Set.of(Codes.get(Flag.class, flag)), position.flags());
        assertEquals(contest, Codes.of(history.contest(PLOT, vantage)));
    }

    @Test
    void theHistoryShowsEachChangeWithTheActBehindIt() {
        assertEquals(
                List.of(
                        span("2025-06-11", "2025-07-07", State.ASSERTED, Set.of(), "rubio-plot/1"),
                        span("2025-07-07", null, State.SOFTENED, Set.of(Flag.CONDITIONAL), "rubio-plot/2")),
                history.position("petro", PLOT, on("2025-07-08")).history());
        assertEquals(
                List.of(
                        span("2025-06-11", "2025-06-23", State.ASSERTED, Set.of(), "rubio-plot/1"),
                        span("2025-06-23", null, State.SOFTENED, Set.of(Flag.CONDITIONAL), "rubio-plot/2")),
                history.position("petro", PLOT, on("2025-07-08").by(ClockKind.MADE))
                        .history());
    }

    @Test
    void whatWeKnewDependsOnWhenWeRecordedIt() {
        Vantage late = on("2025-07-08");
        assertEquals(State.NONE, stateKnownAt(assertionKnown.minusMillis(1)));
        assertEquals(State.ASSERTED, stateKnownAt(assertionKnown));
        assertEquals(State.ASSERTED, stateKnownAt(letterKnown.minusMillis(1)));
        assertEquals(State.SOFTENED, stateKnownAt(letterKnown));
        assertEquals(Contest.UNCONTESTED, history.contest(PLOT, late.knownAt(letterKnown)));
        assertEquals(Contest.DISPUTED, history.contest(PLOT, late.knownAt(recallKnown)));
    }

    @Test
    void theLetterIsNeverARetractionWhateverItWasCalled() {
        for (ClockKind clock : ClockKind.values()) {
            for (LocalDate day = LocalDate.of(2025, 6, 1); day.getMonthValue() < 8; day = day.plusDays(1)) {
                State state = history.position("petro", PLOT, Vantage.on(day).by(clock))
                        .state();
                assertTrue(Set.of(State.NONE, State.ASSERTED, State.SOFTENED).contains(state), day::toString);
            }
        }
    }

    @Test
    void whoIsAccusedDenies() {
        history.act(ActKind.DISPUTE, "rubio", PLOT, "2025-07-04");
        assertEquals(Contest.DENIED_BY_SUBJECT, history.contest(PLOT, on("2025-07-08")));
        history.act(ActKind.SUPPORT, "leyva", PLOT, "2025-07-05");
        assertEquals(Contest.MIXED, history.contest(PLOT, on("2025-07-08")));
    }

    @Test
    void noDeskHasGivenAVerdict() {
        assertEquals(List.of(), history.dossier(PLOT, on("2025-07-08")).verdicts(history.id(PLOT)));
    }

    private State stateKnownAt(Instant instant) {
        return history.position("petro", PLOT, on("2025-07-08").knownAt(instant))
                .state();
    }

    private Span span(String from, @Nullable String to, State state, Set<Flag> flags, String act) {
        LocalDate next = to == null ? null : LocalDate.parse(to);
        return new Span(LocalDate.parse(from), next, state, flags, List.of(), history.id(act));
    }
}
