/**
 * What only some may read, and the keys to it, which are kept outside of the store. Nothing here prints, logs or puts into a message what was
 * closed up.
 */
@NullMarked
package org.openclaims.store.secret;

import org.jspecify.annotations.NullMarked;
