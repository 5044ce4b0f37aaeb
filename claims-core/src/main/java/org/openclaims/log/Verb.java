package org.openclaims.log;

/** What a change did to a thing, as people are told it. */
public enum Verb {
    ADDED,
    AMENDED,
    /** A new wording took the place of an earlier one. */
    REWORDED,
    VOIDED,
    UNDONE,
    ERASED
}
