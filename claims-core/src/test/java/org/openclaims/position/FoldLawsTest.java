package org.openclaims.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.openclaims.act.Act;
import org.openclaims.act.Attestation;
import org.openclaims.position.RandomActs.Truth;
import org.openclaims.testing.Dates;
import org.openclaims.testing.Seeds;

/** What holds for any acts whatever, tried on many histories made by chance. */
class FoldLawsTest {
    private static final int SEEDS = 600;
    private static final int DAYS = 8;

    @Test
    void theOrderOfRecordingDoesNotMatterWhereEveryDayIsKnown() {
        eachSeed(seed -> {
            RandomActs chance = new RandomActs(seed, DAYS);
            List<RecordedAct> acts = chance.onDifferentDays(1 + chance.chance().nextInt(12));
            Vantage vantage = chance.vantage();
            Position position = Fold.position(acts, vantage);
            List<RecordedAct> shuffled = new ArrayList<>(acts);
            Collections.shuffle(shuffled, chance.chance());

            assertEquals(position, Fold.position(shuffled, vantage));
            List<RecordedAct> recordedOtherwise = new ArrayList<>();
            for (int i = 0; i < shuffled.size(); i++) {
                recordedOtherwise.add(RandomActs.at(shuffled.get(i), i + 1));
            }
            assertEquals(position, Fold.position(recordedOtherwise, vantage));
        });
    }

    @Test
    void theHistoryInOnePassIsTheHistoryDayByDay() {
        eachSeed(seed -> {
            RandomActs chance = new RandomActs(seed, DAYS).byMixedClocks();
            List<RecordedAct> acts = chance.publicAtOnce(1 + chance.chance().nextInt(12));
            Vantage vantage = chance.vantage();

            assertEquals(History.eachDay(acts, vantage), History.of(acts, vantage));
        });
    }

    @Test
    void thePositionIsTheLastSpanOfItsHistoryAndEachSpanIsThePositionOfItsDays() {
        eachSeed(seed -> {
            RandomActs chance = new RandomActs(seed, DAYS);
            List<RecordedAct> acts =
                    recorded(chance.uncertain(1 + chance.chance().nextInt(6)));
            Vantage vantage = chance.vantage();
            Position position = Fold.position(acts, vantage);

            assertLastSpan(position);
            for (Span span : position.history()) {
                if (!span.from().equals(span.to())) {
                    Position then = Fold.position(acts, vantage.asOf(span.from()));
                    assertEquals(then.state(), span.state());
                    assertEquals(then.flags(), span.flags());
                    assertEquals(then.candidates(), span.candidates());
                }
            }
            for (int i = 1; i < position.history().size(); i++) {
                assertEquals(
                        position.history().get(i).from(),
                        position.history().get(i - 1).to());
            }
        });
    }

    @Test
    void whatComesAfterTheDayAskedAboutChangesNothing() {
        eachSeed(seed -> {
            RandomActs chance = new RandomActs(seed, DAYS);
            List<Truth> truths = chance.uncertain(2 + chance.chance().nextInt(5));
            Vantage vantage = chance.vantage();
            List<RecordedAct> all = recorded(truths).stream()
                    .map(act -> RandomActs.with(act, some -> some.after(List.of())))
                    .toList();
            List<RecordedAct> possible = all.stream()
                    .filter(act -> !act.earliest(vantage.clock()).isAfter(vantage.asOf()))
                    .toList();

            // What the record says of their order tells of both, whichever could be seen.
            assertEquals(Fold.position(possible, vantage), Fold.position(all, vantage));
        });
    }

    @Test
    void whatTheRecordWithdrewIsAsIfItHadNeverBeenThereAndStillThereBefore() {
        Instant first = Instant.parse("2025-08-01T00:00:00Z");
        eachSeed(seed -> {
            RandomActs chance = new RandomActs(seed, DAYS);
            List<RecordedAct> all =
                    recorded(chance.uncertain(2 + chance.chance().nextInt(4)));
            Vantage vantage = chance.vantage();
            List<RecordedAct> withdrawn = new ArrayList<>();
            List<RecordedAct> left = new ArrayList<>();
            for (RecordedAct act : all) {
                boolean out = chance.chance().nextInt(3) == 0;
                withdrawn.add(new RecordedAct(act.act(), act.order(), first, out ? first.plusSeconds(9) : null));
                if (!out) {
                    left.add(act);
                }
            }

            assertEquals(Fold.position(left, vantage), Fold.position(withdrawn, vantage));
            assertEquals(Fold.position(left, vantage), Fold.position(withdrawn, vantage.knownAt(first.plusSeconds(9))));
            assertEquals(Fold.position(all, vantage), Fold.position(withdrawn, vantage.knownAt(first.plusSeconds(8))));
            assertEquals(
                    State.NONE,
                    Fold.position(withdrawn, vantage.knownAt(first.minusSeconds(1)))
                            .state());
        });
    }

    @Test
    void whatIsLessCertainThanAskedIsAsIfItWereNotThere() {
        eachSeed(seed -> {
            RandomActs chance = new RandomActs(seed, DAYS);
            List<RecordedAct> all =
                    recorded(chance.uncertain(2 + chance.chance().nextInt(4)));
            Vantage vantage = chance.vantage().least(Attestation.CONFIRMED);
            List<RecordedAct> confirmed = all.stream()
                    .filter(act -> act.act().attestation() == Attestation.CONFIRMED)
                    .toList();

            assertEquals(Fold.position(confirmed, vantage), Fold.position(all, vantage));
        });
    }

    @Test
    void theCandidatesAreThoseOfEveryOrderAndEveryVisibility() {
        int[] compared = {0, 0};
        eachSeed(seed -> {
            RandomActs chance = new RandomActs(seed, DAYS).byMixedClocks();
            int size = seed % 50 == 0 ? 7 : 1 + chance.chance().nextInt(6);
            List<RecordedAct> acts = recorded(chance.uncertain(size));
            Vantage vantage = chance.vantage();
            List<Seen> seen = Fold.seen(Order.heeded(acts, vantage), vantage);
            Set<Standing> standings = new AllOrders(seen).standings();
            Outcome outcome = Outcomes.of(seen, Set.of());
            if (standings.isEmpty() || outcome.equals(Outcome.UNDETERMINED)) {
                return;
            }
            compared[0]++;
            compared[1] += outcome.state() == State.AMBIGUOUS ? 1 : 0;
            Outcome expected = Outcome.of(standings);
            assertEquals(expected.state(), outcome.state());
            assertEquals(expected.candidates(), outcome.candidates());
            assertEquals(expected.flags(), outcome.flags());
            assertEquals(expected.count(), outcome.count());
            assertEquals(expected.flips(), outcome.flips());
            if (expected.act() != null) {
                assertEquals(expected.act(), outcome.act());
            }
        });
        assertTrue(compared[0] > SEEDS * 9 / 10, "compared " + compared[0]);
        assertTrue(compared[1] > SEEDS / 5, "ambiguous " + compared[1]);
    }

    @Test
    void theCandidatesAreThoseOfEverythingThatMayHaveHappened() {
        int[] compared = {0, 0};
        eachSeed(seed -> {
            RandomActs chance = new RandomActs(seed, DAYS).byMixedClocks();
            List<RecordedAct> acts =
                    recorded(chance.uncertain(1 + chance.chance().nextInt(6)));
            Vantage vantage = chance.vantage().by(ClockKind.MADE);
            Set<Standing> standings = CoursesOfEvents.standings(acts, vantage.asOf());
            Position position = Fold.position(acts, vantage);
            if (standings.isEmpty() || undetermined(position)) {
                return;
            }
            compared[0]++;
            compared[1] += position.state() == State.AMBIGUOUS ? 1 : 0;
            Outcome expected = Outcome.of(standings);
            assertEquals(expected.state(), position.state());
            assertEquals(expected.candidates(), position.candidates());
            assertEquals(expected.flags(), position.flags());
            assertEquals(expected.count(), position.count());
            assertEquals(expected.flips(), position.flips());
        });
        assertTrue(compared[0] > SEEDS * 9 / 10, "compared " + compared[0]);
        assertTrue(compared[1] > SEEDS / 5, "ambiguous " + compared[1]);
    }

    @Test
    void ofManyActsInOneMonthTheRightOnesAreInterchangeable() {
        eachSeed(seed -> {
            RandomActs chance = new RandomActs(seed, DAYS);
            List<RecordedAct> acts = new ArrayList<>();
            for (RecordedAct act : recorded(chance.uncertain(2 + chance.chance().nextInt(4)))) {
                acts.add(RandomActs.with(
                        act,
                        some -> some.made(Dates.date("2025-06-01/2025-06-30")).becamePublic(Dates.date("2025-06-30"))));
            }
            List<Seen> seen = Fold.seen(acts, Vantage.on(RandomActs.FIRST.plusDays(40)));

            Outcome expected = Outcome.of(new AllOrders(seen).standings());
            Outcome outcome = Outcomes.of(seen, Set.of());
            assertEquals(candidates(expected), candidates(outcome));
            assertEquals(expected.act(), outcome.act());
            assertEquals(expected.mark(), outcome.mark());
        });
    }

    @Test
    void theTruthIsAlwaysOneOfTheCandidates() {
        eachSeed(seed -> {
            RandomActs chance = new RandomActs(seed, DAYS);
            List<Truth> truths = chance.uncertain(1 + chance.chance().nextInt(6));
            Vantage vantage = chance.vantage();
            Position truth = Fold.position(truths.stream().map(Truth::exact).toList(), vantage);
            Position position = Fold.position(recorded(truths), vantage);

            assertTrue(truth.candidates().isEmpty(), "every date is exact, so nothing is open");
            if (!undetermined(position)) {
                assertTrue(
                        candidates(position).containsAll(candidates(truth)),
                        () -> candidates(truth) + " not in " + candidates(position));
                assertTrue(truth.flags().containsAll(position.flags()), () -> truth.flags() + " " + position.flags());
                assertTrue(position.count() <= truth.count());
                assertTrue(position.flips() <= truth.flips());
            }
        });
    }

    @Test
    void aWiderDateOnlyAddsCandidates() {
        eachSeed(seed -> {
            RandomActs chance = new RandomActs(seed, DAYS);
            List<RecordedAct> acts =
                    recorded(chance.uncertain(1 + chance.chance().nextInt(5)));
            Vantage vantage = chance.vantage();
            List<RecordedAct> wider = new ArrayList<>(acts);
            int which = chance.chance().nextInt(acts.size());
            wider.set(which, RandomActs.with(acts.get(which), act -> {
                Act old = acts.get(which).act();
                long days = 1L + chance.chance().nextInt(3);
                return act.made(Dates.between(
                                old.made().earliest().minusDays(days),
                                old.made().latest()))
                        .becamePublic(Dates.between(
                                old.becamePublic().earliest(),
                                old.becamePublic().latest().plusDays(days)));
            }));
            Position narrow = Fold.position(acts, vantage);
            Position wide = Fold.position(wider, vantage);

            assertTrue(
                    undetermined(wide) || candidates(wide).containsAll(candidates(narrow)),
                    () -> candidates(narrow) + " not in " + candidates(wide));
        });
    }

    @Test
    void aQuestionIsOnlyAskedWhereSomethingIsOpenAndItsAnswerHelps() {
        eachSeed(seed -> {
            RandomActs chance = new RandomActs(seed, DAYS);
            List<RecordedAct> acts =
                    recorded(chance.uncertain(1 + chance.chance().nextInt(5)));
            Vantage vantage = chance.vantage();
            Position position = Fold.position(acts, vantage);
            Question question = position.question();
            if (question == null) {
                return;
            }
            assertEquals(State.AMBIGUOUS, position.state());
            assertEquals(vantage.asOf(), question.by());
            List<Seen> seen = Fold.seen(Order.heeded(acts, vantage), vantage);
            Set<Candidate> first;
            Set<Candidate> second;
            if (question.other() == null) {
                Seen asked = seen.stream()
                        .filter(one -> one.act().equals(question.act()))
                        .findFirst()
                        .orElseThrow();
                List<Seen> without = seen.stream()
                        .filter(one -> !one.equals(asked) && !one.needs(asked))
                        .toList();
                List<Seen> with = seen.stream()
                        .map(one -> one.act().equals(question.act()) ? one.certainly() : one)
                        .toList();
                first = candidates(Outcomes.of(without, Set.of()));
                second = candidates(Outcomes.of(with, Set.of()));
            } else {
                Precedence yes =
                        new Precedence(question.act().id(), question.other().id());
                Precedence no =
                        new Precedence(question.other().id(), question.act().id());
                first = candidates(Outcomes.of(seen, Set.of(yes)));
                second = candidates(Outcomes.of(seen, Set.of(no)));
            }
            int open = position.candidates().size();
            assertTrue(first.size() + second.size() < 2 * open, () -> first + " " + second + " of " + open);
        });
    }

    private static void assertLastSpan(Position position) {
        List<Span> history = position.history();
        if (history.isEmpty()) {
            assertEquals(State.NONE, position.state());
            assertEquals(Set.of(), position.flags());
            return;
        }
        Span last = history.get(history.size() - 1);
        assertEquals(position.state(), last.state());
        assertEquals(position.flags(), last.flags());
        assertEquals(position.candidates(), last.candidates());
        assertEquals(null, last.to());
    }

    private static boolean undetermined(Position position) {
        return position.state() == State.AMBIGUOUS && position.candidates().isEmpty();
    }

    private static Set<Candidate> candidates(Position position) {
        return position.candidates().isEmpty()
                ? Set.of(new Candidate(position.state(), position.flags().contains(Flag.BY_PROXY)))
                : new HashSet<>(position.candidates());
    }

    private static Set<Candidate> candidates(Outcome outcome) {
        return outcome.candidates().isEmpty()
                ? Set.of(new Candidate(outcome.state(), outcome.flags().contains(Flag.BY_PROXY)))
                : new HashSet<>(outcome.candidates());
    }

    private static List<RecordedAct> recorded(List<Truth> truths) {
        return truths.stream().map(Truth::recorded).toList();
    }

    private static void eachSeed(LongConsumer law) {
        Seeds.each(SEEDS, law);
    }
}
