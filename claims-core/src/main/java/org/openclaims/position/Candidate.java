package org.openclaims.position;

import org.openclaims.Codes;

/**
 * One of several states that the dates allow.
 *
 * @param byProxy whether only a spokesperson or lawyer put the party there
 */
public record Candidate(State state, boolean byProxy) {
    /** {@code retracted}, or {@code retracted-by-proxy}. */
    public String code() {
        return byProxy ? Codes.of(state) + "-by-proxy" : Codes.of(state);
    }
}
