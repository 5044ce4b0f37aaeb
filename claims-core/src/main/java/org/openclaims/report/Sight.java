package org.openclaims.report;

import java.time.LocalDate;
import org.openclaims.position.RecordedAct;
import org.openclaims.position.Vantage;

/** Whether something could be known by the day asked about. */
enum Sight {
    HIDDEN,
    /** The day falls inside its uncertain date. */
    PERHAPS,
    CERTAIN;

    static Sight of(LocalDate earliest, LocalDate latest, LocalDate asOf) {
        if (earliest.isAfter(asOf)) {
            return HIDDEN;
        }
        return latest.isAfter(asOf) ? PERHAPS : CERTAIN;
    }

    /** The same answer as the fold's. */
    static Sight of(RecordedAct recorded, Vantage vantage) {
        if (!vantage.counts(recorded)) {
            return HIDDEN;
        }
        return of(recorded.earliest(vantage.clock()), recorded.latest(vantage.clock()), vantage.asOf());
    }
}
