package org.openclaims.party;

import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.item.Texts;

/** Another name that finds a party. */
public record Alias(ItemId id, String handle, ItemId party, String name) implements Item {
    public Alias {
        id.require(ItemKind.ALIAS);
        Texts.required("the handle", handle);
        party.require(ItemKind.PARTY);
        Texts.required("the alias", name);
    }
}
