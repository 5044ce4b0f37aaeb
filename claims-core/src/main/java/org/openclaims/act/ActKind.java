package org.openclaims.act;

/** What an act does. What each one does to a position is the table of {@code org.openclaims.position.Standing}. */
public enum ActKind {
    /** Puts the claim forward as true. */
    ASSERT,
    /** Passes on somebody else's claim without vouching for it. */
    RELAY,
    /** Says it again, nothing having changed. */
    REPEAT,
    /** Stands by it after a challenge, a verdict or a walk-back. */
    REAFFIRM,
    /** Narrows or explains it and gives nothing up. */
    CLARIFY,
    /** Takes it back; how far, the {@link Force} says. */
    RETRACT,
    /** Takes it back and puts another claim in its place. */
    CORRECT,
    /** Asserts the opposite and does not mention the earlier claim. */
    REVERSE,
    /** "I never said that." */
    DENY,
    /** Removes the publication without a word. */
    DELETE,
    /** Another party contests it. */
    DISPUTE,
    /** Another party backs it. */
    SUPPORT,
    /** Another party reacts without taking a side. */
    RESPOND;

    /** Whether whoever does it says that the claim is true: to pass it on is not to hold it. */
    public boolean putsForward() {
        return switch (this) {
            case ASSERT, REPEAT, REAFFIRM -> true;
            case RELAY, CLARIFY, RETRACT, CORRECT, REVERSE, DENY, DELETE, DISPUTE, SUPPORT, RESPOND -> false;
        };
    }

    /** Whether it is an act of those who hold the claim; the others only bear on how contested it is. */
    public boolean ofHolder() {
        return switch (this) {
            case ASSERT, RELAY, REPEAT, REAFFIRM, CLARIFY, RETRACT, CORRECT, REVERSE, DENY, DELETE -> true;
            case DISPUTE, SUPPORT, RESPOND -> false;
        };
    }

    /** Whether it takes something back, or is meant to look as if it did. */
    public boolean walksBack() {
        return switch (this) {
            case CLARIFY, RETRACT, CORRECT, REVERSE, DENY, DELETE -> true;
            case ASSERT, RELAY, REPEAT, REAFFIRM, DISPUTE, SUPPORT, RESPOND -> false;
        };
    }

    /** Whether it may put another claim in the place of this one. */
    public boolean replaces() {
        return switch (this) {
            case CORRECT, REVERSE -> true;
            case ASSERT, RELAY, REPEAT, REAFFIRM, CLARIFY, RETRACT, DENY, DELETE, DISPUTE, SUPPORT, RESPOND -> false;
        };
    }
}
