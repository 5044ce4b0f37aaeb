package org.openclaims.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openclaims.item.Ids;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.party.Identity;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.testing.CountingIds;
import org.openclaims.verdict.Scale;

/** What stands, read from events that somebody hands over. */
class DossierTest {
    private final Ids ids = new CountingIds();

    private Dossier of(Item... items) {
        Batch batch = new Batch(1, Batch.MAIN, "b", "c", "add", "ana", Instant.EPOCH, "test", null);
        List<Event> events = new ArrayList<>();
        for (Item item : items) {
            events.add(new Event(events.size() + 1, ids.nextKey(), batch, new Change.Added(item)));
        }
        return Dossier.of(events, null);
    }

    @Test
    void anIdentityOfWhichNothingIsLeftIsNone() {
        ItemId party = ids.next(ItemKind.PARTY);
        Party unnamed = new Party(party, "an-engineer", PartyKind.UNNAMED, "an engineer", null);
        Identity erased = new Identity(ids.next(ItemKind.IDENTITY), "an-engineer/i1", party, "none", null, null);
        Identity kept =
                new Identity(ids.next(ItemKind.IDENTITY), "an-engineer/i2", party, "none", "bm9uY2U=", "c2VhbGVk");

        assertEquals(Optional.empty(), of(unnamed, erased).identity(party));
        assertEquals(Optional.of(kept), of(unnamed, erased, kept).identity(party));
    }

    @Test
    void ofTwoScalesOfOneHandleTheFirstIsTheOneThatVerdictsCite() {
        Scale first = new Scale(ids.next(ItemKind.SCALE), "ours@1", "Ours", List.of());
        Scale second = new Scale(ids.next(ItemKind.SCALE), "ours@1", "Theirs", List.of());

        assertEquals(Optional.of(first), of(first, second).scale("ours@1"));
    }
}
