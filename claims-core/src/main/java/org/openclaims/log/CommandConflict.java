package org.openclaims.log;

import org.openclaims.ClaimsException;

/** The id of a command was used before for something else, or is kept for something else. */
public final class CommandConflict extends ClaimsException {
    private static final long serialVersionUID = 1L;

    /** @param commandId the id that was used before */
    public CommandConflict(String commandId) {
        this(commandId, "was already used for another command");
    }

    private CommandConflict(String commandId, String why) {
        super("The command id " + commandId + " " + why + "; nothing was recorded. Use a new id.");
    }

    /** An id by which a log would take the command for a part of another. */
    static CommandConflict part(String commandId) {
        return new CommandConflict(commandId, "is that of a part of another command");
    }
}
