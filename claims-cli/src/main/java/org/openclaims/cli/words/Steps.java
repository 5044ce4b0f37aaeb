package org.openclaims.cli.words;

import org.openclaims.Codes;
import org.openclaims.report.LogReport;

/** What a command did, in words. */
public final class Steps {
    private Steps() {}

    /** {@code amended act bridge-safe/4 (Abena Osei, assert: “It is safe.”)}. */
    public static String words(LogReport.Step step) {
        String called = step.text().isEmpty() ? "" : " " + Proofs.called(step.text());
        return step.kind() == null
                ? "undid command " + step.what() + called
                : step.verb() + " " + Codes.of(step.kind()) + " " + step.what() + called;
    }
}
