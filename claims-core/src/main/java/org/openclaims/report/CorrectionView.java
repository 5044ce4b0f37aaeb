package org.openclaims.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.log.Batch;

/**
 * What we did to our own record.
 *
 * @param verb {@code amended}, {@code voided}, {@code undone} or {@code erased}
 * @param undid the command that was undone; null for anything but an undo
 * @param what handles of the items; for an undo everything that the command had touched
 * @param why as it was given
 * @param differences what an amendment changed; empty for anything else
 */
public record CorrectionView(
        Batch batch, String verb, @Nullable Batch undid, List<String> what, String why, List<Difference> differences) {

    /** The same with what another one did it to. */
    CorrectionView and(CorrectionView other) {
        Set<String> all = new LinkedHashSet<>(what);
        all.addAll(other.what);
        return new CorrectionView(batch, verb, undid, List.copyOf(all), why, differences);
    }

    /**
     * One particular, in words.
     *
     * @param before empty if there was nothing
     * @param after empty if nothing is left
     */
    public record Difference(String what, String before, String after) {}
}
