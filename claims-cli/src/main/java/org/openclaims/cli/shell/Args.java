package org.openclaims.cli.shell;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The words of one command line, by the names of their options. */
public final class Args {
    /** Options with a value that change nothing about the wish. */
    private static final Set<String> CARRYING_OUT = Set.of("--db", "--chain", "--command-id", "--passphrase-file");

    private final ParseResult parsed;
    private final List<String> words;

    private Args(ParseResult parsed, List<String> words) {
        this.parsed = parsed;
        this.words = words;
    }

    /**
     * Reads the words of a command line.
     *
     * @param command what it takes
     */
    public static Args parse(CommandSpec command, List<String> words) {
        return new Args(line(command).parseArgs(words.toArray(String[]::new)), words);
    }

    /** A command line that takes its words as they are, and no file for them. */
    public static CommandLine line(CommandSpec command) {
        return new CommandLine(command, Opts.FACTORY).setExpandAtFiles(false);
    }

    /** Whether the flag was given. */
    public boolean flag(String option) {
        return parsed.hasMatchedOption(option);
    }

    /** The value of an option; null if it was not given. */
    public @Nullable String text(String option) {
        return parsed.matchedOptionValue(option, (String) null);
    }

    /** The value of an option that must be there. */
    public String required(String option, String sentence) {
        String value = text(option);
        if (value == null || value.isBlank()) {
            throw new UsageError(sentence);
        }
        return value;
    }

    /** All values of an option that may be given more than once. */
    public List<String> texts(String option) {
        List<String> values = parsed.matchedOptionValue(option, List.<String>of());
        return values == null ? List.of() : values;
    }

    /** The whole number given to an option. */
    public int number(String option, int otherwise) {
        String value = text(option);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageError(option + " takes a whole number greater than zero, not \"" + value + "\".");
    }

    /** What was typed without an option, in order. */
    public List<String> positional() {
        return parsed.matchedPositionals().isEmpty()
                ? List.of()
                : parsed.matchedPositionals().get(0).stringValues();
    }

    /** The command line as it was typed, without what changes only how it is carried out: the same for the same wish. */
    public String request() {
        StringBuilder request = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (CARRYING_OUT.contains(word)) {
                i++;
            } else if (!word.equals("--json") && !word.equals("--dry-run") && !word.equals("--no-input")) {
                request.append(word).append('\u0000');
            }
        }
        return request.toString();
    }
}
