package org.openclaims.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Batch;
import org.openclaims.log.Tally;
import org.openclaims.log.Verb;

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
    public LogReport {
        commands = List.copyOf(commands);
    }

    /**
     * One command.
     *
     * @param batch its first one, by whose number it is undone
     * @param batches how many it was recorded in: an import of many records is one command in many
     * @param steps what it did, thing by thing; empty if that is told in numbers
     * @param tallies what it did, in numbers; empty if that is told thing by thing
     * @param why given with the command or with what it changed; null if nobody said, also of an undo
     * @param undone whether it was taken back, and so does not count
     */
    public record Row(
            Batch batch,
            int batches,
            List<Step> steps,
            List<Tally> tallies,
            @Nullable String why,
            boolean undone) {
        public Row {
            steps = List.copyOf(steps);
            tallies = List.copyOf(tallies);
        }
    }

    /**
     * One thing it did.
     *
     * @param kind of the item; null for an undo, and where what was said about a whole command was erased
     * @param what handle of the item; without a kind the number of the command
     * @param text the item's name or words; for an undo what the command was called
     */
    public record Step(Verb verb, @Nullable ItemKind kind, String what, Sentence text) {}

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.log(this);
    }
}
