package org.openclaims.cli.html;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.words.Language;

/**
 * What stands around a report: nothing for a page by itself, a menu on a site.
 *
 * @param language in which the page is written
 * @param policy what the surroundings need beyond the page's own style, for the Content-Security-Policy
 * @param told how much of the vantage a page names
 * @param sheet address of the style sheet; null if the page carries it itself
 * @param menu the other places, in order
 * @param data the page's facts as JSON-LD, for programs; null if there are none
 * @param controls what a reader can set, and the page is made anew; null if it is what it is
 */
public record Surroundings(
        Language language,
        String policy,
        Told told,
        @Nullable String sheet,
        List<Place> menu,
        @Nullable String data,
        @Nullable Controls controls) {
    /** A page by itself, to be mailed or printed. */
    static Surroundings alone(Language language) {
        return new Surroundings(language, "form-action 'none'", Told.ALL, null, List.of(), null, null);
    }

    /** How much of the vantage a page names: pages of a site would all change with every day, and with every event. */
    public enum Told {
        /** The day, the clock, and the state of our record. */
        ALL,
        /** The day and the clock. */
        DAY,
        /** Neither: as things stand. */
        NOTHING
    }

    /** Another place to go to. */
    public record Place(String name, String href) {}
}
