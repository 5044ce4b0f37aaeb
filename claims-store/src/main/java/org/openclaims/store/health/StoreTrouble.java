package org.openclaims.store.health;

import org.openclaims.ClaimsException;
import org.openclaims.Sentence;

/** A store could not be opened, read or written. Says in one sentence what was stored and what to do; {@link #kind} says it to a program. */
public final class StoreTrouble extends ClaimsException {
    private static final long serialVersionUID = 1L;

    private final Trouble kind;

    /** @param message one sentence for a person, with the way out */
    public StoreTrouble(Trouble kind, String message) {
        super(message);
        this.kind = kind;
    }

    /**
     * @param message one sentence for a person, with the way out
     * @param cause what the driver or the system reported
     */
    public StoreTrouble(Trouble kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** @param sentence one for a person, with the way out */
    public StoreTrouble(Trouble kind, Sentence sentence) {
        super(sentence);
        this.kind = kind;
    }

    /**
     * @param sentence one for a person, with the way out
     * @param cause what the driver or the system reported
     */
    public StoreTrouble(Trouble kind, Sentence sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    /** What to do next depends on this. */
    public Trouble kind() {
        return kind;
    }
}
