/** What things are called: states, acts, dates, sources in plain words, the same for text, Markdown and pages. */
@NullMarked
package org.openclaims.cli.words;

import org.jspecify.annotations.NullMarked;
