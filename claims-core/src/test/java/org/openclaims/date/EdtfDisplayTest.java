package org.openclaims.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfDisplayTest {
    private static final Locale SPANISH = new Locale("es", "CO");

    @ParameterizedTest(name = "{0} is {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-06-11 | 11 June 2025 | 11 de junio de 2025",
                "2025-06-11T14:30:00-05:00 | 11 June 2025, 14:30 UTC-05:00 | 11 de junio de 2025, 14:30 UTC-05:00",
                "2025-06-11T17:00:00Z | 11 June 2025, 17:00 UTC | 11 de junio de 2025, 17:00 UTC",
                "2025-06-11T17:00:00+00:00 | 11 June 2025, 17:00 UTC | 11 de junio de 2025, 17:00 UTC",
                "2025-06-11T17:00:30+09 | 11 June 2025, 17:00:30 UTC+09 | 11 de junio de 2025, 17:00:30 UTC+09",
                "2025-06-11T00:00:00 | 11 June 2025, 00:00 | 11 de junio de 2025, 00:00",
                "2025-06 | June 2025 | junio de 2025",
                "2025 | 2025 | 2025",
                "2025-06~ | about June 2025 | hacia junio de 2025",
                "2025-06-11~ | about 11 June 2025 | hacia el 11 de junio de 2025",
                "2025-06-11? | perhaps 11 June 2025 | quizá el 11 de junio de 2025",
                "2025-06-11% | perhaps about 11 June 2025 | quizá hacia el 11 de junio de 2025",
                "2025-06-21/2025-06-30 | 21–30 June 2025 | del 21 al 30 de junio de 2025",
                "2025-06-28/2025-07-03 | 28 June – 3 July 2025 | del 28 de junio al 3 de julio de 2025",
                "2024-12-28/2025-01-03 | 28 December 2024 – 3 January 2025"
                        + " | del 28 de diciembre de 2024 al 3 de enero de 2025",
                "2025-06-11/2025-06-11 | 11 June 2025 | 11 de junio de 2025",
                "2025-06/2025-07 | June–July 2025 | de junio a julio de 2025",
                "2024-12/2025-01 | December 2024 – January 2025 | de diciembre de 2024 a enero de 2025",
                "2024/2025 | 2024–2025 | de 2024 a 2025",
                "2025-06-21~/2025-06-30~ | from about 21 June 2025 to about 30 June 2025"
                        + " | desde hacia el 21 de junio de 2025 hasta hacia el 30 de junio de 2025",
                "../2025-06-29 | on or before 29 June 2025 | el 29 de junio de 2025 o antes",
                "../2025-06 | in or before June 2025 | junio de 2025 o antes",
                "2025-06-11/.. | on or after 11 June 2025 | el 11 de junio de 2025 o después",
                "2025-06-11/ | on or after 11 June 2025 | el 11 de junio de 2025 o después",
                "../.. | unknown date | fecha desconocida",
                "/ | unknown date | fecha desconocida",
                "[2025-06-11,2025-06-12] | 11 or 12 June 2025 | 11 o 12 de junio de 2025",
                "[2025-06-10,2025-06-11] | 10 or 11 June 2025 | 10 u 11 de junio de 2025",
                "[2025-06-11] | 11 June 2025 | 11 de junio de 2025",
                "[2025-06-10,2025-06-12,2025-06-14] | 10, 12 or 14 June 2025 | 10, 12 o 14 de junio de 2025",
                "[2025-06-11,2025-07-03] | 11 June 2025 or 3 July 2025 | 11 de junio de 2025 o 3 de julio de 2025",
                "[2025-06,2025-10] | June 2025 or October 2025 | junio de 2025 u octubre de 2025",
                "[2025-06-10..2025-06-12] | between 10 June 2025 and 12 June 2025"
                        + " | entre el 10 de junio de 2025 y el 12 de junio de 2025",
                "[..2025-06-12] | on or before 12 June 2025 | el 12 de junio de 2025 o antes",
                "2025-21 | spring 2025 | primavera de 2025",
                "2025-22 | summer 2025 | verano de 2025",
                "2025-23 | autumn 2025 | otoño de 2025",
                "2025-24 | winter 2025 | invierno de 2025",
                "2025-06-2X | 20–29 June 2025 | del 20 al 29 de junio de 2025",
                "2025-06-3X | 30 June 2025 | 30 de junio de 2025",
                "2025-06-XX | some day in June 2025 | algún día de junio de 2025",
                "2025-XX-XX | some day in 2025 | algún día de 2025",
                "2025-XX | some month of 2025 | algún mes de 2025",
                "2025-1X | 1 October – 31 December 2025 | del 1 de octubre al 31 de diciembre de 2025",
                "202X | 2020–2029 | de 2020 a 2029",
                "XXXX-06-11 | XXXX-06-11 | XXXX-06-11",
                "0044-03-15 | 15 March 44 AD | 15 de marzo de 44 después de Cristo",
                "-0044 | 45 BC | 45 antes de Cristo",
                "Y12025 | 12025 | 12025",
            })
    void aDateIsSaidInBothLanguages(String edtf, String english, String spanish) {
        assertEquals(english, Edtf.parse(edtf).display(Locale.ENGLISH));
        assertEquals(spanish, Edtf.parse(edtf).display(SPANISH));
        assertEquals(english, Edtf.parse(edtf).display(Locale.FRENCH));
    }

    /** One day of a span, not all of them: "del 21 al 30" would last ten days. */
    @ParameterizedTest(name = "{0} is when it was made: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-06-11 | el 11 de junio de 2025",
                "2025-06-11T14:30:00-05:00 | el 11 de junio de 2025, 14:30 UTC-05:00",
                "2025-06 | en junio de 2025",
                "2025-06? | quizá en junio de 2025",
                "2025-06~ | hacia junio de 2025",
                "2025-06% | quizá hacia junio de 2025",
                "2025 | en 2025",
                "2025-06-11~ | hacia el 11 de junio de 2025",
                "2025-06-11? | quizá el 11 de junio de 2025",
                "2025-06-21/2025-06-30 | entre el 21 y el 30 de junio de 2025",
                "2025-06-28/2025-07-03 | entre el 28 de junio y el 3 de julio de 2025",
                "2024-12-28/2025-01-03 | entre el 28 de diciembre de 2024 y el 3 de enero de 2025",
                "2025-06-11/2025-06-11 | el 11 de junio de 2025",
                "2025-06/2025-07 | entre junio y julio de 2025",
                "2024-12/2025-01 | entre diciembre de 2024 y enero de 2025",
                "2024/2025 | entre 2024 y 2025",
                "2025-06-21~/2025-06-30~ | entre hacia el 21 de junio de 2025 y hacia el 30 de junio de 2025",
                "../2025-06-29 | el 29 de junio de 2025 o antes",
                "../2025-06 | en junio de 2025 o antes",
                "2025-06-11/.. | el 11 de junio de 2025 o después",
                "../.. | en fecha desconocida",
                "[2025-06-10,2025-06-11] | el 10 u 11 de junio de 2025",
                "[2025-06-11,2025-07-03] | el 11 de junio de 2025 o el 3 de julio de 2025",
                "[2025-06,2025-10] | en junio de 2025 o en octubre de 2025",
                "[2025-06-10..2025-06-12] | entre el 10 y el 12 de junio de 2025",
                "[..2025-06-12] | el 12 de junio de 2025 o antes",
                "2025-21 | en la primavera de 2025",
                "2025-22 | en el verano de 2025",
                "2025-06-2X | entre el 20 y el 29 de junio de 2025",
                "2025-06-XX | algún día de junio de 2025",
                "2025-XX | en algún mes de 2025",
                "202X | entre 2020 y 2029",
                "-0044 | en 45 antes de Cristo",
            })
    void whenSomethingWasIsSaidWithItsArticleInSpanish(String edtf, String spanish) {
        assertEquals(spanish, Edtf.parse(edtf).inSentence(SPANISH));
        assertEquals(Edtf.parse(edtf).display(Locale.ENGLISH), Edtf.parse(edtf).inSentence(Locale.ENGLISH));
    }
}
