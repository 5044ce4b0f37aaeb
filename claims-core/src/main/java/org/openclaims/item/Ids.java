package org.openclaims.item;

/** Where new ids come from; handed in, so that a test can count instead of drawing lots. */
@FunctionalInterface
public interface Ids {
    /** A key that was never given out before. A program hands in random UUIDs. */
    String nextKey();

    /** A new id of this kind. */
    default ItemId next(ItemKind kind) {
        return new ItemId(kind, nextKey());
    }
}
