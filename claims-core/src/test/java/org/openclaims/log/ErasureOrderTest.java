package org.openclaims.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.claim.Wording;
import org.openclaims.item.ItemKind;
import org.openclaims.testing.Specimens;

class ErasureOrderTest {
    @Test
    void whatAnErasureLeavesIsAMark() {
        ErasureOrder order = new ErasureOrder("GDPR Art. 17\n(1)", "legal desk", LocalDate.of(2026, 11, 23));
        assertTrue(ErasureOrder.isMark(order.mark()), order.mark());
        assertTrue(ErasureOrder.isMark(ErasureOrder.NOTHING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[erased] he said [sic]",
                "[erased 2026-11-23, GDPR] of the tape [sic]",
                "[erased from the tape]",
                "[erased 2026, GDPR]",
                "[erased 2026-11-23, ]",
                "[erased",
                " [erased]"
            })
    void wordsThatLookLikeOneAreNoneAndAreFound(String words) {
        assertFalse(ErasureOrder.isMark(words));
        Wording wording =
                new Wording(Specimens.id(ItemKind.WORDING, 9), "plot/w1", Specimens.CLAIM.id(), 1, words, null, true);
        assertEquals(1, Term.of(wording).size());
    }

    @Test
    void aMarkIsNotFound() {
        Wording wording = new Wording(
                Specimens.id(ItemKind.WORDING, 9),
                "plot/w1",
                Specimens.CLAIM.id(),
                1,
                "[erased 2026-11-23, GDPR Art. 17]",
                null,
                true);
        assertEquals(Set.of(), Term.of(wording));
    }
}
