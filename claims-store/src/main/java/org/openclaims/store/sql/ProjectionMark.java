package org.openclaims.store.sql;

/**
 * What a store notes of its projections, so that the next opening knows whether they are those of this version: which script made the tables, and
 * which code filled them.
 */
public final class ProjectionMark {
    /**
     * The number of the code that files events: raise it whenever the same events would be filed otherwise, by a change of {@code Filing}, of what
     * an item mentions, or of how names are folded. A test says when.
     */
    public static final int FILING = 9;

    private ProjectionMark() {}

    /** The note. */
    public static String of(Script script) {
        return script.checksum() + " filed " + FILING;
    }
}
