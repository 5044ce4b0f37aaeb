package org.openclaims.cli.shell;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The words of one command line, by the names of their options. */
public final class Args {
    /** Options with a value that change nothing about the wish. */
    private static final Set<String> CARRYING_OUT = Set.of("--db", "--chain", "--command-id", "--passphrase-file");

    private final ParseResult parsed;
    private final List<String> words;
    private final Set<String> passedOver;

    private Args(ParseResult parsed, List<String> words, Set<String> passedOver) {
        this.parsed = parsed;
        this.words = words;
        this.passedOver = passedOver;
    }

    /**
     * Reads the words of a command line.
     *
     * @param command what it takes
     */
    public static Args parse(CommandSpec command, List<String> words) {
        return new Args(line(command).parseArgs(words.toArray(String[]::new)), words, Set.of());
    }

    /** A command line that takes its words as they are, and no file for them. */
    public static CommandLine line(CommandSpec command) {
        return new CommandLine(command, Opts.FACTORY).setExpandAtFiles(false);
    }

    /** Whether the flag was given. */
    public boolean flag(String option) {
        return parsed.hasMatchedOption(option) && !passedOver.contains(option);
    }

    /**
     * The value of an option; null if it was not given.
     *
     * @throws UsageError if it is empty
     */
    public @Nullable String text(String option) {
        return flag(option) ? filled(option, parsed.matchedOptionValue(option, "")) : null;
    }

    private static String filled(String option, String value) {
        if (value.isBlank()) {
            throw new UsageError(option + " is empty. Leave it out, or say something.");
        }
        return value;
    }

    /** The value of an option that must be there. */
    public String required(String option, String sentence) {
        if (!flag(option) || emptied().contains(option)) {
            throw new UsageError(sentence);
        }
        return filled(option, parsed.matchedOptionValue(option, ""));
    }

    /**
     * All values of an option that may be given more than once.
     *
     * @throws UsageError if one is empty
     */
    public List<String> texts(String option) {
        List<String> values = flag(option) ? parsed.matchedOptionValue(option, List.<String>of()) : List.of();
        values.forEach(value -> filled(option, value));
        return values;
    }

    /** The options that were given, and given nothing but an empty text. */
    public Set<String> emptied() {
        Set<String> emptied = new TreeSet<>();
        for (OptionSpec option : parsed.matchedOptions()) {
            boolean takesText = option.arity().max() > 0;
            if (takesText && option.stringValues().stream().allMatch(String::isBlank)) {
                emptied.add(option.longestName());
            }
        }
        return emptied;
    }

    /** The same words as if these options had not been given. */
    public Args without(Set<String> options) {
        return new Args(parsed, words, options);
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
            int equals = word.indexOf('=');
            if (CARRYING_OUT.contains(equals < 0 ? word : word.substring(0, equals))) {
                i += equals < 0 ? 1 : 0;
            } else if (!word.equals("--json") && !word.equals("--dry-run") && !word.equals("--no-input")) {
                request.append(word).append('\u0000');
            }
        }
        return request.toString();
    }
}
