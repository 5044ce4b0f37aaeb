package org.openclaims.party;

import org.jspecify.annotations.Nullable;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.item.Texts;

/**
 * Who an unnamed party is, closed up: only whoever has the key and the passphrase can read it. The record knows that it is there, and nothing of
 * what it says.
 *
 * @param method by which it was closed up, for whoever opens it
 * @param nonce used once, in Base64; null where nothing is closed up yet, and once it was erased
 * @param sealed the identity, encrypted, in Base64; there if and only if the nonce is
 */
public record Identity(
        ItemId id,
        String handle,
        ItemId party,
        String method,
        @Nullable String nonce,
        @Nullable String sealed) implements Item {
    public Identity {
        id.require(ItemKind.IDENTITY);
        Texts.required("the handle", handle);
        party.require(ItemKind.PARTY);
        Texts.required("the method", method);
        Texts.optional("the nonce", nonce);
        Texts.optional("the closed identity", sealed);
        if ((nonce == null) != (sealed == null)) {
            throw new IllegalArgumentException("a closed identity is of no use without its nonce, nor a nonce alone");
        }
    }

    /** Short, for a record prints all that it holds. */
    @Override
    public String toString() {
        return "Identity[" + handle + "]";
    }
}
