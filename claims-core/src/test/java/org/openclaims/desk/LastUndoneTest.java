package org.openclaims.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.log.Command;
import org.openclaims.log.InMemoryLog;
import org.openclaims.party.PartyKind;
import org.openclaims.testing.CountingIds;
import org.openclaims.testing.TickingClock;

/** Where several record, "the last command" is the last of one's own, or it is asked which is meant. */
class LastUndoneTest {
    private final CountingIds ids = new CountingIds(1);
    private final InMemoryLog log = new InMemoryLog(new TickingClock(), ids);

    @Test
    void ofAColleagueIsNotTakenBackUnawares() {
        add("ana", "Abena Osei");
        add("ben", "Kwesi Adomi");

        Refused refused = assertThrows(Refused.class, () -> undo("ana", null));
        assertEquals(
                "Command 2 (party add), the last that counts, was given by ben, not by ana. Your own last one is command 1 (party add): undo command 1."
                        + " To take back command 2 all the same: undo command 2.",
                refused.getMessage());
        assertEquals(List.of(WayOut.to(Step.UNDO_COMMAND, 1), WayOut.to(Step.UNDO_COMMAND, 2)), refused.waysOut());

        assertEquals(2, undo("ben", null));
        // Ben's does not count any more: the last that does is hers.
        assertEquals(1, undo("ana", null));
    }

    @Test
    void whoHasRecordedNothingIsToldSo() {
        add("ben", "Kwesi Adomi");
        String message = assertThrows(Refused.class, () -> undo("ana", null)).getMessage();
        assertEquals(
                "Command 1 (party add), the last that counts, was given by ben, not by ana. None of your own among the latest commands can be undone."
                        + " To take back command 1 all the same: undo command 1.",
                message);
    }

    @Test
    void ofAnotherChainThanTheOneNamedNeither() {
        add("ana", "Abena Osei");
        String message =
                assertThrows(Refused.class, () -> undo("ana", "sports")).getMessage();
        assertEquals(
                "Command 1 (party add), the last that counts, was recorded in the chain main, not in sports. None of your own among the latest commands can be undone."
                        + " To take back command 1 all the same: undo command 1.",
                message);
        assertEquals(1, undo("ana", "main"));
    }

    private void add(String actor, String name) {
        log.write(
                Command.of(ids.nextKey(), "party add", actor, "test"),
                reader -> {
                    Drafting drafting = new Drafting(reader, ids, Set.of(), LocalDate.of(2026, 1, 1));
                    Desk.party(drafting, PartyKind.PERSON, name, null, null);
                    return drafting.changes();
                },
                (receipt, reader) -> receipt);
    }

    private long undo(String actor, String chain) {
        long[] undone = new long[1];
        log.write(
                Command.of(ids.nextKey(), "undo", actor, "test"),
                reader -> {
                    Drafting drafting = new Drafting(reader, ids, Set.of(), LocalDate.of(2026, 1, 1));
                    undone[0] =
                            Withdrawals.lastUndone(drafting, actor, chain, "no").number();
                    return drafting.changes();
                },
                (receipt, reader) -> receipt);
        return undone[0];
    }
}
