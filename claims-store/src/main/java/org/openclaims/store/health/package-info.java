/** What can go wrong with a store, and what a verification finds. */
@NullMarked
package org.openclaims.store.health;

import org.jspecify.annotations.NullMarked;
