/** The terminal: words in, reports out. */
@NullMarked
package org.openclaims.cli;

import org.jspecify.annotations.NullMarked;
