package org.openclaims.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.Wording;
import org.openclaims.date.EventDate;
import org.openclaims.item.Ids;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.InMemoryLog;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.position.Vantage;
import org.openclaims.testing.CountingIds;
import org.openclaims.testing.TickingClock;

/** The report on a claim with thousands of acts or holders is whole. How long it takes is measured by {@code bench/Crowded.java}. */
class CrowdedClaimTest {
    private final Ids ids = new CountingIds();
    private final ItemId claim = ids.next(ItemKind.CLAIM);
    private final List<Change> changes = new ArrayList<>();

    @Test
    void ofOneHolder() {
        ItemId holder = party(0);
        for (int i = 0; i < 12_000; i++) {
            act(i, i == 0 ? ActKind.ASSERT : ActKind.REPEAT, holder);
        }

        List<Held> held = report().positions();

        assertEquals(12_000, held.get(0).acts().size());
        assertEquals(12_000, held.get(0).position().count());
    }

    @Test
    void ofManyHolders() {
        for (int i = 0; i < 4_000; i++) {
            act(i, ActKind.ASSERT, party(i));
        }

        List<Held> held = report().positions();

        assertEquals(4_000, held.size());
        assertEquals(1, held.get(3_999).acts().size());
    }

    private ItemId party(int number) {
        ItemId party = ids.next(ItemKind.PARTY);
        changes.add(
                new Change.Added(new Party(party, "quill" + number, PartyKind.PERSON, "Ada Quill " + number, null)));
        return party;
    }

    private void act(int number, ActKind kind, ItemId holder) {
        EventDate made = EventDate.of(LocalDate.of(1990, 1, 1).plusDays(number));
        changes.add(new Change.Added(Act.of(ids.next(ItemKind.ACT), "bridge/" + (number + 1), kind, claim, holder, made)
                .build()));
    }

    private ClaimReport report() {
        changes.add(0, new Change.Added(new Claim(claim, "bridge", ClaimKind.FACT, List.of(), List.of())));
        changes.add(
                1,
                new Change.Added(new Wording(
                        ids.next(ItemKind.WORDING), "bridge/w1", claim, 1, "The bridge is safe", null, true)));
        InMemoryLog log = new InMemoryLog(new TickingClock(), ids);
        log.write(Command.of(ids.nextKey(), "add", "desk", "test"), reader -> changes, (receipt, reader) -> receipt);
        return log.read(reader -> Reports.claim(
                reader, claim, Vantage.on(LocalDate.of(2026, 1, 1)), Instant.parse("2026-01-01T00:00:00Z")));
    }
}
