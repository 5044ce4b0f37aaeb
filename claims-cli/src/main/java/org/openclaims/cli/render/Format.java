package org.openclaims.cli.render;

/** How a report is written. */
public enum Format {
    /** For a terminal or a printer. */
    TEXT,
    /** For a wiki, an issue, a draft. */
    MARKDOWN,
    /** For a spreadsheet: one row for each claim and party. */
    CSV,
    /** For another program; the same at a terminal and in a pipe. */
    JSON,
    /** For a browser: one file that can be mailed, printed and published. */
    HTML
}
