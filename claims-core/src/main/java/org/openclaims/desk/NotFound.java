package org.openclaims.desk;

import java.util.List;
import org.openclaims.ClaimsException;

/** Nothing in the record goes by this handle or name. */
public final class NotFound extends ClaimsException {
    private static final long serialVersionUID = 1L;

    private NotFound(String message) {
        super(message);
    }

    /**
     * @param what "claim", "party", "source", "act"
     * @param near handles that may have been meant; may be empty
     * @param wayOut a sentence that says how to see what there is
     */
    public static NotFound of(String what, String typed, List<String> near, String wayOut) {
        String meant = near.isEmpty() ? "" : " Nearest: " + String.join(", ", near) + ".";
        return new NotFound("There is no " + what + " called \"" + typed + "\"." + meant + " " + wayOut);
    }
}
