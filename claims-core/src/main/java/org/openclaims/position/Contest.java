package org.openclaims.position;

/** What others make of a claim. It never changes where its holders stand. */
public enum Contest {
    /** Nobody is on record as taking a side. */
    UNCONTESTED,
    /** Another party contests it. */
    DISPUTED,
    /** Somebody whom it is about denies it. */
    DENIED_BY_SUBJECT,
    /** Only somebody who speaks for one whom it is about denies it. */
    DENIED_BY_PROXY,
    /** Another party backs it. */
    SUPPORTED,
    /** Some contest it, some back it. */
    MIXED,
    /** The dates do not settle it. */
    AMBIGUOUS
}
