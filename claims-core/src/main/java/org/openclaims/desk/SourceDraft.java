package org.openclaims.desk;

import org.jspecify.annotations.Nullable;
import org.openclaims.date.EventDate;

/**
 * A source that somebody wants in the record; every part may be missing, but not all of publisher, title and URL.
 *
 * @param handle of the person's own choosing; null to have one made
 * @param snapshot SHA-256 of a copy kept beside the record
 */
public record SourceDraft(
        @Nullable String publisher,
        @Nullable String title,
        @Nullable String author,
        @Nullable String url,
        @Nullable EventDate published,
        @Nullable String language,
        @Nullable String snapshot,
        @Nullable String handle) {

    /** A source of which only the address is known. */
    public static SourceDraft at(String url) {
        return new SourceDraft(null, null, null, url, null, null, null, null);
    }
}
