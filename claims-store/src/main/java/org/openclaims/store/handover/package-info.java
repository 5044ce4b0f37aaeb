/** Work that two threads share, for whatever is large: rows that are read, changes that are written out, files that are taken in. */
@NullMarked
package org.openclaims.store.handover;

import org.jspecify.annotations.NullMarked;
