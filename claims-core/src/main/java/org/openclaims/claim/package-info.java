/** What can be true or false: checkable propositions, their wordings and the links between them. */
@NullMarked
package org.openclaims.claim;

import org.jspecify.annotations.NullMarked;
