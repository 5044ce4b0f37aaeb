package org.openclaims.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.words.Harmless;
import picocli.CommandLine.Help.Ansi;

/** The program: finds the command that was typed and carries it out. Touches nothing but the session it was given. */
public final class ClaimsCli {
    /** Options that may stand before the command, and whether a value follows. */
    private static final Set<String> LEADING_FLAGS = Set.of("--json", "--no-input");

    private final Session session;

    /** @param session all that it may know of the world */
    public ClaimsCli(Session session) {
        this.session = session;
    }

    /**
     * Carries out a command line.
     *
     * @return the exit status
     */
    public int run(String... words) {
        try {
            return dispatch(List.of(words));
        } catch (RuntimeException | Error e) {
            return Failures.report(e, session);
        } finally {
            session.out().flush();
            session.err().flush();
        }
    }

    private int dispatch(List<String> words) {
        List<String> leading = new ArrayList<>();
        int at = 0;
        while (at < words.size() && words.get(at).startsWith("-")) {
            String word = words.get(at);
            if (word.equals("--db") && at + 1 < words.size()) {
                leading.add(word);
                leading.add(words.get(++at));
            } else if (LEADING_FLAGS.contains(word) || word.startsWith("--db=")) {
                leading.add(word);
            } else if (word.equals("--version") || word.equals("-V")) {
                session.out().println(session.tool());
                return ExitCode.OK;
            } else if (word.equals("--help") || word.equals("-h")) {
                session.out().print(HelpText.overview());
                return ExitCode.OK;
            } else {
                throw new UsageError(
                        "There is no option " + word + " before a command. `claims help` shows what there is.");
            }
            at++;
        }
        if (at == words.size()) {
            session.out().print(HelpText.overview());
            return ExitCode.OK;
        }
        List<String> rest = new ArrayList<>(words.subList(at, words.size()));
        String name = rest.remove(0);
        if (name.equals("__complete")) {
            return Completing.complete(rest, session);
        }
        if (name.equals("help")) {
            return help(rest);
        }
        if (CommandTable.isGroup(name) && !rest.isEmpty() && !rest.get(0).startsWith("-")) {
            name = name + " " + rest.remove(0);
        }
        if (CommandTable.isGroup(name) && asksForHelp(rest)) {
            return help(List.of(name));
        }
        Command command = command(name);
        rest.addAll(0, leading);
        return run(command, rest);
    }

    private int run(Command command, List<String> words) {
        if (asksForHelp(words)) {
            session.out().print(Args.line(command.spec()).getUsageMessage(Ansi.OFF));
            return ExitCode.OK;
        }
        session.stores().expectOpening();
        return command.run(Args.parse(command.spec(), words), session);
    }

    private static boolean asksForHelp(List<String> words) {
        return words.contains("--help") || words.contains("-h");
    }

    private int help(List<String> words) {
        if (words.isEmpty()) {
            session.out().print(HelpText.overview());
            return ExitCode.OK;
        }
        String name = String.join(" ", words);
        if (CommandTable.isGroup(name)) {
            session.out().print(HelpText.group(name));
            return ExitCode.OK;
        }
        return run(command(name), List.of("--help"));
    }

    private static Command command(String name) {
        return CommandTable.find(name).orElseThrow(() -> {
            if (CommandTable.isGroup(name)) {
                return new UsageError("`claims " + name + "` needs another word: " + HelpText.wordsAfter(name) + ".");
            }
            String nearest = CommandTable.names().stream()
                    .min(Comparator.comparingInt(known -> org.openclaims.party.Names.distance(known, name)))
                    .orElse("help");
            return new UsageError("There is no command \"" + Harmless.line(name) + "\"; the nearest is \"" + nearest
                    + "\". `claims help` shows all.");
        });
    }
}
