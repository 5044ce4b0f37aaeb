package org.openclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceTest {
    @Test
    void aProgramPutsItsOwnWayOutInThePlaceOfOurs() {
        Sentence sentence =
                Sentence.of("There is no claim called \"{0}\". {1} shows all.", "ferry", WayOut.to(Step.CLAIMS));
        assertEquals("There is no claim called \"ferry\". The list of claims shows all.", sentence.text());
        assertEquals(
                "No hay ninguna afirmación «ferry». ▶Claims",
                sentence.text("No hay ninguna afirmación «{0}». {1}", way -> "▶Claims"));
        assertEquals(List.of(WayOut.to(Step.CLAIMS)), sentence.waysOut());
    }

    @Test
    void aWayOutWithinASentenceBeginsSmall() {
        assertEquals(
                "If the two are one: undo this, then make osei and abena one.",
                Sentence.of(
                                "If the two are one: {0}, then {1}.",
                                WayOut.to(Step.UNDO), WayOut.to(Step.MERGE, "osei", "abena"))
                        .text());
    }

    @Test
    void aNameAtTheBeginningStaysAsItIs() {
        assertEquals(
                "ferry-free is it.", Sentence.of("{0} is it.", "ferry-free").text());
    }

    @Test
    void bracesInWhatWasTypedStayWhatTheyAre() {
        Sentence bare = Sentence.of("Look for \"{1}\" elsewhere.");
        Sentence named = Sentence.of("There is no \"{0}\".", "{0}{7}");
        assertEquals("Look for \"{1}\" elsewhere.", bare.text());
        assertEquals(
                "There is no \"{0}{7}\". Look for \"{1}\" elsewhere.",
                named.then(bare).text());
        assertEquals(
                "Look for \"{1}\" elsewhere. There is no \"{0}{7}\".",
                bare.then(named).text());
    }

    @ParameterizedTest
    @EnumSource
    void everyStepIsSaidInWords(Step step) {
        String said = WayOut.to(step, "first", "second").text();
        assertFalse(said.isBlank() || said.contains("{"), said);
    }
}
