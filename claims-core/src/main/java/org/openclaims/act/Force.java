package org.openclaims.act;

/** What a retraction did, coded by us; what it was called is its {@link Form}. */
public enum Force {
    /** Takes it back without a condition. */
    FULL,
    /** Takes part of it back. */
    PARTIAL,
    /** "If anyone understood …": never more than softened. */
    CONDITIONAL,
    /** Called a retraction, withdraws nothing. */
    NONE,
    /** A "rectification" that restates the charge. */
    COUNTER
}
