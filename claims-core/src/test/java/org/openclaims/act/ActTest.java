package org.openclaims.act;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openclaims.date.EventDate;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.item.UnfitText;
import org.openclaims.party.Identity;
import org.openclaims.verdict.Verdict;

/** What no act, verdict or identity can be, whoever makes it: a program that hands it over has made a mistake. */
class ActTest {
    private static final EventDate DAY = EventDate.of(LocalDate.of(2025, 3, 4));
    private static final ItemId ID = new ItemId(ItemKind.ACT, "a");
    private static final ItemId CLAIM = new ItemId(ItemKind.CLAIM, "c");
    private static final ItemId PARTY = new ItemId(ItemKind.PARTY, "p");

    private static ActBuilder act() {
        return Act.of(ID, "bridge-safe/1", ActKind.REAFFIRM, CLAIM, PARTY, DAY);
    }

    private static void refused(String why, Runnable made) {
        String message = assertThrows(IllegalArgumentException.class, made::run).getMessage();
        assertTrue(message.contains(why), message);
    }

    private static void unfit(String why, Runnable made) {
        String message = assertThrows(UnfitText.class, made::run).getMessage();
        assertTrue(message.contains(why), message);
    }

    @Test
    void noneAnswersItself() {
        refused("answer itself", () -> act().answers(ID).build());
    }

    @Test
    void noneAnswersWhatIsNoAct() {
        refused("expected the id of a", () -> act().answers(CLAIM).build());
    }

    @Test
    void noneIsOnAWordingThatThereCannotBe() {
        refused("count from 1, not 0", () -> act().wording(0).build());
        refused("count from 1, not 0", () -> verdict(0, "true"));
    }

    @Test
    void noneIsOfAnOccasionWithoutAName() {
        unfit("occasion is empty", () -> act().occasion(" ").build());
    }

    @Test
    void aVerdictHasNoBlankCode() {
        unfit("code of the label is empty", () -> verdict(1, ""));
    }

    @Test
    void anIdentityIsClosedUpWithItsNonceOrNotAtAll() {
        ItemId id = new ItemId(ItemKind.IDENTITY, "i");
        refused("nonce", () -> new Identity(id, "engineer/i1", PARTY, "aes", null, "c2VhbGVk"));
        refused("nonce", () -> new Identity(id, "engineer/i1", PARTY, "aes", "bm9uY2U=", null));
    }

    private static void verdict(int wording, String code) {
        var unused = new Verdict(
                new ItemId(ItemKind.VERDICT, "v"),
                "bridge-safe/v1",
                CLAIM,
                wording,
                PARTY,
                "politifact@1",
                code,
                "True",
                null,
                DAY,
                null,
                List.of());
    }
}
