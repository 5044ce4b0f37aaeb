package org.openclaims.store.chain;

import org.openclaims.ClaimsException;

/** A text that should be JSON of the kind {@link CanonicalJson} writes, and is not. Never quotes the text, which may be confidential. */
public final class UnreadableJson extends ClaimsException {
    private static final long serialVersionUID = 1L;

    UnreadableJson(String why) {
        super("this is not the JSON that a record holds: " + why + "; check it with `claims verify`");
    }

    UnreadableJson(String why, Throwable cause) {
        super("this is not the JSON that a record holds: " + why + "; check it with `claims verify`", cause);
    }
}
