/** What everything in the record has in common: a kind, an id that never changes, and a handle that people type. */
@NullMarked
package org.openclaims.item;

import org.jspecify.annotations.NullMarked;
