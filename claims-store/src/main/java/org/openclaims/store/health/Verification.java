package org.openclaims.store.health;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What came out of looking at everything in a store.
 *
 * <p>Cutting whole batches from the end, or computing all hashes anew after a change, leaves a chain that is sound in itself: only a seal that
 * was kept elsewhere (in an e-mail, with a colleague) tells. {@link #sealed} says how far the seals reach that this was held against.
 *
 * @param findings in the order of the steps, the first bad event first; empty if all is well
 * @param events how many were looked at
 * @param head hash of the last event in hex
 * @param root of the Merkle tree over all events in hex, which a seal names
 * @param sealed how many events, from the first on, a seal vouches for that was given and holds; 0 without one
 */
public record Verification(List<Finding> findings, long events, String head, String root, long sealed) {
    public Verification {
        findings = List.copyOf(findings);
    }

    /** The worst of the findings. */
    public Severity severity() {
        return findings.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.INTACT);
    }

    /** Where the record stops being what was recorded; empty if no event is in question. */
    public Optional<Finding> firstBadEvent() {
        return findings.stream().filter(finding -> finding.seq() > 0).min(Comparator.comparingLong(Finding::seq));
    }
}
