package org.openclaims.report;

import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemId;

/** What things are called, for whoever has only their ids. */
interface Naming {
    Who who(ItemId party);

    ClaimRef claim(ItemId claim);

    /** The handle; null if there is no such thing, or none was asked for. */
    @Nullable
    String handle(@Nullable ItemId item);
}
