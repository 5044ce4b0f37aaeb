package org.openclaims.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where everybody stands, in alphabetical order, whoever has no name any more behind them: people are never ranked.
 *
 * @param after the name after which they come; empty if from the beginning
 * @param note what must be said beside the counts
 * @param next the folded name to go on after; null if that was all
 */
public record StatusReport(
        Viewpoint view,
        String after,
        String note,
        List<Row> people,
        @Nullable String next) implements Report {
    public StatusReport {
        people = List.copyOf(people);
    }

    /**
     * One party.
     *
     * @param office on the day asked about; null if none is on record
     * @param newest the latest change of a position; null if nothing changed by that day
     */
    public record Row(
            Who party,
            @Nullable String office,
            Counts counts,
            @Nullable Newest newest) {}

    /** A change of a position, and when. */
    public record Newest(@Nullable LocalDate day, ClaimRef claim, Standpoint position) {}

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.status(this);
    }
}
