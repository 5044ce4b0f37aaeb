package org.openclaims.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Messages in a narrow window. */
class FoldedTest {
    private final StringWriter window = new StringWriter();
    private final Folded folded = new Folded(window, 30);

    @Test
    void aSentenceIsBrokenAtSpaces() {
        folded.println("claims: There is no claim called \"ferry\". `claims list` shows all.");
        assertEquals("claims: There is no claim\ncalled \"ferry\". `claims list`\nshows all.\n", window.toString());
    }

    @Test
    void whatWasCountedStandsOutLeft() {
        folded.println("         2  known, and kept beside the earlier version");
        assertEquals(
                "         2  known, and kept\n            beside the earlier\n            version\n",
                window.toString());
    }

    @Test
    void aPromptAndWhatFitsStayAsTheyAre() {
        folded.print("Which claim (its handle), as `claims list` shows it: ");
        folded.println("Nothing was recorded.");
        assertEquals("Which claim (its handle), as `claims list` shows it: Nothing was recorded.\n", window.toString());
    }
}
