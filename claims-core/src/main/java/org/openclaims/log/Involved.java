package org.openclaims.log;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.claim.Claim;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;

/**
 * A party that has to do with a claim. A log keeps these, so that it can page through the claims of somebody who has many; like mentions they point at what
 * may be meant and judge nothing.
 *
 * @param role {@link Role#ACTOR} or {@link Role#SUBJECT}
 */
public record Involved(ItemId party, Role role, ItemId claim) {
    // Written out, as in ItemId and for the same reason.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Involved that
                && role == that.role
                && party.equals(that.party)
                && claim.equals(that.claim);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * party.hashCode() + role.hashCode()) + claim.hashCode();
    }

    /** Whom an item involves in a claim; empty for all but acts and claims. */
    public static Set<Involved> of(Item item) {
        Set<Involved> all = new LinkedHashSet<>();
        if (item instanceof Act act) {
            add(all, act.holder(), act);
            add(all, act.by(), act);
        } else if (item instanceof Claim claim) {
            claim.subjects().forEach(subject -> all.add(new Involved(subject, Role.SUBJECT, claim.id())));
        }
        return all;
    }

    private static void add(Set<Involved> all, @Nullable ItemId party, Act act) {
        if (party != null) {
            all.add(new Involved(party, Role.ACTOR, act.claim()));
        }
    }
}
