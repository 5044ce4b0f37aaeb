package org.openclaims.log;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemId;

/**
 * Which claims to look for: those of which all of this may be true.
 *
 * @param actor a party that acted on them; null for any
 * @param subject a party that they are about; null for any
 * @param keywords under all of which they are found, as {@link Keyword} has them; empty for any
 */
public record Sought(@Nullable ItemId actor, @Nullable ItemId subject, Set<String> keywords) {
    public Sought {
        keywords = Set.copyOf(keywords);
    }

    /** All claims. */
    public static Sought any() {
        return new Sought(null, null, Set.of());
    }

    /** Those on which a party acted. */
    public static Sought actor(ItemId party) {
        return new Sought(party, null, Set.of());
    }

    /** Those that are about a party. */
    public static Sought subject(ItemId party) {
        return new Sought(null, party, Set.of());
    }
}
