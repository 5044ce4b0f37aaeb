package org.openclaims.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.claim.ClaimKind;

/**
 * A claim that somebody wants in the record. What is not said is null or left out of its list; no text in it may be blank.
 *
 * @param text our wording
 * @param language of the wording; null if not said
 * @param about names or handles of whom it is about
 * @param handle of the person's own choosing; null to have one made
 * @param evenIfWorded record it although a claim with the same words is there
 */
public record ClaimDraft(
        String text,
        @Nullable String language,
        ClaimKind kind,
        List<String> about,
        List<String> tags,
        @Nullable String handle,
        boolean evenIfWorded) {
    public ClaimDraft {
        about = List.copyOf(about);
        tags = List.copyOf(tags);
    }

    /** A fact about nobody in particular. */
    public static ClaimDraft of(String text) {
        return new ClaimDraft(text, null, ClaimKind.FACT, List.of(), List.of(), null, false);
    }
}
