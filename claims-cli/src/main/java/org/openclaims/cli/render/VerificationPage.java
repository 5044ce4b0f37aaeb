package org.openclaims.cli.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openclaims.Codes;
import org.openclaims.cli.words.Harmless;
import org.openclaims.cli.words.Language;
import org.openclaims.store.health.Finding;
import org.openclaims.store.health.Severity;
import org.openclaims.store.health.Verification;
import org.openclaims.store.health.Walked;

/** What a verification found, for people and for programs. */
public final class VerificationPage {
    private VerificationPage() {}

    /** Prints it, naming the place of everything that is wrong. */
    public static void print(Verification found, String store, boolean json, Language language, Appendable out) {
        try {
            out.append(json ? json(found, store) : text(found, store, language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Verification found, String store) {
        return Json.document(document -> document.put("result", Codes.of(found.severity()))
                .put("store", store)
                .put("events", found.events())
                .put("head", found.head().orElse(null))
                .put("root", found.root())
                .put("sealed", found.sealed())
                .objects(
                        "chains",
                        found.chains(),
                        chain -> document.put("chain", chain.chain())
                                .put("events", chain.events())
                                .put("head", chain.head())
                                .put("sealed", chain.sealed()))
                .objects(
                        "findings",
                        found.findings(),
                        finding -> document.put("severity", Codes.of(finding.severity()))
                                .put("step", Codes.of(finding.step()))
                                .put("chain", finding.chain().isEmpty() ? null : finding.chain())
                                .put("event", finding.seq())
                                .put("what", finding.what())));
    }

    private static String text(Verification found, String store, Language language) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : found.findings()) {
            text.append(language.code(finding.severity()))
                    .append(": ")
                    .append(where(finding, language))
                    .append(Harmless.line(finding.what()))
                    .append('\n');
        }
        if (found.findings().stream().anyMatch(finding -> finding.step() == Finding.Step.PROJECTIONS)) {
            text.append(language.say("What is derived from the events is made again by `claims rebuild`."))
                    .append('\n');
        }
        text.append(result(found.severity(), language))
                .append(": ")
                .append(language.say("{0} events in {1}", found.events(), Harmless.line(store)))
                .append('\n');
        boolean several = found.chains().size() > 1;
        // A seal is over hashes: of words that were changed behind theirs it says nothing.
        boolean intact = found.severity() == Severity.INTACT;
        for (Walked chain : found.chains()) {
            if (several) {
                text.append(chain(chain, intact, language)).append('\n');
            }
            text.append(language.say("Head {0}", chain.head())).append('\n');
        }
        if (found.sealed() > 0) {
            text.append(sealed(several, intact, found.sealed(), language)).append('\n');
        } else if (intact) {
            text.append(language.say("Only a seal kept elsewhere tells if events are cut from the end, or all hashes"))
                    .append('\n')
                    .append(language.say("are made anew: `claims seal` prints one, `claims verify --seal` takes it."))
                    .append('\n');
        }
        return text.toString();
    }

    private static String where(Finding finding, Language language) {
        String chain =
                finding.chain().isEmpty() ? "" : language.say("chain {0}", Harmless.line(finding.chain())) + ": ";
        return finding.seq() > 0 ? chain + language.say("event {0}", finding.seq()) + ": " : chain;
    }

    private static String chain(Walked chain, boolean intact, Language language) {
        String events = language.say(chain.events() == 1 ? "{0} event" : "{0} events", chain.events());
        String sealed = chain.sealed() == 0
                ? ""
                : ", "
                        + language.say(
                                intact ? "up to event {0} as it was sealed" : "up to event {0} hashed as it was sealed",
                                chain.sealed());
        return language.say("Chain {0}", Harmless.line(chain.chain())) + ": " + events + sealed;
    }

    private static String sealed(boolean several, boolean intact, long events, Language language) {
        if (several) {
            return language.say(
                    intact
                            ? "Held against seals: what they count of each chain is as it was sealed."
                            : "Held against seals: what they count of each chain is hashed as it was sealed; what is wrong all the same stands above.");
        }
        return language.say(
                intact
                        ? "Held against seals: up to event {0} all is as it was sealed."
                        : "Held against seals: up to event {0} all is hashed as it was sealed; what is wrong all the same stands above.",
                events);
    }

    private static String result(Severity severity, Language language) {
        return language.say(
                switch (severity) {
                    case INTACT -> "Intact";
                    case COULD_NOT_CHECK -> "Could not be checked wholly";
                    case DAMAGED -> "Damaged";
                    case TAMPERED -> "Not what was recorded";
                });
    }
}
