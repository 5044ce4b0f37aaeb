package org.openclaims.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaims.ClaimsException;

/** What holds of every date. A failure prints the date that broke it. */
class DateLawsTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 8);
    private static final int MANY = 5_000;

    @Test
    void whatIsWrittenReadsBackTheSame() {
        Dates dates = new Dates(11);
        for (int i = 0; i < MANY; i++) {
            String text = dates.any();
            Edtf date = Edtf.parse(text);

            assertEquals(text, date.value());
            assertEquals(date, Edtf.parse(date.value()));
            assertEquals(text, DateReader.read(text, TODAY).date().edtf().value());
        }
    }

    @Test
    void noDateEndsBeforeItBegins() {
        Dates dates = new Dates(12);
        for (int i = 0; i < MANY; i++) {
            Edtf date = Edtf.parse(dates.any());

            assertFalse(date.latest().isBefore(date.earliest()), date::value);
        }
    }

    @Test
    void orderIsTheSameFromBothSidesAndFollowsTheBounds() {
        Dates dates = new Dates(13);
        for (int i = 0; i < MANY; i++) {
            Edtf one = Edtf.parse(dates.any());
            Edtf other = i % 5 == 0 ? one : Edtf.parse(dates.any());
            Edtf.Order order = one.order(other);
            String pair = one + " and " + other;

            assertEquals(order, other.order(one).reversed(), pair);
            assertEquals(one.latest().isBefore(other.earliest()), order == Edtf.Order.BEFORE, pair);
            assertEquals(one.earliest().isAfter(other.latest()), order == Edtf.Order.AFTER, pair);
            boolean sameDay = one.isDay() && other.isDay() && one.earliest().equals(other.earliest());
            assertEquals(sameDay, order == Edtf.Order.SAME_DAY, pair);
        }
    }

    @Test
    void beforeIsHandedOn() {
        Dates dates = new Dates(14);
        for (int i = 0; i < MANY; i++) {
            Edtf first = Edtf.parse(dates.any());
            Edtf second = Edtf.parse(dates.any());
            Edtf third = Edtf.parse(dates.any());
            if (first.order(second) == Edtf.Order.BEFORE && second.order(third) == Edtf.Order.BEFORE) {
                assertEquals(Edtf.Order.BEFORE, first.order(third), first + ", " + second + ", " + third);
            }
        }
    }

    @Test
    void aDayIsUnsettledAgainstTheMonthAndTheYearAroundIt() {
        Dates dates = new Dates(15);
        for (int i = 0; i < MANY; i++) {
            LocalDate day = dates.day();
            Edtf date = Edtf.of(day);
            String text = day.toString();

            assertEquals(Edtf.Order.UNSETTLED, date.order(Edtf.parse(text.substring(0, 7))), text);
            assertEquals(Edtf.Order.UNSETTLED, date.order(Edtf.parse(text.substring(0, 4))), text);
            assertEquals(Edtf.Order.UNSETTLED, date.order(Edtf.parse(text + "~")), text);
            // Of the thirties there may be one day only, and then it is settled.
            String tens = text.charAt(8) == '3' ? text.substring(0, 8) + "XX" : text.substring(0, 9) + "X";
            assertEquals(Edtf.Order.UNSETTLED, date.order(Edtf.parse(tens)), text);
            Edtf nextMonth = Edtf.parse(YearMonth.from(day).plusMonths(1).toString());
            assertEquals(Edtf.Order.BEFORE, date.order(nextMonth), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void whatIsDisplayedReadsBackWithTheSameBounds(String language) {
        Dates dates = new Dates(16);
        for (int i = 0; i < MANY; i++) {
            Edtf date = Edtf.parse(dates.sayable());
            String said = date.display(Locale.forLanguageTag(language));
            Edtf read = DateReader.read(said, TODAY).date().edtf();

            assertEquals(date.earliest(), read.earliest(), date + " said as " + said + " read as " + read);
            assertEquals(date.latest(), read.latest(), date + " said as " + said + " read as " + read);
            assertEquals(date.approximate(), read.approximate(), date + " said as " + said);
            assertEquals(date.uncertain(), read.uncertain(), date + " said as " + said);
        }
    }

    @Test
    void whatIsUnderstoodFromWordsIsEdtf() {
        Dates dates = new Dates(17);
        for (int i = 0; i < MANY; i++) {
            String said = Edtf.parse(dates.sayable()).display(Locale.ENGLISH);
            DateReading reading = DateReader.read(said, TODAY);

            assertTrue(reading.understood().contains(reading.date().edtf().display(Locale.ENGLISH)), said);
        }
    }

    @Test
    void garbageIsADateOrAClaimsExceptionAndNothingElse() {
        Dates dates = new Dates(18);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            String garbage = dates.garbage();
            try {
                EventDate date = DateReader.read(garbage, TODAY).date();
                assertFalse(date.latest().isBefore(date.earliest()), garbage);
                read++;
            } catch (ClaimsException refused) {
                assertFalse(refused.getMessage().isBlank(), garbage);
                assertFalse(refused.getMessage().contains("\n"), garbage);
            } catch (RuntimeException broken) {
                throw new AssertionError("\"" + garbage + "\" broke the reader", broken);
            }
        }
        assertTrue(read > 100, "the generator should hit a date now and then, and did so " + read + " times");
    }

    @Test
    void garbageIsEdtfOrInvalidAndNothingElse() {
        Dates dates = new Dates(19);
        for (int i = 0; i < 20_000; i++) {
            String garbage = dates.garbage();
            try {
                assertEquals(garbage, Edtf.parse(garbage).value());
            } catch (InvalidDate refused) {
                assertFalse(refused.getMessage().isBlank(), garbage);
            }
        }
    }
}
