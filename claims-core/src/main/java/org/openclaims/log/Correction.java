package org.openclaims.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.Item;

/**
 * What we did to our own record. A walk-back is what the public figure did; this is never called one.
 *
 * @param event that did it
 * @param before the item as it stood; null for an undo of several, for an erasure, and for another wording of a claim
 * @param after the item as it stands since; null if it was voided or undone
 * @param undone what an undo took out, in the order of recording; empty for an amendment or a void
 */
public record Correction(
        Event event, @Nullable Item before, @Nullable Item after, List<Item> undone) {
    public Correction {
        undone = List.copyOf(undone);
    }
}
