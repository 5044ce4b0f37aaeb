package org.openclaims.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;

/** The scales that every record knows. A released one is never edited: a change is a new version beside it. */
public final class Scales {
    /** PolitiFact's Truth-O-Meter since 2011, when "Barely True" became "Mostly False". */
    public static final Scale POLITIFACT = scale(
            "politifact@1",
            "PolitiFact Truth-O-Meter",
            "True",
            "Mostly True",
            "Half True",
            "Mostly False",
            "False",
            "Pants on Fire");

    /** Five steps, and the answers that are not a step. */
    public static final Scale FIVE_STEP = new Scale(
            shippedId("five-step@1"),
            "five-step@1",
            "True to false in five steps",
            List.of(
                    ranked("True"),
                    ranked("Mostly True"),
                    ranked("Mixed"),
                    ranked("Mostly False"),
                    ranked("False"),
                    unranked("Unproven"),
                    unranked("Misleading"),
                    unranked("Missing Context"),
                    unranked("Outdated")));

    /** The outcome of a prediction or a promise. */
    public static final Scale OUTCOME = new Scale(
            shippedId("outcome@1"),
            "outcome@1",
            "Outcome of a prediction or promise",
            List.of(
                    unranked("Came True"),
                    unranked("Partly Came True"),
                    unranked("Did Not Come True"),
                    unranked("Kept"),
                    unranked("Compromise"),
                    unranked("Broken"),
                    unranked("Open")));

    /** Any words: desks that conclude in a sentence. */
    public static final Scale FREE_TEXT =
            new Scale(shippedId("free-text@1"), "free-text@1", "In the reviewer's own words", List.of());

    /** All of them. */
    public static final List<Scale> SHIPPED = List.of(POLITIFACT, FIVE_STEP, OUTCOME, FREE_TEXT);

    private Scales() {}

    /** The shipped scale cited as {@code name@version}, or the newest one called {@code name}; empty if there is none. */
    public static Optional<Scale> shipped(String cited) {
        return SHIPPED.stream()
                .filter(scale -> scale.handle().equals(cited) || scale.handle().startsWith(cited + "@"))
                .findFirst();
    }

    private static Scale scale(String handle, String title, String... labels) {
        return new Scale(
                shippedId(handle),
                handle,
                title,
                Arrays.stream(labels).map(Scales::ranked).toList());
    }

    private static ItemId shippedId(String handle) {
        return new ItemId(ItemKind.SCALE, handle);
    }

    private static Label ranked(String text) {
        return new Label(code(text), text, true);
    }

    private static Label unranked(String text) {
        return new Label(code(text), text, false);
    }

    private static String code(String text) {
        return text.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
