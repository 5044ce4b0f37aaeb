package org.openclaims.cli.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The languages that reports can be written in. Apart from {@link Language}, so that whoever reads English reads no file. */
public final class Languages {
    private Languages() {}

    /** The language of a tag such as {@code es}, {@code es-CO} or {@code es_MX.UTF-8}; empty if we do not speak it. */
    public static Optional<Language> find(String tag) {
        String language = tag.strip().split("[-_.@]", 2)[0].toLowerCase(Locale.ROOT);
        return switch (language) {
            case "en" -> Optional.of(Language.ENGLISH);
            case "es" -> Optional.of(Spanish.LANGUAGE);
            default -> Optional.empty();
        };
    }

    private static final class Spanish {
        static final Language LANGUAGE = new Language(Locale.forLanguageTag("es"), sentences("es.tsv"));
    }

    /** Lines of the English, a tab, and what is said for it. */
    private static Map<String, String> sentences(String file) {
        Map<String, String> sentences = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Languages.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int tab = line.indexOf('\t');
                    sentences.put(line.substring(0, tab), line.substring(tab + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(sentences);
    }
}
