package org.openclaims.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.log.Batch;

/**
 * What we did to our own record.
 *
 * @param verb {@code amended}, {@code reworded}, {@code voided} or {@code undone}
 * @param undid the command that was undone; null for anything else
 * @param things it was done to; for an undo everything that the command had touched
 * @param why as it was given
 * @param differences what was changed; empty for a void or an undo
 */
public record CorrectionView(
        Batch batch, String verb, @Nullable Batch undid, List<Thing> things, String why, List<Difference> differences) {
    /** Handles of what it was done to. */
    public List<String> what() {
        return things.stream().map(Thing::handle).toList();
    }

    /**
     * One particular.
     *
     * @param what it is, in words
     */
    public record Difference(String what, Particular before, Particular after) {}
}
