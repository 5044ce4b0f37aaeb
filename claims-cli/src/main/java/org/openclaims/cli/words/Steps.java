package org.openclaims.cli.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openclaims.log.Batch;
import org.openclaims.report.LogReport;

/** What a command did, in words. */
public final class Steps {
    private static final int MOST = 60;

    private final Language language;

    Steps(Language language) {
        this.language = language;
    }

    /** One after the other; what an import of thousands did is told in numbers. */
    public List<String> words(List<LogReport.Step> steps) {
        if (steps.size() <= MOST) {
            return steps.stream().map(this::words).toList();
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        steps.forEach(step -> counts.merge(verb(step), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> count.getKey() + ": " + language.number(count.getValue()))
                .toList();
    }

    /** {@code , in the chain politics}; nothing for the chain that a record begins with, which goes without saying. */
    public String chain(Batch batch) {
        return batch.chain().equals(Batch.MAIN) ? "" : ", " + language.say("in the chain {0}", batch.chain());
    }

    /** {@code amended act bridge-safe/4 (Abena Osei, assert: “It is safe.”)}. */
    private String words(LogReport.Step step) {
        String called = step.text().isEmpty() ? "" : " " + Proofs.called(step.text());
        if (step.kind() != null) {
            return verb(step) + " " + step.what() + called;
        }
        return language.say(
                        step.verb().equals("erased") ? "erased what was said about command {0}" : "undid command {0}",
                        step.what())
                + called;
    }

    private String verb(LogReport.Step step) {
        String verb = language.say(step.verb());
        return step.kind() == null ? verb : verb + " " + language.code(step.kind());
    }
}
