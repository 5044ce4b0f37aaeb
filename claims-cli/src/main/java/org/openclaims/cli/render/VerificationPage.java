package org.openclaims.cli.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openclaims.Codes;
import org.openclaims.cli.words.Harmless;
import org.openclaims.store.health.Finding;
import org.openclaims.store.health.Severity;
import org.openclaims.store.health.Verification;
import org.openclaims.store.health.Walked;

/** What a verification found, for people and for programs. */
public final class VerificationPage {
    private VerificationPage() {}

    /** Prints it, naming the place of everything that is wrong. */
    public static void print(Verification found, String store, boolean json, Appendable out) {
        try {
            out.append(json ? json(found, store) : text(found, store));
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

    private static String text(Verification found, String store) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : found.findings()) {
            String chain = finding.chain().isEmpty() ? "" : "chain " + finding.chain() + ": ";
            String where = finding.seq() > 0 ? chain + "event " + finding.seq() + ": " : chain;
            text.append(Codes.of(finding.severity()))
                    .append(": ")
                    .append(Harmless.line(where))
                    .append(Harmless.line(finding.what()))
                    .append('\n');
        }
        if (found.findings().stream().anyMatch(finding -> finding.step() == Finding.Step.PROJECTIONS)) {
            text.append("What is derived from the events is made again by `claims rebuild`.\n");
        }
        text.append(result(found.severity()))
                .append(": ")
                .append(found.events())
                .append(" events in ")
                .append(Harmless.line(store))
                .append('\n');
        boolean several = found.chains().size() > 1;
        // A seal is over hashes: of words that were changed behind theirs it says nothing.
        boolean intact = found.severity() == Severity.INTACT;
        String sealed = intact ? "as it was sealed" : "hashed as it was sealed";
        for (Walked chain : found.chains()) {
            if (several) {
                text.append("Chain ").append(Harmless.line(chain.chain())).append(": ");
                text.append(chain.events()).append(chain.events() == 1 ? " event" : " events");
                text.append(chain.sealed() > 0 ? ", up to event " + chain.sealed() + " " + sealed + "\n" : "\n");
            }
            text.append("Head ").append(chain.head()).append('\n');
        }
        if (found.sealed() > 0) {
            String upTo = several ? "what they count of each chain" : "up to event " + found.sealed() + " all";
            text.append("Held against seals: ").append(upTo).append(" is ").append(sealed);
            text.append(intact ? ".\n" : "; what is wrong all the same stands above.\n");
        } else if (intact) {
            text.append("Only a seal kept elsewhere tells if events are cut from the end, or all hashes\n")
                    .append("are made anew: `claims seal` prints one, `claims verify --seal` takes it.\n");
        }
        return text.toString();
    }

    private static String result(Severity severity) {
        return switch (severity) {
            case INTACT -> "Intact";
            case COULD_NOT_CHECK -> "Could not be checked wholly";
            case DAMAGED -> "Damaged";
            case TAMPERED -> "Not what was recorded";
        };
    }
}
