package org.openclaims.report;

import org.jspecify.annotations.Nullable;
import org.openclaims.date.EventDate;

/**
 * One thing that an item says.
 *
 * @param value as other programs read it: a date in EDTF; empty if nothing is said
 * @param date the date that it is; null if it is none
 * @param isCode whether it is one of our codes, which a language may have a word of its own for
 */
public record Particular(String value, @Nullable EventDate date, boolean isCode) {
    static final Particular NOTHING = new Particular("", null, false);
}
