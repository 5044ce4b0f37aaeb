package org.openclaims.report;

/** A claim and one party that holds it, or held it. */
public record HeldClaim(ClaimFacts claim, Held held) {
    /** Where the party stands. */
    public Standpoint position() {
        return held.position();
    }
}
