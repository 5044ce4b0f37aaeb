package org.openclaims.report;

import java.util.List;

/**
 * A person, an organization or an unnamed source: what they claim, and what is claimed about them.
 *
 * @param note what must be said beside the counts
 * @param outdated how many acts of theirs were on a wording that meant something else than their claim does now, and count for none
 * @param claims they hold or held, the newest change first
 * @param about claims of which they are a subject, once for each other party that holds them
 * @param reactions what they did to claims of others (disputes, support, responses), and on behalf of others; oldest first
 * @param told what others said on the strength of an unnamed source's word; oldest first, empty for anybody with a name
 * @param corrections of our own record, oldest first; never walk-backs
 */
public record PersonReport(
        Viewpoint view,
        PersonCard person,
        Counts counts,
        String note,
        int outdated,
        List<HeldClaim> claims,
        List<HeldClaim> about,
        List<Reaction> reactions,
        List<Reaction> told,
        List<CorrectionView> corrections,
        List<Citation> sources)
        implements Report {
    public PersonReport {
        claims = List.copyOf(claims);
        about = List.copyOf(about);
        reactions = List.copyOf(reactions);
        told = List.copyOf(told);
        corrections = List.copyOf(corrections);
        sources = List.copyOf(sources);
    }

    /** Something done to a claim that somebody else holds, or said by somebody else. */
    public record Reaction(ClaimRef claim, ActView act) {}

    /** Reactions to claims that are not told of already, since they are not about the party itself. */
    public List<Reaction> elsewhere() {
        return reactions.stream()
                .filter(reaction ->
                        about.stream().noneMatch(shown -> shown.claim().ref().equals(reaction.claim())))
                .toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.person(this);
    }
}
