package org.openclaims.cli.shell;

import org.openclaims.store.Store;
import org.openclaims.store.health.Verification;

/** Opens the store that a location names. */
public interface StoreOpener {
    /** Whether there is one. */
    boolean exists(String location);

    /** Opens it, and makes it if it is not there. */
    Store open(String location);

    /** Looks at everything in it, also where it is so damaged that it does not open. */
    Verification verify(String location);
}
