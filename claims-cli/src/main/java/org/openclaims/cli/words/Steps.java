package org.openclaims.cli.words;

import org.openclaims.Codes;
import org.openclaims.report.LogReport;

/** What a command did, in words. */
public final class Steps {
    private Steps() {}

    /** {@code amended act bridge-safe/4}. */
    public static String words(LogReport.Step step) {
        return step.kind() == null
                ? (step.verb().equals("erased") ? "erased what was said about command " : "undid command ")
                        + step.what()
                : step.verb() + " " + Codes.of(step.kind()) + " " + step.what();
    }
}
