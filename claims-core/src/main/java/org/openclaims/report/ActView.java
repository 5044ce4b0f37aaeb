package org.openclaims.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;

/**
 * An act with everybody and everything it names.
 *
 * @param office what the one who did it was at the time; null if nothing is on record
 * @param onBehalfOf for whom it was done; null if for themselves
 * @param toldBy who told the speaker, nearest first
 * @param via through whom it reached us, nearest to us first
 * @param answers handle of the act it answers; null if none in particular, or one that could not be known by the day asked about
 * @param after handles of the acts that it came after, as the record says beside its dates, those that could be known by then
 * @param replacement what it puts in the place of the claim; null if nothing
 * @param claim the one it was done to, in words that mean what they meant then: another one than the report's where two are judged to say the same
 * @param perhaps whether the day asked about falls inside its uncertain date
 * @param amended whether our record of it was corrected
 */
public record ActView(
        Act act,
        Who by,
        @Nullable String office,
        @Nullable Who onBehalfOf,
        List<Who> toldBy,
        List<Who> via,
        List<Who> to,
        List<Citation> sources,
        @Nullable String answers,
        List<String> after,
        @Nullable ClaimRef replacement,
        ClaimRef claim,
        boolean perhaps,
        boolean amended) {
    public ActView {
        toldBy = List.copyOf(toldBy);
        via = List.copyOf(via);
        to = List.copyOf(to);
        sources = List.copyOf(sources);
        after = List.copyOf(after);
    }

    /** Whether a spokesperson or lawyer did it. */
    public boolean byProxy() {
        return act.byProxy();
    }
}
