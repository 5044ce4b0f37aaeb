package org.openclaims.store.event;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.item.ItemKind;

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

    /** The section of an erasure that holds what is read in the place of the erased one, in the form of that one. */
    public static final String LEFT = "left";

    /** The section of an erasure that says which words: the id of their event and the name of their section. Holds no words. */
    public static final String OF = "of";

    /** The section of an erasure that holds on whose order, and when. */
    public static final String ORDER = "order";

    private static final String IDENTITIES = Codes.of(ItemKind.IDENTITY) + ".";

    public StoredChange {
        // In one order, so that the same salts go to the same words.
        sections = Collections.unmodifiableMap(new TreeMap<>(sections));
    }

    /** How secret a section is: {@code PUBLIC}, {@code INTERNAL} or {@code CONFIDENTIAL}. */
    public String secrecy(String section) {
        boolean ofItem = section.equals(ITEM) || section.equals(LEFT);
        if (ofItem && kind.startsWith(IDENTITIES)) {
            return "CONFIDENTIAL";
        }
        return ofItem && kind.equals("batch.erased") ? "INTERNAL" : "PUBLIC";
    }

    /** Kind and version as people read them: {@code act.added@1}. */
    public String label() {
        return kind + "@" + version;
    }
}
