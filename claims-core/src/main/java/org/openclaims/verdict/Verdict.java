package org.openclaims.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.date.EventDate;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.item.Texts;

/**
 * What a reviewer concluded. Verdicts are only ever added; the newest one that could be known is current.
 *
 * @param wording the version of the claim's wording that was reviewed, from 1
 * @param reviewer a desk or a person
 * @param scale name and version: {@code politifact@1}
 * @param code of the label; null where the scale is free text
 * @param label as readers see it, kept to the letter
 * @param given when it was published
 * @param evidenceUpTo the day up to which evidence was seen; null if not said
 */
public record Verdict(
        ItemId id,
        String handle,
        ItemId claim,
        int wording,
        ItemId reviewer,
        String scale,
        @Nullable String code,
        String label,
        @Nullable String reasoning,
        EventDate given,
        @Nullable EventDate evidenceUpTo,
        List<ItemId> sources)
        implements Item {
    public Verdict {
        id.require(ItemKind.VERDICT);
        Texts.required("the handle", handle);
        claim.require(ItemKind.CLAIM);
        Texts.version(wording);
        reviewer.require(ItemKind.PARTY);
        Texts.required("the scale", scale);
        Texts.optional("the code of the label", code);
        Texts.required("the label", label);
        Texts.optional("the reasoning", reasoning);
        sources = Texts.ids(ItemKind.SOURCE, sources);
    }
}
