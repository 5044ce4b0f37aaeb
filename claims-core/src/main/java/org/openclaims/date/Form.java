package org.openclaims.date;

import java.time.LocalDate;

/** How an EDTF value is built: one date, a span of two ends, or one date out of several. */
sealed interface Form permits Point, Span, OneOf {
    LocalDate earliest();

    LocalDate latest();

    boolean approximate();

    boolean uncertain();

    String saidBy(Speech speech);
}
