package org.openclaims.cli.transfer;

import java.time.Instant;
import org.openclaims.Codes;
import org.openclaims.position.Vantage;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every export says of itself: from where it looks, and when it was made.
 *
 * @param madeAt also the instant that the record was read at, where the vantage has none
 * @param tool with which version of which program
 * @param which what was asked for, in words
 */
record Heading(Vantage vantage, Instant madeAt, String tool, String which) {
    Instant knownAt() {
        Instant knownAt = vantage.knownAt();
        return knownAt == null ? madeAt : knownAt;
    }

    String words() {
        return which + ", as of " + vantage.asOf() + " by the " + Codes.of(vantage.clock()) + " clock, as known at "
                + knownAt() + "; made at " + madeAt + " by " + tool;
    }

    ObjectNode json() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("asOf", vantage.asOf().toString());
        json.put("clock", Codes.of(vantage.clock()));
        json.put("knownAt", knownAt().toString());
        json.put("least", Codes.of(vantage.least()));
        json.put("madeAt", madeAt.toString());
        json.put("tool", tool);
        json.put("which", which);
        return json;
    }
}
