package org.openclaims.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.openclaims.ClaimsException;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.party.Party;

/** A name fits several parties, or nearly fits one: it is for a person to say who is meant. */
public final class WhichParty extends ClaimsException {
    private static final long serialVersionUID = 1L;

    private final String typed;
    private final transient List<Party> candidates;
    private final boolean nearOnly;

    private WhichParty(Sentence message, String typed, List<Party> candidates, boolean nearOnly) {
        super(message);
        this.typed = typed;
        this.candidates = List.copyOf(candidates);
        this.nearOnly = nearOnly;
    }

    static WhichParty several(String typed, List<Party> candidates) {
        return new WhichParty(
                Sentence.of("\"{0}\" fits {1}. Use the handle of the one you mean.", typed, listed(candidates)),
                typed,
                candidates,
                false);
    }

    static WhichParty near(String typed, List<Party> candidates) {
        return new WhichParty(
                Sentence.of(
                        "\"{0}\" is not known, but is close to {1}. Use that handle if you mean them, or {2} if it is somebody else.",
                        typed, listed(candidates), WayOut.to(Step.SURELY_NEW, typed)),
                typed,
                candidates,
                true);
    }

    /** The same doubt where only somebody known can be meant. */
    WhichParty amongKnown() {
        return nearOnly
                ? new WhichParty(
                        Sentence.of(
                                "\"{0}\" is not known, but is close to {1}. Use that handle.",
                                typed, listed(candidates)),
                        typed,
                        candidates,
                        false)
                : this;
    }

    private static String listed(List<Party> candidates) {
        return candidates.stream()
                .map(party -> party.name() + " (" + party.handle() + ")")
                .collect(Collectors.joining(" and "));
    }

    /** The name as it was typed. */
    public String typed() {
        return typed;
    }

    /** Who may be meant. */
    public List<Party> candidates() {
        // Transient, as in ClaimsException.
        return candidates == null ? List.of() : candidates;
    }

    /** Whether the name may also be somebody new. */
    public boolean nearOnly() {
        return nearOnly;
    }
}
