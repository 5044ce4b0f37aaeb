/** The one door into the record: what people ask for becomes changes, by rules that every program shares. */
@NullMarked
package org.openclaims.desk;

import org.jspecify.annotations.NullMarked;
