/** The commands, one class or a few neighbours to a file. */
@NullMarked
package org.openclaims.cli.command;

import org.jspecify.annotations.NullMarked;
