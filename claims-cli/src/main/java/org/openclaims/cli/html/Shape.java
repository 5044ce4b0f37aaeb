package org.openclaims.cli.html;

import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Force;
import org.openclaims.evidence.Bearing;

/** The outline of a mark, around the point where it stands, and whether it is filled. No two that differ in meaning look alike without colour. */
public enum Shape {
    /** Put forward. */
    DISC("M0-6A6 6 0 1 1 0 6A6 6 0 1 1 0-6Z", true),
    /** Passed on, or said without taking a side. */
    RING("M0-6A6 6 0 1 1 0 6A6 6 0 1 1 0-6Z", false),
    /** Said again. */
    TARGET("M0-6A6 6 0 1 1 0 6A6 6 0 1 1 0-6ZM0-2A2 2 0 1 1 0 2A2 2 0 1 1 0-2Z", false),
    /** Stood by it. */
    TRIANGLE("M0-7L7 5L-7 5Z", true),
    /** Explained, nothing given up. */
    DIAMOND("M0-7L7 0L0 7L-7 0Z", false),
    /** Taken back under a condition. */
    HALF_DIAMOND("M0-7L7 0L0 7L-7 0ZM0-7L7 0L0 7ZM1-5V5M3-3V3", false),
    /** Taken back in part. */
    HALF_SQUARE("M-6-6H6V6H-6ZM0-6V6M2-6V6M4-6V6", false),
    /** Taken back. */
    SQUARE("M-6-6H6V6H-6Z", true),
    /** Called a retraction, nothing taken back. */
    OPEN_SQUARE("M-6-6H6V6H-6Z", false),
    /** Called a rectification, and restated. */
    COUNTER("M-6-6H6V6H-6ZM0-4L4 3H-4Z", false),
    /** Something else put in its place. */
    ARROW("M-7-3H1V-7L8 0L1 7V3H-7Z", true),
    /** The opposite asserted. */
    DOUBLE_ARROW("M-8 0L-3-6V-2H3V-6L8 0L3 6V2H-3V6Z", false),
    /** Denied. */
    CROSS("M-6-4L-4-6L0-2L4-6L6-4L2 0L6 4L4 6L0 2L-4 6L-6 4L-2 0Z", true),
    /** The publication removed. */
    MINUS("M0-6A6 6 0 1 1 0 6A6 6 0 1 1 0-6ZM-3 0H3", false),
    /** Contested by another. */
    DOWN("M0 7L7-5L-7-5Z", true),
    /** Backed by another. */
    PLUS("M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z", true),
    /** A document in support. */
    SHEET_PLUS("M-5-7H3L5-5V7H-5ZM-2 0H2M0-2V2", false),
    /** A document against. */
    SHEET_MINUS("M-5-7H3L5-5V7H-5ZM-2 0H2", false),
    /** A document that decides nothing. */
    SHEET("M-5-7H3L5-5V7H-5Z", false),
    /** A reviewer's verdict. */
    HEXAGON("M-7 0L-3.5-6H3.5L7 0L3.5 6H-3.5Z", true);

    private final String path;
    private final boolean filled;

    Shape(String path, boolean filled) {
        this.path = path;
        this.filled = filled;
    }

    /** For {@code d} of an SVG path. */
    public String path() {
        return path;
    }

    /** Whether it is filled rather than drawn by its outline. */
    public boolean filled() {
        return filled;
    }

    static Shape of(Act act) {
        return switch (act.kind()) {
            case ASSERT -> DISC;
            case RELAY, RESPOND -> RING;
            case REPEAT -> TARGET;
            case REAFFIRM -> TRIANGLE;
            case CLARIFY -> DIAMOND;
            case RETRACT -> of(act.force());
            case CORRECT -> ARROW;
            case REVERSE -> DOUBLE_ARROW;
            case DENY -> CROSS;
            case DELETE -> MINUS;
            case DISPUTE -> DOWN;
            case SUPPORT -> PLUS;
        };
    }

    private static Shape of(@Nullable Force force) {
        if (force == null) {
            throw new IllegalArgumentException("a walk-back without force: " + ActKind.RETRACT);
        }
        return switch (force) {
            case FULL -> SQUARE;
            case PARTIAL -> HALF_SQUARE;
            case CONDITIONAL -> HALF_DIAMOND;
            case NONE -> OPEN_SQUARE;
            case COUNTER -> COUNTER;
        };
    }

    static Shape of(Bearing bearing) {
        return switch (bearing) {
            case SUPPORTS -> SHEET_PLUS;
            case REFUTES -> SHEET_MINUS;
            case CONTEXT -> SHEET;
        };
    }
}
