package org.openclaims.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {
    @ParameterizedTest(name = "{0} is {1} to {2}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                // level 0
                "2025-06-11, 2025-06-11, 2025-06-11",
                "2025-06, 2025-06-01, 2025-06-30",
                "2025, 2025-01-01, 2025-12-31",
                "2024-02, 2024-02-01, 2024-02-29",
                "2024-02-29, 2024-02-29, 2024-02-29",
                "0000, 0000-01-01, 0000-12-31",
                "2025-06-11T14:30:00, 2025-06-11, 2025-06-11",
                "2025-06-11T14:30:00Z, 2025-06-11, 2025-06-11",
                "2025-06-11T23:30:00-05:00, 2025-06-11, 2025-06-11",
                "2025-06-11T00:30:00+09, 2025-06-11, 2025-06-11",
                "2025-06-21/2025-06-30, 2025-06-21, 2025-06-30",
                "2024/2025-06, 2024-01-01, 2025-06-30",
                // level 1
                "2025-06~, 2025-06-01, 2025-06-30",
                "2025-06?, 2025-06-01, 2025-06-30",
                "2025%, 2025-01-01, 2025-12-31",
                "2025-06-21~/2025-06-30~, 2025-06-21, 2025-06-30",
                "2025-06-XX, 2025-06-01, 2025-06-30",
                "2025-XX, 2025-01-01, 2025-12-31",
                "2025-XX-XX, 2025-01-01, 2025-12-31",
                "202X, 2020-01-01, 2029-12-31",
                "20XX, 2000-01-01, 2099-12-31",
                "-0044, -0044-01-01, -0044-12-31",
                "-0044-03-15, -0044-03-15, -0044-03-15",
                "Y12025, +12025-01-01, +12025-12-31",
                "Y170000002, +170000002-01-01, +170000002-12-31",
                "Y-170000002, -170000002-01-01, -170000002-12-31",
                "Y17000000000, +999999999-01-01, +999999999-12-31",
                // level 2
                "2025-06-2X, 2025-06-20, 2025-06-29",
                "2025-06-3X, 2025-06-30, 2025-06-30",
                "2025-02-2X, 2025-02-20, 2025-02-28",
                "2025-1X, 2025-10-01, 2025-12-31",
                "XXXX-02-29, 0000-02-29, 9996-02-29",
                "[2025-06-10..2025-06-12], 2025-06-10, 2025-06-12",
                "2025-06-11~/.., 2025-06-08, +999999999-12-31",
                "../2025-06-11~, -999999999-01-01, 2025-06-14",
                "\"[2025-06-10,2025-06-11]\", 2025-06-10, 2025-06-11",
                "\"[2025-07-01,2025-06-11,2025-06-20..2025-06-21]\", 2025-06-11, 2025-07-01",
                "\"[2024,2025-06]\", 2024-01-01, 2025-06-30",
            })
    void boundsAreTheFirstAndTheLastPossibleDay(String text, LocalDate earliest, LocalDate latest) {
        Edtf date = Edtf.parse(text);

        assertEquals(earliest, date.earliest());
        assertEquals(latest, date.latest());
        assertEquals(text, date.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-11~", "2025-06-11?", "2025-06-11%", "2025-06-11~/2025-06-11~"})
    void aMarkedDayReachesThreeDaysToEachSide(String text) {
        assertEquals(LocalDate.parse("2025-06-08"), Edtf.parse(text).earliest());
        assertEquals(LocalDate.parse("2025-06-14"), Edtf.parse(text).latest());
        assertEquals(Edtf.Order.UNSETTLED, order(text, "2025-06-13"));
        assertEquals(Edtf.Order.BEFORE, order(text, "2025-06-15"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-21, 2025-01-01, 2025-12-31",
        "2025-22, 2024-11-01, 2026-03-31",
        "2025-23, 2025-01-01, 2025-12-31",
        "2025-24, 2024-11-01, 2026-03-31",
    })
    void aSeasonLeavesOutNoHemisphere(String text, LocalDate earliest, LocalDate latest) {
        assertEquals(earliest, Edtf.parse(text).earliest());
        assertEquals(latest, Edtf.parse(text).latest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-11/..", "2025-06-11/", "[2025-06-11..]"})
    void anEndThatIsOpenOrUnknownBoundsNothing(String text) {
        assertEquals(LocalDate.parse("2025-06-11"), Edtf.parse(text).earliest());
        assertEquals(LocalDate.MAX, Edtf.parse(text).latest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../2025-06-29", "/2025-06-29", "[..2025-06-29]"})
    void aStartThatIsOpenOrUnknownBoundsNothing(String text) {
        assertEquals(LocalDate.MIN, Edtf.parse(text).earliest());
        assertEquals(LocalDate.parse("2025-06-29"), Edtf.parse(text).latest());
    }

    @Test
    void anUnknownDateIsUnsettledAgainstEverything() {
        assertEquals("../..", Edtf.unknown().value());
        assertEquals(Edtf.Order.UNSETTLED, Edtf.unknown().order(Edtf.parse("2025-06-11")));
        assertEquals(Edtf.Order.UNSETTLED, Edtf.unknown().order(Edtf.unknown()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2025-06-11?~",
                "2025-6-1",
                "20250611",
                "late June 2025",
                "2025-06-31",
                "2025-02-29",
                "2025-06-XX~",
                "2025-06-30/2025-06-21",
                "2025-13",
                "2025-00",
                "2025-06-00",
                "2025-25",
                "2025-22~",
                "2025-06-2x",
                "2025-06-4X",
                "2025-02-3X",
                "-0000",
                "-202X",
                "Y2025",
                "Y02025",
                "Y2e7",
                "Y1234567890123456789",
                "2025-06?-11",
                "~2025",
                "2025-06-11T14:30",
                "2025-06-11t14:30:00",
                "2025-06-11T24:00:00",
                "2025-06T14:30:00",
                "2025-06-11~T14:30:00",
                "2025-06-11T14:30:00+5",
                "2025-06-11T14:30:00-05:0",
                "2025-06-11T14:30:00.000Z",
                "2025/06/11",
                "2025-06-11/P1D",
                "2025-06-11T14:30:00/..",
                "[2025",
                "[]",
                "[..]",
                "[2025,]",
                "[2025-06~]",
                "[2025, 2026]",
                "[2026..2025]",
                "{2025}",
                "2025 ",
                " 2025",
                "٢٠٢٥",
                "2025-06-11/2025-06-1",
                "..",
                "2025..2026",
                "--2025",
                "-",
                "Y",
                "~",
                "T",
                "/x",
            })
    void whatIsNotEdtfIsRefusedAndQuoted(String text) {
        InvalidDate refused = assertThrows(InvalidDate.class, () -> Edtf.parse(text));

        assertTrue(text.isEmpty() || refused.getMessage().contains("\"" + text + "\""), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-06-31 | \"2025-06-31\" is not a date: June has 30 days; check the day.",
                "2025-02-29 | \"2025-02-29\" is not a date: February 2025 has 28 days; check the day and the year.",
                "2025-02-30 | \"2025-02-30\" is not a date: February 2025 has 28 days; check the day.",
                "2025-13-01 | \"2025-13-01\" is not a date: there is no month 13; months run from 01 to 12.",
                "2025-06-XX~ | \"2025-06-XX~\" is not a date: an X already says what is not known; leave out the ~.",
                "2025-06-30/2025-06-21 | \"2025-06-30/2025-06-21\" is not a date: it ends before it begins; put the"
                        + " earlier date first.",
            })
    void aRefusalSaysWhatIsWrong(String text, String message) {
        assertEquals(
                message, assertThrows(InvalidDate.class, () -> Edtf.parse(text)).getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-11, true, false, false",
        "2025-06-11T14:30:00Z, true, false, false",
        "2025-06-11/2025-06-11, true, false, false",
        "2025-06-11~, false, true, false",
        "2025-06-11?, false, false, true",
        "2025-06-11%, false, true, true",
        "2025-06-11~/2025-06-11~, false, true, false",
        "2025-06?/2025-07~, false, true, true",
        "2025-06, false, false, false",
        "2025-06-XX, false, false, false",
        "../.., false, false, false",
    })
    void aDayIsSettledOnlyWithoutMarks(String text, boolean day, boolean approximate, boolean uncertain) {
        Edtf date = Edtf.parse(text);

        assertEquals(day, date.isDay());
        assertEquals(approximate, date.approximate());
        assertEquals(uncertain, date.uncertain());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-11, 2025-06-23, BEFORE",
        "2025-06-23, 2025-06-11, AFTER",
        "2025-06-11, 2025-06-11, SAME_DAY",
        "2025-06-11, 2025-06-11T14:30:00Z, SAME_DAY",
        "2025-06-11, 2025-06-11~, UNSETTLED",
        "2025-06-11, 2025-06, UNSETTLED",
        "2025-06, 2025-06, UNSETTLED",
        "2025-06, 2025-07, BEFORE",
        "2025-06-21/2025-06-30, 2025-06-29, UNSETTLED",
        "../2025-06-22, 2025-06-23, BEFORE",
        "2025-06-24/.., 2025-06-23, AFTER",
        "2025-06-24/, 2025-06-25, UNSETTLED",
        "2025-22, 2026-01-15, UNSETTLED",
    })
    void datesAreOrderedOnlyWhereTheirBoundsSettleIt(String one, String other, Edtf.Order order) {
        assertEquals(order, order(one, other));
    }

    @Test
    void aDayIsWrittenAsEdtf() {
        assertEquals("2025-06-11", Edtf.of(LocalDate.of(2025, 6, 11)).value());
        assertEquals("-0044-03-15", Edtf.of(LocalDate.of(-44, 3, 15)).value());
        assertThrows(IllegalArgumentException.class, () -> Edtf.of(LocalDate.of(10000, 1, 1)));
        assertThrows(IllegalArgumentException.class, () -> Edtf.of(LocalDate.MIN));
    }

    @Test
    void equalityIsByTheText() {
        assertEquals(Edtf.parse("2025-06~"), Edtf.parse("2025-06~"));
        assertEquals(Edtf.parse("2025-06~").hashCode(), Edtf.parse("2025-06~").hashCode());
        assertNotEquals(Edtf.parse("2025-06-11"), Edtf.parse("[2025-06-11]"));
        assertFalse(Edtf.parse("2025").equals(null));
        assertEquals("2025-06~", Edtf.parse("2025-06~").toString());
    }

    @Test
    void anEventDateKeepsItsWords() {
        EventDate late = new EventDate(Edtf.parse("2025-06-21/2025-06-30"), "late June 2025");

        assertEquals("late June 2025", late.words());
        assertEquals(LocalDate.parse("2025-06-21"), late.earliest());
        assertEquals(LocalDate.parse("2025-06-30"), late.latest());
        assertEquals(Edtf.Order.AFTER, late.order(EventDate.of(LocalDate.parse("2025-06-11"))));
        assertThrows(IllegalArgumentException.class, () -> new EventDate(Edtf.unknown(), " "));
    }

    private static Edtf.Order order(String one, String other) {
        return Edtf.parse(one).order(Edtf.parse(other));
    }
}
