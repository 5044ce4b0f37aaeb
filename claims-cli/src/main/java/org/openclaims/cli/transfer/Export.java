package org.openclaims.cli.transfer;

import org.openclaims.report.ClaimReport;

/** Writes claims, one after the other, in one form. */
interface Export {
    /** Before the first claim. */
    void begin(Heading heading);

    /** One claim, seen from the vantage of the heading. */
    void claim(ClaimReport report);

    /** After the last claim. */
    void end();
}
