/** What goes in from other desks' files, and out into the forms that other programs read. */
@NullMarked
package org.openclaims.cli.transfer;

import org.jspecify.annotations.NullMarked;
