package org.openclaims.store.health;

import org.openclaims.ClaimsException;

/** There is something already where a new file was to be made. It was left as it is. */
public final class NotOverwritten extends ClaimsException {
    private static final long serialVersionUID = 1L;

    /** @param what is there */
    public NotOverwritten(String what) {
        super(what + " exists already and is left as it is: name a new file");
    }
}
