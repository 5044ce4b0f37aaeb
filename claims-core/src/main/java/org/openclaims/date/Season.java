package org.openclaims.date;

import java.time.LocalDate;

/**
 * Bounds of the seasons 21–24. EDTF does not say in which hemisphere, and "winter 2025" is said of the one that begins
 * in 2025 and of the one that ends in it, so the bounds are as wide as they must be to leave out no reading.
 */
final class Season {
    static final int SPRING = 21;
    static final int SUMMER = 22;
    static final int AUTUMN = 23;
    static final int WINTER = 24;

    private Season() {}

    static LocalDate earliest(int year, int season) {
        return turnsTheYear(season) ? LocalDate.of(year - 1, 11, 1) : LocalDate.of(year, 1, 1);
    }

    static LocalDate latest(int year, int season) {
        return turnsTheYear(season) ? LocalDate.of(year + 1, 3, 31) : LocalDate.of(year, 12, 31);
    }

    /** Summer does in the south, winter in the north; winter begins on 1 November where it begins first (Ireland). */
    private static boolean turnsTheYear(int season) {
        return season == SUMMER || season == WINTER;
    }
}
