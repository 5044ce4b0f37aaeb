package org.openclaims.date;

import java.time.LocalDate;

/**
 * What the phrases of one date need to know: the whole of what was typed, the day it was typed on, and the language it
 * turned out to be.
 */
record Asked(String typed, LocalDate today, Speech speech) {

    /** Whether some part of it has a year: then another part that lacks one is not this year's by itself. */
    boolean saysAYear() {
        int digits = 0;
        for (int i = 0; i < typed.length() && digits < 4; i++) {
            digits = Character.isDigit(typed.charAt(i)) ? digits + 1 : 0;
        }
        return digits == 4;
    }
}
