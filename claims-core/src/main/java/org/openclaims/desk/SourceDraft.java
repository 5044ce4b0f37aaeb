package org.openclaims.desk;

import org.jspecify.annotations.Nullable;
import org.openclaims.date.EventDate;
import org.openclaims.item.ItemId;
import org.openclaims.source.Source;

/**
 * A source that somebody wants in the record; every part may be missing (null), but not all of publisher, title and URL, and none may be blank.
 *
 * @param handle of the person's own choosing; null to have one made
 * @param snapshot SHA-256 of a copy kept beside the record, 64 lower-case hex digits
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

    /** By what it can be called; null if it says too little to be a source. */
    @Nullable
    String named() {
        return publisher != null ? publisher : url != null ? url : title;
    }

    Source as(ItemId id, String itsHandle) {
        if (snapshot != null && !Source.isHash(snapshot)) {
            throw new Refused(
                    "\"" + snapshot
                            + "\" is no SHA-256 of a copy: 64 digits and letters from a to f, in lower case. Give that, or leave the copy out.");
        }
        return new Source(id, itsHandle, publisher, title, author, url, published, language, snapshot);
    }
}
