package org.openclaims.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.date.EventDate;

/**
 * A verdict that somebody wants in the record, or what is to be changed of it: then null and empty parts stay as they are. A new one needs a
 * reviewer, a scale, a label and a date. Lists may be empty, texts may not be blank.
 *
 * @param reviewer name or handle
 * @param scale {@code politifact@1}, or {@code politifact} for its newest version
 * @param label one of the scale's, by code or text; any words on a free-text scale
 */
public record VerdictDraft(
        @Nullable String reviewer,
        @Nullable String scale,
        @Nullable String label,
        @Nullable String reasoning,
        @Nullable EventDate given,
        @Nullable EventDate evidenceUpTo,
        List<String> sources) {
    public VerdictDraft {
        sources = List.copyOf(sources);
    }

    /** The least that a new verdict needs. */
    public static VerdictDraft of(String reviewer, String scale, String label, EventDate given) {
        return new VerdictDraft(reviewer, scale, label, null, given, null, List.of());
    }
}
