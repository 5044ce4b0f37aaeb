package org.openclaims.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One command as the record keeps it: all its events are there, or none is.
 *
 * @param number counts up from 1 in the order of recording; what people type to undo it
 * @param chain the line of the record it stands in: a desk's own, or {@link #MAIN}
 * @param id a random UUID
 * @param commandId made by whoever gave the command; a second command with the same one records nothing and returns the first result
 * @param command its name: {@code retract}
 * @param actor who gave it, as they call themselves
 * @param recordedAt UTC, whole microseconds, later than every batch before it
 * @param tool with which version of which program: {@code claims 0.1.0}
 * @param reason why, if one was given
 */
public record Batch(
        long number,
        String chain,
        String id,
        String commandId,
        String command,
        String actor,
        Instant recordedAt,
        String tool,
        @Nullable String reason) {
    /** The chain of a record that has no other. */
    public static final String MAIN = "main";

    /** Whether the record held it at that instant; all that it holds is meant where that is null. */
    public boolean isKnownAt(@Nullable Instant knownAt) {
        return knownAt == null || !recordedAt.isAfter(knownAt);
    }
}
