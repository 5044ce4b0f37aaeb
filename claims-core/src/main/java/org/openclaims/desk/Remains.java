package org.openclaims.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;
import org.openclaims.log.Role;

/** What speaks of an erased thing and stays: acts, claims and the rest are others' words, or needed for where others stand. */
final class Remains {
    private Remains() {}

    /**
     * One line for each sort of thing.
     *
     * @param about what was erased whole
     * @param erased what went with it
     */
    static List<String> of(LogReader reader, ItemId about, Set<ItemId> erased) {
        Set<ItemId> acts = new LinkedHashSet<>();
        Set<ItemId> claims = new LinkedHashSet<>();
        Set<ItemId> others = new LinkedHashSet<>();
        for (Event event : reader.events(Set.of(about), EnumSet.allOf(Role.class))) {
            // Any version: what two who were made one did names the first of them only since then.
            Item version = event.change().version();
            if (version != null && !erased.contains(version.id())) {
                switch (version.id().kind()) {
                    case ACT -> acts.add(version.id());
                    case CLAIM -> claims.add(version.id());
                    case EVIDENCE, VERDICT, LINK -> others.add(version.id());
                    case PARTY, ALIAS, OFFICE, WORDING, SOURCE, SCALE, IDENTITY, ORIGINAL -> {
                        // itself, or gone with it
                    }
                }
            }
        }
        List<String> stays = new ArrayList<>();
        count(stays, acts, "act", "with its kind, dates, quote and note");
        count(stays, claims, "claim", "with its words");
        count(stays, others, "piece of evidence, verdict or link", "with its words");
        return stays;
    }

    private static void count(List<String> stays, Set<ItemId> items, String what, String how) {
        if (!items.isEmpty()) {
            stays.add(items.size() + " × " + what + " that it is part of or named in, " + how);
        }
    }
}
