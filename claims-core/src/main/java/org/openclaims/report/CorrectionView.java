package org.openclaims.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.log.Batch;

/**
 * What we did to our own record.
 *
 * @param verb {@code amended}, {@code voided} or {@code undone}
 * @param undid the command that was undone; null for an amendment or a void
 * @param what handles of the items; for an undo everything that the command had touched
 * @param why as it was given
 * @param differences what an amendment changed; empty for a void or an undo
 */
public record CorrectionView(
        Batch batch, String verb, @Nullable Batch undid, List<String> what, String why, List<Difference> differences) {

    /**
     * One particular, in words.
     *
     * @param before empty if there was nothing
     * @param after empty if nothing is left
     */
    public record Difference(String what, String before, String after) {}
}
