package org.openclaims.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 8);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "11 June 2025 | 2025-06-11",
                "June 11, 2025 | 2025-06-11",
                "June 11 2025 | 2025-06-11",
                "11th of June 2025 | 2025-06-11",
                "the 11th of June, 2025 | 2025-06-11",
                "on 1st June 2025 | 2025-06-01",
                "11 Jun 2025 | 2025-06-11",
                "Jun 11 2025 | 2025-06-11",
                "11 Jun. 2025 | 2025-06-11",
                "Sept 3, 2025 | 2025-09-03",
                "JUNE 11TH, 2025 | 2025-06-11",
                "Wednesday 11 June 2025 | 2025-06-11",
                "Wed, 11 Jun 2025 | 2025-06-11",
                "Wednesday, June 11, 2025 | 2025-06-11",
                "Wednesday 2025-06-11 | 2025-06-11",
                "june 2025 | 2025-06",
                "June, 2025 | 2025-06",
                "in June 2025 | 2025-06",
                "06/2025 | 2025-06",
                "early June 2025 | 2025-06-01/2025-06-10",
                "mid June 2025 | 2025-06-11/2025-06-20",
                "mid-June 2025 | 2025-06-11/2025-06-20",
                "late June 2025 | 2025-06-21/2025-06-30",
                "late February 2024 | 2024-02-21/2024-02-29",
                "the end of June 2025 | 2025-06-21/2025-06-30",
                "early 2025 | 2025-01-01/2025-04-30",
                "mid 2025 | 2025-05-01/2025-08-31",
                "mid-2025 | 2025-05-01/2025-08-31",
                "late 2025 | 2025-09-01/2025-12-31",
                "around 11 June 2025 | 2025-06-11~",
                "about 11 June 2025 | 2025-06-11~",
                "circa 11 June 2025 | 2025-06-11~",
                "c. 11 June 2025 | 2025-06-11~",
                "around June 2025 | 2025-06~",
                "c. 2025 | 2025~",
                "c.2025 | 2025~",
                "around 2025-06 | 2025-06~",
                "around late June 2025 | 2025-06-21~/2025-06-30~",
                "about 21-30 June 2025 | 2025-06-21~/2025-06-30~",
                "perhaps 11 June 2025 | 2025-06-11?",
                "perhaps about 11 June 2025 | 2025-06-11%",
                "before 23 June 2025 | ../2025-06-22",
                "before June 2025 | ../2025-05-31",
                "before 2025 | ../2024-12-31",
                "before late June 2025 | ../2025-06-20",
                "before 2025-06-23 | ../2025-06-22",
                "before yesterday | ../2025-07-06",
                "after 23 June 2025 | 2025-06-24/..",
                "after June 2025 | 2025-07-01/..",
                "by 23 June 2025 | ../2025-06-23",
                "until June 2025 | ../2025-06",
                "on or before 23 June 2025 | ../2025-06-23",
                "23 June 2025 or earlier | ../2025-06-23",
                "since 23 June 2025 | 2025-06-23/..",
                "since June 2025 | 2025-06/..",
                "from 23 June 2025 onwards | 2025-06-23/..",
                "on or after 23 June 2025 | 2025-06-23/..",
                "23 June 2025 or later | 2025-06-23/..",
                "between 11 June 2025 and 23 June 2025 | 2025-06-11/2025-06-23",
                "between 11 and 23 June 2025 | 2025-06-11/2025-06-23",
                "between 11 June and 3 July 2025 | 2025-06-11/2025-07-03",
                "between early June and late July 2025 | 2025-06-01/2025-07-31",
                "between 2025-06-11 and 2025-06-23 | 2025-06-11/2025-06-23",
                "between 13/06/2018 and 15/06/2018 | 2018-06-13/2018-06-15",
                "from 11 to 23 June 2025 | 2025-06-11/2025-06-23",
                "from 11 June 2025 to 23 June 2025 | 2025-06-11/2025-06-23",
                "from June 2025 to July 2025 | 2025-06/2025-07",
                "from 11 June 2025 until yesterday | 2025-06-11/2025-07-07",
                "June 11 to 13, 2025 | 2025-06-11/2025-06-13",
                "June 11-13, 2025 | 2025-06-11/2025-06-13",
                "21–30 June 2025 | 2025-06-21/2025-06-30",
                "21-30 June 2025 | 2025-06-21/2025-06-30",
                "28 June – 3 July 2025 | 2025-06-28/2025-07-03",
                "June–July 2025 | 2025-06/2025-07",
                "2024–2025 | 2024/2025",
                "before 2025\u201106\u201123 | ../2025-06-22",
                "13–06–2018 | 2018-06-13",
                "11\u201013 June 2025 | 2025-06-11/2025-06-13",
                "mid\u2011June 2025 | 2025-06-11/2025-06-20",
                "11 or 12 June 2025 | [2025-06-11,2025-06-12]",
                "10, 11 or 12 June 2025 | [2025-06-10,2025-06-11,2025-06-12]",
                "June 11, 2025 or June 12, 2025 | [2025-06-11,2025-06-12]",
                "11 June 2025 or 3 July 2025 | [2025-06-11,2025-07-03]",
                "11 June, 3 July 2025 or 4 July 2025 | [2025-06-11,2025-07-03,2025-07-04]",
                "June or July 2025 | [2025-06,2025-07]",
                "2024 or 2025 | [2024,2025]",
                "yesterday or today | [2025-07-07,2025-07-08]",
                "today | 2025-07-08",
                "yesterday | 2025-07-07",
                "the day before yesterday | 2025-07-06",
                "last Thursday | 2025-07-03",
                "last Tuesday | 2025-07-01",
                "3 days ago | 2025-07-05",
                "three days ago | 2025-07-05",
                "two weeks ago | 2025-06-24~",
                "a week ago | 2025-07-01~",
                "two months ago | 2025-05~",
                "twelve years ago | 2013~",
                "about two months ago | 2025-05~",
                "perhaps two months ago | 2025-05%",
                "last week | 2025-06-30/2025-07-06",
                "this week | 2025-07-07/2025-07-13",
                "last month | 2025-06",
                "last year | 2024",
                "11 June | 2025-06-11",
                "around 11 June | 2025-06-11~",
                "8 July | 2025-07-08",
                "9 July | 2024-07-09",
                "late June | 2025-06-21/2025-06-30",
                "late July | 2024-07-21/2024-07-31",
                "June | 2025-06",
                "December | 2024-12",
                "29 February | 2024-02-29",
                "before 23 June | ../2025-06-22",
                "this month | 2025-07",
                "this year | 2025",
                "summer 2025 | 2025-22",
                "the fall of 2025 | 2025-23",
                "since summer 2025 | 2025-22/..",
                "some day in June 2025 | 2025-06-XX",
                "some day in 2025 | 2025-XX-XX",
                "some month of 2025 | 2025-XX",
                "1990s | 199X",
                "in the 1990s | 199X",
                "Q2 2025 | 2025-04/2025-06",
                "2025 Q4 | 2025-10/2025-12",
                "second quarter of 2025 | 2025-04/2025-06",
                "the first quarter of 2025 | 2025-01/2025-03",
                "before Q2 2025 | ../2025-03-31",
                "44 BC | -0043",
                "44 B.C. | -0043",
                "c. 44 BC | -0043~",
                "1 BC | 0000",
                "11 June 2025? | 2025-06-11?",
                "11 June 2025 (?) | 2025-06-11?",
                "perhaps 11 June 2025? | 2025-06-11?",
                "c. June 2025? | 2025-06%",
                "first of June 2025 | 2025-06-01",
                "the first of June 2025 | 2025-06-01",
                "June second, 2025 | 2025-06-02",
                "last third of June 2025 | 2025-06-03",
                "11th-13th June 2025 | 2025-06-11/2025-06-13",
                "unknown | ../..",
                "unknown date | ../..",
                "13.06.2018 | 2018-06-13",
                "13/06/2018 | 2018-06-13",
                "06/13/2018 | 2018-06-13",
                "5/5/2025 | 2025-05-05",
                "29/02/2024 | 2024-02-29",
            })
    void englishIsRead(String typed, String edtf) {
        readsAs(typed, edtf);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "11 de junio de 2025 | 2025-06-11",
                "11 de junio del 2025 | 2025-06-11",
                "el 11 de junio de 2025 | 2025-06-11",
                "1.º de junio de 2025 | 2025-06-01",
                "1º de junio de 2025 | 2025-06-01",
                "primero de junio de 2025 | 2025-06-01",
                "once de junio de 2025 | 2025-06-11",
                "miércoles 11 de junio de 2025 | 2025-06-11",
                "El Miercoles, 11 de Junio de 2025 | 2025-06-11",
                "junio de 2025 | 2025-06",
                "Junio 2025 | 2025-06",
                "principios de junio de 2025 | 2025-06-01/2025-06-10",
                "mediados de junio de 2025 | 2025-06-11/2025-06-20",
                "finales de junio de 2025 | 2025-06-21/2025-06-30",
                "a finales de junio de 2025 | 2025-06-21/2025-06-30",
                "a principios de 2025 | 2025-01-01/2025-04-30",
                "de finales de mayo a principios de junio de 2025 | 2025-05-21/2025-06-10",
                "hacia el 11 de junio de 2025 | 2025-06-11~",
                "hacia junio de 2025 | 2025-06~",
                "alrededor del 11 de junio de 2025 | 2025-06-11~",
                "alrededor de junio de 2025 | 2025-06~",
                "en torno al 11 de junio de 2025 | 2025-06-11~",
                "quizá el 11 de junio de 2025 | 2025-06-11?",
                "quizás hacia el 11 de junio de 2025 | 2025-06-11%",
                "antes del 23 de junio de 2025 | ../2025-06-22",
                "antes de junio de 2025 | ../2025-05-31",
                "después del 23 de junio de 2025 | 2025-06-24/..",
                "despues del 23 de junio de 2025 | 2025-06-24/..",
                "desde el 23 de junio de 2025 | 2025-06-23/..",
                "a partir del 23 de junio de 2025 | 2025-06-23/..",
                "hasta el 23 de junio de 2025 | ../2025-06-23",
                "el 23 de junio de 2025 o antes | ../2025-06-23",
                "el 23 de junio de 2025 o después | 2025-06-23/..",
                "entre el 11 de junio de 2025 y el 23 de junio de 2025 | 2025-06-11/2025-06-23",
                "entre el 11 y el 23 de junio de 2025 | 2025-06-11/2025-06-23",
                "del 21 al 30 de junio de 2025 | 2025-06-21/2025-06-30",
                "del 28 de junio al 3 de julio de 2025 | 2025-06-28/2025-07-03",
                "desde el 11 de junio de 2025 hasta ayer | 2025-06-11/2025-07-07",
                "de junio a julio de 2025 | 2025-06/2025-07",
                "de 2024 a 2025 | 2024/2025",
                "11 o 12 de junio de 2025 | [2025-06-11,2025-06-12]",
                "el 10 u 11 de junio de 2025 | [2025-06-10,2025-06-11]",
                "hoy | 2025-07-08",
                "ayer | 2025-07-07",
                "anteayer | 2025-07-06",
                "antes de ayer | 2025-07-06",
                "el jueves pasado | 2025-07-03",
                "el pasado jueves | 2025-07-03",
                "hace dos meses | 2025-05~",
                "hace 3 días | 2025-07-05",
                "hace una semana | 2025-07-01~",
                "la semana pasada | 2025-06-30/2025-07-06",
                "el mes pasado | 2025-06",
                "el año pasado | 2024",
                "este mes | 2025-07",
                "verano de 2025 | 2025-22",
                "otoño 2025 | 2025-23",
                "algún día de junio de 2025 | 2025-06-XX",
                "década de 1990 | 199X",
                "la década de 1990 | 199X",
                "los años 90 | 199X",
                "segundo trimestre de 2025 | 2025-04/2025-06",
                "el primer trimestre de 2025 | 2025-01/2025-03",
                "44 a. C. | -0043",
                "44 antes de Cristo | -0043",
                "¿11 de junio de 2025? | 2025-06-11?",
                "final de junio de 2025 | 2025-06-21/2025-06-30",
                "a más tardar el 11 de junio de 2025 | ../2025-06-11",
                "sobre el 11 de junio de 2025 | 2025-06-11~",
                "el pasado 11 de junio de 2025 | 2025-06-11",
                "el pasado miércoles 11 de junio de 2025 | 2025-06-11",
                "desconocida | ../..",
                "fecha desconocida | ../..",
            })
    void spanishIsRead(String typed, String edtf) {
        readsAs(typed, edtf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-06-11",
                "2025-06",
                "2025",
                "2025-06~",
                "2025-06-2X",
                "2025-06-21/2025-06-30",
                "../2025-06-29",
                "2025-06-11/",
                "[2025-06-10,2025-06-11]",
                "-0044",
                "Y12025",
                "2025-22",
                "2025-06-11T14:30:00-05:00",
            })
    void edtfIsKeptWithoutWords(String typed) {
        EventDate date = DateReader.read(" " + typed + "\n", TODAY).date();

        assertEquals(typed, date.edtf().value());
        assertNull(date.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025\u201006\u201011", "2025\u201106\u201111", "2025\u221206\u221211", "2025–06–11"})
    void hyphensOfWordProcessorsAreHyphens(String typed) {
        assertEquals(
                EventDate.of(Edtf.parse("2025-06-11")),
                DateReader.read(typed, TODAY).date());
    }

    @Test
    void aMomentKeepsTheLocalDayOfTheSpeaker() {
        EventDate date = DateReader.read("2025-06-11T23:30:00-05:00", TODAY).date();

        assertEquals(LocalDate.of(2025, 6, 11), date.earliest());
        assertEquals(LocalDate.of(2025, 6, 11), date.latest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "late June 2025 | late June 2025 = 21–30 June 2025 (2025-06-21/2025-06-30)",
                "11 June 2025 | 11 June 2025 (2025-06-11)",
                "June 11, 2025 | June 11, 2025 = 11 June 2025 (2025-06-11)",
                "before 23 June 2025 | before 23 June 2025 = on or before 22 June 2025 (../2025-06-22)",
                "yesterday | yesterday = 7 July 2025 (2025-07-07)",
                "around 11 June 2025"
                        + " | around 11 June 2025 = about 11 June 2025, counted as 8–14 June 2025 (2025-06-11~)",
                "finales de junio de 2025"
                        + " | finales de junio de 2025 = del 21 al 30 de junio de 2025 (2025-06-21/2025-06-30)",
                "verano de 2025 | verano de 2025, contado como del 1 de noviembre de 2024 al 31 de marzo de 2026, pues las"
                        + " estaciones no son las mismas al norte y al sur del ecuador; los meses dicen más (2025-22)",
                "spring 2025 | spring 2025, counted as 1 January – 31 December 2025, for seasons are not the same north and"
                        + " south of the equator; months tell more (2025-21)",
                "11 June 2025? | 11 June 2025? = perhaps 11 June 2025, counted as 8–14 June 2025 (2025-06-11?)",
                "Q2 2025 | Q2 2025 = April–June 2025 (2025-04/2025-06)",
                "los años 90 | los años 90 = de 1990 a 1999 (199X)",
                "44 a. C. | 44 a. C. = 44 antes de Cristo (-0043)",
                "44 BC | 44 BC (-0043)",
                "2025-06-11T14:30:00Z | 11 June 2025, 14:30 UTC",
                "2025-06-11 | 11 June 2025",
                "2025 | 2025",
                "2025-06-2X | 2025-06-2X = 20–29 June 2025",
                "2025-06-11~ | 2025-06-11~ = about 11 June 2025, counted as 8–14 June 2025",
            })
    void whatWasUnderstoodIsSaidInOneLine(String typed, String understood) {
        assertEquals(understood, DateReader.read(typed, TODAY).understood());
    }

    @Test
    void anAmbiguousDateIsRefusedWithBothReadings() {
        AmbiguousDate refused = assertThrows(AmbiguousDate.class, () -> DateReader.read("03/02/2025", TODAY));

        assertEquals(List.of(Edtf.parse("2025-02-03"), Edtf.parse("2025-03-02")), refused.readings());
        assertEquals(
                "\"03/02/2025\" reads two ways: 3 February 2025 (2025-02-03) or 2 March 2025 (2025-03-02)."
                        + " Type the one you mean.",
                refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.2.2025", "03-02-2025", "before 03/02/2025", "entre el 03/02/2025 y hoy"})
    void anAmbiguousDateIsRefusedWhereverItStands(String typed) {
        assertThrows(AmbiguousDate.class, () -> DateReader.read(typed, TODAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "summer | say the year: summer 2025.",
                "11/06 | lacks the year",
                "11/12 June 2025 | type 11 or 12, or 11 to 12, and the month",
                "11/12 de junio de 2025 | type 11 or 12, or 11 to 12, and the month",
                "winter 2024-25 | two years are written 2024/2025, and a season of both by its months: 2024-12/2025-02",
                "winter 2024/25 | two years are written 2024/2025",
                "June 2024-25 | two years are written 2024/2025",
                "2024-25 | two years are written 2024/2025",
                "2024-27 | there is no month 27",
                "00/06/2025 | there is no day 0 and no month 0",
                "06/00/2025 | there is no day 0 and no month 0",
                "1900s | it is said of ten years and of a hundred; type 190X or 19XX",
                "los años 20 | write the decade with four digits",
                "15 March 44 BC | 15 March 44 BC is -0043-03-15",
                "before Q5 2025 | cannot be read",
                "June 11 to 2025 | lacks the year",
                "January 2020 to March | say the year: March 2025",
                "11 June 2025 or 3 July | say the year: 3 July 2025",
                "Monday 11 June 2025"
                        + " | \"Monday 11 June 2025\" is not a date: 11 June 2025 is a Wednesday;"
                        + " correct the weekday or the date.",
                "lunes 11 de junio de 2025 | 11 June 2025 is a Wednesday",
                "Monday 2025-06-11 | 11 June 2025 is a Wednesday",
                "Sunday 2025-06 | a weekday goes with a whole date",
                "between about 11 and about 9 June 2025 | 9 June 2025\" is not a date: it ends before it begins",
                "Monday June 2025 | a weekday goes with a whole date",
                "Thursday | does not say which one",
                "31 June 2025 | \"31 June 2025\" is not a date: June has 30 days; check the day.",
                "31 de junio de 2025 | June has 30 days",
                "31 June | June has 30 days",
                "2025-02-30 | February 2025 has 28 days",
                "29 February 2025 | February 2025 has 28 days",
                "31/06/2018 | June has 30 days",
                "02/30/2018 | February 2018 has 28 days",
                "13/13/2018 | neither 13 nor 13 is a month",
                "13/2018 | there is no month 13",
                "11/06/25 | write the year with four digits",
                "13/06/18 | write the year with four digits",
                "11 June 25 | write the year with four digits",
                "11 de junio de 25 | write the year with four digits",
                "2025/06/11 | 2025-06-11",
                "2025–06 | cannot be read",
                "2025-6-1 | write it as 2025-06-11",
                "20250611 | write it as 2025-06-11",
                "2025-06-2x | X (a capital)",
                "between 23 and 11 June 2025 | it ends before it begins",
                "from 28 December to 3 January 2025 | it ends before it begins",
                "before summer 2025 | it is not settled on which day that begins",
                "before about 11 June 2025 | it is not settled on which day that begins",
                "around summer 2025 | a day, a month or a year can be about",
                "after 9999 | it is not settled",
                "early June or 15 June 2025 | between or stand days",
            })
    void aRefusalSaysWhatIsMissingOrWrong(String typed, String part) {
        String message = assertThrows(InvalidDate.class, () -> DateReader.read(typed, TODAY))
                .getMessage();

        assertTrue(message.contains(part), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foo",
                "next week",
                "a June 2025",
                "11",
                "11 or 2025",
                "11 to June 2025",
                "June 11 to",
                "between 11 June 2025",
                "11 June 2025 foo",
                "June June 2025",
                "11.5.6.7",
                "around 11 de junio 2025",
                "0 days ago",
                "first day ago",
                "third days ago",
                "3rd days ago",
                "hace primero dia",
                "Q second 2025",
                "last day",
                "or",
                "to",
                "between and",
                "de",
                "June 2025 or",
                "the",
                "0 June 2025",
                "early",
                "11st2025",
                "hace",
                "!",
                "June 11 2025 or so",
                "1-º",
                "12345 days ago",
                "about",
                "of June 2025 of",
                "from 23 June 2025",
                ", 11 June 2025",
                "June 2025,",
                "some day in 11 June 2025",
                "DROP TABLE",
            })
    void whatCannotBeReadIsRefusedWithTwoExamples(String typed) {
        String message = assertThrows(InvalidDate.class, () -> DateReader.read(typed, TODAY))
                .getMessage();

        assertTrue(message.contains("type for example 2025-06-11 or late June 2025"), message);
    }

    @Test
    void anEmptyOrEndlessDateIsRefused() {
        assertThrows(InvalidDate.class, () -> DateReader.read("  ", TODAY));
        InvalidDate endless = assertThrows(InvalidDate.class, () -> DateReader.read("June ".repeat(10_000), TODAY));
        assertTrue(endless.getMessage().length() < 300);
    }

    @Test
    void aRefusalQuotesWithoutControlCharacters() {
        String message = assertThrows(InvalidDate.class, () -> DateReader.read("a\u001b[31m\u202e\nb", TODAY))
                .getMessage();

        assertTrue(message.startsWith("\"a [31m  b\""), message);
    }

    private static void readsAs(String typed, String edtf) {
        DateReading reading = DateReader.read(typed, TODAY);

        assertEquals(edtf, reading.date().edtf().value());
        assertEquals(typed, reading.date().words());
        assertTrue(reading.understood().endsWith("(" + edtf + ")"), reading.understood());
    }
}
