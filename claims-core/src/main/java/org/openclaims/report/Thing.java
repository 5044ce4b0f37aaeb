package org.openclaims.report;

import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.item.ItemKind;

/**
 * Something in the record as a log names it.
 *
 * @param kind null if it is a command
 * @param handle of the item, or {@code command} and its number
 * @param text its name or words, in full; empty if it has none
 */
public record Thing(@Nullable ItemKind kind, String handle, Sentence text) {
    private static final String COMMAND = "command ";

    /** A command. */
    static Thing command(String number, Sentence text) {
        return new Thing(null, COMMAND + number, text);
    }

    /** The number of the command; null if it is none. */
    public @Nullable String command() {
        return kind == null ? handle.substring(COMMAND.length()) : null;
    }
}
