package org.openclaims.position;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemId;

/**
 * Where a party stands on a claim, seen from a {@link Vantage}. Always computed, never stored.
 *
 * @param flags what holds whichever of several orders is the true one
 * @param count how often the party itself put it forward, at least; what others said for it is not counted
 * @param flips how often the party certainly went over to the opposite and back
 * @param act the one that led there; null if there is none, or the dates do not settle which
 * @param replacement the claim put in its place; null if none
 * @param candidates the states it may be, if it is ambiguous; else empty
 * @param question what would settle it; null if nothing is open, or no single answer would help
 * @param history every change up to now, oldest first; empty if there is none
 */
public record Position(
        State state,
        Set<Flag> flags,
        int count,
        int flips,
        @Nullable ItemId act,
        @Nullable ItemId replacement,
        List<Candidate> candidates,
        @Nullable Question question,
        List<Span> history) {
    public Position {
        flags = Collections.unmodifiableSet(new LinkedHashSet<>(flags));
        candidates = List.copyOf(candidates);
        history = List.copyOf(history);
    }
}
