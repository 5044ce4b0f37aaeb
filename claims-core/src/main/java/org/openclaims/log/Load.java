package org.openclaims.log;

import java.util.List;

/** A record while more is recorded in one go than fits in memory. */
public interface Load {
    /** The record as it stands, with all that was added so far. */
    LogReader reader();

    /** Records these, as the next part of the whole. */
    void add(List<Change> changes);
}
