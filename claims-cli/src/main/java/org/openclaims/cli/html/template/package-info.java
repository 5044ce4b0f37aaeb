/** What the templates in {@code src/main/jte} are compiled to. */
@NullMarked
package org.openclaims.cli.html.template;

import org.jspecify.annotations.NullMarked;
