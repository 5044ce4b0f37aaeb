package org.openclaims.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openclaims.claim.Link;
import org.openclaims.claim.LinkKind;
import org.openclaims.claim.Wording;
import org.openclaims.item.ItemId;

/** What claims meant, and mean, by their wordings. */
final class Meanings {
    /** By the claim. Apart from its acts, for each of them asks what it was said of. */
    private final Map<ItemId, List<Entry>> wordings = new HashMap<>();

    private final Map<ItemId, List<Entry>> links = new HashMap<>();

    /** Takes in a part of a claim that stands; most say nothing of what it means. */
    void file(ItemId claim, Entry part) {
        if (part.current() instanceof Wording) {
            file(wordings, claim, part);
        } else if (part.current() instanceof Link) {
            file(links, claim, part);
        }
    }

    private static void file(Map<ItemId, List<Entry>> under, ItemId claim, Entry part) {
        // Written out: a lambda would be linked at each start.
        List<Entry> parts = under.get(claim);
        if (parts == null) {
            parts = new ArrayList<>();
            under.put(claim, parts);
        }
        parts.add(part);
    }

    /** How a claim is and was worded, oldest first. */
    List<Wording> wordings(ItemId claim) {
        List<Wording> found = new ArrayList<>();
        for (Entry entry : wordings.getOrDefault(claim, List.of())) {
            if (entry.current() instanceof Wording wording) {
                found.add(wording);
            }
        }
        found.sort((a, b) -> Integer.compare(a.version(), b.version()));
        return List.copyOf(found);
    }

    /** What it means as it is worded now. */
    Meaning now(ItemId claim) {
        return newest(claim, Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** What it meant when the event of this number was recorded. */
    Meaning at(ItemId claim, long seq) {
        return newest(claim, seq, Integer.MAX_VALUE);
    }

    /** What it means in this version of its wording. */
    Meaning of(ItemId claim, int version) {
        return newest(claim, Long.MAX_VALUE, version);
    }

    private Meaning newest(ItemId claim, long before, int upTo) {
        int since = 1;
        for (Entry entry : wordings.getOrDefault(claim, List.of())) {
            if (entry.seq() < before
                    && entry.current() instanceof Wording wording
                    && !wording.sameMeaning()
                    && wording.version() <= upTo) {
                since = Math.max(since, wording.version());
            }
        }
        return new Meaning(claim, since);
    }

    /** What the claim means now, and all that was judged to be the same. A link ties what two claims meant when it was recorded, and nothing after. */
    Set<Meaning> alike(ItemId claim) {
        Set<Meaning> alike = new LinkedHashSet<>();
        List<Meaning> open = new ArrayList<>(List.of(now(claim)));
        while (!open.isEmpty()) {
            Meaning next = open.remove(open.size() - 1);
            if (alike.add(next)) {
                for (Entry entry : links.getOrDefault(next.claim(), List.of())) {
                    if (entry.current() instanceof Link link && link.kind() == LinkKind.SAME) {
                        Meaning from = at(link.from(), entry.seq());
                        Meaning to = at(link.to(), entry.seq());
                        if (from.equals(next)) {
                            open.add(to);
                        } else if (to.equals(next)) {
                            open.add(from);
                        }
                    }
                }
            }
        }
        return alike;
    }
}
