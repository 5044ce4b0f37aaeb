package org.openclaims.cli.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.position.Candidate;
import org.openclaims.position.Contest;
import org.openclaims.position.Flag;
import org.openclaims.position.State;
import org.openclaims.report.Period;
import org.openclaims.report.Standpoint;
import org.openclaims.report.StatusReport;

/** Positions in words. A condition, a proxy or a doubt is never left out. */
public final class Standing {
    private final Language language;

    Standing(Language language) {
        this.language = language;
    }

    /** {@code softened, conditionally}. */
    public String state(Standpoint position) {
        return state(position.state(), position.flags(), position.candidates());
    }

    /** The same for a time of the past. */
    public String state(State state, Set<Flag> flags, List<Candidate> candidates) {
        StringBuilder words = new StringBuilder(plain(state));
        if (state == State.AMBIGUOUS) {
            words.append(": ")
                    .append(candidates.isEmpty() ? language.say("too many cases to tell apart") : or(candidates));
        }
        add(words, flags, Flag.CONDITIONAL, "conditionally");
        add(words, flags, Flag.REAFFIRMED, "reaffirmed");
        add(words, flags, Flag.REINSTATED, "taken up again after it had been given up");
        add(words, flags, Flag.BY_PROXY, "by proxy only");
        // What we doubt was reported too, and that is the lesser thing to say of it.
        if (flags.contains(Flag.DOUBTED)) {
            add(words, flags, Flag.DOUBTED, "though we doubt that it happened");
        } else {
            add(words, flags, Flag.REPORTED, "on the strength of a report alone");
        }
        return words.toString();
    }

    private String or(List<Candidate> candidates) {
        return candidates.stream()
                .map(one -> one.byProxy() ? language.say("{0} by proxy only", plain(one.state())) : plain(one.state()))
                .collect(Collectors.joining(" " + language.say("or") + " "));
    }

    private void add(StringBuilder words, Set<Flag> flags, Flag flag, String said) {
        if (flags.contains(flag)) {
            words.append(", ").append(language.say(said));
        }
    }

    public String plain(State state) {
        return language.say(
                switch (state) {
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
                });
    }

    /** State, since when, how often, and what would settle it. */
    public String sentence(Standpoint position) {
        String state = state(position);
        StringBuilder words = new StringBuilder(capital(state))
                .append(sinceAfter(state, position))
                .append('.');
        var instead = position.replacement();
        if (instead != null) {
            words.append(' ').append(language.say("In its place: {0} ({1}).", instead.text(), instead.handle()));
        }
        if (position.count() > 0) {
            words.append(' ').append(putForward(position)).append('.');
        }
        if (position.flips() > 0) {
            words.append(' ').append(changedSides(position)).append('.');
        }
        String question = question(position);
        if (question != null) {
            words.append(' ').append(language.say("To settle it: {0}", question));
        }
        return words.toString();
    }

    /** {@code Put forward twice}. */
    public String putForward(Standpoint position) {
        return position.state() == State.AMBIGUOUS
                ? language.say("Put forward at least {0}", times(position.count()))
                : language.say("Put forward {0}", times(position.count()));
    }

    /** {@code Changed sides once}. */
    public String changedSides(Standpoint position) {
        return language.say("Changed sides {0}", times(position.flips()));
    }

    /** What would settle it; null if nothing is open. */
    public @Nullable String question(Standpoint position) {
        var question = position.question();
        return question == null ? null : question.text(language.locale());
    }

    /** For a line in a list: state, since when, and what must not be overlooked beside it. */
    public String brief(Standpoint position) {
        String state = state(position);
        return state + sinceAfter(state, position) + marks(position);
    }

    /** The state, and what must not be overlooked beside it. */
    public String marked(Standpoint position) {
        return state(position) + marks(position);
    }

    /** The latest change of a position, and when: as far as the dates tell. */
    public String newest(StatusReport.Newest newest) {
        Standpoint position = newest.position();
        boolean open = position.sinceEarliest() != null && Objects.equals(newest.day(), position.since());
        return open ? brief(position) : language.dates().day(newest.day()) + ": " + marked(position);
    }

    private String marks(Standpoint position) {
        Set<Flag> flags = position.flags();
        StringBuilder marks = new StringBuilder(what(flags, Set.of()));
        boolean alone = position.state() == State.NONE || position.state() == State.AMBIGUOUS;
        // They came before whatever the party is on record as having said.
        mark(
                marks,
                flags,
                Flag.WALK_BACK_BEFORE_ASSERTION,
                alone
                        ? "walked back, though not on record as said"
                        : "walked back before that, when not on record as said");
        mark(
                marks,
                flags,
                Flag.DENIAL_BEFORE_ASSERTION,
                alone ? "denied having said it" : "before that, denied having said it");
        return marks.toString();
    }

    /**
     * {@code since 3 July 2025}; of what is not settled {@code (open since 3 July 2025)}, for none of the states it names began then, and of a denial
     * {@code (since 3 July 2025)}, or it would read as if that had been said since then.
     */
    public String since(Standpoint position) {
        String since = language.dates().since(position.since(), position.sinceEarliest());
        if (since.isEmpty() || !inBrackets(position)) {
            return since;
        }
        return "(" + (position.state() == State.AMBIGUOUS ? language.say("open {0}", since) : since) + ")";
    }

    private static boolean inBrackets(Standpoint position) {
        return position.state() == State.AMBIGUOUS || position.state() == State.DENIED;
    }

    /** The same after other words, {@code , since 3 July 2025} or {@code  (open since 3 July 2025)}; empty if it is not known. */
    public String thenSince(Standpoint position) {
        String since = since(position);
        if (since.isEmpty()) {
            return "";
        }
        return inBrackets(position) ? " " + since : ", " + since;
    }

    private String sinceAfter(String state, Standpoint position) {
        String then = thenSince(position);
        return then.startsWith(",") && state.indexOf(',') < 0 ? then.substring(1) : then;
    }

    private String times(int count) {
        return count == 2 ? language.say("twice") : language.count(count, "once", "{0} times");
    }

    /** What must be said beside the state, one sentence each. */
    public List<String> notes(Standpoint position) {
        List<String> notes = new ArrayList<>();
        Set<Flag> flags = position.flags();
        if (flags.contains(Flag.FORM_WITHOUT_FORCE)) {
            notes.add(language.say("Something looked like a walk-back and withdrew nothing."));
        }
        if (flags.contains(Flag.COUNTER)) {
            notes.add(language.say("Something looked like a walk-back and restated the charge."));
        }
        if (flags.contains(Flag.BY_PROXY)) {
            notes.add(language.say(
                    "Only somebody speaking for {0} has put it so.",
                    position.party().name()));
        }
        if (flags.contains(Flag.DELETED)) {
            notes.add(language.say("The publication was removed."));
        }
        if (flags.contains(Flag.WALK_BACK_BEFORE_ASSERTION)) {
            notes.add(language.say(
                    "Something was walked back that {0} is not on record as having said by then: "
                            + "a wrong date, another claim, or words said in private.",
                    position.party().name()));
        }
        if (flags.contains(Flag.DENIAL_BEFORE_ASSERTION)) {
            notes.add(language.say(
                    "It was denied that {0} ever said it; {0} is not on record as having said it by then.",
                    position.party().name()));
        }
        return notes;
    }

    public String contest(Contest contest) {
        return language.say(
                switch (contest) {
                    case UNCONTESTED -> "nobody on record takes a side";
                    case DISPUTED -> "disputed";
                    case DENIED_BY_SUBJECT -> "disputed by somebody it is about";
                    case DENIED_BY_PROXY -> "disputed on behalf of somebody it is about";
                    case SUPPORTED -> "supported";
                    case MIXED -> "disputed by some, supported by others";
                    case AMBIGUOUS -> "the dates do not settle whether it was contested by then";
                });
    }

    /** {@code asserted from 11 June 2025, softened from 7 July 2025}. */
    public List<String> history(Standpoint position) {
        if (position.history().size() < 2) {
            return List.of();
        }
        List<String> spans = new ArrayList<>();
        Set<Flag> before = Set.of();
        for (Period period : position.history()) {
            String act = period.act() == null ? "" : " (" + period.act() + ")";
            spans.add(language.say("from {0}: {1}", language.dates().inSentence(period.from()), span(period, before))
                    + act);
            before = period.flags();
        }
        return spans;
    }

    private String span(Period period, Set<Flag> before) {
        return state(period.state(), period.flags(), period.candidates()) + what(period.flags(), before);
    }

    /** What came to pass without a change of the state; otherwise two spans would read the same. */
    private String what(Set<Flag> flags, Set<Flag> before) {
        Set<Flag> come = EnumSet.noneOf(Flag.class);
        come.addAll(flags);
        come.removeAll(before);
        StringBuilder words = new StringBuilder();
        mark(words, come, Flag.FORM_WITHOUT_FORCE, "what looked like a walk-back withdrew nothing");
        mark(words, come, Flag.COUNTER, "what looked like a walk-back restated it");
        mark(words, come, Flag.DELETED, "the publication was removed");
        return words.toString();
    }

    private void mark(StringBuilder words, Set<Flag> flags, Flag flag, String said) {
        if (flags.contains(flag)) {
            words.append("; ").append(language.say(said));
        }
    }

    /** {@code retracted-by-proxy} as {@code retracted by proxy}. */
    public String counted(String code) {
        if (code.equals(Codes.of(State.NONE))) {
            return language.say("without a position, but flagged");
        }
        return code.equals(Codes.of(State.DENIED))
                ? language.say("denied ever having been said")
                : code.equals(Codes.of(State.AMBIGUOUS))
                        ? language.say("not settled by the dates")
                        : language.say(code.replace('-', ' '));
    }

    public static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
