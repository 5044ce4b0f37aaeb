package org.openclaims.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.openclaims.Codes;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.claim.ClaimKind;
import org.openclaims.cli.render.Format;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.transfer.ExportFormat;
import org.openclaims.cli.transfer.Layout;
import org.openclaims.cli.words.Harmless;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.log.EventLog;
import org.openclaims.log.Field;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.log.Term;
import org.openclaims.party.Names;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.position.ClockKind;
import org.openclaims.position.State;
import org.openclaims.verdict.Scales;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What may come next on a command line. Called by the scripts of {@link CompletionCommand} with the words so far, the unfinished one last; prints one
 * candidate a line, a tab and what it is.
 */
public final class Completing {
    private static final int MOST = 60;

    private final Session session;
    private final List<String> words;
    private final String unfinished;

    /** {@code --force=} where the value is begun in the same word, for shells that do not break it. */
    private final String before;

    private final Map<String, String> found = new LinkedHashMap<>();

    private Completing(List<String> words, Session session) {
        this.session = session;
        List<String> done = words.isEmpty() ? List.of() : words.subList(0, words.size() - 1);
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        int equals = last.startsWith("--") ? last.indexOf('=') : -1;
        before = last.substring(0, equals + 1);
        unfinished = last.substring(equals + 1);
        this.words = new ArrayList<>(done);
        if (equals > 0) {
            this.words.add(last.substring(0, equals));
        }
    }

    /** Prints the candidates. Never fails: a person in the middle of a line wants no message. */
    public static int complete(List<String> words, Session session) {
        Completing completing = new Completing(words, session);
        try {
            completing.complete();
        } catch (RuntimeException e) {
            return ExitCode.OK;
        }
        completing.found.forEach((candidate, about) -> session.out()
                .println(completing.before + (about.isEmpty() ? candidate : candidate + "\t" + Harmless.line(about))));
        return ExitCode.OK;
    }

    private void complete() {
        if (words.isEmpty()) {
            offer("help", "");
        }
        boolean help = !words.isEmpty() && words.get(0).equals("help");
        List<String> command = help ? words.subList(1, words.size()) : words;
        boolean group = !command.isEmpty() && CommandTable.isGroup(command.get(0));
        if (command.isEmpty() || help || group && command.size() == 1) {
            commands(command);
            return;
        }
        String name = group ? words.get(0) + " " + words.get(1) : words.get(0);
        CommandTable.find(name).map(Command::spec).ifPresent(this::complete);
    }

    /** The next word of a command's name. */
    private void commands(List<String> begun) {
        String before = begun.isEmpty() ? "" : String.join(" ", begun) + " ";
        CommandTable.names().stream()
                .filter(name -> name.startsWith(before))
                .forEach(name -> offer(name.substring(before.length()).split(" ")[0], ""));
    }

    private void complete(CommandSpec spec) {
        OptionSpec open = spec.findOption(words.get(words.size() - 1));
        if (open != null && open.arity().max() > 0) {
            values(open.paramLabel(), open.longestName());
        } else if (unfinished.startsWith("-")) {
            spec.options().forEach(option -> offer(option.longestName(), option.description()[0]));
        } else if (!spec.positionalParameters().isEmpty()) {
            values(spec.positionalParameters().get(0).paramLabel().split(" ")[0], "");
        }
    }

    private void values(String label, String option) {
        switch (label) {
            case "NAME" -> parties();
            case "CLAIM" -> handles(ItemKind.CLAIM);
            case "NAME_OR_CLAIM" -> {
                parties();
                handles(ItemKind.CLAIM);
            }
            case "ACT" -> handles(ItemKind.ACT);
            case "SOURCE" -> handles(ItemKind.SOURCE);
            case "HANDLE" ->
                List.of(ItemKind.CLAIM, ItemKind.ACT, ItemKind.PARTY, ItemKind.SOURCE)
                        .forEach(this::handles);
            case "FORCE" -> codes(Force.class);
            case "STATE" -> codes(State.class);
            case "CLOCK" -> codes(ClockKind.class);
            case "FORMAT" -> formats();
            case "ATTESTATION" -> codes(Attestation.class);
            case "KIND" -> kinds(option);
            case "SCALE" -> Scales.SHIPPED.forEach(scale -> offer(scale.handle(), scale.title()));
            case "SHELL" -> List.of("bash", "zsh", "fish").forEach(shell -> offer(shell, ""));
            default -> {
                // free words: nothing to offer
            }
        }
    }

    private void formats() {
        switch (words.get(0)) {
            case "export" -> codes(ExportFormat.class);
            case "import" -> codes(Layout.class);
            default -> codes(Format.class);
        }
    }

    private void kinds(String option) {
        if (option.equals("--act")) {
            codes(ActKind.class);
        } else if (words.get(0).equals("party")) {
            codes(PartyKind.class);
        } else {
            codes(ClaimKind.class);
            if (words.get(0).equals("amend")) {
                codes(PartyKind.class);
            }
        }
    }

    private <E extends Enum<E>> void codes(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            offer(Codes.of(constant), "");
        }
    }

    private void handles(ItemKind kind) {
        read(reader -> reader.handles(kind, unfinished.toLowerCase(Locale.ROOT), MOST)
                .forEach(handle -> offer(handle, about(reader, kind, handle))));
    }

    private static String about(LogReader reader, ItemKind kind, String handle) {
        ItemId id = reader.item(handle).orElse(null);
        if (id == null || kind != ItemKind.CLAIM) {
            return "";
        }
        Dossier dossier = Reading.items(reader, Set.of(id), null);
        return dossier.has(id) ? dossier.wording(id).text() : "";
    }

    /** Parties by handle, or by the beginning of any word of their names, with or without accents. */
    private void parties() {
        read(reader -> {
            Map<String, Party> parties = new TreeMap<>();
            String key = unfinished.isBlank() ? "" : Names.key(unfinished);
            List<Term> terms = reader.terms(Field.NAME_WORD, key, MOST * 4);
            List<ItemId> ids =
                    terms.stream().map(Term::item).distinct().limit(MOST).toList();
            Dossier dossier = Reading.items(reader, ids, null);
            terms.stream()
                    .filter(dossier::says)
                    .map(term -> dossier.party(term.item()))
                    .forEach(party -> parties.put(party.handle(), party));
            reader.handles(ItemKind.PARTY, unfinished.toLowerCase(Locale.ROOT), MOST)
                    .forEach(handle -> offer(handle, ""));
            parties.forEach((handle, party) -> found.put(handle, party.name()));
        });
    }

    private void read(Consumer<LogReader> question) {
        String location = location();
        if (session.stores().exists(location)) {
            try (EventLog log = session.stores().open(location)) {
                log.read(reader -> {
                    question.accept(reader);
                    return Boolean.TRUE;
                });
            }
        }
    }

    private String location() {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith("--db=")) {
                return word.substring("--db=".length());
            }
            if (word.equals("--db") && i + 1 < words.size()) {
                return words.get(i + 1);
            }
        }
        String variable = session.variable("CLAIMS_DB");
        return variable != null ? variable : Stores.dataDirectory(session) + "/claims.db";
    }

    private void offer(String candidate, String about) {
        if (candidate.startsWith(unfinished)) {
            found.put(candidate, about);
        }
    }
}
