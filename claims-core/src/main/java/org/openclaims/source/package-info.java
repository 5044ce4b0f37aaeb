/** Where we have it from: published documents. */
@NullMarked
package org.openclaims.source;

import org.jspecify.annotations.NullMarked;
