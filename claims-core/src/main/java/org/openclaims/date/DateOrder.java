package org.openclaims.date;

/** What comes first in dates of figures alone, where somebody knows it; nobody is to guess it. */
public enum DateOrder {
    /** {@code 03/02/2025} is the third of February. */
    DAY_FIRST,
    /** {@code 03/02/2025} is the second of March. */
    MONTH_FIRST
}
