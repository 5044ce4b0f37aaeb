package org.openclaims.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.UnfitText;

/** What one event does to the record. Nothing in the record is ever edited: these are the only five things that happen to it. */
public sealed interface Change {

    /** Something new. */
    record Added(Item item) implements Change {
        @Override
        public @Nullable String why() {
            return null;
        }
    }

    /**
     * We had it wrong, or know it better: a whole new version in the place of the one before, which stays readable.
     *
     * @param item the same id, the new content
     * @param why for the reader of the corrections log
     */
    record Amended(Item item, String why) implements Change {
        public Amended {
            UnfitText.checked(why);
        }
    }

    /** It should not have been recorded: it counts no more, and stays readable. */
    record Voided(ItemId item, String why) implements Change {
        public Voided {
            UnfitText.checked(why);
        }
    }

    /**
     * A whole command is taken back, as if it had not been given. An undo can itself be undone.
     *
     * @param batch the id of its batch
     */
    record Undone(String batch, String why) implements Change {
        public Undone {
            UnfitText.checked(why);
        }
    }

    /**
     * Words are gone for good, on somebody's order; what may stay is read in their place, also by whoever asks what was known before. Everything
     * else of their event stays as it was.
     *
     * @param item of the words of an item: the same version of it as it may stay; null for any other words
     * @param text of any other words: what may stay of them; null if nothing
     */
    record Erased(
            Words words, @Nullable Item item, @Nullable String text, ErasureOrder order) implements Change {
        @Override
        public @Nullable String why() {
            return null;
        }
    }

    /** Whether words go with these. A loop rather than a stream: every recording passes here. */
    static boolean erase(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Erased) {
                return true;
            }
        }
        return false;
    }

    /** The version of an item that it brings; null if it brings none. What an erasure leaves of a version is none of its own. */
    default @Nullable Item version() {
        return this instanceof Added added ? added.item() : this instanceof Amended amended ? amended.item() : null;
    }

    /** The reason that was given for it; null where none is asked for: what is new needs none, and of an erasure its order tells. */
    @Nullable
    String why();

    /** Java 17's exhaustive switch over the changes. */
    interface Visitor<R> {
        R added(Added change);

        R amended(Amended change);

        R voided(Voided change);

        R undone(Undone change);

        R erased(Erased change);
    }

    /** Calls the visitor's method for this change. */
    default <R> R accept(Visitor<R> visitor) {
        if (this instanceof Added added) {
            return visitor.added(added);
        }
        if (this instanceof Amended amended) {
            return visitor.amended(amended);
        }
        if (this instanceof Voided voided) {
            return visitor.voided(voided);
        }
        if (this instanceof Undone undone) {
            return visitor.undone(undone);
        }
        return visitor.erased((Erased) this);
    }
}
