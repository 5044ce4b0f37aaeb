package org.openclaims.date;

import java.time.LocalDate;

/**
 * One date at some precision.
 *
 * @param text as written, mark and time of day included
 * @param month 1–12, 21–24 for a season, 0 where it is not settled
 * @param day 1–31, 0 where it is not settled
 * @param from first day of the date as stated, its mark aside
 * @param to last day of the date as stated, its mark aside
 */
record Point(Kind kind, String text, long year, int month, int day, Mark mark, LocalDate from, LocalDate to)
        implements Form {
    enum Kind {
        DAY,
        MONTH,
        YEAR,
        SEASON,
        MASKED
    }

    /** The time of day; empty if none was given. */
    String time() {
        // No other form of a date has this letter.
        int clock = text.indexOf('T');
        return clock < 0 ? "" : text.substring(clock + 1);
    }

    boolean markedDay() {
        return kind == Kind.DAY && mark != Mark.NONE;
    }

    boolean plain(Kind wanted) {
        return kind == wanted && mark == Mark.NONE;
    }

    @Override
    public LocalDate earliest() {
        return markedDay() ? from.minusDays(Edtf.DAY_MARGIN) : from;
    }

    @Override
    public LocalDate latest() {
        return markedDay() ? to.plusDays(Edtf.DAY_MARGIN) : to;
    }

    @Override
    public boolean approximate() {
        return mark.approximate();
    }

    @Override
    public boolean uncertain() {
        return mark.uncertain();
    }

    @Override
    public String saidBy(Speech speech) {
        return speech.point(this);
    }
}
