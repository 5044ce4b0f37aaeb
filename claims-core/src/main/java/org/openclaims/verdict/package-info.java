/** What a reviewer concluded, in the words of a rating scale with a version. */
@NullMarked
package org.openclaims.verdict;

import org.jspecify.annotations.NullMarked;
