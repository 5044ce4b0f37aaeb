package org.openclaims.claim;

/** How two claims stand to each other. */
public enum LinkKind {
    /** They say the same: acts on one count for the other. Void the link, and both are as they were. */
    SAME,
    /** They cannot both be true. Shown; nothing is concluded from it. */
    OPPOSITE,
    /** The first says a part of what the second says. Shown; nothing is concluded from it. */
    PART_OF
}
