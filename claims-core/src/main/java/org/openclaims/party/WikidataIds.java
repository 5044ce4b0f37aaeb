package org.openclaims.party;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids of people and organizations on Wikidata, as they are typed, pasted or published. */
public final class WikidataIds {
    private static final Pattern ID = Pattern.compile(
            "(?:https?://(?:(?:www|m)\\.)?wikidata\\.org/(?:wiki|entity)/)?(Q[1-9]\\d*)(?:[/?#].*)?",
            Pattern.CASE_INSENSITIVE);

    private WikidataIds() {}

    /**
     * @param text an id, or the address of its page
     * @return the id, for example {@code Q42}; empty if the text is neither
     */
    public static Optional<String> in(String text) {
        Matcher id = ID.matcher(text.strip());
        return id.matches() ? Optional.of(id.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
