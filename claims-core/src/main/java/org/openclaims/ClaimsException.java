package org.openclaims;

import java.util.Objects;

/**
 * Something a person can act on: a name that fits two people, a date that reads two ways, a file that is not ours.
 *
 * <p>The message is one sentence in plain words that names the thing and says the way out; a program shows it as it is. Mistakes of the
 * programmer are {@link IllegalArgumentException} and {@link IllegalStateException} instead.
 */
public abstract class ClaimsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence for a person, with the way out */
    protected ClaimsException(String message) {
        super(message);
    }

    /**
     * @param message one sentence for a person, with the way out
     * @param cause what a library reported
     */
    protected ClaimsException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
