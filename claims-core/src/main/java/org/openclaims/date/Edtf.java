package org.openclaims.date;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A date as a source gives it, in the Extended Date/Time Format (ISO 8601-2:2019 in the profile of the Library of
 * Congress, called EDTF).
 *
 * <p>Levels 0 and 1 whole, and of level 2 any digit as {@code X} and one-of sets:
 *
 * <table>
 * <caption>What is read</caption>
 * <tr><td>{@code 2025-06-11}, {@code 2025-06}, {@code 2025}</td><td>a day, a month, a year</td></tr>
 * <tr><td>{@code 2025-06-11T14:30:00-05:00}</td><td>that day as written, at that time; the zone never moves it</td></tr>
 * <tr><td>{@code 2025-06~}, {@code 2025-06?}, {@code 2025-06%}</td><td>about then, perhaps then, both</td></tr>
 * <tr><td>{@code 2025-06-XX}, {@code 2025-06-2X}, {@code 202X}</td><td>digits that are not known</td></tr>
 * <tr><td>{@code 2025-06-21/2025-06-30}</td><td>an interval, both ends included</td></tr>
 * <tr><td>{@code 2025-06-11/..}, {@code 2025-06-11/}</td><td>an end that is open, or unknown: no bound</td></tr>
 * <tr><td>{@code [2025-06-10,2025-06-11]}, {@code [2025-06-10..2025-06-12]}</td><td>one of these</td></tr>
 * <tr><td>{@code 2025-21} … {@code 2025-24}</td><td>spring, summer, autumn, winter</td></tr>
 * <tr><td>{@code -0044}, {@code Y170000002}</td><td>years before 0000 and beyond 9999</td></tr>
 * </table>
 *
 * <p>Two things are our choice and not the standard's. A marked day ({@code 2025-06-11~}, {@code ?}, {@code %}) is bounded
 * {@link #DAY_MARGIN} days to each side, so that it never counts as settled against its neighbours. That holds where it
 * stands alone or is the only end of an interval; where both ends are given they count as stated, marked or not, as do
 * marked months and years. A season is bounded so widely that no hemisphere and no way of counting is left out: the whole
 * year, and for summer and winter from November of the year before to March of the year after.
 *
 * <p>Values are equal if they are written alike: {@code 2025-06-11} and {@code [2025-06-11]} have the same bounds and
 * are not equal. There is no natural ordering, because dates like these have none; see {@link #order}.
 */
public final class Edtf {
    /**
     * How far a marked day is taken to reach, in days to each side. Our choice, not the standard's.
     */
    public static final int DAY_MARGIN = 3;

    private static final int LAST_YEAR = 9999;
    private static final String UNKNOWN = "../..";

    private final String value;
    private final Form form;
    private final LocalDate earliest;
    private final LocalDate latest;

    private Edtf(String value) {
        this.value = value;
        this.form = EdtfReader.read(value);
        this.earliest = form.earliest();
        this.latest = form.latest();
    }

    /** How two dates stand in time. {@code UNSETTLED} is the honest answer wherever their bounds touch. */
    public enum Order {
        /** Certainly earlier than the other. */
        BEFORE,
        /** Both are the same single day. */
        SAME_DAY,
        /** Certainly later than the other. */
        AFTER,
        /** The dates do not say. */
        UNSETTLED;

        /** @return the answer to the same question asked from the other side */
        public Order reversed() {
            return switch (this) {
                case BEFORE -> AFTER;
                case AFTER -> BEFORE;
                case SAME_DAY, UNSETTLED -> this;
            };
        }
    }

    /**
     * Reads an EDTF value, to the letter: no spaces, capitals only.
     *
     * @throws InvalidDate if it is not EDTF, not of the supported part, not in the calendar ({@code 2025-06-31}) or
     *     reversed
     */
    public static Edtf parse(String text) {
        return new Edtf(text);
    }

    /**
     * A day.
     *
     * @throws IllegalArgumentException if the year is not between -9999 and 9999, for which EDTF has no days
     */
    public static Edtf of(LocalDate day) {
        if (Math.abs(day.getYear()) > LAST_YEAR) {
            throw new IllegalArgumentException("EDTF has no days in the year " + day.getYear());
        }
        return new Edtf(day.toString());
    }

    /** @return {@code ../..}, the date of which nothing is known */
    public static Edtf unknown() {
        return new Edtf(UNKNOWN);
    }

    /** @return the EDTF text, exactly as it was parsed */
    public String value() {
        return value;
    }

    /** @return the first day it can be, included; {@link LocalDate#MIN} if nothing bounds it */
    public LocalDate earliest() {
        return earliest;
    }

    /**
     * @return the last day it can be, included, never before {@link #earliest}; {@link LocalDate#MAX} if nothing bounds
     * it
     */
    public LocalDate latest() {
        return latest;
    }

    /** @return whether it is exactly one day, and settled: neither approximate nor uncertain */
    public boolean isDay() {
        return earliest.equals(latest) && !approximate() && !uncertain();
    }

    /** @return whether it, or an end of it, is "about then": {@code ~} or {@code %} */
    public boolean approximate() {
        return form.approximate();
    }

    /** @return whether it, or an end of it, is "if the source is right": {@code ?} or {@code %} */
    public boolean uncertain() {
        return form.uncertain();
    }

    /**
     * How this stands to the other: before if it ends before the other begins, after the other way round, the same day
     * if both {@linkplain #isDay are} that day, else unsettled. {@code a.order(b) == b.order(a).reversed()}.
     */
    public Order order(Edtf other) {
        if (latest.isBefore(other.earliest)) {
            return Order.BEFORE;
        }
        if (earliest.isAfter(other.latest)) {
            return Order.AFTER;
        }
        // Neither before nor after, so two single days are the same one.
        return isDay() && other.isDay() ? Order.SAME_DAY : Order.UNSETTLED;
    }

    /**
     * Whether this was earlier by the clock: both are of the same day, at different times that are both given with a zone or both without. Times tell
     * nothing of different days, whatever the zones: the day is the one where it happened.
     */
    public boolean earlierThatDay(Edtf other) {
        String time = timeOfDay();
        String others = time.isEmpty() ? "" : other.timeOfDay();
        return !others.isEmpty()
                && earliest.equals(other.earliest)
                && TimeOfDay.zoned(time) == TimeOfDay.zoned(others)
                && TimeOfDay.seconds(time) < TimeOfDay.seconds(others);
    }

    /** @return whether it is a day with a time */
    public boolean hasTime() {
        return !timeOfDay().isEmpty();
    }

    private String timeOfDay() {
        return form instanceof Point point ? point.time() : "";
    }

    /**
     * A reading for people, such as {@code 21–30 June 2025} or {@code about June 2025}. A time of day stands behind the day: {@code 11 June 2025, 17:00 UTC}.
     *
     * @param language Spanish if its language is {@code es}, else English
     */
    public String display(Locale language) {
        return form.saidBy(Speech.of(language));
    }

    /**
     * The same as what tells when something was, within a sentence: {@code el 11 de junio de 2025}, {@code en junio de 2025}. English is the same as by
     * itself.
     *
     * @param language Spanish if its language is {@code es}, else English
     */
    public String inSentence(Locale language) {
        return Speech.of(language).when(form);
    }

    Form form() {
        return form;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edtf that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** @return the {@linkplain #value EDTF text} */
    @Override
    public String toString() {
        return value;
    }
}
