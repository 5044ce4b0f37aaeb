package org.openclaims.claim;

/** What a claim speaks about. */
public enum ClaimKind {
    /** Something that is or was the case. */
    FACT,
    /** Something that will be; its outcome is a verdict, and never changes where anybody stands. */
    PREDICTION,
    /** Something the party will do. */
    PROMISE
}
