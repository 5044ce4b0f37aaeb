package org.openclaims.store.seal;

import org.openclaims.ClaimsException;
import org.openclaims.Sentence;

/** What was given as a seal is none, or was not copied as it was. Says nothing about any store. */
public final class NoSeal extends ClaimsException {
    private static final long serialVersionUID = 1L;

    NoSeal(Sentence sentence) {
        super(sentence);
    }

    NoSeal(String message) {
        super(message);
    }
}
