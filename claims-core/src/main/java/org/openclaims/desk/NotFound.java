package org.openclaims.desk;

import java.util.List;
import org.openclaims.ClaimsException;
import org.openclaims.Sentence;

/** Nothing in the record goes by this handle or name. */
public final class NotFound extends ClaimsException {
    private static final long serialVersionUID = 1L;

    private final String typed;
    private final transient List<String> near;

    private NotFound(Sentence sentence, String typed, List<String> near) {
        super(sentence);
        this.typed = typed;
        this.near = List.copyOf(near);
    }

    /**
     * @param what "claim", "party", "source", "act"
     * @param near handles that may have been meant; may be empty
     * @param wayOut says how to see what there is
     */
    public static NotFound of(String what, String typed, List<String> near, Sentence wayOut) {
        Sentence missing = Sentence.of("There is no {0} called \"{1}\".", what, typed);
        Sentence meant = near.isEmpty() ? missing : missing.then(Sentence.of("Nearest: {0}.", String.join(", ", near)));
        return new NotFound(meant.then(wayOut), typed, near);
    }

    /** The handle or name as it was typed. */
    public String typed() {
        return typed;
    }

    /** Handles that may have been meant, the nearest first; empty if there are none. */
    public List<String> near() {
        // Transient, as in ClaimsException.
        return near == null ? List.of() : near;
    }
}
