package org.openclaims.cli.command;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openclaims.Codes;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.item.ItemKind;

/** Which options of {@code claims amend} say something of which kind of thing. One that says nothing is refused, not passed over. */
final class Amendable {
    private static final List<String> QUOTE =
            List.of("--quote", "--lang", "--translation", "--translation-lang", "--translation-by");

    private Amendable() {}

    private static Set<String> options(ItemKind kind) {
        Set<String> options = new TreeSet<>();
        switch (kind) {
            case ACT -> {
                options.addAll(QUOTE);
                options.addAll(List.of("--act", "--force", "--with", "--by", "--for", "--on", "--public", "--told-by"));
                options.addAll(List.of("--via", "--to", "--venue", "--form", "--form-by", "--source", "--after"));
                options.addAll(List.of("--answers", "--attested", "--note"));
            }
            case CLAIM -> options.addAll(List.of("--text", "--lang", "--other-meaning", "--about", "--tag", "--kind"));
            case PARTY -> options.addAll(List.of("--name", "--kind", "--wikidata"));
            case SOURCE ->
                options.addAll(
                        List.of("--url", "--publisher", "--title", "--author", "--published", "--lang", "--snapshot"));
            case EVIDENCE -> {
                options.addAll(QUOTE);
                options.addAll(List.of("--supports", "--refutes", "--context", "--act", "--source", "--via"));
                options.addAll(List.of("--public", "--summary"));
            }
            case VERDICT ->
                options.addAll(
                        List.of("--label", "--scale", "--by", "--on", "--evidence-up-to", "--reasoning", "--source"));
            case ALIAS, OFFICE, WORDING, LINK, SCALE, IDENTITY, ORIGINAL -> {
                // cannot be amended, which is said elsewhere
            }
        }
        return options;
    }

    /** @throws UsageError if an option was given that says nothing of this kind of thing */
    static void refuseOthers(ItemKind kind, String handle, Args args) {
        if (args.flag("--same-as")) {
            throw new UsageError("--same-as is for recording; an amendment names what it changes.");
        }
        Set<String> own = options(kind);
        for (ItemKind other : ItemKind.values()) {
            for (String option : options(other)) {
                if (!own.isEmpty() && args.flag(option) && !own.contains(option)) {
                    throw new UsageError("\"" + handle + "\" is a record of kind " + Codes.of(kind) + ", and " + option
                            + " says nothing of that. It takes " + String.join(", ", own) + ".");
                }
            }
        }
    }
}
