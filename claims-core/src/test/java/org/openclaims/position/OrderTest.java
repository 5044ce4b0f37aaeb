package org.openclaims.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.item.Ids;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.testing.CountingIds;
import org.openclaims.testing.Dates;

/** What the record says of the order of acts, one example a rule. */
class OrderTest {
    private static final Instant RECORDED = Instant.parse("2025-08-01T12:00:00Z");
    private static final Vantage LATER = Vantage.on(LocalDate.of(2025, 9, 1));

    private final Ids ids = new CountingIds();
    private final ItemId claim = ids.next(ItemKind.CLAIM);
    private final ItemId petro = ids.next(ItemKind.PARTY);
    private final ItemId leyva = ids.next(ItemKind.PARTY);
    private long recorded;

    private RecordedAct act(ItemId by, ActKind kind, String made, RecordedAct... after) {
        recorded++;
        Act act = Act.of(ids.next(ItemKind.ACT), "plot/" + recorded, kind, claim, by, Dates.date(made))
                .after(Stream.of(after).map(one -> one.act().id()).toList())
                .build();
        return new RecordedAct(act, recorded, RECORDED, null);
    }

    private RecordedAct said(String made, RecordedAct... after) {
        return act(petro, ActKind.ASSERT, made, after);
    }

    @Test
    void theActOfAnotherBoundsNothing() {
        RecordedAct speech = said("2025-05-05");
        RecordedAct answer = act(leyva, ActKind.DISPUTE, "2025-05", speech);
        RecordedAct own = said("2025-05", speech);

        List<RecordedAct> heeded = Order.heeded(List.of(speech, answer, own), LATER);
        assertNull(heeded.get(1).notBefore());
        assertEquals(LocalDate.of(2025, 5, 5), heeded.get(2).madeEarliest());
    }

    @Test
    void whatCameEarlierOnTheDayOfItsBaseIsPlacedBeforeBoth() {
        RecordedAct ten = said("2025-06-11T10:00:00");
        RecordedAct nine = said("2025-06-11T09:00:00");
        RecordedAct after = said("2025-06", ten);

        assertEquals(List.of(nine, ten, after), Order.oldestFirst(List.of(ten, nine, after)));
    }

    @Test
    void whereItContradictsItselfWhatWasSaidFirstHoldsInWhicheverOrderItIsRead() {
        RecordedAct late = said("2025-06-20");
        RecordedAct letter = said("2025-06", late);
        RecordedAct early = said("2025-06-10", letter);

        for (List<RecordedAct> acts :
                List.of(List.of(early, late, letter), List.of(letter, late, early), List.of(late, letter, early))) {
            RecordedAct heeded = Order.heeded(acts, LATER).get(acts.indexOf(letter));
            assertEquals(LocalDate.of(2025, 6, 20), heeded.madeEarliest());
            assertEquals(LocalDate.of(2025, 6, 30), heeded.madeLatest());
        }
    }

    @Test
    void anActWasMadeByTheDayOfItsRecordingAndByTheDayOfWhatCameAfterIt() {
        RecordedAct summer = said("2025-06/2025-12");
        assertEquals(LocalDate.of(2025, 8, 1), summer.madeLatest());

        RecordedAct then = said("2025-07-10", summer);
        RecordedAct heeded = Order.heeded(List.of(summer, then), LATER).get(0);
        assertEquals(LocalDate.of(2025, 7, 10), heeded.madeLatest());
        assertEquals(LocalDate.of(2025, 7, 10), heeded.publicLatest());
    }

    @Test
    void theActsOfTwoHoldersAreNotFoldedAsOne() {
        List<RecordedAct> two = List.of(said("2025-06-01"), act(leyva, ActKind.ASSERT, "2025-06-02"));
        assertThrows(IllegalArgumentException.class, () -> Fold.position(two, LATER));

        List<RecordedAct> contested = List.of(said("2025-06-01"), act(leyva, ActKind.DISPUTE, "2025-06-02"));
        assertEquals(State.ASSERTED, Fold.position(contested, LATER).state());
    }

    @Test
    void oneActIsNotCountedTwiceThoughItsEarlierVersionMayStandBesideIt() {
        RecordedAct said = said("2025-06-01");
        RecordedAct withdrawn = new RecordedAct(said.act(), said.order(), RECORDED, RECORDED.plusSeconds(1));
        assertEquals(1, Fold.position(List.of(withdrawn, said), LATER).count());
        assertThrows(IllegalArgumentException.class, () -> Fold.position(List.of(said, said), LATER));
    }

    @Test
    @SuppressWarnings("NullAway") // as a program without null checks would do it
    void nothingIsLookedAtFromNowhere() {
        assertThrows(NullPointerException.class, () -> Vantage.on(null));
        assertThrows(NullPointerException.class, () -> new RecordedAct(null, 1, RECORDED, null));
    }

    @Test
    void aQuestionIsTriedWithoutWhatCannotBeThereIfTheAnswerIsNo() {
        RecordedAct relayed = act(petro, ActKind.RELAY, "2025-06");
        RecordedAct said = said("2025-06", relayed);

        Question asked = Fold.position(List.of(relayed, said), Vantage.on(LocalDate.of(2025, 6, 15)))
                .question();
        assertEquals(relayed.act(), Objects.requireNonNull(asked).act());
    }
}
