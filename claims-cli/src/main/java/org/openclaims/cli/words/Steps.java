package org.openclaims.cli.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Batch;
import org.openclaims.log.Verb;
import org.openclaims.report.LogReport;

/** What a command did, in words. */
public final class Steps {
    private final Language language;

    Steps(Language language) {
        this.language = language;
    }

    /** One after the other; what an import of thousands did is told in numbers. */
    public List<String> words(LogReport.Row row) {
        return words(row, step -> true);
    }

    /** @param quoted whether to say what stands in the item, or only which one it is */
    public List<String> words(LogReport.Row row, Predicate<LogReport.Step> quoted) {
        List<String> words = new ArrayList<>();
        row.steps().forEach(step -> words.add(words(step, quoted.test(step))));
        row.tallies()
                .forEach(tally -> words.add(did(tally.verb(), tally.kind()) + ": " + language.number(tally.times())));
        return words;
    }

    /** {@code , in the chain politics}; nothing for the chain that a record begins with, which goes without saying. */
    public String chain(Batch batch) {
        return batch.chain().equals(Batch.MAIN) ? "" : ", " + language.say("in the chain {0}", batch.chain());
    }

    /** {@code amended act bridge-safe/4 (Abena Osei, assert: “It is safe.”)}. */
    private String words(LogReport.Step step, boolean quoted) {
        String text = quoted ? language.say(step.text()) : "";
        String called = text.isEmpty() ? "" : " " + Proofs.called(text);
        if (step.kind() != null) {
            return did(step.verb(), step.kind()) + " " + step.what() + called;
        }
        return language.say(
                        step.verb() == Verb.ERASED ? "erased what was said about command {0}" : "undid command {0}",
                        step.what())
                + called;
    }

    private String did(Verb verb, @Nullable ItemKind kind) {
        if (kind == null) {
            return language.code(verb);
        }
        String what = language.code(kind);
        // "Added" alone is said of records that an import added.
        return verb == Verb.ADDED ? language.say("added {0}", what) : language.code(verb) + " " + what;
    }
}
