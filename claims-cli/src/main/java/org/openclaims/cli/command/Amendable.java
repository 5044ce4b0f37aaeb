package org.openclaims.cli.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openclaims.Codes;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.desk.Part;
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

    /** What is taken out of such a thing by an option with an empty text, by the name of the option; nothing where it cannot do without. */
    private static Map<String, Part> removable(ItemKind kind) {
        return switch (kind) {
            case ACT ->
                Map.ofEntries(
                        Map.entry("--for", Part.ON_BEHALF_OF),
                        Map.entry("--public", Part.BECAME_PUBLIC),
                        Map.entry("--quote", Part.QUOTE),
                        Map.entry("--translation", Part.TRANSLATIONS),
                        Map.entry("--told-by", Part.TOLD_BY),
                        Map.entry("--via", Part.VIA),
                        Map.entry("--to", Part.TO),
                        Map.entry("--venue", Part.VENUE),
                        Map.entry("--form", Part.FORM),
                        Map.entry("--form-by", Part.FORM_BY),
                        Map.entry("--source", Part.SOURCES),
                        Map.entry("--after", Part.AFTER),
                        Map.entry("--answers", Part.ANSWERS),
                        Map.entry("--with", Part.REPLACEMENT),
                        Map.entry("--note", Part.NOTE));
            case CLAIM -> Map.of("--about", Part.SUBJECTS, "--tag", Part.TAGS);
            case PARTY -> Map.of("--wikidata", Part.WIKIDATA);
            case SOURCE ->
                Map.of(
                        "--url",
                        Part.URL,
                        "--publisher",
                        Part.PUBLISHER,
                        "--title",
                        Part.TITLE,
                        "--author",
                        Part.AUTHOR,
                        "--published",
                        Part.PUBLISHED,
                        "--lang",
                        Part.LANGUAGE,
                        "--snapshot",
                        Part.SNAPSHOT);
            case EVIDENCE ->
                Map.of(
                        "--quote",
                        Part.QUOTE,
                        "--translation",
                        Part.TRANSLATIONS,
                        "--act",
                        Part.ACT,
                        "--via",
                        Part.VIA,
                        "--public",
                        Part.BECAME_PUBLIC,
                        "--summary",
                        Part.SUMMARY);
            case VERDICT ->
                Map.of(
                        "--evidence-up-to",
                        Part.EVIDENCE_UP_TO,
                        "--reasoning",
                        Part.REASONING,
                        "--source",
                        Part.SOURCES);
            case ALIAS, OFFICE, WORDING, LINK, SCALE, IDENTITY, ORIGINAL -> Map.of();
        };
    }

    /** The options that take something out of this or another kind of thing, and were given an empty text. */
    static Set<String> emptied(Args args) {
        Set<String> emptied = new TreeSet<>();
        for (ItemKind kind : ItemKind.values()) {
            removable(kind).keySet().stream().filter(args.emptied()::contains).forEach(emptied::add);
        }
        return emptied;
    }

    /**
     * What to take out.
     *
     * @param emptied options with an empty text
     * @throws UsageError if this kind of thing cannot do without one of them
     */
    static Set<Part> takenOut(ItemKind kind, String handle, Set<String> emptied) {
        Map<String, Part> removable = removable(kind);
        Set<Part> out = EnumSet.noneOf(Part.class);
        for (String option : emptied) {
            Part part = removable.get(option);
            if (part == null) {
                throw new UsageError(option + " is empty, and \"" + handle
                        + "\" cannot be without it. Say what it should be; an empty text takes out "
                        + String.join(", ", new TreeSet<>(removable.keySet())) + ".");
            }
            out.add(part);
        }
        return out;
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
