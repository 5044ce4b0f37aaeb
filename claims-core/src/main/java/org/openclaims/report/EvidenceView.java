package org.openclaims.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.evidence.Evidence;

/**
 * Evidence with its source and the chain it came through.
 *
 * @param act handle of the act whose happening it bears on; null if it bears on the truth of the claim
 * @param via through whom it reached the source, nearest to us first
 * @param earlierWording whether the claim said something else when it was recorded
 * @param perhaps whether the day asked about falls inside its uncertain date
 */
public record EvidenceView(
        Evidence evidence,
        Citation source,
        @Nullable String act,
        List<Who> via,
        boolean earlierWording,
        boolean perhaps) {
    public EvidenceView {
        via = List.copyOf(via);
    }
}
