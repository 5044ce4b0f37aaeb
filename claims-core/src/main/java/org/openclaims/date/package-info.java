/**
 * Days as sources give them: EDTF values (ISO 8601-2:2019 in the profile of the Library of Congress) with honest
 * bounds, and a reader for what people type in English and Spanish.
 *
 * <p>{@link org.openclaims.date.Edtf} is the value, {@link org.openclaims.date.EventDate} the value with the words it
 * was given in, {@link org.openclaims.date.DateReader} the way in from a keyboard. Nothing here knows what day it is:
 * today is handed in.
 */
@NullMarked
package org.openclaims.date;

import org.jspecify.annotations.NullMarked;
