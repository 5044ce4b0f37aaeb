package org.openclaims.date;

import java.time.LocalDate;
import java.util.Locale;

/** Single days and months as people say them. Spanish where the language is {@code es}, else English. */
public final class DayNames {
    private DayNames() {}

    /** {@code 7 July 2025}, {@code 7 de julio de 2025}. */
    public static String day(LocalDate day, Locale language) {
        return Speech.of(language).day(day);
    }

    /** The same within a sentence, as what follows "since": {@code 7 July 2025}, {@code el 7 de julio de 2025}. */
    public static String inSentence(LocalDate day, Locale language) {
        return Speech.of(language).when(day);
    }

    /**
     * {@code July}, {@code julio}.
     *
     * @param month from 1 to 12
     */
    public static String month(int month, Locale language) {
        return Speech.of(language).monthName(month);
    }
}
