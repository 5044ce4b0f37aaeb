package org.openclaims.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that the records of the model share. */
public final class Texts {
    private Texts() {}

    /**
     * The text as it is, if there is something in it. Nothing is trimmed or normalised: a quote is kept to the letter.
     *
     * @param what {@code the quote}, for whoever typed it
     * @throws UnfitText if it is blank or cannot be stored (a NUL, half a surrogate pair)
     */
    public static String required(String what, String text) {
        if (text.isBlank()) {
            throw UnfitText.empty(what, true);
        }
        return UnfitText.checked(what, text);
    }

    /** The same for a text that may be missing, but not empty. */
    public static @Nullable String optional(String what, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.isBlank()) {
            throw UnfitText.empty(what, false);
        }
        return UnfitText.checked(what, text);
    }

    /** A list that nobody can change afterwards, its ids all of one kind. */
    public static List<ItemId> ids(ItemKind kind, List<ItemId> ids) {
        ids.forEach(id -> id.require(kind));
        return List.copyOf(ids);
    }

    /**
     * A version of a wording that something points at.
     *
     * @throws IllegalArgumentException if there can be none: they count from 1
     */
    public static void version(int wording) {
        if (wording < 1) {
            throw new IllegalArgumentException("versions of a wording count from 1, not " + wording);
        }
    }
}
