package org.openclaims.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the parser could not make sense of, as a sentence for whoever typed it. */
final class Misread {
    /** A flag with a value is told by nothing but the parser's own words. */
    private static final Pattern VALUED = Pattern.compile("option '(\\S+)' .*should be specified without ");

    private Misread() {}

    static String sentence(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            return unmatched.isUnknownOption()
                    ? "There is no option " + word + " here" + nearest(unmatched)
                    : "\"" + word
                            + "\" is one word too many here. A name or a sentence of several words goes in quotes";
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()
                && missing.getMissing().get(0) instanceof OptionSpec option) {
            return option.longestName() + " needs a value after it: " + option.longestName() + " "
                    + option.paramLabel();
        }
        if (wrong instanceof OverwrittenOptionException twice && twice.getOverwritten() instanceof OptionSpec option) {
            return option.longestName() + " is there twice, and can be given only once";
        }
        Matcher valued = VALUED.matcher(String.valueOf(wrong.getMessage()));
        return valued.lookingAt() ? valued.group(1) + " takes no value" : String.valueOf(wrong.getMessage());
    }

    private static String nearest(UnmatchedArgumentException unmatched) {
        return unmatched.getSuggestions().isEmpty()
                ? ""
                : "; the nearest is " + unmatched.getSuggestions().get(0);
    }
}
