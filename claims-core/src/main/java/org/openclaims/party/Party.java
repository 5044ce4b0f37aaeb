package org.openclaims.party;

import org.jspecify.annotations.Nullable;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.item.Texts;

/**
 * Somebody who claims, disputes, publishes or is spoken about.
 *
 * @param name the name to print, or the description of an unnamed source as it was published
 * @param wikidata the Wikidata id, for example {@code Q42}; null if not known
 */
public record Party(
        ItemId id,
        String handle,
        PartyKind kind,
        String name,
        @Nullable String wikidata) implements Item {
    public Party {
        id.require(ItemKind.PARTY);
        Texts.required("the handle", handle);
        Texts.required("the name", name);
        Texts.optional("the Wikidata id", wikidata);
    }
}
