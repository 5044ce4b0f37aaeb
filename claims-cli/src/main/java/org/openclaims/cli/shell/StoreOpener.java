package org.openclaims.cli.shell;

import org.openclaims.store.Store;

/** Opens the store that a location names. */
public interface StoreOpener {
    /** Whether there is one. */
    boolean exists(String location);

    /** Opens it, and makes it if it is not there. */
    Store open(String location);
}
