package org.openclaims.log;

import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemId;

/**
 * What a claim means in some of its wordings: in one, and those after it until there is another meaning.
 *
 * @param since the version with which this meaning came
 */
record Meaning(ItemId claim, int since) {
    // Written out, as in ItemId and for the same reason.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Meaning that && since == that.since && claim.equals(that.claim);
    }

    @Override
    public int hashCode() {
        return 31 * claim.hashCode() + since;
    }
}
