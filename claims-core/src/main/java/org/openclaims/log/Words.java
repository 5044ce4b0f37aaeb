package org.openclaims.log;

import java.util.Optional;
import org.openclaims.item.ItemId;

/**
 * Some words of the record: a part of what one event says.
 *
 * @param event the id of the event they were recorded with
 * @param subject what they are about: the id of an item, or that of a batch
 */
public record Words(String event, Part part, String subject) {
    /** The parts of an event that hold words. */
    public enum Part {
        /** A version of an item. */
        ITEM,
        /** Why something was amended, voided or undone. */
        WHY,
        /** Who gave the command; stands with the first event of its batch. */
        ACTOR,
        /** The reason given with the command, and what the record keeps to know it again; stands with the first event of its batch. */
        REQUEST
    }

    /** The item they are about; empty if they are about a batch. */
    public Optional<ItemId> item() {
        // The id of a batch has no kind before it.
        return subject.indexOf(':') < 0 ? Optional.empty() : Optional.of(ItemId.parse(subject));
    }
}
