package org.openclaims.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Batch;

/**
 * What was done to our own record, the newest first.
 *
 * @param correctionsOnly whether only amendments, voids, undos and erasures are shown
 * @param next what to ask for to go on; null if that was all
 */
public record LogReport(
        List<Row> commands,
        boolean correctionsOnly,
        @Nullable Long next) implements Report {
    /**
     * One command.
     *
     * @param why given with the command or with what it changed; null if nobody said
     * @param undone whether it was taken back, and so does not count
     */
    public record Row(
            Batch batch, List<Step> steps, @Nullable String why, boolean undone) {}

    /**
     * One thing it did.
     *
     * @param verb {@code added}, {@code amended}, {@code reworded}, {@code voided}, {@code undone} or {@code erased}
     * @param kind of the item; null for an undo, and where what was said about a whole command was erased
     * @param what handle of the item; without a kind the number of the command
     * @param text the item's name or words; for an undo what the command was called
     */
    public record Step(String verb, @Nullable ItemKind kind, String what, String text) {}

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.log(this);
    }
}
