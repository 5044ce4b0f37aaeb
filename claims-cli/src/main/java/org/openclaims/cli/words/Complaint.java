package org.openclaims.cli.words;

import org.openclaims.ClaimsException;
import org.openclaims.desk.WhichParty;

/** What went wrong, for somebody at our command line. */
public final class Complaint {
    private Complaint() {}

    /** The message; what core leaves to the program is said in our commands. */
    public static String of(Throwable error) {
        return error instanceof ClaimsException known
                ? Language.ENGLISH.say(known.sentence())
                : String.valueOf(error.getMessage());
    }

    /** The same above a form, which has a box for each name that may be somebody new. */
    public static String aboveForm(Throwable error) {
        return error instanceof WhichParty doubt && doubt.nearOnly()
                ? doubt.sentence().text(doubt.sentence().pattern(), way -> "tick its box below")
                : of(error);
    }
}
