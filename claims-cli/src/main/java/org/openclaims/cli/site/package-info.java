/** The record as a site of plain files that any web server can publish, and of which a second building rewrites only what changed. */
@NullMarked
package org.openclaims.cli.site;

import org.jspecify.annotations.NullMarked;
