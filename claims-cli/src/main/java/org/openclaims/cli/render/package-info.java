/** Writes reports as text, Markdown, CSV and JSON. The words are chosen here, the facts in {@code org.openclaims.report}. */
@NullMarked
package org.openclaims.cli.render;

import org.jspecify.annotations.NullMarked;
