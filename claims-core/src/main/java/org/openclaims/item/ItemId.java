package org.openclaims.item;

import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;

/**
 * The identity of one thing in the record; it outlives every change of name and is the same in every copy of the record.
 *
 * @param kind what it identifies, so that an act cannot be handed over where a party is meant
 * @param key a random UUID (version 4: it must not tell when something was recorded)
 */
public record ItemId(ItemKind kind, String key) implements Comparable<ItemId> {
    public ItemId {
        if (key.isBlank() || key.indexOf(':') >= 0) {
            throw new IllegalArgumentException("not a key of an id: \"" + key + "\"");
        }
    }

    /** Reads what {@link #toString} wrote, for example {@code party:6f9619ff-8b86-4d01-b42d-00cf4fc964ff}. */
    public static ItemId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not an id: \"" + text + "\"");
        }
        return new ItemId(Codes.get(ItemKind.class, text.substring(0, colon)), text.substring(colon + 1));
    }

    /**
     * This id, where only one kind will do.
     *
     * @throws IllegalArgumentException if it is of another kind
     */
    public ItemId require(ItemKind wanted) {
        if (kind != wanted) {
            throw new IllegalArgumentException("expected the id of a " + Codes.of(wanted) + ", not " + this);
        }
        return this;
    }

    // Written out, for it is compared in every command: what a record makes of itself is linked at its first use, 7 ms
    // each.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ItemId that && kind == that.kind && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public int compareTo(ItemId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return Codes.of(kind) + ":" + key;
    }
}
