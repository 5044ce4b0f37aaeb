package org.openclaims.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as they stand in pages and data of others. */
class PublishedDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-09-03 | 2018-09-03",
                "2010-01-07T13:26:45 | 2010-01-07",
                "2018-10-06T23:54:58-05:00 | 2018-10-06",
                "2018-10-06T09:54:58.123Z | 2018-10-06",
                "2016-10-19 23:12:32 | 2016-10-19",
                "2018-10-03 11:09 | 2018-10-03",
                "2018-09-26 23:28:53 UTC | 2018-09-26",
                "2021-7-16 | 2021-07-16",
                "2018/09/03 | 2018-09-03",
                "20180903 | 2018-09-03",
                "1538006933 | 2018-09-27",
                "1538006933000 | 2018-09-27",
                "stated on October 28, 2019 in a speech: | 2019-10-28",
                "stated on May 31, 2007 in New York.: | 2007-05-31",
                "stated on April 9, 2019: | 2019-04-09",
                "Fri, 02 Nov 2018 11:10:20 Z | 2018-11-02",
                "1:58 am, November 13, 2018 | 2018-11-13",
                "3:13 PM 09/29/2018 | 2018-09-29",
                "Thu 6 Sep 2018, 7:11am | 2018-09-06",
                "Oct 05 2018 6:57 pm, Last Updated: Oct 07 2018 7:12 pm | 2018-10-05",
                "Oct 05 2018 6:57 pm, edited: Oct 05 2018 | 2018-10-05",
                "Wednesday, November 27, 2013 at 9:16 p.m. | 2013-11-27",
                "Jul 28th 2018, 9:00 PM | 2018-07-28",
                "27th April 2017 | 2017-04-27",
                "13.06.2018 | 2018-06-13",
                "5 de março de 2018 | 2018-03-05",
                "12 de outubro de 2018 às 10h | 2018-10-12",
                "3 out 2018 | 2018-10-03",
                "1º de agosto de 2017 | 2017-08-01",
                "el 23 de junio de 2025 | 2025-06-23",
                "1er août 2019 | 2019-08-01",
                "le 3 décembre 2020 | 2020-12-03",
                "12. März 2021 | 2021-03-12",
                "December 2009 | 2009-12",
                "late June 2025 | 2025-06-21/2025-06-30",
                "2019 | 2019",
                "before 29 June 2025 | ../2025-06-28",
                "after 29 June 2025 | 2025-06-30/..",
                "around 11 June 2025 | 2025-06-11~",
                "c. 11 June 2025 | 2025-06-11~",
                "perhaps 11 June 2025 | 2025-06-11?",
                "on or before 11 June 2025 | ../2025-06-11",
                "since 11 June 2025: | 2025-06-11/..",
                "11 or 12 June 2025 | [2025-06-11,2025-06-12]",
                "11–13 June 2025 | 2025-06-11/2025-06-13",
                "between May 3, 2018 and May 5, 2018 | 2018-05-03/2018-05-05",
                "28 May to 3 June 2025 | 2025-05-28/2025-06-03",
                "antes del 29 de junio de 2025 | ../2025-06-28",
                "hacia el 11 de junio de 2025 | 2025-06-11~",
                "entre el 11 y el 23 de junio de 2025 | 2025-06-11/2025-06-23",
                "2025-06-11~ | 2025-06-11~",
                "2025-06-11? | 2025-06-11?",
                "11 June 2025? | 2025-06-11?",
                "second quarter of 2025 | 2025-04/2025-06",
                "1990s | 199X",
                "2025-06-2X | 2025-06-2X",
                "2025-06-11/.. | 2025-06-11/..",
                "[2025-06-10,2025-06-11] | [2025-06-10,2025-06-11]",
                "2025\u201006\u201011 | 2025-06-11",
                "2025\u221206\u221211T10:00:00 | 2025-06-11",
                "2025–06–11 | 2025-06-11",
                "on 2025–06–11 at home | 2025-06-11",
                "13–06–2025 | 2025-06-13",
                // Not every word beside a day is about the day.
                "Monday 11 June 2025 | 2025-06-11",
                "Twitter – Friday, July 20, 2018 | 2018-07-20",
                "Bogotá, a 11 de junio de 2025 | 2025-06-11",
                "June 11, 2025 on Fox News | 2025-06-11",
                "June 11, 2025 about the budget | 2025-06-11",
                "June 11, 2025 – Press release | 2025-06-11",
                "June 11, 2025 - 10:30 | 2025-06-11",
                "10:30, 12 June 2025 | 2025-06-12",
                "Episode 5, June 12, 2025 | 2025-06-12",
                "as of June 11, 2025 | 2025-06-11",
                "letter from 11 June 2025 | 2025-06-11",
                "on CBS' \"This Week\", June 11, 2025 | 2025-06-11",
                "stated on June 11, 2025 in a series of posts, ending on June 11, 2025: | 2025-06-11",
                "5:00 PM EST June 11, 2025 | 2025-06-11",
                "June 11, 2025 EST | 2025-06-11",
                "June 11, 2025, EST | 2025-06-11",
                "10 AM ET June 11, 2025 | 2025-06-11",
                "Los Angeles CA June 11, 2025 | 2025-06-11",
                "Portland, OR June 11, 2025 | 2025-06-11",
                "Washington, D.C. June 11, 2025 | 2025-06-11",
                "11 de junio de 2025 a las 10 | 2025-06-11",
                "11 de junio de 2025, a las 10, en Bogotá | 2025-06-11",
                "11 juin 2025 à 10 | 2025-06-11",
                "June 11, 2025 - 10 | 2025-06-11",
                "What did he say? June 11, 2025 | 2025-06-11",
                "Home > News > 11 June 2025 | 2025-06-11",
                "June 11, 2025 <br> | 2025-06-11",
                "<b>June 11, 2025</b> | 2025-06-11",
                "10% 11 June 2025 | 2025-06-11",
                "11 June 2025 ~ Fox | 2025-06-11",
                "Channel 9, 11 June 2025 | 2025-06-11",
                "News at 10, 11 June 2025 | 2025-06-11",
                "Radio 4, 11 June 2025 | 2025-06-11",
                "Channel 4 - 11 June 2025 | 2025-06-11",
                "Theresa May, 11 June 2025 | 2025-06-11",
                "Tweet of the week June 11, 2025 | 2025-06-11",
                "June 11, 2025, week 3 | 2025-06-11",
            })
    void readsWhatHasOneReading(String written, String edtf) {
        PublishedDate read = PublishedDate.read(written, TODAY);
        assertNull(read.doubt());
        assertEquals(edtf, read.date().edtf().value());
        assertEquals(written.equals(edtf) ? null : written, read.date().words());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "10:07 PM 10/07/2018 | reads two ways",
                "03/02/2025 | reads two ways",
                "September 26 | no year",
                "yesterday | no year",
                "two days ago | no year",
                "TBD | no year",
                "45720 | number of a day: that would be 2025-03-04",
                "45720.5 | number of a day: that would be 2025-03-04",
                "12345 | no year",
                "pril 15, 2018 | cannot be read",
                "June 31, 2018 | has 30 days",
                "2018-02-30 | no such day",
                "May 3, 2018 in Rome, May 5, 2018 in Oslo | several dates",
                "2027-03-01 | in the future",
                "99999999999999999999 | no year",
            })
    void keepsTheWordsOfTheRestAndSaysWhy(String written, String why) {
        PublishedDate read = PublishedDate.read(written, TODAY);
        assertFalse(read.known());
        assertTrue(String.valueOf(read.doubt()).contains(why), read.doubt());
        assertEquals(written, read.date().words());
        assertEquals(Edtf.unknown(), read.date().edtf());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "said on 11 June 2025 (?)",
                "week of June 9, 2025",
                "June 11, 2025 to 13",
                "the day after 11 June 2025",
                "two days prior to June 11, 2025",
                "the eve of June 11, 2025",
                "said before June 29, 2025 in a speech",
                "no later than June 11, 2025, he said",
                "as early as June 11, 2025",
                "from June 11, 2025 in a series of posts",
                "by Wednesday, June 11, 2025, at home",
                "said on 11 or 12 June 2025 in Bogotá",
                "on the 11th, 12th and 13th June 2025",
                "tour of 28 May – 3 June 2025",
                "rally of June 28 – July 3, 2025",
                "June 11, 2025 – present",
                "June 11, 2025 –",
                "June 11, 2025 to June 13",
                "June 11, 2025 or so",
                "June 11, 2025 (approx.)",
                "June 11, 2025 at the latest",
                "~11 June 2025",
                "yesterday or 11 June 2025",
                "gira del 11 al 23 de junio de 2025",
                "dicho en torno al 11 de junio de 2025 en Bogotá",
                "la semana del 9 de junio de 2025",
                "el 11 de junio de 2025, a más tardar, en Bogotá",
                "até 5 de março de 2018",
                "avant le 3 décembre 2020",
                "about 2025-06-11 in Rome",
                "c. 11 June 2025 in Rome",
                "ca 11 June 2025 in Rome",
                "June 11, 2025 (est.) in Rome",
                "June 11, 2025 (~) in Rome",
                "Portland, 11 or 12 June 2025, at home",
                "tour of 11 - 13 June 2025",
                "9, 11 June 2025 in Rome",
                "Monday 9 - 11 June 2025 in Rome",
                "10, 11, and 12 June 2025 in Rome",
                "the weeks of June 9, 2025",
                "week ending June 13, 2025, in Rome",
                "until <b>11 June 2025</b>",
            })
    void aDayBesideWhichStandsMoreIsNotJustThatDay(String written) {
        PublishedDate read = PublishedDate.read(written, TODAY);
        assertEquals("words beside its day say that it is not just that day", read.doubt());
        assertEquals(written, read.date().words());
        assertEquals(Edtf.unknown(), read.date().edtf());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in 2025-06-2X at home",
                "June 11 - 13, 2025 rally",
                "2025-06-11/2025-06-13 rally",
                "since yesterday 2025"
            })
    void aPartOfADateIsNotRead(String written) {
        assertFalse(PublishedDate.read(written, TODAY).known());
    }

    @Test
    void whateverIsWrittenIsReadOrKept() {
        for (String written : new String[] {
            " ", "\u0000", "-", "9".repeat(400), "٢٠١٨", "0000-00-00", "31 31 2018", "(", "May 2018 May 2018"
        }) {
            assertNotNull(PublishedDate.read(written, TODAY).date(), written);
        }
    }

    @Test
    void aDateOfFiguresIsReadInTheOrderThatSomebodyKnows() {
        LocalDate today = LocalDate.of(2025, 7, 1);
        assertEquals(
                "2025-02-03",
                PublishedDate.read("03/02/2025", today, DateOrder.DAY_FIRST)
                        .date()
                        .edtf()
                        .value());
        assertEquals(
                "2025-03-02",
                PublishedDate.read("on 03/02/2025", today, DateOrder.MONTH_FIRST)
                        .date()
                        .edtf()
                        .value());
        assertEquals(
                "../2025-02-02",
                PublishedDate.read("before 03/02/2025", today, DateOrder.DAY_FIRST)
                        .date()
                        .edtf()
                        .value());
        // Where only one order is possible, that is the one.
        assertEquals(
                "2025-02-13",
                PublishedDate.read("02/13/2025", today, DateOrder.DAY_FIRST)
                        .date()
                        .edtf()
                        .value());
    }
}
