package org.openclaims.testing;

import java.time.LocalDate;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;

/** Dates as tests write them: {@code 2025-06-11}, {@code 2025-06-21/2025-06-30}. */
public final class Dates {
    private Dates() {}

    /** A date without words. */
    public static EventDate date(String edtf) {
        return new EventDate(Edtf.parse(edtf), null);
    }

    /** One exact day. */
    public static EventDate date(LocalDate day) {
        return new EventDate(Edtf.of(day), null);
    }

    /** One of the days from the first to the last. */
    public static EventDate between(LocalDate first, LocalDate last) {
        return first.equals(last) ? date(first) : date(first + "/" + last);
    }
}
