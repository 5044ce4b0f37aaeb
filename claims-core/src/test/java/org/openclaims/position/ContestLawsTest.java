package org.openclaims.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openclaims.testing.Given.given;
import static org.openclaims.testing.Given.on;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openclaims.Codes;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.item.ItemId;
import org.openclaims.position.RandomActs.Truth;
import org.openclaims.testing.Given;
import org.openclaims.testing.Seeds;

/**
 * What others make of a claim: each party counts with the last side it took, and a side that the dates leave open is
 * said to be open.
 */
class ContestLawsTest {
    private static final int SEEDS = 600;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    -                                   | uncontested
                    respond rubio                       | uncontested
                    dispute ministry                    | disputed
                    dispute rubio                       | denied-by-subject
                    dispute ministry, dispute rubio     | denied-by-subject
                    support leyva                       | supported
                    support leyva, dispute ministry     | mixed
                    support leyva, dispute rubio        | mixed
                    dispute rubio, support rubio        | supported
                    support rubio, dispute rubio        | denied-by-subject
                    dispute rubio, respond rubio        | denied-by-subject
                    """)
    void eachPartyCountsWithItsLastSide(String acts, String contest) {
        Given history = given();
        history.claim("plot", "rubio");
        int day = 10;
        for (String act : acts.equals("-") ? new String[0] : acts.split(", ")) {
            String[] words = act.split(" ");
            history.act(Codes.get(ActKind.class, words[0]), words[1], "plot", "2025-06-" + day++);
        }
        assertEquals(contest, Codes.of(history.contest("plot", on("2025-07-01"))));
    }

    @Test
    void whatIsDeniedForThemIsNotDeniedByThem() {
        Given history = given();
        history.claim("plot", "rubio");
        history.party("lawyer");
        history.act(ActKind.DISPUTE, "lawyer", "plot", "2025-06-10", act -> act.onBehalfOf(history.id("rubio")));
        assertEquals(Contest.DENIED_BY_PROXY, history.contest("plot", on("2025-06-10")));
        history.act(ActKind.DISPUTE, "rubio", "plot", "2025-06-12");
        assertEquals(Contest.DENIED_BY_SUBJECT, history.contest("plot", on("2025-06-12")));
        history.act(ActKind.DISPUTE, "lawyer", "plot", "2025-06-14", act -> act.onBehalfOf(history.id("rubio")));
        assertEquals(Contest.DENIED_BY_SUBJECT, history.contest("plot", on("2025-06-14")));
    }

    @Test
    void whatTheyPerhapsDeniedThemselvesOrNoMoreIsOpenOrByProxy() {
        Given history = given();
        history.claim("plot", "rubio");
        history.party("lawyer");
        history.act(ActKind.DISPUTE, "lawyer", "plot", "2025-06-01", act -> act.onBehalfOf(history.id("rubio")))
                .act(ActKind.DISPUTE, "rubio", "plot", "2025-06");
        assertEquals(Contest.AMBIGUOUS, history.contest("plot", on("2025-06-10")));
        assertEquals(Contest.DENIED_BY_SUBJECT, history.contest("plot", on("2025-06-30")));

        history.says("rubio", "plot", "2025-07-01")
                .act(ActKind.DISPUTE, "lawyer", "plot", "2025-07-05", act -> act.onBehalfOf(history.id("rubio")))
                .says("petro", "plot", "2025-05-01");
        assertEquals(Contest.DENIED_BY_PROXY, history.contest("plot", on("2025-07-05")));
    }

    @Test
    void aPartysTwoSidesWithoutAnOrderLeaveItOpenUntilSomebodyKnowsTheOrder() {
        Given history = given().act(ActKind.DISPUTE, "leyva", "plot", "2025-06-01/2025-06-30")
                .act(ActKind.SUPPORT, "leyva", "plot", "2025-06-15");
        assertEquals(Contest.AMBIGUOUS, history.contest("plot", on("2025-07-01")));

        history.amends("plot/1", act -> act.after(List.of(history.id("plot/2"))));
        assertEquals(Contest.DISPUTED, history.contest("plot", on("2025-07-01")));
    }

    @Test
    void twoWhoMayBothHaveChangedSidesLeaveItOpen() {
        Given history = given();
        for (String party : List.of("a", "b")) {
            history.act(ActKind.SUPPORT, party, "plot", "2025-06-01")
                    .act(ActKind.DISPUTE, party, "plot", "2025-06-10/2025-06-20");
        }
        history.act(ActKind.DISPUTE, "c", "plot", "2025-06-01")
                .act(ActKind.SUPPORT, "d", "plot", "2025-06-10/2025-06-20");
        assertEquals(Contest.AMBIGUOUS, history.contest("plot", on("2025-06-15")));
        assertEquals(Contest.MIXED, history.contest("plot", on("2025-06-20")));
    }

    @Test
    void whoAloneHoldsAClaimIsNoOtherWhoContestsIt() {
        Given history = given().says("petro", "plot", "2025-06-05")
                .act(ActKind.DISPUTE, "petro", "plot", "2025-06-10")
                .act(ActKind.RELAY, "bruce", "plot", "2025-06-11");
        assertEquals(Contest.UNCONTESTED, history.contest("plot", on("2025-06-15")));

        // Once somebody else may hold it, that may be a dispute between two; once somebody does, it is one.
        history.says("leyva", "plot", "2025-06-20/2025-06-30");
        assertEquals(Contest.AMBIGUOUS, history.contest("plot", on("2025-06-25")));
        assertEquals(Contest.DISPUTED, history.contest("plot", on("2025-06-30")));
    }

    @Test
    void whoContestedAClaimBeforeHoldingItDidSoThen() {
        Given history =
                given().act(ActKind.DISPUTE, "petro", "plot", "2025-06-01").says("petro", "plot", "2025-06-10");
        assertEquals(Contest.DISPUTED, history.contest("plot", on("2025-06-05")));
        assertEquals(Contest.UNCONTESTED, history.contest("plot", on("2025-06-10")));
    }

    @Test
    void whoPutsItForwardContestsItNoMore() {
        Given history = given().says("petro", "plot", "2025-06-01")
                .act(ActKind.DISPUTE, "rubio", "plot", "2025-06-05")
                .says("rubio", "plot", "2025-06-10")
                .act(ActKind.SUPPORT, "leyva", "plot", "2025-06-12/2025-06-20");
        assertEquals(Contest.DISPUTED, history.contest("plot", on("2025-06-09")));
        assertEquals(Contest.UNCONTESTED, history.contest("plot", on("2025-06-10")));
        assertEquals(Contest.SUPPORTED, history.contest("plot", on("2025-06-20")));

        history.act(ActKind.DISPUTE, "rubio", "plot", "2025-06-25")
                .act(ActKind.REPEAT, "rubio", "plot", "2025-06-23/2025-06-27");
        assertEquals(Contest.AMBIGUOUS, history.contest("plot", on("2025-06-30")));
    }

    @Test
    void theContestIsThatOfEveryOrderAndEveryVisibility() {
        int[] open = {0};
        eachSeed(seed -> {
            RandomActs chance = new RandomActs(seed, 8).byOthers();
            List<RecordedAct> acts =
                    recorded(chance.uncertain(1 + chance.chance().nextInt(6)));
            Vantage vantage = chance.vantage();
            Set<ItemId> subjects = Set.of(acts.get(0).act().holder());
            Set<Contest> readings = readings(acts, subjects, vantage);
            if (!readings.isEmpty()) {
                Contest expected = readings.size() == 1 ? readings.iterator().next() : Contest.AMBIGUOUS;
                open[0] += expected == Contest.AMBIGUOUS ? 1 : 0;
                assertEquals(expected, Contests.of(acts, subjects, vantage));
            }
        });
        assertTrue(open[0] > SEEDS / 10, "ambiguous " + open[0]);
    }

    @Test
    void theTruthIsOneOfTheReadingsAndNothingIsOpenOnceEveryDateIsKnown() {
        eachSeed(seed -> {
            RandomActs chance = new RandomActs(seed, 8).byOthers();
            List<Truth> truths = chance.uncertain(1 + chance.chance().nextInt(6));
            Vantage vantage = chance.vantage();
            Set<ItemId> subjects = Set.of(truths.get(0).recorded().act().holder());
            Contest contest = Contests.of(recorded(truths), subjects, vantage);
            Contest truth = Contests.of(truths.stream().map(Truth::exact).toList(), subjects, vantage);

            assertTrue(truth != Contest.AMBIGUOUS);
            assertTrue(contest == Contest.AMBIGUOUS || contest == truth, () -> contest + " but " + truth);
        });
    }

    @Test
    void theOrderOfTheListDoesNotMatterNorDoActsOfHoldersNorDoesWhatComesLater() {
        eachSeed(seed -> {
            RandomActs chance = new RandomActs(seed, 8).byOthers();
            List<RecordedAct> acts = recorded(
                            chance.uncertain(1 + chance.chance().nextInt(6)))
                    .stream()
                    .map(act -> RandomActs.with(act, some -> some.after(List.of())))
                    .toList();
            Vantage vantage = chance.vantage();
            Set<ItemId> subjects = Set.of(acts.get(0).act().holder());
            Contest contest = Contests.of(acts, subjects, vantage);
            List<RecordedAct> shuffled = new ArrayList<>(acts);
            shuffled.removeIf(act -> act.earliest(vantage.clock()).isAfter(vantage.asOf()));
            shuffled.addAll(new RandomActs(seed, 8).publicAtOnce(3));
            Collections.shuffle(shuffled, chance.chance());

            assertEquals(contest, Contests.of(shuffled, subjects, vantage));
        });
    }

    @Test
    void whatIsLessCertainThanAskedIsAsIfItWereNotThere() {
        eachSeed(seed -> {
            RandomActs chance = new RandomActs(seed, 8).byOthers();
            List<RecordedAct> acts =
                    recorded(chance.uncertain(1 + chance.chance().nextInt(6)));
            Vantage vantage = chance.vantage().least(Attestation.CONFIRMED);
            List<RecordedAct> confirmed = acts.stream()
                    .filter(act -> act.act().attestation() == Attestation.CONFIRMED)
                    .toList();

            assertEquals(Contests.of(confirmed, Set.of(), vantage), Contests.of(acts, Set.of(), vantage));
        });
    }

    private static Set<Contest> readings(List<RecordedAct> acts, Set<ItemId> subjects, Vantage vantage) {
        List<Seen> seen = new ArrayList<>();
        for (RecordedAct recorded : Order.heeded(acts, vantage)) {
            boolean possible = !recorded.earliest(vantage.clock()).isAfter(vantage.asOf());
            if (possible && recorded.act().kind() != ActKind.RESPOND) {
                boolean certain = !recorded.latest(vantage.clock()).isAfter(vantage.asOf());
                seen.add(Seen.of(recorded, vantage.clock(), certain));
            }
        }
        Set<Contest> readings = EnumSet.noneOf(Contest.class);
        new AllOrders(seen).each(order -> {
            for (int choice = 0; choice < 1 << order.size(); choice++) {
                Map<ItemId, ActKind> sides = new HashMap<>();
                Set<ItemId> themselves = new HashSet<>();
                boolean allCertain = true;
                for (int i = 0; i < order.size(); i++) {
                    boolean visible = (choice >> i & 1) == 1;
                    allCertain &= visible || !order.get(i).certain();
                    if (visible) {
                        ItemId holder = order.get(i).act().holder();
                        ActKind kind = order.get(i).act().kind();
                        sides.put(holder, kind);
                        if (kind != ActKind.DISPUTE) {
                            themselves.remove(holder);
                        } else if (!order.get(i).act().byProxy()) {
                            themselves.add(holder);
                        }
                    }
                }
                if (allCertain) {
                    readings.add(read(sides, subjects, themselves));
                }
            }
        });
        return readings;
    }

    private static Contest read(Map<ItemId, ActKind> sides, Set<ItemId> subjects, Set<ItemId> themselves) {
        boolean disputed = sides.containsValue(ActKind.DISPUTE);
        if (sides.containsValue(ActKind.SUPPORT)) {
            return disputed ? Contest.MIXED : Contest.SUPPORTED;
        }
        if (!disputed) {
            return Contest.UNCONTESTED;
        }
        Set<ItemId> deniers = new HashSet<>(subjects);
        deniers.removeIf(subject -> sides.get(subject) != ActKind.DISPUTE);
        if (deniers.isEmpty()) {
            return Contest.DISPUTED;
        }
        return deniers.stream().anyMatch(themselves::contains) ? Contest.DENIED_BY_SUBJECT : Contest.DENIED_BY_PROXY;
    }

    private static List<RecordedAct> recorded(List<Truth> truths) {
        return truths.stream().map(Truth::recorded).toList();
    }

    private static void eachSeed(LongConsumer law) {
        Seeds.each(SEEDS, law);
    }
}
