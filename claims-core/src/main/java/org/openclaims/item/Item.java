package org.openclaims.item;

/** One thing in the record. Items are values: a change is a new version with the same id. */
public interface Item {
    /** Never changes and is never reused. */
    ItemId id();

    /**
     * What people type: {@code petro}, {@code rubio-plot}, {@code rubio-plot/2}. Short, unique in a store among items of every kind, never
     * renumbered and never reused.
     */
    String handle();
}
