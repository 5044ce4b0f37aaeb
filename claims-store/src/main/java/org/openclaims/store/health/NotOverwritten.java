package org.openclaims.store.health;

import org.openclaims.ClaimsException;

/** There is something already where a new file was to be made. It was left as it is. */
public final class NotOverwritten extends ClaimsException {
    private static final long serialVersionUID = 1L;

    /** @param what is there */
    public NotOverwritten(String what) {
        super(what + " exists already and is left as it is: name a new file");
    }

    private NotOverwritten(String what, String wayOut) {
        super(what + wayOut);
    }

    /** A database that is not empty. */
    public static NotOverwritten record(String place) {
        return new NotOverwritten(place, " holds a record already and is left as it is: name an empty database");
    }
}
