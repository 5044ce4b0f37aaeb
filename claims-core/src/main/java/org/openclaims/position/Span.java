package org.openclaims.position;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemId;

/**
 * A time through which a position stayed the same.
 *
 * @param from its first day, on the clock of the question
 * @param to the first day of the next span, so not part of this one; null if it still lasted on the day asked about. The same as {@code from}
 *     if it changed again on that very day
 * @param candidates the states it may have been, if it is ambiguous; else empty
 * @param act the one behind the change; null if the dates do not settle which
 */
public record Span(
        LocalDate from,
        @Nullable LocalDate to,
        State state,
        Set<Flag> flags,
        List<Candidate> candidates,
        @Nullable ItemId act) {
    public Span {
        flags = Collections.unmodifiableSet(new LinkedHashSet<>(flags));
        candidates = List.copyOf(candidates);
    }
}
