package org.openclaims.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Force;
import org.openclaims.claim.Claim;
import org.openclaims.date.Edtf;
import org.openclaims.item.ItemId;
import org.openclaims.log.Dossier;
import org.openclaims.log.Reading;
import org.openclaims.position.Position;
import org.openclaims.position.RecordedAct;
import org.openclaims.position.State;
import org.openclaims.position.Vantage;

/** What a careful colleague would say of an act that is being recorded. None of it is a reason to refuse it. */
final class ActAdvice {
    private final Drafting drafting;
    private final Act act;
    private final Claim claim;
    private final List<RecordedAct> before;
    /** Where the holder stands by all that was recorded before. */
    private final Position position;

    private ActAdvice(Drafting drafting, Dossier dossier, Act act) {
        this.drafting = drafting;
        this.act = act;
        claim = dossier.claim(act.claim());
        before = dossier.actsThatCount(act.claim());
        position = Acts.position(dossier, act.claim(), act.holder(), Vantage.on(LocalDate.MAX));
    }

    /** @param forceAssumed whether nobody said how far a retraction goes */
    static void give(Drafting drafting, Dossier dossier, Act act, boolean forceAssumed) {
        ActAdvice advice = new ActAdvice(drafting, dossier, act);
        advice.ofTheSameDay();
        order(drafting, dossier, act);
        advice.ofOthers();
        advice.ofWhatWasNotSaid();
        advice.ofWhatWasSaidOnlyLater();
        advice.ofForce(forceAssumed);
        advice.ofReplacement();
        advice.ofConditions();
        advice.ofRepetition();
    }

    /** What two people of a desk easily record of one speech, each without the other. */
    private void ofTheSameDay() {
        for (RecordedAct recorded : before) {
            if (sameAgain(recorded.act())) {
                drafting.advise(
                        "{0} says the same of the same day. If it was the same occasion, it is counted twice now: {1}, and complete {0} with {2}.",
                        recorded.act().handle(), WayOut.to(Step.UNDO), WayOut.to(Step.AMEND));
                return;
            }
        }
    }

    private boolean sameAgain(Act other) {
        return act.kind() == other.kind()
                && act.by().equals(other.by())
                && act.holder().equals(other.holder())
                && act.made().edtf().equals(other.made().edtf())
                && !act.made().edtf().equals(Edtf.unknown());
    }

    /** The dates hold where they contradict the order that was given. */
    static void order(Drafting drafting, Dossier dossier, Act act) {
        for (RecordedAct recorded : dossier.actsThatCount(act.claim())) {
            Act other = recorded.act();
            boolean follows = act.after().contains(other.id()) && madeBefore(act, other);
            boolean precedes = other.after().contains(act.id()) && madeBefore(other, act);
            if (follows || precedes) {
                drafting.advise(
                        "{0} is recorded as after {1} and dated before it, so the order is passed over. If a date is wrong: {2}.",
                        follows ? act.handle() : other.handle(),
                        follows ? other.handle() : act.handle(),
                        WayOut.to(Step.AMEND_ITEM, act.handle()));
            }
        }
    }

    private static boolean madeBefore(Act act, Act other) {
        return other.madeEarliest().isAfter(act.madeLatest())
                || act.made().edtf().earlierThatDay(other.made().edtf());
    }

    /** A holder disputes or backs what they hold. */
    private void ofOthers() {
        boolean holds = switch (position.state()) {
            case ASSERTED, SOFTENED, PARTLY_RETRACTED, AMBIGUOUS -> true;
            case NONE, RELAYED, RETRACTED, CORRECTED, REVERSED, DENIED -> false;
        };
        if (!act.kind().ofHolder() && holds && !beforeAllThatTheySaid()) {
            drafting.advise(
                    act.kind() == ActKind.DISPUTE
                            ? "They hold {0} themselves, and a dispute is by another party: it leaves them where they stand. If they took it back, it is `retract`, and if they say that they never said it, `deny`: {1}, then that."
                            : "They hold {0} themselves, and this is what another party does: it leaves them where they stand. If they said it again, it is `repeat`, and if they explained it, `clarify`: {1}, then that.",
                    claim.handle(),
                    WayOut.to(Step.UNDO));
        }
    }

    private boolean takesBack() {
        return act.kind().walksBack() && act.kind() != ActKind.DELETE;
    }

    private void ofWhatWasNotSaid() {
        if (!takesBack() || position.state() != State.NONE) {
            return;
        }
        if (act.kind() != ActKind.DENY) {
            drafting.advise(
                    "They are not on record as having said {0}: recorded, and flagged. Is it the right person and claim, or is the assertion still missing?",
                    claim.handle());
        } else if (claim.subjects().contains(act.holder())) {
            drafting.advise(
                    "{0} is about them, and no act of theirs on record says it. If they say that it is not true, that is `dispute`: {1}, then that.",
                    claim.handle(), WayOut.to(Step.UNDO));
        } else {
            drafting.advise(
                    "No act of theirs on record says {0}, so the denial leaves them without a position. If such an act is missing, record it too.",
                    claim.handle());
        }
    }

    private void ofWhatWasSaidOnlyLater() {
        if (takesBack() && beforeAllThatTheySaid()) {
            drafting.advise(
                    "It is dated before all that they are on record as having said of {0}, so there is nothing yet that it takes back. If its date is wrong: {1}. Else an earlier act is missing.",
                    claim.handle(), WayOut.to(Step.AMEND_ITEM, act.handle()));
        }
    }

    /** Whether they are on record as having said it, and each time certainly later than this. */
    private boolean beforeAllThatTheySaid() {
        boolean said = false;
        for (RecordedAct recorded : before) {
            Act other = recorded.act();
            if (other.holder().equals(act.holder()) && (other.kind().putsForward() || other.kind() == ActKind.RELAY)) {
                if (!madeBefore(act, other)) {
                    return false;
                }
                said = true;
            }
        }
        return said;
    }

    private void ofForce(boolean assumed) {
        if (act.kind() == ActKind.RETRACT && assumed) {
            drafting.advise(
                    "Recorded as a full retraction, because no force was given. If it was less, say so: {0} (or partial, none, counter).",
                    WayOut.to(Step.AMEND_FORCE, act.handle()));
        }
        if (act.force() == Force.PARTIAL) {
            drafting.advise(
                    "Part of a claim was taken back. It is clearer to split it: {0}, and a full retraction of the part.",
                    WayOut.to(Step.SPLIT, claim.handle()));
        }
    }

    /** An act is on one claim: what took the place of another is asserted by an act of its own. */
    private void ofReplacement() {
        ItemId replacement = act.replacement();
        if (replacement == null) {
            if (act.kind() == ActKind.CORRECT) {
                drafting.advise(
                        "Which claim did they put in its place? {0} adds it. If they put none, it is a retraction.",
                        WayOut.to(Step.AMEND_REPLACEMENT, act.handle()));
            }
            return;
        }
        Dossier other = Reading.claims(drafting.reader(), Set.of(replacement), null);
        if (other.has(replacement)
                && Acts.position(other, replacement, act.holder(), Vantage.on(LocalDate.MAX))
                                .state()
                        == State.NONE) {
            String instead = other.claim(replacement).handle();
            drafting.advise(
                    "This does not record that they assert {0}. If they do: {1}.",
                    instead, WayOut.to(Step.ASSERT_SAME, instead, act.handle()));
        }
    }

    private void ofConditions() {
        if (act.force() == Force.FULL && act.quote() != null) {
            ConditionalWording.in(act.quote().text())
                    .ifPresent(phrase -> drafting.advise(
                            "The words sound conditional (\"{0}\"). If nothing is taken back outright, it is {1}: {2}, then again.",
                            phrase, WayOut.to(Step.CONDITIONAL), WayOut.to(Step.UNDO)));
        }
    }

    private void ofRepetition() {
        if (act.kind() == ActKind.REPEAT && position.state() == State.RETRACTED && !beforeWhatLedThere()) {
            drafting.advise(
                    "{0} had been retracted before. If it is taken up again on purpose, `reaffirm` says so more clearly.",
                    claim.handle());
        }
    }

    /** Whether it certainly was made before the act that put them where they stand: recorded late, it takes nothing up again. */
    private boolean beforeWhatLedThere() {
        return before.stream()
                .map(RecordedAct::act)
                .anyMatch(other -> other.id().equals(position.act()) && madeBefore(act, other));
    }
}
