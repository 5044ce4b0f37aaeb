package org.openclaims.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.Stores;
import org.openclaims.cli.shell.UsageError;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code claims demo}: an example record to look at. It types the commands of {@code demo.claims} one after the other, so that it shows nothing
 * that a person could not have typed.
 */
public final class DemoCommand implements Command {
    private final Typist typist;

    /** @param typist carries out a command line as if a person had typed it */
    public DemoCommand(Typist typist) {
        this.typist = typist;
    }

    /** Carries out a command line. */
    @FunctionalInterface
    public interface Typist {
        /**
         * Types it.
         *
         * @return the exit status
         */
        int type(Session session, List<String> words);
    }

    private static final int MOST_DEMOS = 1000;

    @Override
    public CommandSpec spec() {
        return Opts.command(
                        "demo",
                        "Make an example record of its own, print the report on one person, and say what to try next.",
                        "claims demo",
                        "claims demo --commands      # the commands it types")
                .flag("--commands", "Print the commands instead of carrying them out.")
                .build();
    }

    @Override
    public int run(Args args, Session session) {
        String script = script();
        if (args.flag("--commands")) {
            session.out().print(script);
            return ExitCode.OK;
        }
        String store = store(args, session);
        for (List<String> command : commands(script)) {
            int status = type(command, store, session);
            if (status != ExitCode.OK) {
                session.err().println("claims: The example could not be made, for the reason above.");
                return status;
            }
        }
        int status = typist.type(
                session, reporting(args, List.of("report", "petro", "--as-of", "2025-07-31", "--db", store)));
        if (status != ExitCode.OK) {
            return status;
        }
        String quoted = store.contains(" ") ? "'" + store + "'" : store;
        session.err().println("""

                This is an example record, kept apart from yours: %s
                Three things to try on it:
                  claims show rubio-plot --as-of 2025-07-03 --db %s
                  claims show rubio-plot --as-of 2025-06-30 --clock made --db %s
                  claims report leyva --db %s""".formatted(store, quoted, quoted, quoted));
        return ExitCode.OK;
    }

    private static List<String> reporting(Args args, List<String> words) {
        List<String> all = new ArrayList<>(words);
        if (args.flag("--json")) {
            all.add("--json");
        }
        return all;
    }

    /** Carries out a command that says nothing unless it fails. */
    private int type(List<String> command, String store, Session session) {
        PrintWriter quiet = new PrintWriter(Writer.nullWriter());
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("--db", store, "--no-input"));
        return typist.type(session.printingTo(quiet), words);
    }

    /** A store that is not there yet: what somebody tried on an earlier example is theirs. */
    private static String store(Args args, Session session) {
        String given = args.text("--db");
        if (given != null) {
            if (session.stores().exists(given)) {
                throw new UsageError(
                        "\"" + given
                                + "\" is there already. The example wants a store of its own: name a new file, or leave --db out.");
            }
            return given;
        }
        String base = Stores.dataDirectory(session) + "/demo";
        for (int i = 1; i < MOST_DEMOS; i++) {
            String store = base + (i == 1 ? "" : "-" + i) + ".db";
            if (!session.stores().exists(store)) {
                return store;
            }
        }
        throw new UsageError("There are " + MOST_DEMOS + " examples in " + base
                + "*.db. Delete some, or name a new file with --db.");
    }

    private static String script() {
        try (InputStream script = DemoCommand.class.getResourceAsStream("/org/openclaims/cli/demo.claims")) {
            if (script == null) {
                throw new IllegalStateException("the example is missing from the program");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines as a shell would read them: comments, quotes, and a backslash at the end of a line that goes on. */
    static List<List<String>> commands(String script) {
        List<List<String>> commands = new ArrayList<>();
        for (String line : script.replace("\\\n", " ").split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> words = words(line.strip());
                commands.add(words.subList(1, words.size()));
            }
        }
        return commands;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                any = true;
            } else if (c == '\\' && quoted && i + 1 < line.length()) {
                word.append(line.charAt(++i));
            } else if (c == ' ' && !quoted) {
                if (any || word.length() > 0) {
                    words.add(word.toString());
                }
                word.setLength(0);
                any = false;
            } else {
                word.append(c);
            }
        }
        if (any || word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }
}
