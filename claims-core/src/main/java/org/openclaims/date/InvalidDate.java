package org.openclaims.date;

import org.openclaims.ClaimsException;

/** A date that cannot be read, cannot be, or lacks something. The message quotes it and says what to type instead. */
public final class InvalidDate extends ClaimsException {
    private static final long serialVersionUID = 1L;

    private InvalidDate(String message) {
        super(message);
    }

    /** A date that is understood and cannot stand as it is. */
    static InvalidDate because(String typed, String reason) {
        return new InvalidDate(Quoted.of(typed) + " is not a date: " + reason + ".");
    }

    /** A date that is right as far as it goes; the reason says what is missing. */
    static InvalidDate lacking(String typed, String reason) {
        return new InvalidDate(Quoted.of(typed) + " " + reason + ".");
    }

    static InvalidDate empty() {
        return new InvalidDate("No date was given; type for example 2025-06-11 or late June 2025.");
    }

    static InvalidDate unread(String typed) {
        return new InvalidDate(Quoted.of(typed)
                + " cannot be read as a date; type for example 2025-06-11 or late June 2025"
                + " (finales de junio de 2025 works too).");
    }
}
