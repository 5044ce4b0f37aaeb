package org.openclaims.date;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What comes first in dates of figures alone, where somebody knows it; nobody is to guess it. */
public enum DateOrder {
    /** {@code 03/02/2025} is the third of February. */
    DAY_FIRST,
    /** {@code 03/02/2025} is the second of March. */
    MONTH_FIRST;

    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2\\d{4}");
    private static final int MONTHS = 12;

    /** The order that a date shows by having no other reading: {@code 13/02/2025}; empty if it shows none. */
    public static Optional<DateOrder> shownBy(String written) {
        Matcher figures = FIGURES.matcher(written.strip());
        if (!figures.matches()) {
            return Optional.empty();
        }
        boolean first = Integer.parseInt(figures.group(1)) <= MONTHS;
        boolean second = Integer.parseInt(figures.group(3)) <= MONTHS;
        return first == second ? Optional.empty() : Optional.of(first ? MONTH_FIRST : DAY_FIRST);
    }
}
