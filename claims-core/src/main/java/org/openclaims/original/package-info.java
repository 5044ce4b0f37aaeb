/** What other desks published, kept to the letter beside what we made of it. */
@NullMarked
package org.openclaims.original;

import org.jspecify.annotations.NullMarked;
