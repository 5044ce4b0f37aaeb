/** Where a party stands: the fold over acts, its history, and what else is said of a claim. */
@NullMarked
package org.openclaims.position;

import org.jspecify.annotations.NullMarked;
