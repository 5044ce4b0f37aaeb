package org.openclaims.report;

import java.util.List;

/**
 * What else was claimed in the same speech, letter or post.
 *
 * @param act handle of the act on this claim
 * @param others the other claims
 * @param withdrawn how many of all of them, this one included, the party itself has taken back since
 */
public record Occasion(String act, List<ClaimRef> others, int withdrawn) {
    public Occasion {
        others = List.copyOf(others);
    }

    /** All claims of the occasion, this one included. */
    public int total() {
        return others.size() + 1;
    }
}
