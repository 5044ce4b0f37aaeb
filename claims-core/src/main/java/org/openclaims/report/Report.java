package org.openclaims.report;

/** What a reader sees, before any format: names resolved, positions folded, nothing left to look up. */
public sealed interface Report
        permits PersonReport, ClaimReport, Listing, StatusReport, LogReport, CorrectionsReport, RecordedReport {
    /** One method per kind of report: Java 17's exhaustive switch. */
    interface Visitor<R> {
        R person(PersonReport report);

        R claim(ClaimReport report);

        R listing(Listing report);

        R status(StatusReport report);

        R log(LogReport report);

        R corrections(CorrectionsReport report);

        R recorded(RecordedReport report);
    }

    /** Calls the visitor's method for this report. */
    <R> R accept(Visitor<R> visitor);
}
