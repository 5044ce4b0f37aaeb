package org.openclaims.position;

/** What a reader must know beside the state. */
public enum Flag {
    /** Stood by it after a challenge, a verdict or a softening. */
    REAFFIRMED,
    /** Had given it up and took it up again. */
    REINSTATED,
    /** Softened only under a condition: "if anyone understood …". */
    CONDITIONAL,
    /** Something looked like a walk-back and withdrew nothing. */
    FORM_WITHOUT_FORCE,
    /** Something looked like a walk-back and restated the charge. */
    COUNTER,
    /** A spokesperson or lawyer did it; the party has not. */
    BY_PROXY,
    /** Rests on less than the words themselves. */
    REPORTED,
    /** Rests on an act of which we doubt that it happened; it counts only where that was asked for. */
    DOUBTED,
    /** The publication was removed. */
    DELETED,
    /** Walked back what the party is not on record as having said by then: a wrong date, another claim, or words said in private. */
    WALK_BACK_BEFORE_ASSERTION,
    /** Denied having said what the party is not on record as having said by then: what anybody does who is wrongly quoted. */
    DENIAL_BEFORE_ASSERTION;

    /** Whether it describes how the party came to the present state, and ends when they leave it. */
    boolean ofState() {
        return switch (this) {
            case REAFFIRMED,
                    REINSTATED,
                    CONDITIONAL,
                    FORM_WITHOUT_FORCE,
                    COUNTER,
                    BY_PROXY,
                    REPORTED,
                    DOUBTED,
                    DELETED -> true;
            case WALK_BACK_BEFORE_ASSERTION, DENIAL_BEFORE_ASSERTION -> false;
        };
    }

    /** Whether it only marks a position that stays what it was: what set it is not what led there. */
    boolean isMark() {
        return switch (this) {
            case FORM_WITHOUT_FORCE, DELETED -> true;
            case REAFFIRMED,
                    REINSTATED,
                    CONDITIONAL,
                    COUNTER,
                    BY_PROXY,
                    REPORTED,
                    DOUBTED,
                    WALK_BACK_BEFORE_ASSERTION,
                    DENIAL_BEFORE_ASSERTION -> false;
        };
    }
}
