/**
 * One SQLite file as the record: where it may lie, how it is opened, locked, guarded, written and copied.
 *
 * <p>Knows nothing of what events mean. Most of what looks like too much care here is the answer to a measured loss; the comments say which.
 */
@NullMarked
package org.openclaims.store.sqlite;

import org.jspecify.annotations.NullMarked;
