package org.openclaims.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaims.Sentence;
import org.openclaims.act.ActKind;
import org.openclaims.act.Force;
import org.openclaims.claim.LinkKind;
import org.openclaims.desk.Withdrawals;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Tally;
import org.openclaims.log.Verb;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.position.ClockKind;
import org.openclaims.position.Contest;
import org.openclaims.position.Flag;
import org.openclaims.position.State;
import org.openclaims.position.Vantage;
import org.openclaims.testing.Deed;
import org.openclaims.testing.PetroStory;
import org.openclaims.testing.Story;

class ReportsTest {
    private static Vantage on(String day) {
        return Vantage.on(LocalDate.parse(day));
    }

    private static PersonReport person(Story story, String handle, Vantage vantage) {
        return story.ask(reader -> Reports.person(reader, story.id(handle), vantage, Story.ASKED));
    }

    private static ClaimReport claim(Story story, String handle, Vantage vantage) {
        return story.ask(reader -> Reports.claim(reader, story.id(handle), vantage, Story.ASKED));
    }

    @Nested
    class ThePetroCase {
        private final Story story = PetroStory.told();

        @Test
        void standsAsTheDesignSays() {
            assertEquals(State.NONE, state(on("2025-06-10")));
            assertEquals(State.ASSERTED, state(on("2025-06-15")));
            assertEquals(State.ASSERTED, state(on("2025-07-03")));
            assertEquals(State.SOFTENED, state(on("2025-07-08")));
            assertEquals(State.SOFTENED, state(on("2025-06-30").by(ClockKind.MADE)));
            assertEquals(
                    Contest.UNCONTESTED,
                    claim(story, "rubio-plot", on("2025-06-15")).claim().contest());
            assertEquals(
                    Contest.DISPUTED,
                    claim(story, "rubio-plot", on("2025-07-03")).claim().contest());
        }

        private State state(Vantage vantage) {
            return claim(story, "rubio-plot", vantage)
                    .positions()
                    .get(0)
                    .position()
                    .state();
        }

        @Test
        void theReportOnThePersonHasWordsChainOfficeAndDates() {
            PersonReport report = person(story, "petro", on("2025-07-08"));
            assertEquals(
                    "President of Colombia",
                    report.person().officesThen().get(0).title());
            HeldClaim claim = report.claims().get(0);
            Standpoint position = claim.position();
            assertTrue(position.flags().contains(Flag.CONDITIONAL));
            assertEquals(LocalDate.of(2025, 7, 7), position.since());
            assertNull(position.sinceEarliest());
            assertEquals(1, position.count());
            ActView words = position.words();
            assertNotNull(words);
            assertNotNull(words.act().quote());
            assertEquals(PetroStory.LETTER, words.act().quote().text());
            assertEquals(
                    "a neighboring president",
                    claim.held().acts().get(0).toldBy().get(0).name());
            assertEquals(1, report.counts().claims());
            assertEquals(1, report.counts().byPosition().get("softened"));
            assertEquals(0, report.counts().byPosition().get("retracted"));
            assertEquals(Counts.NOTE, report.note());
            assertTrue(claim.claim().requests().isEmpty());
            assertNull(claim.claim().verdict());
        }

        @Test
        void officesOfLaterDaysAreNotToldOfEarlierOnes() {
            assertEquals(
                    List.of(), person(story, "petro", on("2022-08-06")).person().offices());
            assertEquals(
                    1,
                    person(story, "petro", on("2022-08-07")).person().offices().size());
        }

        @Test
        void evidenceAndReactionsAreSeenOnlyFromTheirDayOn() {
            assertTrue(claim(story, "rubio-plot", on("2025-06-28"))
                    .claim()
                    .evidence()
                    .isEmpty());
            assertEquals(
                    1,
                    claim(story, "rubio-plot", on("2025-06-29"))
                            .claim()
                            .evidence()
                            .size());
            ClaimFacts then = claim(story, "rubio-plot", on("2025-07-08")).claim();
            assertEquals(2, then.contested().size());
            assertTrue(then.contested().get(1).perhaps());
        }

        @Test
        void whatOthersClaimAboutHimIsThereWithItsHolder() {
            HeldClaim about = person(story, "petro", on("2025-07-08")).about().get(0);
            assertEquals("leyva", about.position().party().handle());
            assertEquals(LocalDate.of(2025, 6, 30), about.position().since());
            assertEquals(LocalDate.of(2025, 6, 21), about.position().sinceEarliest());
        }

        @Test
        void sourcesAreNumberedInTheOrderOfFirstMention() {
            List<Citation> sources = person(story, "petro", on("2025-07-08")).sources();
            assertEquals(
                    List.of(1, 2, 3), sources.stream().map(Citation::number).toList());
            assertEquals(
                    List.of("latintimes", "ap", "elpais"),
                    sources.stream().map(one -> one.source().handle()).toList());
        }

        @Test
        void theFileKnewNothingBeforeItWasTold() {
            Vantage before = on("2025-07-08").knownAt(Story.START.minusSeconds(60));
            assertThrows(NotOnRecord.class, () -> person(story, "petro", before));
            assertThrows(NotOnRecord.class, () -> claim(story, "rubio-plot", before));
        }
    }

    @Test
    void aProxyIsCountedByItself() {
        Story story = new Story()
                .claim("toll", "The ferry is free", List.of(), Deed.of(ActKind.ASSERT, "Abena Osei", "2025-03-01"))
                .act(
                        "toll",
                        Deed.of(ActKind.RETRACT, "Luis Prado", "2025-03-02")
                                .insteadOf("osei")
                                .force(Force.FULL));
        Counts counts = person(story, "osei", on("2025-04-01")).counts();
        assertEquals(0, counts.byPosition().get("retracted"));
        assertEquals(1, counts.byPosition().get("retracted-by-proxy"));
    }

    @Test
    void oneOfThreeClaimsOfASpeechIsWithdrawn() {
        Story story = new Story()
                .claim("a", "The first thing", List.of(), Deed.of(ActKind.ASSERT, "Abena Osei", "2025-03-01"))
                .claim("b", "The second thing", List.of(), Deed.sameAs(ActKind.ASSERT, "a/1"))
                .claim("c", "The third thing", List.of(), Deed.sameAs(ActKind.ASSERT, "a/1"))
                .act("b", Deed.of(ActKind.RETRACT, "osei", "2025-03-05").force(Force.FULL));
        for (String handle : List.of("a", "b", "c")) {
            Occasion occasion = claim(story, handle, on("2025-04-01"))
                    .positions()
                    .get(0)
                    .occasions()
                    .get(0);
            assertEquals(3, occasion.total());
            assertEquals(1, occasion.withdrawn());
        }
        assertEquals(
                0,
                claim(story, "a", on("2025-03-02"))
                        .positions()
                        .get(0)
                        .occasions()
                        .get(0)
                        .withdrawn());
    }

    @Test
    void theNewestCertainVerdictIsCurrent() {
        Story story = new Story()
                .claim("a", "The first thing", List.of(), Deed.of(ActKind.ASSERT, "Abena Osei", "2025-03-01"))
                .verdict("a", "The Desk", "five-step", "False", "2025-03-10", null, "because")
                .verdict("a", "The Desk", "politifact", "True", "2025-03-05", null, "because")
                .verdict("a", "The Desk", "five-step", "Mixed", "2025-03-20/2025-03-30", null, "because");
        assertNull(claim(story, "a", on("2025-03-04")).claim().verdict());
        VerdictView current = claim(story, "a", on("2025-03-25")).claim().verdict();
        assertNotNull(current);
        assertEquals("False", current.verdict().label());
        assertEquals(3, claim(story, "a", on("2025-03-25")).claim().verdicts().size());
    }

    @Test
    void aVerdictOfSomeDayInTheYearIsNotNewerThanOneOfADayInIt() {
        Story story = new Story()
                .claim("a", "The first thing", List.of(), Deed.of(ActKind.ASSERT, "Abena Osei", "2024-03-01"))
                .verdict("a", "The Desk", "five-step", "False", "2024-05-05", null, "because")
                .verdict("a", "The Desk", "five-step", "Mixed", "2024", null, "because")
                .verdict("a", "Another", "five-step", "True", "2023", null, "because");
        List<VerdictView> verdicts = claim(story, "a", on("2025-03-25")).claim().verdicts();
        assertEquals(
                List.of("False", "Mixed", "True"),
                verdicts.stream().map(view -> view.verdict().label()).toList());
        assertTrue(verdicts.get(0).current());
        assertFalse(verdicts.get(1).replaced(), "nobody knows which of the two is the newer");
        assertTrue(verdicts.get(1).beside());
    }

    @Test
    void aVerdictOnNoDayThatIsKnownWasGivenWhenItWasRecorded() {
        Story story = new Story()
                .claim("a", "The first thing", List.of(), Deed.of(ActKind.ASSERT, "Abena Osei", "2024-03-01"))
                .verdict("a", "The Desk", "five-step", "False", "2025", null, "because");
        VerdictView verdict = claim(story, "a", on("2025-08-02")).claim().verdict();
        assertNotNull(verdict);
        assertFalse(verdict.perhaps());
    }

    @Test
    void ourCorrectionsAreToldWithBeforeAfterAndWhy() {
        Story story = new Story()
                .claim("a", "The first thing", List.of(), Deed.of(ActKind.ASSERT, "Abena Osei", "2025-03-01"))
                .amend("a/1", Deed.change().venue("radio"), "listened again")
                .act("a", Deed.of(ActKind.REPEAT, "osei", "2025-03-02"))
                .undo("another woman of that name");
        List<CorrectionView> corrections =
                person(story, "osei", on("2025-04-01")).corrections();
        assertEquals(
                List.of(Verb.AMENDED, Verb.UNDONE),
                corrections.stream().map(CorrectionView::verb).toList());
        assertEquals(
                List.of(new CorrectionView.Difference(
                        "where", Particular.NOTHING, new Particular("radio", null, false))),
                corrections.get(0).differences());
        assertEquals(List.of("a/2"), corrections.get(1).what());
        assertEquals("another woman of that name", corrections.get(1).why());
        assertEquals(
                1,
                claim(story, "a", on("2025-04-01"))
                        .positions()
                        .get(0)
                        .position()
                        .count());
    }

    @Test
    void claimsJudgedTheSameAreCountedOnce() {
        Story story = new Story()
                .claim("a", "The first thing", List.of(), Deed.of(ActKind.ASSERT, "Abena Osei", "2025-03-01"))
                .claim("b", "The first thing in other words", List.of(), Deed.of(ActKind.ASSERT, "osei", "2025-03-02"))
                .link("a", LinkKind.SAME, "b");
        assertEquals(1, person(story, "osei", on("2025-04-01")).counts().claims());
        assertEquals(
                2,
                person(story, "osei", on("2025-04-01"))
                        .claims()
                        .get(0)
                        .position()
                        .count());
        StatusReport status = story.ask(r -> Reports.status(r, on("2025-04-01"), Story.ASKED));
        assertEquals(1, status.people().get(0).counts().claims());
    }

    @Test
    void peopleAreInAlphabeticalOrder() {
        Story story = new Story()
                .claim("a", "One thing", List.of(), Deed.of(ActKind.ASSERT, "Zoe Ek", "2025-03-01"))
                .claim("b", "Another thing", List.of(), Deed.of(ActKind.ASSERT, "Álvaro Ek", "2025-03-02"))
                .claim("c", "A third thing", List.of(), Deed.of(ActKind.ASSERT, "Zoe Ek", "2025-03-03"));
        StatusReport status = story.ask(r -> Reports.status(r, on("2025-04-01"), Story.ASKED));
        assertEquals(
                List.of("Álvaro Ek", "Zoe Ek"),
                status.people().stream().map(row -> row.party().name()).toList());
        StatusReport.Newest newest = status.people().get(1).newest();
        assertNotNull(newest);
        assertEquals("c", newest.claim().handle());
    }

    @Test
    void peopleComePageByPageAndWhoeverHasTheSameNameOnTheSame() {
        Story story = new Story()
                .party(PartyKind.PERSON, "Abena Osei", null, "osei")
                .load(List.of(List.of(new Change.Added(new Party(
                        new ItemId(ItemKind.PARTY, "another"), "osei-2", PartyKind.PERSON, "Abena Osei", null)))))
                .party(PartyKind.PERSON, "Kofi Mensah", null, "mensah")
                .party(PartyKind.PERSON, "Nobody Yet", null, "nobody")
                .alias("mensah", "Aaron Mensah")
                .claim("a", "One thing", List.of(), Deed.of(ActKind.ASSERT, "osei", "2025-03-01"))
                .act("a", Deed.of(ActKind.REPEAT, "osei-2", "2025-03-02"))
                .act("a", Deed.of(ActKind.REPEAT, "mensah", "2025-03-03"));
        StatusReport first = story.ask(r -> Reports.status(r, "", 1, on("2025-04-01"), Story.ASKED));
        assertEquals(List.of("osei", "osei-2"), handles(first));
        assertEquals("abena osei", first.next());
        StatusReport last = story.ask(r -> Reports.status(r, "Abena Osei", 1, on("2025-04-01"), Story.ASKED));
        assertEquals(List.of("mensah"), handles(last));
        assertNull(last.next());
        assertEquals(
                List.of("osei", "osei-2", "mensah"),
                handles(story.ask(r -> Reports.status(r, on("2025-04-01"), Story.ASKED))));
    }

    private static List<String> handles(StatusReport report) {
        return report.people().stream().map(row -> row.party().handle()).toList();
    }

    @Nested
    class Lists {
        private final Story story = new Story()
                .claim(
                        "a",
                        "The ferry is free",
                        List.of("osei"),
                        List.of("Tránsito"),
                        Deed.of(ActKind.ASSERT, "Zoe Ek", "2025-03-01"))
                .claim("b", "El ferry es rápido", List.of(), List.of(), Deed.of(ActKind.ASSERT, "Zoe Ek", "2025-03-02"))
                .claim(
                        "c",
                        "The bridge is safe",
                        List.of("osei"),
                        List.of("transito"),
                        Deed.of(ActKind.ASSERT, "Luis Prado", "2025-03-03"))
                .act("b", Deed.of(ActKind.RETRACT, "ek", "2025-03-04").force(Force.FULL));

        private List<String> found(ListQuery query) {
            return story.ask(reader -> Reports.list(reader, query, on("2025-04-01"), Story.ASKED)).rows().stream()
                    .map(row -> row.claim().ref().handle())
                    .toList();
        }

        @Test
        void comeAllAtOnceToWhoeverWantsNoneLeftOut() {
            for (ListQuery query : List.of(
                    ListQuery.newest(1),
                    new ListQuery(story.id("ek"), null, null, null, null, 1, Long.MAX_VALUE),
                    new ListQuery(null, null, null, State.RETRACTED, null, 1, Long.MAX_VALUE))) {
                ListQuery nine = new ListQuery(query.by(), null, null, query.state(), null, 9, Long.MAX_VALUE);
                assertEquals(
                        found(nine).stream().map(story::id).toList(),
                        story.ask(reader -> Reports.listed(reader, query, on("2025-04-01"))));
            }
        }

        @Test
        void narrowDownByEachFilter() {
            assertEquals(List.of("c", "b", "a"), found(ListQuery.newest(9)));
            assertEquals(
                    List.of("b", "a"), found(new ListQuery(story.id("ek"), null, null, null, null, 9, Long.MAX_VALUE)));
            assertEquals(
                    List.of("c", "a"),
                    found(new ListQuery(null, story.id("osei"), null, null, null, 9, Long.MAX_VALUE)));
            assertEquals(
                    List.of("c", "a"), found(new ListQuery(null, null, "TRANSITO", null, null, 9, Long.MAX_VALUE)));
            assertEquals(
                    List.of("b"), found(new ListQuery(null, null, null, State.RETRACTED, null, 9, Long.MAX_VALUE)));
            assertEquals(List.of("b"), found(new ListQuery(null, null, null, null, "rapido FERRY", 9, Long.MAX_VALUE)));
        }

        @Test
        void ofSomebodyHaveNothingThatTheyTookUpOnlyLater() {
            ListQuery query = new ListQuery(story.id("ek"), null, null, null, null, 9, Long.MAX_VALUE);
            assertEquals(List.of(story.id("a")), story.ask(r -> Reports.listed(r, query, on("2025-03-01"))));
            assertEquals(List.of(), story.ask(r -> Reports.listed(r, query, on("2025-02-01"))));
        }

        @Test
        void goOnWhereThePageEnded() {
            Listing first = story.ask(r -> Reports.list(r, ListQuery.newest(2), on("2025-04-01"), Story.ASKED));
            Long next = first.next();
            assertNotNull(next);
            Listing second = story.ask(r -> Reports.list(
                    r, new ListQuery(null, null, null, null, null, 2, next), on("2025-04-01"), Story.ASKED));
            assertEquals("a", second.rows().get(0).claim().ref().handle());
            assertNull(second.next());
        }
    }

    @Test
    void theLogTellsWhatWasUndoneAndWhy() {
        Story story = new Story()
                .party(PartyKind.PERSON, "Abena Osei", null, "osei")
                .claim("a", "The first thing", List.of(), Deed.of(ActKind.ASSERT, "osei", "2025-03-01"))
                .undo("a mistake");
        LogReport log = story.ask(reader -> Reports.log(reader, Long.MAX_VALUE, 10, false, null));
        assertEquals(
                List.of(3L, 2L, 1L),
                log.commands().stream().map(row -> row.batch().number()).toList());
        assertTrue(log.commands().get(1).undone());
        assertEquals("a mistake", log.commands().get(0).why());
        assertEquals(
                new LogReport.Step(Verb.UNDONE, null, "2", Sentence.of("{0}", "add")),
                log.commands().get(0).steps().get(0));
        assertEquals(
                1,
                story.ask(reader -> Reports.log(reader, Long.MAX_VALUE, 10, true, null))
                        .commands()
                        .size());
        assertEquals(
                2,
                story.ask(reader -> Reports.log(reader, Long.MAX_VALUE, 2, false, null))
                        .next());
    }

    @Test
    void theLogTellsOfACommandOfManyPartsOnceAndInNumbers() {
        Story story = new Story().party(PartyKind.PERSON, "Abena Osei", null, "osei");
        List<List<Change>> parts = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < Tally.MOST_TOLD + 1 - part; i++) {
                String handle = "many-" + part + "-" + i;
                ItemId id = new ItemId(ItemKind.PARTY, handle);
                changes.add(new Change.Added(new Party(id, handle, PartyKind.PERSON, "Somebody " + i, null)));
            }
            parts.add(changes);
        }
        story.load(parts);
        LogReport log = story.ask(reader -> Reports.log(reader, Long.MAX_VALUE, 10, false, null));
        assertEquals(2, log.commands().size());
        LogReport.Row many = log.commands().get(0);
        assertEquals(2, many.batch().number());
        assertEquals(3, many.batches());
        assertEquals(List.of(), many.steps());
        assertEquals(List.of(new Tally(Verb.ADDED, ItemKind.PARTY, 3 * Tally.MOST_TOLD)), many.tallies());
        assertFalse(many.undone());
    }

    @Test
    void aReceiptTellsTheActThePositionAndEverythingNew() {
        Story story = new Story();
        RecordedReport report = story.tell(
                "add",
                null,
                false,
                Story.drafted(
                        "lighthouse",
                        "Kofi Brand sold the lighthouse",
                        List.of("Kofi Brand"),
                        List.of(),
                        Deed.of(ActKind.ASSERT, "Ines Quist", "2025-06-29").source("https://example.org/light")));
        assertEquals("lighthouse/1", report.acts().get(0).act().handle());
        assertEquals(State.ASSERTED, report.positions().get(0).position().state());
        assertEquals(
                List.of("Kofi Brand", "Ines Quist", "https://example.org/light"),
                report.created().stream().map(RecordedReport.Created::text).toList());
    }

    @Test
    void aReceiptOfAnUndoTellsWhereThePartyStandsNow() {
        Story story = new Story()
                .claim("a", "The first thing", List.of(), Deed.of(ActKind.ASSERT, "Abena Osei", "2025-03-01"))
                .act("a", Deed.of(ActKind.RETRACT, "osei", "2025-03-02").force(Force.FULL));
        RecordedReport report = story.tell("undo", null, false, d -> Withdrawals.undone(d, null, "no"));
        assertEquals(Verb.UNDONE, report.corrections().get(0).verb());
        assertEquals(State.ASSERTED, report.positions().get(0).position().state());
        assertTrue(report.acts().isEmpty());
    }
}
