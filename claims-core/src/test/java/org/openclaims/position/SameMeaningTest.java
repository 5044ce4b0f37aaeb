package org.openclaims.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openclaims.testing.Given.given;
import static org.openclaims.testing.Given.on;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaims.claim.LinkKind;
import org.openclaims.testing.Given;

/** A link was our judgement of what two claims meant then. Where one means something else since, it says nothing about that. */
class SameMeaningTest {
    private static final Vantage LATER = on("2025-12-31");

    private Given history;

    /** Luis says a, Rosa says b, which says the same; then a is found to be misworded. */
    @BeforeEach
    void tell() {
        history = given().says("luis", "a", "2025-01-11").says("rosa", "b", "2025-01-12");
        history.merges("a", "b");
    }

    private State state(String party, String claim) {
        return history.position(party, claim, LATER).state();
    }

    @Test
    void whatWasSaidOfTheOldMeaningStaysWithTheClaimThatStillHasIt() {
        Instant linked = history.now();
        history.rewords("a", "Something else", false);
        assertEquals(State.NONE, state("rosa", "a"));
        assertEquals(State.NONE, state("luis", "a"));
        assertEquals(State.ASSERTED, state("rosa", "b"));
        assertEquals(State.ASSERTED, state("luis", "b"), "he said what b says, whatever we made of a since");
        assertEquals(
                State.ASSERTED,
                history.position("rosa", "a", LATER.knownAt(linked)).state());
        assertEquals(Set.of(history.id("a")), history.dossier("a", LATER).sameAs(history.id("a")));
        assertEquals(Set.of(history.id("b")), history.dossier("b", LATER).sameAs(history.id("b")));
        history.says("ana", "a", "2025-03-01");
        assertEquals(State.ASSERTED, state("ana", "a"));
        assertEquals(State.NONE, state("ana", "b"));
    }

    @Test
    void wordsThatSayTheSameBetterChangeNothing() {
        history.rewords("a", "The same, better put", true);
        assertEquals(State.ASSERTED, state("rosa", "a"));
        assertEquals(State.ASSERTED, state("luis", "b"));
    }

    @Test
    void aLinkThatIsMadeAgainTiesWhatTheyMeanNow() {
        history.rewords("a", "Something else", false).rewords("b", "Something else too", false);
        assertEquals(State.NONE, state("rosa", "a"));
        history.links(LinkKind.SAME, "b", "a");
        history.says("ana", "a", "2025-03-01");
        assertEquals(State.ASSERTED, state("ana", "b"));
        assertEquals(State.NONE, state("rosa", "a"));
    }

    @Test
    void aClaimBetweenTwoThatMovedOnStillTiesThem() {
        history.merges("b", "c");
        history.rewords("b", "Something else", false);
        assertEquals(State.ASSERTED, state("luis", "c"));
        assertEquals(State.ASSERTED, state("rosa", "c"), "b said the same when she said it");
        assertEquals(State.NONE, state("luis", "b"));
    }

    @Test
    void whatAClaimMeantNeverCountsForWhatItMeansNow() {
        history.rewords("a", "Something else", false);
        history.links(LinkKind.SAME, "b", "a");
        assertEquals(State.ASSERTED, state("rosa", "a"));
        assertEquals(State.NONE, state("luis", "a"));
    }

    @Test
    void aWordingThatIsTakenBackTakesNothingAlong() {
        history.rewords("a", "Something else", false).undoes();
        assertEquals(State.ASSERTED, state("rosa", "a"));
    }
}
