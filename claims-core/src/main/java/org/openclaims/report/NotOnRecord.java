package org.openclaims.report;

import org.openclaims.ClaimsException;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;

/** What was asked about was voided or undone, or not yet in the record at the instant asked about. */
public final class NotOnRecord extends ClaimsException {
    private static final long serialVersionUID = 1L;

    NotOnRecord(String what) {
        super(Sentence.of(
                "{0} does not stand in the record as it was asked for: it was voided, undone or recorded later. {1} says which.",
                what, WayOut.to(Step.LOG)));
    }
}
