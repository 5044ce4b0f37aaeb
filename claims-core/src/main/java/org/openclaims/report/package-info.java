/** What readers see, before any format: one model for text, Markdown, CSV, JSON and pages. */
@NullMarked
package org.openclaims.report;

import org.jspecify.annotations.NullMarked;
