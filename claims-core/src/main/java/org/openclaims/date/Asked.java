package org.openclaims.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the phrases of one date need to know: the whole of what was typed, the day it was typed on, and the language it
 * turned out to be.
 *
 * @param today null where nobody knows on which day it was said: then nothing is counted from it
 */
record Asked(String typed, @Nullable LocalDate today, Speech speech) {

    /** Whether some part of it has a year: then another part that lacks one is not this year's by itself. */
    boolean saysAYear() {
        int digits = 0;
        for (int i = 0; i < typed.length() && digits < 4; i++) {
            digits = Character.isDigit(typed.charAt(i)) ? digits + 1 : 0;
        }
        return digits == 4;
    }
}
