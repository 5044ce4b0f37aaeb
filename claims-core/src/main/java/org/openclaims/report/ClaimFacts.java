package org.openclaims.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.claim.Claim;
import org.openclaims.position.Contest;

/**
 * A claim with all that does not depend on who holds it: three of the four axes and what they rest on.
 *
 * @param contested disputes, support and responses that could be known, oldest first
 * @param verdicts that could be known, newest first
 * @param requests to correct it; none are recorded yet
 */
public record ClaimFacts(
        ClaimRef ref,
        Claim claim,
        List<Who> subjects,
        List<Linked> links,
        Contest contest,
        List<ActView> contested,
        List<EvidenceView> evidence,
        List<VerdictView> verdicts,
        List<String> requests) {
    public ClaimFacts {
        subjects = List.copyOf(subjects);
        links = List.copyOf(links);
        contested = List.copyOf(contested);
        evidence = List.copyOf(evidence);
        verdicts = List.copyOf(verdicts);
        requests = List.copyOf(requests);
    }

    /** The newest verdict that certainly was given; null if there is none. */
    public @Nullable VerdictView verdict() {
        return verdicts.stream().filter(VerdictView::current).findFirst().orElse(null);
    }

    /**
     * Our judgement of how another claim stands to this one.
     *
     * @param other the other one, in words that mean what it meant when the two were linked
     * @param evidence whether there is any on the other one that could be known
     * @param verdict the same for a verdict
     * @param earlierWording whether one of the two said something else when they were linked
     */
    public record Linked(Relation kind, ClaimRef other, boolean evidence, boolean verdict, boolean earlierWording) {}

    /** How another claim stands to this one. */
    public enum Relation {
        /** It says the same. */
        SAME,
        /** It says the opposite. */
        OPPOSITE,
        /** This claim is a part of it. */
        PART_OF,
        /** It is a part of this claim. */
        HAS_PART
    }
}
