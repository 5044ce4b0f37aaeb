package org.openclaims.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.date.EventDate;

/**
 * A verdict that somebody wants in the record.
 *
 * @param reviewer name or handle
 * @param scale {@code politifact@1}, or {@code politifact} for its newest version
 * @param label one of the scale's, by code or text; any words on a free-text scale
 */
public record VerdictDraft(
        String reviewer,
        String scale,
        String label,
        @Nullable String reasoning,
        EventDate given,
        @Nullable EventDate evidenceUpTo,
        List<String> sources) {}
