package org.openclaims.cli.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.openclaims.Codes;
import org.openclaims.position.Candidate;
import org.openclaims.position.Contest;
import org.openclaims.position.Flag;
import org.openclaims.position.State;
import org.openclaims.report.Period;
import org.openclaims.report.Standpoint;

/** Positions in words. A condition, a proxy or a doubt is never left out. */
public final class Standing {
    private Standing() {}

    /** {@code softened, conditionally}. */
    public static String state(Standpoint position) {
        return state(position.state(), position.flags(), position.candidates());
    }

    /** The same for a time of the past. */
    public static String state(State state, Set<Flag> flags, List<Candidate> candidates) {
        StringBuilder words = new StringBuilder(plain(state));
        if (state == State.AMBIGUOUS) {
            words.append(": ").append(candidates.isEmpty() ? "too many cases to tell apart" : or(candidates));
        }
        add(words, flags, Flag.CONDITIONAL, "conditionally");
        add(words, flags, Flag.REAFFIRMED, "reaffirmed");
        add(words, flags, Flag.REINSTATED, "taken up again after it had been given up");
        add(words, flags, Flag.BY_PROXY, "by proxy only");
        add(words, flags, Flag.REPORTED, "on the strength of a report alone");
        return words.toString();
    }

    private static String or(List<Candidate> candidates) {
        return candidates.stream()
                .map(one -> plain(one.state()) + (one.byProxy() ? " by proxy only" : ""))
                .collect(Collectors.joining(" or "));
    }

    private static void add(StringBuilder words, Set<Flag> flags, Flag flag, String said) {
        if (flags.contains(flag)) {
            words.append(", ").append(said);
        }
    }

    public static String plain(State state) {
        return switch (state) {
            case NONE -> "no position on record";
            case RELAYED -> "passed on, not vouched for";
            case ASSERTED -> "asserted";
            case SOFTENED -> "softened";
            case PARTLY_RETRACTED -> "partly retracted";
            case RETRACTED -> "retracted";
            case CORRECTED -> "corrected";
            case REVERSED -> "reversed";
            case DENIED -> "denied ever having said it";
            case AMBIGUOUS -> "not settled by the dates";
        };
    }

    /** State, since when, how often, and what would settle it. */
    public static String sentence(Standpoint position) {
        StringBuilder words = new StringBuilder(capital(state(position)));
        String since = Dates.since(position.since(), position.sinceEarliest());
        if (!since.isEmpty()) {
            words.append(position.state() == State.AMBIGUOUS ? " (open " + since + ")" : sinceAfter(words, since));
        }
        words.append('.');
        if (position.replacement() != null) {
            words.append(" In its place: ")
                    .append(position.replacement().text())
                    .append(" (")
                    .append(position.replacement().handle())
                    .append(").");
        }
        if (position.count() > 0) {
            words.append(" Put forward ")
                    .append(position.state() == State.AMBIGUOUS ? "at least " : "")
                    .append(times(position.count()))
                    .append('.');
        }
        if (position.flips() > 0) {
            words.append(" Changed sides ").append(times(position.flips())).append('.');
        }
        if (position.question() != null) {
            words.append(" To settle it: ").append(position.question());
        }
        return words.toString();
    }

    /** For a line in a list: state, since when, and what must not be overlooked beside it. */
    public static String brief(Standpoint position) {
        String state = state(position);
        String since = Dates.since(position.since(), position.sinceEarliest());
        return state + (since.isEmpty() ? "" : sinceAfter(state, since)) + marks(position.flags());
    }

    /** The state, and what must not be overlooked beside it. */
    public static String marked(Standpoint position) {
        return state(position) + marks(position.flags());
    }

    private static String marks(Set<Flag> flags) {
        String taken = flags.contains(Flag.WALK_BACK_BEFORE_ASSERTION) ? "; taken back without having been said" : "";
        return what(flags, Set.of()) + taken;
    }

    private static String sinceAfter(CharSequence state, String since) {
        return state.toString().indexOf(',') < 0 ? " " + since : ", " + since;
    }

    public static String times(int count) {
        return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
    }

    /** What must be said beside the state, one sentence each. */
    public static List<String> notes(Standpoint position) {
        List<String> notes = new ArrayList<>();
        Set<Flag> flags = position.flags();
        if (flags.contains(Flag.FORM_WITHOUT_FORCE)) {
            notes.add("Something was called a retraction and withdrew nothing.");
        }
        if (flags.contains(Flag.COUNTER)) {
            notes.add("What was called a rectification restated the charge.");
        }
        if (flags.contains(Flag.BY_PROXY)) {
            notes.add("Only somebody speaking for " + position.party().name() + " has put it so.");
        }
        if (flags.contains(Flag.DELETED)) {
            notes.add("The publication was removed without a word.");
        }
        if (flags.contains(Flag.WALK_BACK_BEFORE_ASSERTION)) {
            notes.add("Something was taken back that nobody is on record as having said by then:"
                    + " a wrong date, another claim, or words said in private.");
        }
        return notes;
    }

    public static String contest(Contest contest) {
        return switch (contest) {
            case UNCONTESTED -> "nobody on record takes a side";
            case DISPUTED -> "disputed";
            case DENIED_BY_SUBJECT -> "denied by somebody it is about";
            case SUPPORTED -> "supported";
            case MIXED -> "disputed by some, supported by others";
            case AMBIGUOUS -> "the dates do not settle whether it was contested by then";
        };
    }

    /** {@code asserted from 11 June 2025, softened from 7 July 2025}. */
    public static List<String> history(Standpoint position) {
        if (position.history().size() < 2) {
            return List.of();
        }
        List<String> spans = new ArrayList<>();
        Set<Flag> before = Set.of();
        for (Period period : position.history()) {
            String act = period.act() == null ? "" : " (" + period.act() + ")";
            spans.add("from " + Dates.day(period.from()) + ": "
                    + state(period.state(), period.flags(), period.candidates()) + what(period.flags(), before) + act);
            before = period.flags();
        }
        return spans;
    }

    /** What came to pass without a change of the state; otherwise two spans would read the same. */
    private static String what(Set<Flag> flags, Set<Flag> before) {
        Set<Flag> come = EnumSet.noneOf(Flag.class);
        come.addAll(flags);
        come.removeAll(before);
        StringBuilder words = new StringBuilder();
        if (come.contains(Flag.FORM_WITHOUT_FORCE)) {
            words.append("; what was called a retraction withdrew nothing");
        }
        if (come.contains(Flag.COUNTER)) {
            words.append("; what was called a rectification restated it");
        }
        if (come.contains(Flag.DELETED)) {
            words.append("; the publication was removed");
        }
        return words.toString();
    }

    /** {@code retracted-by-proxy} as {@code retracted by proxy}. */
    public static String counted(String code) {
        if (code.equals(Codes.of(State.NONE))) {
            return "without a position, but flagged";
        }
        return code.equals(Codes.of(State.DENIED))
                ? "denied ever having been said"
                : code.equals(Codes.of(State.AMBIGUOUS)) ? "not settled by the dates" : code.replace('-', ' ');
    }

    public static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
