/** Reports as pages that can be mailed, printed and published: one file each, no script, no request to anywhere. */
@NullMarked
package org.openclaims.cli.html;

import org.jspecify.annotations.NullMarked;
