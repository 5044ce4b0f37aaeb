package org.openclaims.act;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.Texts;

/**
 * Verbatim words, kept to the letter, slips included.
 *
 * @param language a BCP 47 tag; null if not said
 * @param translations beside the original, never instead of it
 */
public record Quote(String text, @Nullable String language, List<Translation> translations) {
    public Quote {
        Texts.required("the quote", text);
        Texts.optional("the language", language);
        translations = List.copyOf(translations);
    }

    /** A quote without a translation. */
    public Quote(String text, @Nullable String language) {
        this(text, language, List.of());
    }

    /**
     * The same words in another language.
     *
     * @param by who translated them; null if not said
     */
    public record Translation(
            String text, String language, @Nullable String by) {
        public Translation {
            Texts.required("the translation", text);
            Texts.required("the language of the translation", language);
            Texts.optional("the translator", by);
        }
    }
}
