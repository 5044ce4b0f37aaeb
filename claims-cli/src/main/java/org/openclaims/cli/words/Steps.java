package org.openclaims.cli.words;

import org.openclaims.Codes;
import org.openclaims.log.Batch;
import org.openclaims.report.LogReport;

/** What a command did, in words. */
public final class Steps {
    private Steps() {}

    /** {@code , in the chain politics}; nothing for the chain that a record begins with, which goes without saying. */
    public static String chain(Batch batch) {
        return batch.chain().equals(Batch.MAIN) ? "" : ", in the chain " + batch.chain();
    }

    /** {@code amended act bridge-safe/4 (Abena Osei, assert: “It is safe.”)}. */
    public static String words(LogReport.Step step) {
        String called = step.text().isEmpty() ? "" : " " + Proofs.called(step.text());
        return step.kind() == null
                ? (step.verb().equals("erased") ? "erased what was said about command " : "undid command ")
                        + step.what()
                        + called
                : step.verb() + " " + Codes.of(step.kind()) + " " + step.what() + called;
    }
}
