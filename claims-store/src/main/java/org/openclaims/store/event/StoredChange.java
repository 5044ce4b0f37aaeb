package org.openclaims.store.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is kept.
 *
 * @param kind what happened: {@code act.added}, {@code batch.undone}; never renamed
 * @param version of the form of its sections, from 1
 * @param subject the id of the item, or of the batch, that it happened to; holds no words
 * @param sections words by name, as trees of {@link org.openclaims.store.chain.CanonicalJson}; null where they were erased
 */
public record StoredChange(String kind, int version, String subject, Map<String, @Nullable Object> sections) {
    /** The section that holds an item, whole. */
    public static final String ITEM = "item";

    /** The section that holds why we amended, voided or undid. */
    public static final String WHY = "why";

    public StoredChange {
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }

    /** Kind and version as people read them: {@code act.added@1}. */
    public String label() {
        return kind + "@" + version;
    }
}
