package org.openclaims.desk;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Phrases that often make an apology conditional. They suggest, and decide nothing: force is for a person to code. */
final class ConditionalWording {
    private static final List<String> PHRASES = List.of(
            "may have been interpreted",
            "may have been understood",
            "if anyone",
            "if anybody",
            "if i offended",
            "if my words",
            "taken out of context",
            "was not intended to",
            "were perceived as",
            "si alguien",
            "si mis palabras",
            "haya podido interpretar",
            "sacado de contexto",
            "sacadas de contexto",
            "no fue mi intencion",
            "percibidas como");

    private ConditionalWording() {}

    /** The first such phrase in the text. */
    static Optional<String> in(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return PHRASES.stream().filter(plain::contains).findFirst();
    }
}
