package org.openclaims.report;

import java.util.List;
import org.openclaims.log.Batch;

/**
 * What we did to our own record.
 *
 * @param verb {@code amended}, {@code voided} or {@code undone}
 * @param what handles of the items; for an undo everything the command had recorded
 * @param why as it was given
 * @param differences what an amendment changed; empty for a void or an undo
 */
public record CorrectionView(Batch batch, String verb, List<String> what, String why, List<Difference> differences) {
    /**
     * One particular, in words.
     *
     * @param before empty if there was nothing
     * @param after empty if nothing is left
     */
    public record Difference(String what, String before, String after) {}
}
