package org.openclaims.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemId;
import org.openclaims.position.Order;
import org.openclaims.position.RecordedAct;

/** The acts that count for one claim, put in order and parted by their holders once for all of them: a claim may have thousands of both. */
final class ActsOfClaim {
    private final List<RecordedAct> acts;
    private final Map<ItemId, List<RecordedAct>> byHolder;
    private final Set<ItemId> holders = new LinkedHashSet<>();
    private @Nullable List<RecordedAct> oldestFirst;
    private @Nullable Map<ItemId, List<RecordedAct>> oldestFirstByHolder;
    private @Nullable Map<ItemId, RecordedAct> byId;

    /** @param acts in the order of recording */
    ActsOfClaim(List<RecordedAct> acts) {
        this.acts = acts;
        byHolder = byHolder(acts);
        for (RecordedAct recorded : acts) {
            if (recorded.act().kind().ofHolder()) {
                holders.add(recorded.act().holder());
            }
        }
    }

    List<RecordedAct> acts() {
        return acts;
    }

    /** Those of one party, or for it. */
    List<RecordedAct> of(ItemId party) {
        return byHolder.getOrDefault(party, List.of());
    }

    /** Null if it does not count for the claim. */
    @Nullable
    RecordedAct find(ItemId act) {
        if (byId == null) {
            byId = new HashMap<>();
            for (RecordedAct recorded : acts) {
                byId.put(recorded.act().id(), recorded);
            }
        }
        return byId.get(act);
    }

    /** Everybody who holds the claim at some time. */
    Set<ItemId> holders() {
        return Collections.unmodifiableSet(holders);
    }

    List<RecordedAct> oldestFirst() {
        if (oldestFirst == null) {
            oldestFirst = Order.oldestFirst(acts);
        }
        return oldestFirst;
    }

    List<RecordedAct> oldestFirstOf(ItemId party) {
        if (oldestFirstByHolder == null) {
            oldestFirstByHolder = byHolder(oldestFirst());
        }
        return oldestFirstByHolder.getOrDefault(party, List.of());
    }

    private static Map<ItemId, List<RecordedAct>> byHolder(List<RecordedAct> acts) {
        Map<ItemId, List<RecordedAct>> byHolder = new HashMap<>();
        for (RecordedAct recorded : acts) {
            // Written out: a lambda would be linked at each start.
            ItemId holder = recorded.act().holder();
            List<RecordedAct> own = byHolder.get(holder);
            if (own == null) {
                own = new ArrayList<>();
                byHolder.put(holder, own);
            }
            own.add(recorded);
        }
        return byHolder;
    }
}
