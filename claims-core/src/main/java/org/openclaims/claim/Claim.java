package org.openclaims.claim;

import java.util.List;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.item.Texts;

/**
 * One checkable proposition. It belongs to nobody: several parties can hold it. What it says stands in its {@link Wording}s.
 *
 * @param subjects whom it is about, in order; parties
 * @param tags topics, as typed
 */
public record Claim(ItemId id, String handle, ClaimKind kind, List<ItemId> subjects, List<String> tags)
        implements Item {
    public Claim {
        id.require(ItemKind.CLAIM);
        Texts.required("the handle", handle);
        subjects = Texts.ids(ItemKind.PARTY, subjects);
        tags.forEach(tag -> Texts.required("a tag", tag));
        tags = List.copyOf(tags);
    }
}
