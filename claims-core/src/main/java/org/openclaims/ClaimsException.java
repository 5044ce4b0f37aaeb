package org.openclaims;

import java.util.List;
import java.util.Objects;

/**
 * Something a person can act on: a name that fits two people, a date that reads two ways, a file that is not ours.
 *
 * <p>The message is one sentence in plain words that names the thing and says the way out; a program shows it as it is, or with its own commands and
 * buttons in the place of {@link #waysOut}. Mistakes of the programmer are {@link IllegalArgumentException} and {@link IllegalStateException} instead.
 */
public abstract class ClaimsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    /** @param message one sentence for a person, with the way out */
    protected ClaimsException(String message) {
        this(Sentence.of(message));
    }

    /** @param sentence one for a person, with the way out */
    protected ClaimsException(Sentence sentence) {
        super(sentence.text());
        this.sentence = sentence;
    }

    /**
     * @param message one sentence for a person, with the way out
     * @param cause what a library reported
     */
    protected ClaimsException(String message, Throwable cause) {
        super(message, cause);
        sentence = Sentence.of(message);
    }

    /**
     * @param sentence one for a person, with the way out
     * @param cause what a library reported
     */
    protected ClaimsException(Sentence sentence, Throwable cause) {
        super(sentence.text(), cause);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** The message, with what can be done apart from the words around it. */
    public Sentence sentence() {
        // Transient, because an exception must be serializable: a copy sent over a wire keeps the message alone.
        return sentence == null ? Sentence.of(getMessage()) : sentence;
    }

    /** What can be done about it, in the order in which the message names it; empty where that is said in words alone. */
    public List<WayOut> waysOut() {
        return sentence().waysOut();
    }
}
