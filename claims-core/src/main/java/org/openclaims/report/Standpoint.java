package org.openclaims.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.position.Candidate;
import org.openclaims.position.Flag;
import org.openclaims.position.Question;
import org.openclaims.position.State;

/**
 * Where a party stands on a claim, ready to print.
 *
 * @param flags what a reader must know beside the state
 * @param count how often it was put forward, at least
 * @param flips how often the party went over to the opposite and back
 * @param since the day from which on it certainly was in this state; null if it is in none, or no date bounds it
 * @param sinceEarliest the first day on which it may have been, where the dates leave that open; else null
 * @param candidates the states it may be, if it is ambiguous
 * @param question what would settle it; null if nothing is open, or no single answer would help
 * @param replacement the claim put in its place; null if none
 * @param behind the act that led to this state, whatever left it where it was since; null if there is none, or the dates do not settle which
 * @param words the act whose words to print: the one behind the position, else the latest after it that certainly happened and has a quote; null if none has one
 * @param history every change up to now, oldest first
 */
public record Standpoint(
        Who party,
        State state,
        Set<Flag> flags,
        int count,
        int flips,
        @Nullable LocalDate since,
        @Nullable LocalDate sinceEarliest,
        List<Candidate> candidates,
        @Nullable Question question,
        @Nullable ClaimRef replacement,
        @Nullable ActView behind,
        @Nullable ActView words,
        List<Period> history) {
    public Standpoint {
        flags = Collections.unmodifiableSet(new LinkedHashSet<>(flags));
        candidates = List.copyOf(candidates);
        history = List.copyOf(history);
    }

    /** {@code retracted}, or {@code retracted-by-proxy}: what it is counted under. */
    public String code() {
        return code(state, flags);
    }

    static String code(State state, Set<Flag> flags) {
        boolean proxy = flags.contains(Flag.BY_PROXY) && state != State.AMBIGUOUS && state != State.NONE;
        return new Candidate(state, proxy).code();
    }
}
