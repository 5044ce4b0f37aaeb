package org.openclaims.report;

import java.util.List;
import org.openclaims.verdict.Verdict;

/**
 * A reviewer's verdict.
 *
 * @param scale title of the scale, for readers
 * @param current whether it is the newest that certainly was given, on the claim as it is worded now
 * @param replaced whether the same reviewer certainly gave a newer one since, on the claim as it is worded now
 * @param earlierWording whether the claim said something else when it was reviewed
 * @param perhaps whether the day asked about falls inside its uncertain date
 */
public record VerdictView(
        Verdict verdict,
        Who reviewer,
        String scale,
        List<Citation> sources,
        boolean current,
        boolean replaced,
        boolean earlierWording,
        boolean perhaps) {
    public VerdictView {
        sources = List.copyOf(sources);
    }

    /** Whether it is the latest verdict of another reviewer than the current one's: shown beside that, and not as an earlier one. */
    public boolean beside() {
        return !current && !replaced && !earlierWording && !perhaps;
    }
}
