package org.openclaims.claim;

import org.jspecify.annotations.Nullable;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.item.Texts;

/**
 * One version of how we word a claim. It is not a quote.
 *
 * @param version counts from 1; acts point at the version they were coded against
 * @param language a BCP 47 tag; null if not said
 * @param sameMeaning whether it says the same as the version before; where it does not, acts on the earlier version say nothing about this one
 */
public record Wording(
        ItemId id,
        String handle,
        ItemId claim,
        int version,
        String text,
        @Nullable String language,
        boolean sameMeaning)
        implements Item {
    public Wording {
        id.require(ItemKind.WORDING);
        Texts.required("the handle", handle);
        claim.require(ItemKind.CLAIM);
        Texts.version(version);
        Texts.required("the wording", text);
        Texts.optional("the language", language);
    }
}
