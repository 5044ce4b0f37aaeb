package org.openclaims.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Quote;
import org.openclaims.date.EventDate;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.item.Texts;

/**
 * What a source says for or against a claim.
 *
 * @param act what it bears on is whether this act happened at all; null if it bears on the truth of the claim
 * @param via through whom it reached the source, nearest to us first
 * @param becamePublic from when on it could be known
 * @param summary what it shows, in our words
 * @param quote its own words; null if none are given
 */
public record Evidence(
        ItemId id,
        String handle,
        ItemId claim,
        ItemId source,
        Bearing bearing,
        @Nullable ItemId act,
        List<ItemId> via,
        EventDate becamePublic,
        @Nullable String summary,
        @Nullable Quote quote)
        implements Item {
    public Evidence {
        id.require(ItemKind.EVIDENCE);
        Texts.required("the handle", handle);
        claim.require(ItemKind.CLAIM);
        source.require(ItemKind.SOURCE);
        if (act != null) {
            act.require(ItemKind.ACT);
        }
        via = Texts.ids(ItemKind.PARTY, via);
        Texts.optional("the summary", summary);
    }
}
