package org.openclaims.cli.words;

import org.openclaims.ClaimsException;

/** What went wrong, for somebody at our command line. */
public final class Complaint {
    private Complaint() {}

    /** The message; what core leaves to the program is said in our commands. */
    public static String of(Throwable error) {
        return error instanceof ClaimsException known
                ? Language.ENGLISH.say(known.sentence())
                : String.valueOf(error.getMessage());
    }
}
