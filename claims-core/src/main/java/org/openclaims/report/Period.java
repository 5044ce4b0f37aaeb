package org.openclaims.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.position.Candidate;
import org.openclaims.position.Flag;
import org.openclaims.position.State;

/**
 * A time through which a position stayed the same.
 *
 * @param from its first day; null if nothing bounds it
 * @param to the first day of the next one; null if it still lasted on the day asked about
 * @param act handle of the act behind it; null if the dates do not settle which
 */
public record Period(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        State state,
        Set<Flag> flags,
        List<Candidate> candidates,
        @Nullable String act) {
    public Period {
        flags = Collections.unmodifiableSet(new LinkedHashSet<>(flags));
        candidates = List.copyOf(candidates);
    }

    /** {@code retracted}, or {@code retracted-by-proxy}: see {@link Standpoint#code}. */
    public String code() {
        return Standpoint.code(state, flags);
    }
}
