package org.openclaims.position;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.act.Attestation;
import org.openclaims.item.ItemId;

/**
 * Where one particular order of acts leads, one act at a time. {@link #after} is the table of acts; everything else here serves it.
 *
 * @param count how often the party itself put it forward
 * @param flips how often the party went over to the opposite and back
 * @param act the one that led to this state, and to the flags that say how; null before the first
 * @param mark the last one after it that only left a mark and moved nothing: a removal, a walk-back in name; null if none
 * @param replacement the claim put in the place of a corrected or reversed one; null if none
 */
record Standing(
        State state,
        Set<Flag> flags,
        int count,
        int flips,
        @Nullable ItemId act,
        @Nullable ItemId mark,
        @Nullable ItemId replacement) {

    private static final Set<Flag> DOUBTS = Set.of(Flag.BY_PROXY, Flag.REPORTED, Flag.DOUBTED);

    static final Standing START = new Standing(State.NONE, Set.of(), 0, 0, null, null, null);

    /** Of somebody who put it forward, whenever that was. */
    static final Standing HELD = new Standing(State.ASSERTED, Set.of(), 1, 0, null, null, null);

    /** Whether both are one state with the same flags. Only these say where an act leads: see {@link #after}. */
    boolean readsLike(Standing other) {
        return state == other.state && flags.equals(other.flags);
    }

    /**
     * What this and another one that reads like it have in common, as a reader is told it. Whatever comes after adds the same to both, so they
     * need not be told apart: forty asserts that may each have been made lead to one standing and not to hundreds.
     */
    Standing or(Standing other) {
        return new Standing(
                state,
                flags,
                Math.min(count, other.count),
                Math.min(flips, other.flips),
                agreed(act, other.act),
                agreed(mark, other.mark),
                agreed(replacement, other.replacement));
    }

    static @Nullable ItemId agreed(@Nullable ItemId a, @Nullable ItemId b) {
        return a != null && a.equals(b) ? a : null;
    }

    /** The same where the dates do not settle which of some acts led here. */
    Standing withoutDoubtful(Set<ItemId> acts) {
        boolean led = act != null && acts.contains(act);
        boolean marked = mark != null && acts.contains(mark);
        return led || marked
                ? new Standing(state, flags, count, flips, led ? null : act, marked ? null : mark, replacement)
                : this;
    }

    Standing after(Act act) {
        return switch (act.kind()) {
            case ASSERT -> said(act).asserted(act, state == State.SOFTENED ? Flag.REAFFIRMED : null);
            case RELAY -> state == State.NONE || state == State.RELAYED ? to(State.RELAYED, act) : this;
            case REPEAT ->
                standsForward() ? said(act).unlessByProxy(act) : said(act).asserted(act, null);
            case REAFFIRM -> said(act).asserted(act, Flag.REAFFIRMED);
            case CLARIFY -> lowered(State.SOFTENED, act);
            case RETRACT -> afterRetraction(act);
            case CORRECT -> lowered(State.CORRECTED, act).replacedBy(act.replacement());
            case REVERSE -> lowered(State.REVERSED, act).replacedBy(act.replacement());
            case DENY -> state == State.NONE ? flagged(Flag.DENIAL_BEFORE_ASSERTION, act) : lowered(State.DENIED, act);
            case DELETE -> flagged(Flag.DELETED, act);
            case DISPUTE, SUPPORT, RESPOND -> this;
        };
    }

    /** Form is not force: only what a retraction did counts here. */
    private Standing afterRetraction(Act act) {
        if (act.force() == null) {
            throw new IllegalStateException("a retraction without force: " + act.id());
        }
        return switch (act.force()) {
            case FULL -> lowered(State.RETRACTED, act);
            case PARTIAL -> lowered(State.PARTLY_RETRACTED, act);
            case CONDITIONAL -> {
                Standing lowered = lowered(State.SOFTENED, act);
                yield lowered.state == State.SOFTENED ? lowered.flagged(Flag.CONDITIONAL, act) : lowered;
            }
            case NONE -> nothingToTakeBack(act).flagged(Flag.FORM_WITHOUT_FORCE, act);
            case COUNTER -> said(act).asserted(act, Flag.REAFFIRMED).flagged(Flag.COUNTER, act);
        };
    }

    private boolean standsForward() {
        return state == State.RELAYED || state == State.ASSERTED || state == State.SOFTENED;
    }

    /** What a spokesperson says is not the party's own word, so it is not counted as one. */
    private Standing said(Act by) {
        return counting(by.byProxy() ? count : count + 1);
    }

    /** The same with another count. */
    Standing counting(int times) {
        return new Standing(state, flags, times, flips, act, mark, replacement);
    }

    /** Asserted; taken up again if it had been given up. */
    private Standing asserted(Act act, @Nullable Flag unlessReinstated) {
        Standing asserted = to(State.ASSERTED, act);
        if (state.givenUp()) {
            return asserted.flagged(Flag.REINSTATED, act).flipped(state == State.REVERSED);
        }
        return unlessReinstated == null ? asserted : asserted.flagged(unlessReinstated, act);
    }

    /** A step down. Weaker words after stronger ones raise nothing, and from nowhere there is no way down. */
    private Standing lowered(State target, Act act) {
        if (state == State.NONE) {
            return nothingToTakeBack(act);
        }
        boolean weaker = target == State.SOFTENED || target == State.PARTLY_RETRACTED;
        if (weaker && (takenBackWhole() || target == State.SOFTENED && state == State.PARTLY_RETRACTED)) {
            return this;
        }
        return to(target, act).flipped(target == State.REVERSED && state != State.REVERSED);
    }

    private boolean takenBackWhole() {
        return state == State.RETRACTED || state == State.CORRECTED || state == State.REVERSED;
    }

    private Standing nothingToTakeBack(Act act) {
        return state == State.NONE ? flagged(Flag.WALK_BACK_BEFORE_ASSERTION, act) : this;
    }

    /** Into a state. What was said of the state before is forgotten, unless it is the same one; doubts then give way to lesser ones. */
    private Standing to(State target, Act by) {
        boolean same = target == state;
        Set<Flag> next = EnumSet.noneOf(Flag.class);
        for (Flag flag : flags) {
            if (same || !flag.ofState()) {
                next.add(flag);
            }
        }
        Set<Flag> doubts = doubts(by);
        if (!same || weight(doubts) < weight(next)) {
            next.removeAll(DOUBTS);
            next.addAll(doubts);
        }
        ItemId behind = same && next.equals(flags) ? act : by.id();
        return new Standing(
                target,
                Collections.unmodifiableSet(next),
                count,
                flips,
                behind,
                same ? mark : null,
                same ? replacement : null);
    }

    /** A spokesperson's words become the party's own once they say so themselves. */
    private Standing unlessByProxy(Act act) {
        return flags.contains(Flag.BY_PROXY) || flags.contains(Flag.REPORTED) ? to(state, act) : this;
    }

    private Standing flagged(Flag flag, Act by) {
        if (flags.contains(flag)) {
            return this;
        }
        Set<Flag> next = EnumSet.of(flag);
        next.addAll(flags);
        boolean only = flag.isMark() && !(state == State.NONE && flags.isEmpty());
        return new Standing(
                state,
                Collections.unmodifiableSet(next),
                count,
                flips,
                only ? act : by.id(),
                only ? by.id() : mark,
                replacement);
    }

    private Standing flipped(boolean really) {
        return really ? new Standing(state, flags, count, flips + 1, act, mark, replacement) : this;
    }

    /** Who says once more that it was wrong, and not what is right, has not taken back what they put in its place before. */
    private Standing replacedBy(@Nullable ItemId claim) {
        boolean replaced = state == State.CORRECTED || state == State.REVERSED;
        return replaced && claim != null ? new Standing(state, flags, count, flips, act, mark, claim) : this;
    }

    /** What keeps the act from being the party's own word as we have it from them. */
    private static Set<Flag> doubts(Act act) {
        Set<Flag> doubts = EnumSet.noneOf(Flag.class);
        if (act.byProxy()) {
            doubts.add(Flag.BY_PROXY);
        }
        if (act.attestation() != Attestation.CONFIRMED) {
            doubts.add(Flag.REPORTED);
        }
        if (act.attestation() == Attestation.DISPUTED) {
            doubts.add(Flag.DOUBTED);
        }
        return doubts;
    }

    /** How far these leave it from the party's own word: what we doubt the furthest, somebody else's further than one that is only reported. */
    private static int weight(Set<Flag> doubts) {
        return (doubts.contains(Flag.DOUBTED) ? 4 : 0)
                + (doubts.contains(Flag.BY_PROXY) ? 2 : 0)
                + (doubts.contains(Flag.REPORTED) ? 1 : 0);
    }
}
