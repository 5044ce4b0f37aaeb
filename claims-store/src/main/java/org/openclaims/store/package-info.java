/** Keeps the record: an append-only log of events in SQLite, and indexes over it that can be rebuilt. */
@NullMarked
package org.openclaims.store;

import org.jspecify.annotations.NullMarked;
