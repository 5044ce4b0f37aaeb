package org.openclaims.claim;

import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.item.Texts;

/** Our judgement of how two claims stand to each other: it rewrites neither, and can be voided. */
public record Link(ItemId id, String handle, LinkKind kind, ItemId from, ItemId to) implements Item {
    public Link {
        id.require(ItemKind.LINK);
        Texts.required("the handle", handle);
        from.require(ItemKind.CLAIM);
        to.require(ItemKind.CLAIM);
        if (from.equals(to)) {
            throw new IllegalArgumentException("a claim cannot be linked to itself");
        }
    }
}
