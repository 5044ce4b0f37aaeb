/**
 * Seals and proofs: a Merkle tree over the hashes of the events, as RFC 9162 section 2.1 defines it, the line that a journalist keeps elsewhere,
 * and the file that shows one event to somebody who may not see the rest. Knows no database.
 */
@NullMarked
package org.openclaims.store.seal;

import org.jspecify.annotations.NullMarked;
