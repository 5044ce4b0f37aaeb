package org.openclaims.position;

/** Where a party stands on a claim. */
public enum State {
    /** No act that could be known puts them anywhere. */
    NONE,
    /** Passed it on without vouching for it. */
    RELAYED,
    /** Stands behind it. */
    ASSERTED,
    /** Weaker or narrower than it was, not withdrawn. */
    SOFTENED,
    /** Part of it withdrawn. */
    PARTLY_RETRACTED,
    /** Withdrawn without a condition. */
    RETRACTED,
    /** Withdrawn, another claim put in its place. */
    CORRECTED,
    /** Asserts the opposite and does not mention the earlier claim. */
    REVERSED,
    /** Denies having said it. */
    DENIED,
    /** The dates do not settle it: one of several. */
    AMBIGUOUS;

    /** Whether only an act that takes something back leads there. */
    public boolean comesOfWalkingBack() {
        return switch (this) {
            case SOFTENED, PARTLY_RETRACTED, RETRACTED, CORRECTED, REVERSED, DENIED -> true;
            case NONE, RELAYED, ASSERTED, AMBIGUOUS -> false;
        };
    }

    /** Whether the claim was given up, so that saying it again takes it up anew. */
    boolean givenUp() {
        return switch (this) {
            case PARTLY_RETRACTED, RETRACTED, CORRECTED, REVERSED, DENIED -> true;
            case NONE, RELAYED, ASSERTED, SOFTENED, AMBIGUOUS -> false;
        };
    }
}
