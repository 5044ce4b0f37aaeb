package org.openclaims.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.claim.Wording;

/**
 * One claim and everybody who ever held it.
 *
 * @param wordings all versions, oldest first
 * @param positions one for each party on record as holding it, those without a position by the day asked about included
 * @param corrections of our own record, oldest first
 */
public record ClaimReport(
        Viewpoint view,
        ClaimFacts claim,
        List<Wording> wordings,
        List<Held> positions,
        List<CorrectionView> corrections,
        List<Citation> sources)
        implements Report {
    public ClaimReport {
        wordings = List.copyOf(wordings);
        positions = List.copyOf(positions);
        corrections = List.copyOf(corrections);
        sources = List.copyOf(sources);
    }

    /**
     * What a verdict was given on, where the claim means something else now; null if it still means the same, or if those words are no longer on
     * record.
     */
    public @Nullable String judged(VerdictView verdict) {
        return verdict.earlierWording()
                ? wordings.stream()
                        .filter(wording ->
                                wording.version() == verdict.verdict().wording())
                        .findFirst()
                        .map(Wording::text)
                        .orElse(null)
                : null;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.claim(this);
    }
}
