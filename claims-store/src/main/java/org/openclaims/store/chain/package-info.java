/** The arithmetic of the record: canonical JSON, salted commitments to words, and the hash of an event. Knows no database. */
@NullMarked
package org.openclaims.store.chain;

import org.jspecify.annotations.NullMarked;
