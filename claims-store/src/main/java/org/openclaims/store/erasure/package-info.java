/** What becomes of words on disk once they were erased from the record, and how one sees that they are gone. */
@NullMarked
package org.openclaims.store.erasure;

import org.jspecify.annotations.NullMarked;
