package org.openclaims.cli.shell;

import org.openclaims.ClaimsException;

/** The command line is not one we understand. */
public final class UsageError extends ClaimsException {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence with the way out */
    public UsageError(String message) {
        super(message);
    }
}
