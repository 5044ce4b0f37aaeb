package org.openclaims.cli.serve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openclaims.Codes;
import org.openclaims.act.ActKind;
import org.openclaims.cli.command.ActCommand;
import org.openclaims.cli.command.AddCommand;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.shell.Words;
import org.openclaims.report.RecordedReport;

/** A form that was filled in, as the command line that says the same: whatever holds for one holds for the other. */
final class Entry {
    private static final List<String> ONE = List.of(
            "act",
            "force",
            "with",
            "by",
            "for",
            "on",
            "public",
            "quote",
            "lang",
            "translation",
            "form",
            "form-by",
            "venue",
            "note");

    /** One in each line. */
    private static final List<String> SEVERAL = List.of("about", "told-by", "source");

    private static final List<String> NAMES = List.of("by", "for", "about", "told-by");

    /** Begins the names of the boxes that say of a name, their value, that it is somebody new. */
    private static final String NEW = "new-";

    private final Map<String, String> form;

    /** @param form by the names of its fields, which are those of the options */
    Entry(Map<String, String> form) {
        this.form = form;
    }

    /** What can stand in it before it is filled in. */
    static Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>(List.of("claim", "text"));
        fields.addAll(ONE);
        fields.addAll(SEVERAL);
        fields.addAll(List.of("command-id", "try", "record"));
        return fields;
    }

    /** Whoever is named in it, as typed. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        NAMES.forEach(field -> names.addAll(lines(field)));
        return names;
    }

    /** Names that a box was ticked for, as long as they stand in it. */
    Set<String> saidToBeNew() {
        Set<String> ticked = new LinkedHashSet<>();
        form.forEach((field, name) -> {
            if (field.startsWith(NEW)) {
                ticked.add(name);
            }
        });
        ticked.retainAll(names());
        return ticked;
    }

    /** Whether it is only to be tried. */
    boolean rehearsal() {
        return form.containsKey("try");
    }

    /**
     * Records it.
     *
     * @param store and chain, as options
     * @param surelyNew names that are somebody new although they are close to a known one
     * @param understood takes how dates were understood
     */
    RecordedReport record(List<String> store, Set<String> surelyNew, Session session, List<String> understood) {
        String claim = form.get("claim");
        if (claim == null) {
            AddCommand add = new AddCommand();
            return add.recorded(
                    Args.parse(add.spec(), words(store, surelyNew, form.getOrDefault("text", ""))),
                    session,
                    understood);
        }
        ActKind kind = Words.code(ActKind.class, "What they did", form.getOrDefault("act", ""));
        boolean forced = form.containsKey("force");
        if (forced != (kind == ActKind.RETRACT)) {
            throw new UsageError(
                    forced
                            ? "Only a retraction has a force; this is to be recorded as " + Codes.of(kind) + "."
                            : "How far does the retraction really go? Choose one: full, partial, conditional, none or counter.");
        }
        boolean replacing = kind.replaces();
        if (form.containsKey("with") && !replacing) {
            throw new UsageError("Only correct and reverse put another claim in its place.");
        }
        ActCommand act = new ActCommand(kind);
        return act.recorded(Args.parse(act.spec(), words(store, surelyNew, claim)), session, understood);
    }

    private List<String> words(List<String> store, Set<String> surelyNew, String what) {
        List<String> words = new ArrayList<>(store);
        words.add("--no-input");
        if (rehearsal()) {
            words.add("--dry-run");
        }
        if (form.containsKey("command-id")) {
            words.addAll(List.of("--command-id", form.get("command-id")));
        }
        for (String field : ONE) {
            String value = form.get(field);
            if (value != null && !field.equals("act")) {
                // For a command a hyphen means standard input, and here there is none.
                words.add("--" + field + "=" + (field.equals("quote") && value.equals("-") ? "" : value));
            }
        }
        for (String field : SEVERAL) {
            lines(field).forEach(line -> words.add("--" + field + "=" + line));
        }
        surelyNew.forEach(name -> words.add("--new=" + name));
        if (!what.isEmpty()) {
            words.addAll(List.of("--", what));
        }
        return words;
    }

    private List<String> lines(String field) {
        return form.getOrDefault(field, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
