/** What bears on a claim, or on whether an act happened at all. */
@NullMarked
package org.openclaims.evidence;

import org.jspecify.annotations.NullMarked;
