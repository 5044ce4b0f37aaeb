/** Dates as sources give them: EDTF values with bounds and an honest order, and the words people type for them. */
@NullMarked
package org.openclaims.date;

import org.jspecify.annotations.NullMarked;
