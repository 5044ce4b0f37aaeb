package org.openclaims.report;

import org.jspecify.annotations.Nullable;
import org.openclaims.date.EventDate;

/**
 * One thing that an item says.
 *
 * @param value as other programs read it: a date in EDTF; empty if nothing is said
 * @param date the date that it is; null if it is none
 */
public record Particular(String value, @Nullable EventDate date) {
    static final Particular NOTHING = new Particular("", null);
}
