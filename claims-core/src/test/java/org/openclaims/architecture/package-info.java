/** The rules of the house, which every module's tests keep. */
@NullMarked
package org.openclaims.architecture;

import org.jspecify.annotations.NullMarked;
