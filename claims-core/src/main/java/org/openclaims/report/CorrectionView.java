package org.openclaims.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.log.Batch;
import org.openclaims.log.Verb;

/**
 * What we did to our own record.
 *
 * @param verb never {@link Verb#ADDED}
 * @param undid the command that was undone; null for anything else
 * @param things it was done to; for an undo everything that the command had touched
 * @param why as it was given; empty if none was
 * @param differences what was changed; empty for a void, an undo or an erasure
 */
public record CorrectionView(
        Batch batch, Verb verb, @Nullable Batch undid, List<Thing> things, String why, List<Difference> differences) {
    public CorrectionView {
        things = List.copyOf(things);
        differences = List.copyOf(differences);
    }

    /** Handles of what it was done to. */
    public List<String> what() {
        return things.stream().map(Thing::handle).toList();
    }

    /** The same with what another one did it to. */
    CorrectionView and(CorrectionView other) {
        Set<Thing> all = new LinkedHashSet<>(things);
        all.addAll(other.things);
        return new CorrectionView(batch, verb, undid, List.copyOf(all), why, differences);
    }

    /**
     * One particular.
     *
     * @param what it is, in words
     */
    public record Difference(String what, Particular before, Particular after) {}
}
