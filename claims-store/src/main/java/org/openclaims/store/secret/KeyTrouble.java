package org.openclaims.store.secret;

import org.openclaims.ClaimsException;
import org.openclaims.Sentence;

/** A key cannot be had. Says in one sentence why and what to do; nothing was lost by it. */
public final class KeyTrouble extends ClaimsException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What a program does next depends on this. */
    public enum Kind {
        /** There is no key file, or no key in it for this. */
        MISSING,
        /** The passphrase is not the one. */
        WRONG_PASSPHRASE,
        /** The passphrase is too short to protect anything. */
        WEAK_PASSPHRASE,
        /** The key file, or what was closed up with a key of it, is not as it was written. */
        DAMAGED,
        /** Others may read or replace the file, so it is not used. */
        UNSAFE,
        /** Reading or writing failed. */
        IO
    }

    KeyTrouble(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    KeyTrouble(Kind kind, Sentence sentence) {
        super(sentence);
        this.kind = kind;
    }

    KeyTrouble(Kind kind, Sentence sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    KeyTrouble(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Why. */
    public Kind kind() {
        return kind;
    }
}
