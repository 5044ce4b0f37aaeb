package org.openclaims.log;

import org.openclaims.item.Item;
import org.openclaims.item.ItemId;

/** What one event does to the record. Nothing in the record is ever edited: these are the only four things that happen to it. */
public sealed interface Change {

    /** Something new. */
    record Added(Item item) implements Change {}

    /**
     * We had it wrong, or know it better: a whole new version in the place of the one before, which stays readable.
     *
     * @param item the same id, the new content
     * @param why for the reader of the corrections log
     */
    record Amended(Item item, String why) implements Change {}

    /** It should not have been recorded: it counts no more, and stays readable. */
    record Voided(ItemId item, String why) implements Change {}

    /**
     * A whole command is taken back, as if it had not been given. An undo can itself be undone.
     *
     * @param batch the id of its batch
     */
    record Undone(String batch, String why) implements Change {}

    /** Java 17's exhaustive switch over the changes. */
    interface Visitor<R> {
        R added(Added change);

        R amended(Amended change);

        R voided(Voided change);

        R undone(Undone change);
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
        return visitor.undone((Undone) this);
    }
}
