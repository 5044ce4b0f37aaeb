package org.openclaims.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openclaims.testing.Given.given;
import static org.openclaims.testing.Given.on;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.act.Form;
import org.openclaims.act.Quote;
import org.openclaims.claim.LinkKind;
import org.openclaims.item.ItemId;
import org.openclaims.log.Dossier;
import org.openclaims.log.Reading;
import org.openclaims.party.Office;
import org.openclaims.testing.Dates;
import org.openclaims.testing.Given;
import org.openclaims.verdict.Scales;

/** What happens to claims, case by case. The numbers are those of the field report's list. */
class EdgeCasesTest {
    private static final Vantage LATER = on("2025-12-31");

    @Nested
    class TakingItBackAndUpAgain {
        @Test
        @DisplayName("1: a retraction is itself withdrawn")
        void aRetractionThatIsItselfWithdrawnReinstatesTheClaim() {
            Given history = given().says("petro", "plot", "2025-06-01")
                    .retracts("petro", "plot", "2025-06-10", Force.FULL)
                    .act(ActKind.REAFFIRM, "petro", "plot", "2025-06-20");

            Position now = history.position("petro", "plot", LATER);
            assertEquals(State.ASSERTED, now.state());
            assertEquals(Set.of(Flag.REINSTATED), now.flags());
            assertEquals(
                    State.RETRACTED,
                    history.position("petro", "plot", on("2025-06-15")).state());
        }

        @Test
        @DisplayName("2: and the withdrawal of the retraction is withdrawn as well")
        void takenBackOnceMoreItIsRetracted() {
            Given history = given().says("petro", "plot", "2025-06-01")
                    .retracts("petro", "plot", "2025-06-10", Force.FULL)
                    .act(ActKind.REAFFIRM, "petro", "plot", "2025-06-20")
                    .retracts("petro", "plot", "2025-06-30", Force.FULL);

            Position now = history.position("petro", "plot", LATER);
            assertEquals(State.RETRACTED, now.state());
            assertEquals(Set.of(), now.flags());
            assertEquals(2, now.count());
        }

        @Test
        @DisplayName("10: the opposite asserted, then the first again")
        void thereAndBackAreTwoFlips() {
            Given history = given().says("petro", "plot", "2025-06-01")
                    .act(ActKind.REVERSE, "petro", "plot", "2025-06-10")
                    .says("petro", "plot", "2025-06-20");

            Position now = history.position("petro", "plot", LATER);
            assertEquals(State.ASSERTED, now.state());
            assertEquals(Set.of(Flag.REINSTATED), now.flags());
            assertEquals(2, now.flips());
            Position between = history.position("petro", "plot", on("2025-06-10"));
            assertEquals(State.REVERSED, between.state());
            assertEquals(1, between.flips());
        }
    }

    @Nested
    class FormIsNotForce {
        @Test
        @DisplayName("6: a conditional non-apology")
        void aConditionalApologySoftensAndDoesNotRetract() {
            Given history = given().says("petro", "plot", "2025-06-11")
                    .act(
                            ActKind.RETRACT,
                            "petro",
                            "plot",
                            "2025-06-23",
                            act -> act.force(Force.CONDITIONAL).form(new Form("apology", "Latin Times")));

            Position now = history.position("petro", "plot", LATER);
            assertEquals(State.SOFTENED, now.state());
            assertEquals(Set.of(Flag.CONDITIONAL), now.flags());
        }

        @Test
        @DisplayName("7: a rectification ordered by a court restates the charge")
        void aCounterRectificationIsAnAssertionMore() {
            Given history = given().says("petro", "uribe", "2018-05-01")
                    .act(
                            ActKind.RETRACT,
                            "petro",
                            "uribe",
                            "2018-08-20",
                            act -> act.force(Force.COUNTER).form(new Form("rectificación", "the court")));

            Position now = history.position("petro", "uribe", LATER);
            assertEquals(State.ASSERTED, now.state());
            assertEquals(Set.of(Flag.REAFFIRMED, Flag.COUNTER), now.flags());
            assertEquals(2, now.count());
        }

        @Test
        @DisplayName("9: \"I never said that\"")
        void sayingThatOneNeverSaidItIsADenial() {
            Given history =
                    given().says("petro", "plot", "2025-06-11").act(ActKind.DENY, "petro", "plot", "2025-06-23");

            Position now = history.position("petro", "plot", LATER);
            assertEquals(State.DENIED, now.state());
            assertEquals(1, now.count(), "that it was said stays in view");
        }

        @Test
        @DisplayName("11: a post deleted without a word")
        void deletingAPostTakesNothingBack() {
            Given history =
                    given().says("petro", "plot", "2025-06-11").act(ActKind.DELETE, "petro", "plot", "2025-06-23");

            Position now = history.position("petro", "plot", LATER);
            assertEquals(State.ASSERTED, now.state());
            assertEquals(Set.of(Flag.DELETED), now.flags());
            assertEquals(2, now.history().size());
        }
    }

    @Nested
    class DatesOfActs {
        @Test
        @DisplayName("3: a retraction dated before any assertion")
        void aRetractionBeforeTheAssertionTakesNothingBackAndIsFlagged() {
            Given history =
                    given().retracts("petro", "plot", "2025-06-01", Force.FULL).says("petro", "plot", "2025-06-11");

            Position now = history.position("petro", "plot", LATER);
            assertEquals(State.ASSERTED, now.state());
            assertEquals(Set.of(Flag.WALK_BACK_BEFORE_ASSERTION), now.flags());
        }

        @Test
        @DisplayName("4: said in private, withdrawn in public, leaked later")
        void aWithdrawalOfWhatWasNotYetPublicIsNothingYet() {
            Given history = given().says("petro", "plot", "2025-06-01", "2025-06-15")
                    .retracts("petro", "plot", "2025-06-10", Force.FULL);

            Position onThe12th = history.position("petro", "plot", on("2025-06-12"));
            assertEquals(State.NONE, onThe12th.state());
            assertEquals(Set.of(Flag.WALK_BACK_BEFORE_ASSERTION), onThe12th.flags());
            Position onThe16th = history.position("petro", "plot", on("2025-06-16"));
            assertEquals(State.RETRACTED, onThe16th.state());
            assertEquals(Set.of(), onThe16th.flags());
            assertEquals(
                    State.ASSERTED,
                    history.position("petro", "plot", on("2025-06-05").by(ClockKind.MADE))
                            .state());
        }

        @Test
        @DisplayName("5: a withdrawal of late June against words of 25 June")
        void wordsInsideTheSpanOfAWithdrawalLeaveTwoAnswersAndAQuestion() {
            Given history = given().says("petro", "plot", "2025-06-11")
                    .act(ActKind.REAFFIRM, "petro", "plot", "2025-06-25")
                    .retracts("petro", "plot", "2025-06-21/2025-06-30", Force.FULL);

            Position now = history.position("petro", "plot", LATER);
            assertEquals(State.AMBIGUOUS, now.state());
            assertEquals(
                    List.of(new Candidate(State.ASSERTED, false), new Candidate(State.RETRACTED, false)),
                    now.candidates());
            assertNull(now.act());
            Question question = now.question();
            assertNotNull(question);
            ItemId other = question.other() == null
                    ? question.act().id()
                    : question.other().id();
            assertEquals(
                    Set.of(history.id("plot/2"), history.id("plot/3")),
                    Set.of(question.act().id(), other));
        }

        @Test
        @DisplayName("5: and somebody knows that the withdrawal came after")
        void anAfterLinkSettlesIt() {
            Given history =
                    given().says("petro", "plot", "2025-06-11").act(ActKind.REAFFIRM, "petro", "plot", "2025-06-25");
            history.act(
                    ActKind.RETRACT,
                    "petro",
                    "plot",
                    "2025-06-21/2025-06-30",
                    act -> act.force(Force.FULL).after(List.of(history.id("plot/2"))));

            assertEquals(
                    State.RETRACTED, history.position("petro", "plot", LATER).state());
        }

        @Test
        @DisplayName("5: or before")
        void anAfterLinkTheOtherWayRoundSettlesItToo() {
            Given history = given().says("petro", "plot", "2025-06-11")
                    .retracts("petro", "plot", "2025-06-21/2025-06-30", Force.FULL);
            history.act(
                    ActKind.REAFFIRM, "petro", "plot", "2025-06-25", act -> act.after(List.of(history.id("plot/2"))));

            Position now = history.position("petro", "plot", LATER);
            assertEquals(State.ASSERTED, now.state());
            assertEquals(Set.of(Flag.REINSTATED), now.flags());
        }

        @Test
        void onOneExactDayTheOrderOfRecordingDecidesUnlessTheRecordSaysAfter() {
            Given recorded =
                    given().says("petro", "plot", "2025-06-11").retracts("petro", "plot", "2025-06-11", Force.FULL);
            assertEquals(
                    State.RETRACTED, recorded.position("petro", "plot", LATER).state());

            Given after =
                    given().retracts("petro", "plot", "2025-06-11", Force.FULL).says("petro", "plot", "2025-06-11");
            assertEquals(State.ASSERTED, after.position("petro", "plot", LATER).state());
            after.amends("plot/1", act -> act.after(List.of(after.id("plot/2"))));
            assertEquals(State.RETRACTED, after.position("petro", "plot", LATER).state());
        }

        @Test
        void onOneExactDayTheTimesDecideWhereBothCanBeCompared() {
            Given turned = given().retracts("petro", "plot", "2025-06-11T17:00:00", Force.FULL)
                    .act(ActKind.REPEAT, "petro", "plot", "2025-06-11T12:00:00");
            assertEquals(
                    State.RETRACTED, turned.position("petro", "plot", LATER).state());
            assertEquals(
                    List.of("plot/2", "plot/1"),
                    Order.oldestFirst(turned.acts("plot")).stream()
                            .map(recorded -> recorded.act().handle())
                            .toList());

            // 12:00 in Bogotá is 17:00 UTC, an hour after this.
            Given zones = given().says("petro", "plot", "2025-06-11T12:00:00-05:00")
                    .retracts("petro", "plot", "2025-06-11T16:00:00Z", Force.FULL);
            assertEquals(State.ASSERTED, zones.position("petro", "plot", LATER).state());

            // One has a zone and the other none, or no time: the order of recording.
            for (String made : List.of("2025-06-11T12:00:00", "2025-06-11", "2025-06-11T23:00:00Z")) {
                Given open = given().says("petro", "plot", "2025-06-01")
                        .retracts("petro", "plot", "2025-06-11T17:00:00Z", Force.FULL)
                        .act(ActKind.REPEAT, "petro", "plot", made);
                assertEquals(
                        Set.of(Flag.REINSTATED),
                        open.position("petro", "plot", LATER).flags(),
                        made);
            }
        }

        @Test
        void anActWithoutATimeStaysBehindWhatWasRecordedBeforeIt() {
            Given history = given().says("petro", "plot", "2025-06-11T17:00:00")
                    .act(ActKind.REPEAT, "petro", "plot", "2025-06-11")
                    .retracts("petro", "plot", "2025-06-11T12:00:00", Force.FULL);
            assertEquals(
                    State.ASSERTED, history.position("petro", "plot", LATER).state());
            assertEquals(
                    List.of("plot/3", "plot/1", "plot/2"),
                    Order.oldestFirst(history.acts("plot")).stream()
                            .map(recorded -> recorded.act().handle())
                            .toList());
        }

        @Test
        void aWordAgainstTimesDoesNotCountAndOneBesideThemDoes() {
            Given against = given().retracts("petro", "plot", "2025-06-11T17:00:00", Force.FULL);
            against.act(
                    ActKind.REPEAT,
                    "petro",
                    "plot",
                    "2025-06-11T12:00:00",
                    act -> act.after(List.of(against.id("plot/1"))));
            assertEquals(
                    State.RETRACTED, against.position("petro", "plot", LATER).state());
            assertEquals(
                    List.of("plot/2", "plot/1"),
                    Order.oldestFirst(against.acts("plot")).stream()
                            .map(recorded -> recorded.act().handle())
                            .toList());

            Given beside = given().says("petro", "plot", "2025-06-11");
            beside.retracts("petro", "plot", "2025-06-11T17:00:00", Force.FULL);
            beside.amends("plot/1", act -> act.after(List.of(beside.id("plot/2"))));
            assertEquals(State.ASSERTED, beside.position("petro", "plot", LATER).state());
        }

        @Test
        void theZoneNeverMovesTheDay() {
            // Already the 12th in UTC, still the 11th where it was said.
            Given history = given().says("petro", "plot", "2025-06-11T23:30:00-05:00");
            assertEquals(
                    State.NONE,
                    history.position("petro", "plot", on("2025-06-10")).state());
            assertEquals(
                    State.ASSERTED,
                    history.position("petro", "plot", on("2025-06-11")).state());
            // Of two days the days tell, though the second was the earlier moment.
            history.retracts("petro", "plot", "2025-06-12T01:00:00+14:00", Force.FULL);
            assertEquals(
                    State.RETRACTED, history.position("petro", "plot", LATER).state());
        }

        @Test
        void whatCameBeforeSomethingOfACertainDayHadBeenMadeByThenAndWhatCameAfterItHadNotBefore() {
            Given history = given().says("petro", "plot", "2025-06");
            history.act(ActKind.REPEAT, "petro", "plot", "2025-06-11", act -> act.after(List.of(history.id("plot/1"))));
            history.act(
                    ActKind.RETRACT,
                    "petro",
                    "plot",
                    "2025-06",
                    act -> act.force(Force.FULL).after(List.of(history.id("plot/2"))));

            assertEquals(
                    State.AMBIGUOUS,
                    history.position("petro", "plot", on("2025-06-10")).state());
            assertEquals(
                    Set.of(State.NONE, State.ASSERTED),
                    history.position("petro", "plot", on("2025-06-10")).candidates().stream()
                            .map(Candidate::state)
                            .collect(Collectors.toSet()));
            assertEquals(
                    Set.of(State.ASSERTED, State.RETRACTED),
                    history.position("petro", "plot", on("2025-06-11")).candidates().stream()
                            .map(Candidate::state)
                            .collect(Collectors.toSet()));
        }

        @Test
        void aCircleOfOrdersPutsNothingElseOutOfOrder() {
            Given history = given().says("petro", "plot", "2025-06")
                    .act(ActKind.REPEAT, "petro", "plot", "2025-06")
                    .act(ActKind.CLARIFY, "petro", "plot", "2025-06")
                    .act(ActKind.REPEAT, "petro", "plot", "2025-06");
            history.amends("plot/1", act -> act.after(List.of(history.id("plot/2"))));
            history.amends("plot/2", act -> act.after(List.of(history.id("plot/1"))));
            history.amends("plot/3", act -> act.after(List.of(history.id("plot/4"))));
            assertEquals(
                    List.of("plot/2", "plot/1", "plot/4", "plot/3"),
                    Order.oldestFirst(history.acts("plot")).stream()
                            .map(recorded -> recorded.act().handle())
                            .toList());
        }

        @Test
        void whatCameAfterSomethingIsNotThereWithoutIt() {
            Given history = given().says("petro", "plot", "2025-06");
            history.act(
                    ActKind.RETRACT,
                    "petro",
                    "plot",
                    "2025-06",
                    act -> act.force(Force.FULL).after(List.of(history.id("plot/1"))));

            Position then = history.position("petro", "plot", on("2025-06-15"));
            assertEquals(
                    Set.of(State.NONE, State.ASSERTED, State.RETRACTED),
                    then.candidates().stream().map(Candidate::state).collect(Collectors.toSet()));
            assertEquals(Set.of(), then.flags());
        }

        @Test
        void aWordAgainstCertainDatesDoesNotCount() {
            Given history = given().retracts("petro", "plot", "2025-06-20", Force.FULL);
            history.act(ActKind.ASSERT, "petro", "plot", "2025-06-11", act -> act.after(List.of(history.id("plot/1"))));

            assertEquals(
                    State.RETRACTED, history.position("petro", "plot", LATER).state());
        }

        @Test
        void whatBecamePublicOnOneDayIsTakenApartOnlyWhereItsOrderIsKnown() {
            Given history = given().says("petro", "plot", "2025-06", "2025-07-07")
                    .retracts("petro", "plot", "2025-06", "2025-07-07", Force.FULL);
            Position open = history.position("petro", "plot", LATER);
            assertEquals(State.AMBIGUOUS, open.state());
            assertEquals(
                    List.of(State.AMBIGUOUS),
                    open.history().stream().map(Span::state).toList());

            history.amends("plot/2", act -> act.after(List.of(history.id("plot/1"))));
            Position known = history.position("petro", "plot", LATER);
            assertEquals(
                    List.of(State.ASSERTED, State.RETRACTED),
                    known.history().stream().map(Span::state).toList());

            history.act(
                    ActKind.REAFFIRM,
                    "petro",
                    "plot",
                    "2025-06",
                    act -> act.becamePublic(Dates.date("2025-07-07")).after(List.of(history.id("plot/2"))));
            assertEquals(
                    List.of(State.ASSERTED, State.RETRACTED, State.ASSERTED),
                    history.position("petro", "plot", LATER).history().stream()
                            .map(Span::state)
                            .toList());
        }

        @Test
        @DisplayName("13: the day it became public is only known to lie around the day asked about")
        void anUncertainDayOfPublicationLeavesTwoAnswersWhileTheDayLiesInsideIt() {
            Given history = given().says("petro", "plot", "2025-06-11")
                    .retracts("petro", "plot", "2025-06-23", "2025-07-05/2025-07-09", Force.CONDITIONAL);

            assertEquals(
                    State.ASSERTED,
                    history.position("petro", "plot", on("2025-07-04")).state());
            Position inside = history.position("petro", "plot", on("2025-07-07"));
            assertEquals(State.AMBIGUOUS, inside.state());
            assertEquals(
                    List.of(new Candidate(State.ASSERTED, false), new Candidate(State.SOFTENED, false)),
                    inside.candidates());
            assertEquals(
                    "Had plot/2 (conditional retract, 5–9 July 2025) become public by 7 July 2025?",
                    inside.question() == null ? "" : inside.question().text(Locale.ENGLISH));
            assertEquals(
                    State.SOFTENED,
                    history.position("petro", "plot", on("2025-07-09")).state());
        }
    }

    @Nested
    class SeveralPartiesAndClaims {
        @Test
        @DisplayName("8: a spokesperson retracts, the speaker is silent")
        void aSpokespersonsRetractionIsShownAsOneByProxyUntilTheSpeakerMakesItTheirOwn() {
            Given history = given().says("petro", "plot", "2025-06-11");
            history.party("spokesperson");
            history.act(
                    ActKind.RETRACT,
                    "spokesperson",
                    "plot",
                    "2025-06-23",
                    act -> act.force(Force.FULL).onBehalfOf(history.id("petro")));

            Position silent = history.position("petro", "plot", LATER);
            assertEquals(State.RETRACTED, silent.state());
            assertEquals(Set.of(Flag.BY_PROXY), silent.flags());
            assertEquals(
                    State.NONE, history.position("spokesperson", "plot", LATER).state());

            history.retracts("petro", "plot", "2025-06-24", Force.FULL);
            assertEquals(Set.of(), history.position("petro", "plot", LATER).flags());
        }

        @Test
        @DisplayName("14: one of three claims of a speech is retracted")
        void eachClaimOfASpeechStandsByItself() {
            Given history = given();
            history.together(speech -> {
                for (String claim : List.of("plot", "told", "drugs")) {
                    speech.act(ActKind.ASSERT, "petro", claim, "2025-06-11", act -> act.occasion("cali"));
                }
            });
            history.retracts("petro", "told", "2025-06-23", Force.FULL);

            assertEquals(
                    State.ASSERTED, history.position("petro", "plot", LATER).state());
            assertEquals(
                    State.RETRACTED, history.position("petro", "told", LATER).state());
            assertEquals(
                    State.ASSERTED, history.position("petro", "drugs", LATER).state());
        }

        @Test
        @DisplayName("15: the same claim by two people, one of whom retracts")
        void twoWhoHoldOneClaimHaveAPositionEach() {
            Given history = given().says("petro", "plot", "2025-06-11")
                    .says("leyva", "plot", "2025-06-12")
                    .retracts("petro", "plot", "2025-06-23", Force.FULL);

            assertEquals(
                    State.RETRACTED, history.position("petro", "plot", LATER).state());
            assertEquals(
                    State.ASSERTED, history.position("leyva", "plot", LATER).state());
            Set<ItemId> holders = history.dossier("plot", LATER).actsThatCount(history.id("plot")).stream()
                    .map(recorded -> recorded.act().holder())
                    .collect(Collectors.toSet());
            assertEquals(Set.of(history.id("petro"), history.id("leyva")), holders, "the claim shows both");
        }

        @Test
        @DisplayName("16: everything I said about X is taken back")
        void aRetractionOfEverythingIsOneActPerClaimThatWasRecordedAndAssertedByThen() {
            Given history = given();
            history.claim("plot", "rubio");
            history.claim("bribe", "rubio");
            history.claim("oil", "rubio");
            history.says("petro", "plot", "2025-06-11")
                    .says("petro", "bribe", "2025-06-12")
                    .says("leyva", "oil", "2025-06-12")
                    .retracts("petro", "bribe", "2025-06-13", Force.FULL);

            List<String> asserted = history.read(reader -> Reading.claimsOf(reader, history.id("petro"))).stream()
                    .filter(history.read(reader -> Reading.claimsAbout(reader, history.id("rubio")))::contains)
                    .map(claim -> history.dossier("plot", LATER).has(claim) ? "plot" : "bribe")
                    .filter(claim -> history.position("petro", claim, LATER).state() == State.ASSERTED)
                    .toList();
            assertEquals(List.of("plot"), asserted);
            history.together(all -> asserted.forEach(claim -> all.act(
                    ActKind.RETRACT,
                    "petro",
                    claim,
                    "2025-06-20",
                    act -> act.force(Force.FULL).occasion("everything"))));
            history.says("petro", "oil", "2025-06-25");

            assertEquals(
                    State.RETRACTED, history.position("petro", "plot", LATER).state());
            assertEquals(
                    1,
                    history.position("petro", "bribe", LATER).history().stream()
                            .filter(span -> span.state() == State.RETRACTED)
                            .count());
            assertEquals(State.ASSERTED, history.position("petro", "oil", LATER).state(), "said afterwards");
            assertEquals(State.ASSERTED, history.position("leyva", "oil", LATER).state(), "somebody else's");
        }
    }

    @Nested
    class OurOwnRecord {
        @Test
        @DisplayName("12: a misquote is found, and we void it")
        void aVoidedActIsAsIfNeverSaidAndStaysReadableAsOfBefore() {
            Given history = given().says("petro", "plot", "2025-06-11");
            Instant before = history.now();
            history.voids("plot/1");

            assertEquals(State.NONE, history.position("petro", "plot", LATER).state());
            assertEquals(List.of(), history.position("petro", "plot", LATER).history());
            assertEquals(
                    State.ASSERTED,
                    history.position("petro", "plot", LATER.knownAt(before)).state());
            assertEquals(1, history.dossier("plot", LATER).corrections().size());
            assertEquals(
                    0,
                    history.dossier("plot", LATER.knownAt(before)).corrections().size());
        }

        @Test
        @DisplayName("17: the outlet corrects its quote")
        void aQuoteThatAnOutletCorrectsIsAmendedAndTheFirstVersionStaysReadable() {
            Given history = given();
            history.act(
                    ActKind.ASSERT, "petro", "plot", "2025-06-11", act -> act.quote(new Quote("Rubio leads it", "en")));
            Instant before = history.now();
            history.amends(
                    "plot/1", act -> act.kind(ActKind.RELAY).quote(new Quote("I was told that Rubio leads it", "en")));

            assertEquals(State.RELAYED, history.position("petro", "plot", LATER).state());
            assertEquals(
                    State.ASSERTED,
                    history.position("petro", "plot", LATER.knownAt(before)).state());
            Dossier dossier = history.dossier("plot", LATER);
            assertTrue(dossier.amended(history.id("plot/1")));
            assertEquals(
                    "Rubio leads it",
                    ((Act) dossier.corrections().get(0).before()).quote().text());
        }

        @Test
        @DisplayName("17: and it turns out to be about another claim")
        void anActThatIsMovedToAnotherClaimCountsThereAndNoLongerHere() {
            Given history = given().says("petro", "plot", "2025-06-11").says("leyva", "drugs", "2025-06-12");
            Instant before = history.now();
            history.amends("plot/1", act -> act.claim(history.id("drugs")));

            assertEquals(State.NONE, history.position("petro", "plot", LATER).state());
            assertEquals(
                    State.ASSERTED, history.position("petro", "drugs", LATER).state());
            Vantage then = LATER.knownAt(before);
            assertEquals(State.ASSERTED, history.position("petro", "plot", then).state());
            assertEquals(State.NONE, history.position("petro", "drugs", then).state());

            history.undoes();
            assertEquals(
                    State.ASSERTED, history.position("petro", "plot", LATER).state());
            assertEquals(State.NONE, history.position("petro", "drugs", LATER).state());
        }

        @Test
        void anActThatWasMovedGoesWhenTheCommandThatRecordedItIsUndone() {
            Given history = given();
            history.claim("drugs");
            history.claim("plot");
            history.says("petro", "plot", "2025-06-11");
            long recorded = history.lastBatch().number();
            history.amends("plot/1", act -> act.claim(history.id("drugs"))).undoes(recorded);

            assertEquals(State.NONE, history.position("petro", "plot", LATER).state());
            assertEquals(State.NONE, history.position("petro", "drugs", LATER).state());
        }

        @Test
        @DisplayName("19: the wording of our claim changes, and not its meaning")
        void actsOnAnEarlierWordingOfTheSameMeaningCount() {
            Given history = given().says("petro", "plot", "2025-06-11")
                    .rewords("plot", "Rubio is the leader of a plot", true)
                    .says("petro", "plot", "2025-06-12");

            assertEquals(2, history.position("petro", "plot", LATER).count());
        }

        @Test
        @DisplayName("19: and its meaning too")
        void actsOnAWordingThatMeantSomethingElseDoNotCountAndAreKept() {
            Given history = given().says("petro", "plot", "2025-06-11");
            Instant before = history.now();
            history.rewords("plot", "Rubio knows of a plot", false);
            long reworded = history.lastBatch().number();

            assertEquals(State.NONE, history.position("petro", "plot", LATER).state());
            assertEquals(
                    State.ASSERTED,
                    history.position("petro", "plot", LATER.knownAt(before)).state());
            assertEquals(
                    1, history.dossier("plot", LATER).acts(history.id("plot")).size());
            history.says("leyva", "plot", "2025-06-13");
            assertEquals(
                    State.ASSERTED, history.position("leyva", "plot", LATER).state());
            history.undoes(reworded);
            assertEquals(
                    State.ASSERTED, history.position("petro", "plot", LATER).state());
        }

        @Test
        @DisplayName("20: two claims merged by mistake")
        void mergedClaimsFoldTogetherUntilTheMergeIsVoided() {
            Given history = given().says("petro", "plot", "2025-06-11")
                    .retracts("petro", "rubio-plot", "2025-06-23", Force.FULL);
            assertEquals(
                    State.ASSERTED, history.position("petro", "plot", LATER).state());
            assertEquals(
                    State.NONE, history.position("petro", "rubio-plot", LATER).state());

            history.merges("plot", "rubio-plot");
            Instant merged = history.now();
            assertEquals(
                    State.RETRACTED, history.position("petro", "plot", LATER).state());
            assertEquals(
                    State.RETRACTED,
                    history.position("petro", "rubio-plot", LATER).state());

            history.voids("plot=rubio-plot");
            assertEquals(
                    State.ASSERTED, history.position("petro", "plot", LATER).state());
            assertEquals(
                    State.NONE, history.position("petro", "rubio-plot", LATER).state());
            assertEquals(
                    State.RETRACTED,
                    history.position("petro", "plot", LATER.knownAt(merged)).state());
        }

        @Test
        void claimsThatAreMergedOneByOneAreAllTheSame() {
            Given history = given().says("petro", "a", "2025-06-11")
                    .says("petro", "b", "2025-06-12")
                    .says("petro", "c", "2025-06-13")
                    .merges("a", "b")
                    .merges("c", "b");
            for (String claim : List.of("a", "b", "c")) {
                assertEquals(3, history.position("petro", claim, LATER).count());
            }
        }

        @Test
        void oppositeClaimsAreNotMerged() {
            Given history = given().says("petro", "plot", "2025-06-11");
            history.links(LinkKind.OPPOSITE, "plot", "no-plot");
            assertEquals(State.NONE, history.position("petro", "no-plot", LATER).state());
        }

        @Test
        @DisplayName("21: a reported retraction turns out not to exist")
        void aReportedRetractionIsFlaggedAndGoneOnceItIsDisputed() {
            Given history = given().says("petro", "plot", "2025-06-11");
            history.act(
                    ActKind.RETRACT,
                    "petro",
                    "plot",
                    "2025-06-23",
                    act -> act.force(Force.FULL).attestation(Attestation.REPORTED));
            Instant reported = history.now();

            Position now = history.position("petro", "plot", LATER);
            assertEquals(State.RETRACTED, now.state());
            assertEquals(Set.of(Flag.REPORTED), now.flags());
            assertEquals(
                    State.ASSERTED,
                    history.position("petro", "plot", LATER.least(Attestation.CONFIRMED))
                            .state());

            history.amends("plot/2", act -> act.attestation(Attestation.DISPUTED));
            assertEquals(
                    State.ASSERTED, history.position("petro", "plot", LATER).state());
            assertEquals(
                    State.RETRACTED,
                    history.position("petro", "plot", LATER.knownAt(reported)).state());
            assertEquals(
                    State.RETRACTED,
                    history.position("petro", "plot", LATER.least(Attestation.DISPUTED))
                            .state());

            assertEquals(
                    Set.of(Flag.REPORTED, Flag.DOUBTED),
                    history.position("petro", "plot", LATER.least(Attestation.DISPUTED))
                            .flags());

            // Once it is known from somebody, it is no longer doubted, though still only reported.
            history.act(
                    ActKind.RETRACT,
                    "petro",
                    "plot",
                    "2025-06-24",
                    act -> act.force(Force.FULL).attestation(Attestation.REPORTED));
            assertEquals(
                    Set.of(Flag.REPORTED),
                    history.position("petro", "plot", LATER.least(Attestation.DISPUTED))
                            .flags());
        }
    }

    @Nested
    class WhatDoesNotTouchAPosition {
        @Test
        @DisplayName("18: the speaker leaves office")
        void leavingOfficeFreezesNothingAndChangesNothing() {
            Given history = given().says("leyva", "plot", "2023-06-11");
            Position before = history.position("leyva", "plot", LATER);
            history.office("leyva", "foreign minister", "2022-08-07", "2024-05-20");

            assertEquals(before, history.position("leyva", "plot", LATER));
            Dossier dossier = history.dossier("plot", LATER);
            ItemId leyva = history.id("leyva");
            assertEquals(
                    List.of("foreign minister"),
                    dossier.offices(leyva, LocalDate.of(2023, 6, 11)).stream()
                            .map(Office::title)
                            .toList());
            assertEquals(List.of(), dossier.offices(leyva, LocalDate.of(2025, 6, 29)));
        }

        @Test
        @DisplayName("22: a prediction fails")
        void anOutcomeIsAVerdictAndLeavesThePredictionAsserted() {
            Given history = given().says("petro", "growth", "2025-01-11");
            Position before = history.position("petro", "growth", LATER);
            history.rates("desk", "growth", Scales.OUTCOME.handle(), "Did Not Come True", "2025-12-01");

            assertEquals(before, history.position("petro", "growth", LATER));
            assertEquals(
                    "did-not-come-true",
                    history.dossier("growth", LATER)
                            .verdicts(history.id("growth"))
                            .get(0)
                            .code());
        }

        @Test
        void aDisputeByAnotherIsContestAndNotPosition() {
            Given history = given();
            history.claim("plot", "rubio");
            history.says("petro", "plot", "2025-06-11");
            Position before = history.position("petro", "plot", LATER);
            history.act(ActKind.DISPUTE, "rubio", "plot", "2025-06-12");

            assertEquals(before, history.position("petro", "plot", LATER));
            assertEquals(Contest.DENIED_BY_SUBJECT, history.contest("plot", LATER));
            assertFalse(history.dossier("plot", LATER).corrections().iterator().hasNext());
        }
    }

    @Nested
    class ManyDatesThatAreNotSure {
        @Test
        void sixteenRepetitionsSometimeThatYearLeaveNoDoubtOfWhereTheyStand() {
            Given history = given().says("petro", "plot", "2025-03-04");
            for (int i = 0; i < 16; i++) {
                history.act(ActKind.REPEAT, "petro", "plot", "2025");
            }

            Position now = history.position("petro", "plot", on("2025-07-01"));
            assertEquals(State.ASSERTED, now.state());
            assertEquals(List.of(), now.candidates());
        }

        @Test
        void sixteenAssertionsSometimeThatYearAreTwoCasesAndOneQuestion() {
            Given history = given();
            for (int i = 0; i < 16; i++) {
                history.act(ActKind.ASSERT, "petro", "plot", "2025");
            }

            Position now = history.position("petro", "plot", on("2025-07-01"));
            assertEquals(State.AMBIGUOUS, now.state());
            assertEquals(
                    Set.of(State.ASSERTED, State.NONE),
                    now.candidates().stream().map(Candidate::state).collect(Collectors.toSet()));
            assertNotNull(now.question());
        }

        @Test
        void fortyAssertionsSometimeThatYearAreTwoCasesAndTwentyRetractionsMakeThree() {
            Given history = given();
            for (int i = 0; i < 40; i++) {
                history.act(ActKind.ASSERT, "petro", "plot", "2025");
            }
            Position said = history.position("petro", "plot", on("2025-07-01"));
            assertEquals(
                    Set.of(State.ASSERTED, State.NONE),
                    said.candidates().stream().map(Candidate::state).collect(Collectors.toSet()));
            assertEquals(0, said.count(), "it may be that none of them was made by then");

            for (int i = 0; i < 20; i++) {
                history.retracts("petro", "plot", "2025", Force.FULL);
            }
            Position now = history.position("petro", "plot", on("2025-07-01"));
            assertEquals(
                    Set.of(State.ASSERTED, State.RETRACTED, State.NONE),
                    now.candidates().stream().map(Candidate::state).collect(Collectors.toSet()));
        }
    }

    /** The record's clock stands at 1 August 2025. */
    @Nested
    class WhatIsOnRecord {
        @Test
        void wasMadeByTheDayOnWhichItWasRecorded() {
            Given history = given().says("petro", "plot", "2025-08");
            assertEquals(
                    State.ASSERTED,
                    history.position("petro", "plot", on("2025-08-01")).state());
            assertEquals(
                    State.NONE,
                    history.position("petro", "plot", on("2025-07-31")).state());
            history.says("rubio", "plot", "../..");
            assertEquals(
                    State.ASSERTED,
                    history.position("rubio", "plot", on("2025-08-01")).state());
            assertEquals(
                    State.AMBIGUOUS,
                    history.position("rubio", "plot", on("2025-07-31")).state());
        }

        @Test
        void mayBecomePublicOnlyLaterWhereItHasADateOfItsOwnForThat() {
            Given history = given().says("petro", "plot", "2025-07-20", "2025-08");
            assertEquals(
                    State.AMBIGUOUS,
                    history.position("petro", "plot", on("2025-08-01")).state());
        }

        @Test
        void hasTheDateThatItWasGivenLast() {
            Given history = given().says("petro", "plot", "2025-07");
            history.amends(
                    "plot/1",
                    act -> act.made(Dates.date("2025-07-30/2025-08-15"))
                            .becamePublic(Dates.date("2025-07-30/2025-08-15")));
            assertEquals(
                    State.ASSERTED,
                    history.position("petro", "plot", on("2025-08-01")).state());
            assertEquals(
                    State.AMBIGUOUS,
                    history.position("petro", "plot", on("2025-07-31")).state());
        }
    }

    @Nested
    class WhatOnlyLeavesAMark {
        @Test
        void isNotTheActBehindARetractionThatBecamePublicLater() {
            Given history = given().says("petro", "plot", "2025-03-04")
                    .retracts("petro", "plot", "2025-03-20", "2025-04-02", Force.FULL)
                    .retracts("petro", "plot", "2025-03-21", Force.NONE);
            history.act(ActKind.DELETE, "petro", "plot", "2025-03-22");
            Position now = history.position("petro", "plot", LATER);
            assertEquals(State.RETRACTED, now.state());
            assertEquals(history.id("plot/2"), now.act());
            assertEquals(
                    List.of("plot/1", "plot/3", "plot/4", "plot/2").stream()
                            .map(history::id)
                            .toList(),
                    now.history().stream().map(Span::act).toList());
        }
    }

    @Nested
    class MoreOrdersThanAnybodyCouldRead {
        @Test
        void whatCameAfterAllOfThemSettlesThePosition() {
            Given history = given();
            for (int day = 1; day <= 14; day++) {
                String made = "2025-03-%02d/2025-03-%02d".formatted(day, day + 12);
                history.act(day % 3 == 0 ? ActKind.DENY : ActKind.REPEAT, "petro", "plot", made);
            }
            assertEquals(
                    List.of(),
                    history.position("petro", "plot", on("2025-04-01")).candidates());
            history.retracts("petro", "plot", "2025-04-02", Force.FULL);
            Position now = history.position("petro", "plot", LATER);
            assertEquals(State.RETRACTED, now.state());
            assertEquals(10, now.count());
            assertEquals(history.id("plot/15"), now.act());
        }

        @Test
        void doNotMatterWhereAllLeadToOne() {
            Given history = given();
            for (int day = 1; day <= 14; day++) {
                String made = "2025-03-%02d/2025-03-%02d".formatted(day, day + 12);
                history.act(day % 2 == 0 ? ActKind.REPEAT : ActKind.ASSERT, "petro", "plot", made);
            }
            Position now = history.position("petro", "plot", on("2025-04-01"));
            assertEquals(State.ASSERTED, now.state());
            assertEquals(14, now.count());
        }
    }

    @Nested
    class WhoStandsBehindIt {
        @Test
        void whatTheyAreReportedToHaveDoneThemselvesIsNotByProxyOnly() {
            Given history = given().says("petro", "plot", "2025-06-11");
            history.party("spokesperson");
            history.act(
                            ActKind.RETRACT,
                            "spokesperson",
                            "plot",
                            "2025-06-20",
                            act -> act.force(Force.FULL).onBehalfOf(history.id("petro")))
                    .act(
                            ActKind.RETRACT,
                            "petro",
                            "plot",
                            "2025-06-21",
                            act -> act.force(Force.FULL).attestation(Attestation.REPORTED));

            Position now = history.position("petro", "plot", LATER);
            assertEquals(State.RETRACTED, now.state());
            assertEquals(Set.of(Flag.REPORTED), now.flags(), "not the speaker's own confirmed word either");
            assertEquals(history.id("plot/3"), now.act());
        }

        @Test
        void whatASpokespersonPassedOnBecomesTheSpeakersOwnOnceTheyPassItOnThemselves() {
            Given history = given();
            history.party("petro");
            history.act(
                    ActKind.RELAY, "spokesperson", "plot", "2025-06-11", act -> act.onBehalfOf(history.id("petro")));
            assertEquals(
                    Set.of(Flag.BY_PROXY),
                    history.position("petro", "plot", LATER).flags());

            history.act(ActKind.RELAY, "petro", "plot", "2025-06-12");
            Position now = history.position("petro", "plot", LATER);
            assertEquals(State.RELAYED, now.state());
            assertEquals(Set.of(), now.flags());
        }

        @Test
        void aSpokespersonsRepetitionTakesNothingFromTheSpeakersOwnWord() {
            Given history = given().says("petro", "plot", "2025-06-11");
            history.act(
                    ActKind.REPEAT, "spokesperson", "plot", "2025-06-12", act -> act.onBehalfOf(history.id("petro")));
            Position now = history.position("petro", "plot", LATER);
            assertEquals(Set.of(), now.flags());
            assertEquals(1, now.count());
        }
    }
}
