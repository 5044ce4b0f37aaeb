package org.openclaims.store.seal;

import org.openclaims.ClaimsException;
import org.openclaims.Sentence;

/** What was asked cannot be proved; says why, and what could be. */
public final class NoProof extends ClaimsException {
    private static final long serialVersionUID = 1L;

    /** @param sentence with the way out */
    public NoProof(Sentence sentence) {
        super(sentence);
    }

    /** @param message one sentence with the way out */
    public NoProof(String message) {
        super(message);
    }
}
