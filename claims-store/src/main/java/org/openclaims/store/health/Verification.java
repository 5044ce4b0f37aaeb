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
 * @param chains in the order of their names; at least one
 * @param root of the whole record in hex, which a seal names
 */
public record Verification(List<Finding> findings, List<Walked> chains, String root) {
    public Verification {
        findings = List.copyOf(findings);
        chains = List.copyOf(chains);
    }

    /** How many events were looked at. */
    public long events() {
        return chains.stream().mapToLong(Walked::events).sum();
    }

    /** How many of them, from the first of each chain on, a seal vouches for that was given and holds; 0 without one. */
    public long sealed() {
        return chains.stream().mapToLong(Walked::sealed).sum();
    }

    /** Hash of the last event in hex; empty if there are several chains. */
    public Optional<String> head() {
        return chains.size() == 1 ? Optional.of(chains.get(0).head()) : Optional.empty();
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
