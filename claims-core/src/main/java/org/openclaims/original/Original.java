package org.openclaims.original;

import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.item.Texts;

/**
 * A record as another desk published it, from which a claim was taken over. What it says that we have no place for is in it, and so is not lost.
 *
 * @param format in which it came: {@code claimreview}
 * @param identity the same for every version of the same record, and for no other: 32 hex digits
 * @param digest the same for the same text alone: 32 hex digits
 * @param text the record itself
 */
public record Original(
        ItemId id, String handle, ItemId claim, String format, String identity, String digest, String text)
        implements Item {
    public Original {
        id.require(ItemKind.ORIGINAL);
        Texts.required("the handle", handle);
        claim.require(ItemKind.CLAIM);
        Texts.required("the format", format);
        hex("the identity", identity);
        hex("the digest", digest);
        Texts.required("the original", text);
    }

    private static void hex(String what, String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (Character.digit(digits.charAt(i), 16) < 0) {
                throw new IllegalArgumentException(what + " is not in hex: " + digits);
            }
        }
        if (digits.length() != 32) {
            throw new IllegalArgumentException(what + " has " + digits.length() + " digits, not 32");
        }
    }
}
