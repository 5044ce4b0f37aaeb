package org.openclaims.cli.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openclaims.ClaimsException;
import org.openclaims.cli.words.Complaint;

/** Asks for what is missing, one thing after the other. {@code <} goes back one step; answers given before are kept. */
public final class Wizard {
    private final Session session;
    private final List<Step> steps = new ArrayList<>();

    /** @param session with a terminal that can be asked */
    public Wizard(Session session) {
        this.session = session;
    }

    private record Step(
            String prompt, boolean required, Function<String, @Nullable String> check, Consumer<String> keep) {}

    /** Asks for something that must be there. */
    public Wizard need(String prompt, Consumer<String> keep) {
        steps.add(new Step(prompt, true, answer -> null, keep));
        return this;
    }

    /** The same, for an answer that may be wrong: the check throws what is wrong with it. */
    public Wizard need(String prompt, Consumer<String> check, Consumer<String> keep) {
        steps.add(new Step(prompt, true, complaint(check), keep));
        return this;
    }

    /** Asks for something that may be left out. */
    public Wizard may(String prompt, Consumer<String> check, Consumer<String> keep) {
        steps.add(new Step(prompt + " (Enter for none)", false, complaint(check), keep));
        return this;
    }

    private static Function<String, @Nullable String> complaint(Consumer<String> check) {
        return answer -> {
            try {
                check.accept(answer);
                return null;
            } catch (ClaimsException e) {
                return Complaint.of(e);
            }
        };
    }

    /**
     * Goes through the steps.
     *
     * @throws UsageError if the person stops before the end
     */
    public void run() {
        if (steps.size() > 1) {
            session.err().println("Type < to go back a step, Ctrl-D to stop; nothing is recorded before the end.");
        }
        List<String> answers = new ArrayList<>();
        int at = 0;
        while (at < steps.size()) {
            Step step = steps.get(at);
            String before = at < answers.size() ? answers.get(at) : "";
            String shown = before.isEmpty() ? step.prompt() : step.prompt() + " [" + before + "]";
            Optional<String> typed = session.terminal().ask(shown + ": ");
            if (typed.isEmpty()) {
                session.err().println();
                throw new UsageError("Stopped; nothing was recorded.");
            }
            String answer = typed.get().isBlank() ? before : typed.get();
            if (typed.get().strip().equals("<")) {
                at = Math.max(0, at - 1);
            } else if (answer.isBlank() && step.required()) {
                session.err().println("This is needed.");
            } else {
                String wrong = answer.isBlank() ? null : step.check().apply(answer);
                if (wrong != null) {
                    session.err().println(wrong);
                } else {
                    if (at < answers.size()) {
                        answers.set(at, answer);
                    } else {
                        answers.add(answer);
                    }
                    at++;
                }
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!answers.get(i).isBlank()) {
                steps.get(i).keep().accept(answers.get(i));
            }
        }
    }
}
