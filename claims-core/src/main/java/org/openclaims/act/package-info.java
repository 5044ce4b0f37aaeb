/** What a party did to a claim: asserted it, repeated it, took it back in part, in full or not at all. */
@NullMarked
package org.openclaims.act;

import org.jspecify.annotations.NullMarked;
