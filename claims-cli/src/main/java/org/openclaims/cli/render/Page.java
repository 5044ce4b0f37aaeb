package org.openclaims.cli.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.words.Language;

/** A page as a writer fills it, whatever it will look like. Takes text as it stands in the record and makes it harmless itself. */
interface Page {
    /** In which it is written. */
    Language language();

    /** The name of the whole. */
    void title(String text);

    /** The name of a part. */
    void section(String text);

    /**
     * A claim, or something else with a name of its own; what follows belongs to it.
     *
     * @param number null if it has none
     * @param below particulars in small
     */
    void entry(@Nullable Integer number, String text, String below);

    /** Some sentences. */
    void say(String text);

    /** What comes first of an entry. */
    void lead(String text);

    /** Sentences under a name; nothing if there are none. */
    void fact(String name, List<String> sentences);

    /** Verbatim words and whose they are. */
    void quote(String text, String credit);

    /** Numbers, as a sentence where a table would be too much. */
    void counts(String sentence, List<List<String>> table);

    /** The list of sources begins. */
    void sources();

    /** A numbered source. */
    void source(int number, String text, @Nullable String url, @Nullable String copy);
}
