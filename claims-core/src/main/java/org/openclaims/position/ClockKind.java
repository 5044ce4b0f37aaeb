package org.openclaims.position;

/** Which date of an act decides whether it counts on a day. */
public enum ClockKind {
    /** When it was said or written: where the speaker stood. */
    MADE,
    /** When it became known: where anybody could know the speaker to stand. */
    PUBLIC
}
