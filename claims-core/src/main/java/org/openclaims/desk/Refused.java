package org.openclaims.desk;

import org.openclaims.ClaimsException;
import org.openclaims.Sentence;

/** It would make the record wrong, or takes something from it that other things rest on. */
public sealed class Refused extends ClaimsException permits Stranded {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence with the way out */
    public Refused(String message) {
        super(message);
    }

    /** @param sentence one with the way out */
    public Refused(Sentence sentence) {
        super(sentence);
    }
}
