/** What every part of Open Claims shares: the root of the errors that a person can act on. */
@NullMarked
package org.openclaims;

import org.jspecify.annotations.NullMarked;
