package org.openclaims.act;

import org.jspecify.annotations.Nullable;
import org.openclaims.item.Texts;

/**
 * What an act was called, which is not what it did.
 *
 * @param called the word used: "apology", "rectificación"
 * @param by who used it, in words; null if the speaker did, or nobody in particular
 */
public record Form(String called, @Nullable String by) {
    public Form {
        Texts.required("the form", called);
        Texts.optional("who called it so", by);
    }
}
