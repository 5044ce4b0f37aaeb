package org.openclaims.report;

import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.position.State;

/**
 * Which claims to list; null means any.
 *
 * @param by a party that holds or held the claim, not one that only contests it
 * @param about a party that the claim is about
 * @param tag a topic; case and accents do not matter
 * @param state where the party, or somebody, stands
 * @param words all of which the wording has, or one quote or translation of an act; case and accents do not matter
 * @param limit how many at most
 * @param before only claims recorded before this place: {@link Listing#next} of the page before; {@link Long#MAX_VALUE} to begin
 */
public record ListQuery(
        @Nullable ItemId by,
        @Nullable ItemId about,
        @Nullable String tag,
        @Nullable State state,
        @Nullable String words,
        int limit,
        long before) {
    public ListQuery {
        if (by != null) {
            by.require(ItemKind.PARTY);
        }
        if (about != null) {
            about.require(ItemKind.PARTY);
        }
        if (limit < 1) {
            throw new IllegalArgumentException("a list of at most " + limit + " claims");
        }
    }

    /** The newest claims, whatever they are. */
    public static ListQuery newest(int limit) {
        return new ListQuery(null, null, null, null, null, limit, Long.MAX_VALUE);
    }
}
