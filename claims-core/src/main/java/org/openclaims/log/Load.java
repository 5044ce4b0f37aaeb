package org.openclaims.log;

import java.util.List;

/** A record while more is recorded in one go than fits in memory. */
public interface Load {
    /** The record as it stands, with all that was added so far. */
    LogReader reader();

    /**
     * Records these, as the next part of the whole.
     *
     * @throws IllegalArgumentException if one of them is an erasure, which is a command of its own
     */
    void add(List<Change> changes);

    /**
     * The same changes, for a log to add.
     *
     * @throws IllegalArgumentException if one of them is an erasure
     */
    static List<Change> withoutErasure(List<Change> changes) {
        if (Change.erase(changes)) {
            throw new IllegalArgumentException("an erasure is a command of its own, and no part of a load");
        }
        return changes;
    }
}
