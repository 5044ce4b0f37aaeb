/** What a command has around it: the words typed, the person, the store, and the way it records and prints. */
@NullMarked
package org.openclaims.cli.shell;

import org.jspecify.annotations.NullMarked;
