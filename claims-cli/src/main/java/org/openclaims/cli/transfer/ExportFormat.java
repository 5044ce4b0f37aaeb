package org.openclaims.cli.transfer;

/** The forms that an export has. */
public enum ExportFormat {
    /** A feed of ClaimReviews. */
    CLAIMREVIEW,
    /** CSV to the letter, for programs. */
    CSV,
    /** CSV for Excel and LibreOffice. */
    CSV_EXCEL,
    /** CSV with a row for each act, which an import reads again. */
    CSV_ACTS,
    /** One JSON document. */
    JSON,
    /** JSON Lines. */
    JSONL,
    /** For TimelineJS. */
    TIMELINEJS
}
