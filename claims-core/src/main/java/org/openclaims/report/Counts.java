package org.openclaims.report;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openclaims.Codes;
import org.openclaims.position.State;

/**
 * How many claims stand where. A position that only a spokesperson or lawyer took is counted by itself ({@code retracted-by-proxy}); a conditional
 * walk-back is counted as softened, which is all it is.
 *
 * @param claims the denominator
 * @param byPosition every state and its count, zeros included, and the by-proxy ones that occur
 */
public record Counts(int claims, Map<String, Integer> byPosition) {
    /** Belongs beside every count. */
    public static final String NOTE =
            "The claims were selected by us. They are no sample of what was said, so no rate, score or ranking follows from these counts.";

    public Counts {
        byPosition = Collections.unmodifiableMap(new LinkedHashMap<>(byPosition));
    }

    /** @param positions the code of each position, as often as it occurs */
    static Counts of(Collection<String> positions) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (State state : State.values()) {
            if (state != State.NONE) {
                counts.put(Codes.of(state), 0);
            }
        }
        positions.forEach(position -> counts.merge(position, 1, Integer::sum));
        return new Counts(positions.size(), counts);
    }
}
