/** The record in a browser on this computer: the pages of {@code html}, made anew from the store at each look, and a form for what somebody did. */
@NullMarked
package org.openclaims.cli.serve;

import org.jspecify.annotations.NullMarked;
