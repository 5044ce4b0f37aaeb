package org.openclaims.report;

import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemId;

/**
 * A claim as a report names it: its handle and its newest wording.
 *
 * @param language of the wording, as a tag of BCP 47; null if nobody said
 */
public record ClaimRef(
        ItemId id, String handle, String text, @Nullable String language) {}
