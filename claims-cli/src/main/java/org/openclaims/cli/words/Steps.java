package org.openclaims.cli.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openclaims.Codes;
import org.openclaims.log.Batch;
import org.openclaims.report.LogReport;

/** What a command did, in words. */
public final class Steps {
    private static final int MOST = 60;

    private Steps() {}

    /** One after the other; what an import of thousands did is told in numbers. */
    public static List<String> words(List<LogReport.Step> steps) {
        if (steps.size() <= MOST) {
            return steps.stream().map(Steps::words).toList();
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        steps.forEach(step ->
                counts.merge(step.verb() + (step.kind() == null ? "" : " " + Codes.of(step.kind())), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> count.getKey() + ": " + String.format(Locale.ROOT, "%,d", count.getValue()))
                .toList();
    }

    /** {@code , in the chain politics}; nothing for the chain that a record begins with, which goes without saying. */
    public static String chain(Batch batch) {
        return batch.chain().equals(Batch.MAIN) ? "" : ", in the chain " + batch.chain();
    }

    /** {@code amended act bridge-safe/4 (Abena Osei, assert: “It is safe.”)}. */
    private static String words(LogReport.Step step) {
        String called = step.text().isEmpty() ? "" : " " + Proofs.called(step.text());
        return step.kind() == null
                ? (step.verb().equals("erased") ? "erased what was said about command " : "undid command ")
                        + step.what()
                        + called
                : step.verb() + " " + Codes.of(step.kind()) + " " + step.what() + called;
    }
}
