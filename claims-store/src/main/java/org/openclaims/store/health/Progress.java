package org.openclaims.store.health;

/** Hears how far a long work on a whole record has come. Called now and then while it lasts, and at its end, by one thread at a time. */
@FunctionalInterface
public interface Progress {
    /** For whom it is all the same. */
    Progress UNHEARD = (work, done, total) -> {};

    /**
     * So much is done.
     *
     * @param done never less than before; {@code total} once and for all at the end, be it good or bad
     * @param total how many steps there are, as far as could be told at the beginning
     */
    void at(Work work, long done, long total);

    /** What takes long. */
    enum Work {
        /** Looking at everything in a record. */
        VERIFYING,
        /** Making what is derived from the events again: by {@code rebuild}, or after an update when a store is first opened. */
        FILING
    }
}
