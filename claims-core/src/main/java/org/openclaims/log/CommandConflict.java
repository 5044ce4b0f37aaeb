package org.openclaims.log;

import org.openclaims.ClaimsException;

/** The id of a command was used before for something else. */
public final class CommandConflict extends ClaimsException {
    private static final long serialVersionUID = 1L;

    /** @param commandId the id that was used before */
    public CommandConflict(String commandId) {
        super("The command id " + commandId
                + " was already used for another command; nothing was recorded. Use a new id.");
    }
}
