package org.openclaims.source;

import org.jspecify.annotations.Nullable;
import org.openclaims.date.EventDate;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.item.Texts;

/**
 * A published document that something in the record rests on. At least one of publisher, title and URL is there.
 *
 * @param language a BCP 47 tag
 * @param snapshot SHA-256 of a copy kept beside the record, 64 lower-case hex digits; null if none is kept
 */
public record Source(
        ItemId id,
        String handle,
        @Nullable String publisher,
        @Nullable String title,
        @Nullable String author,
        @Nullable String url,
        @Nullable EventDate published,
        @Nullable String language,
        @Nullable String snapshot)
        implements Item {
    public Source {
        id.require(ItemKind.SOURCE);
        Texts.required("the handle", handle);
        Texts.optional("the publisher", publisher);
        Texts.optional("the title", title);
        Texts.optional("the author", author);
        Texts.optional("the URL", url);
        Texts.optional("the language", language);
        if (publisher == null && title == null && url == null) {
            throw new IllegalArgumentException("a source needs a publisher, a title or a URL");
        }
        if (snapshot != null && !isHash(snapshot)) {
            throw new IllegalArgumentException("not a SHA-256 in hex: " + snapshot);
        }
    }

    /** Whether a copy can be named so. */
    public static boolean isHash(String snapshot) {
        return snapshot.matches("[0-9a-f]{64}");
    }
}
