package org.openclaims.report;

import org.openclaims.ClaimsException;

/** What was asked about was voided or undone, or not yet in the record at the instant asked about. */
public final class NotOnRecord extends ClaimsException {
    private static final long serialVersionUID = 1L;

    NotOnRecord(String what) {
        super(what + " does not stand in the record as it was asked for: it was voided, undone or recorded later."
                + " `claims log` says which.");
    }
}
