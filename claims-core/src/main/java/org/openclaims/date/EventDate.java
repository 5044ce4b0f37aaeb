package org.openclaims.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date with the words in which it was given, so that a reader can check what was made of them.
 *
 * @param edtf what was understood
 * @param words as typed, never blank; null if it was given as EDTF
 */
public record EventDate(Edtf edtf, @Nullable String words) {
    /** @throws IllegalArgumentException if the words are blank */
    public EventDate {
        if (words != null && words.isBlank()) {
            throw new IllegalArgumentException("words are null or not blank; " + edtf + " came with blank ones");
        }
    }

    /** @return a date that was given as EDTF, or by a program */
    public static EventDate of(Edtf edtf) {
        return new EventDate(edtf, null);
    }

    /** @return a day */
    public static EventDate of(LocalDate day) {
        return of(Edtf.of(day));
    }

    /** @return {@link Edtf#earliest} */
    public LocalDate earliest() {
        return edtf.earliest();
    }

    /** @return {@link Edtf#latest} */
    public LocalDate latest() {
        return edtf.latest();
    }

    /** @return {@link #latest(LocalDate, LocalDate, Instant)} of the days of this date */
    public LocalDate latest(Instant recordedAt) {
        return latest(earliest(), latest(), recordedAt);
    }

    /**
     * The last day on which something can have happened, between two days, that was recorded then as having happened: not after the day of recording, in UTC.
     * Where that is not between the two, which says something of the future or is an old record, the later of them.
     */
    public static LocalDate latest(LocalDate earliest, LocalDate latest, Instant recordedAt) {
        LocalDate recorded = LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
        return recorded.isBefore(earliest) || recorded.isAfter(latest) ? latest : recorded;
    }

    /** @return {@link Edtf#order} of the two dates; their words play no part */
    public Edtf.Order order(EventDate other) {
        return edtf.order(other.edtf);
    }

    /** @return {@link Edtf#display} */
    public String display(Locale language) {
        return edtf.display(language);
    }
}
