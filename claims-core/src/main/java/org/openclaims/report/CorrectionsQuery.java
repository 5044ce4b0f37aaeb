package org.openclaims.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;

/**
 * Which corrections of our own record; null means any.
 *
 * @param of a claim, or a party: then those of its names, its claims, what was claimed about it, and wherever else it is named
 * @param since corrections made at this instant or later
 * @param until corrections made before this instant
 * @param knownAt the record as it was at this instant; null for as it is
 * @param limit how many commands at most
 * @param before only commands with lower numbers: {@link CorrectionsReport#next} of the page before; {@link Long#MAX_VALUE} to begin
 */
public record CorrectionsQuery(
        @Nullable ItemId of,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Instant knownAt,
        int limit,
        long before) {
    public CorrectionsQuery {
        if (of != null && of.kind() != ItemKind.CLAIM && of.kind() != ItemKind.PARTY) {
            throw new IllegalArgumentException("corrections are asked for of a claim or a party, not of " + of);
        }
        if (limit < 1) {
            throw new IllegalArgumentException("at most " + limit + " commands");
        }
    }

    /** All of them, as the record is. */
    public static CorrectionsQuery newest(int limit) {
        return new CorrectionsQuery(null, null, null, null, limit, Long.MAX_VALUE);
    }

    boolean takes(Instant recordedAt) {
        return (since == null || !recordedAt.isBefore(since))
                && (until == null || recordedAt.isBefore(until))
                && (knownAt == null || !recordedAt.isAfter(knownAt));
    }
}
