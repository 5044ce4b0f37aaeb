package org.openclaims.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.log.Batch;

/**
 * What we changed in our own record, the newest first. Nothing in it was done by the people whom the record is about.
 *
 * @param knownAt the instant as of which the record was read
 * @param of whose or which corrections; null if all
 * @param next what to ask for to go on; null if that was all
 */
public record CorrectionsReport(
        CorrectionsQuery query,
        Instant knownAt,
        @Nullable Thing of,
        List<Row> rows,
        @Nullable Long next) implements Report {
    public CorrectionsReport {
        rows = List.copyOf(rows);
    }

    /**
     * One correction.
     *
     * @param undoneBy the command that took the correction back, so that it does not count; null if it counts
     */
    public record Row(CorrectionView correction, @Nullable Batch undoneBy) {}

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.corrections(this);
    }
}
