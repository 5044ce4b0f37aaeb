package org.openclaims.position;

import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;

/**
 * One of several states that the dates allow.
 *
 * @param byProxy whether only a spokesperson or lawyer put the party there
 */
public record Candidate(State state, boolean byProxy) {
    // Written out, as in ItemId and for the same reason.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Candidate that && state == that.state && byProxy == that.byProxy;
    }

    @Override
    public int hashCode() {
        return 2 * state.hashCode() + (byProxy ? 1 : 0);
    }

    /** {@code retracted}, or {@code retracted-by-proxy}. */
    public String code() {
        return byProxy ? Codes.of(state) + "-by-proxy" : Codes.of(state);
    }
}
