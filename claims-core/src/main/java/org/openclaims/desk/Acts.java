package org.openclaims.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Force;
import org.openclaims.claim.Claim;
import org.openclaims.claim.Wording;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.log.Sought;
import org.openclaims.position.Fold;
import org.openclaims.position.Position;
import org.openclaims.position.RecordedAct;
import org.openclaims.position.State;
import org.openclaims.position.Vantage;

/** Records what parties did to claims. */
public final class Acts {
    private Acts() {}

    /** An act on a claim that is new in the same command. */
    public static Act first(Drafting drafting, Claim claim, ActDraft draft) {
        Dossier nothingYet = Dossier.of(List.of(), null);
        return record(drafting, claim, 1, nothingYet, draft, original(drafting, draft), null);
    }

    /**
     * One act on each of several claims: what was done to them in one speech, letter or post.
     *
     * @param claims handles; one that is named twice is meant once
     * @throws NotFound if a claim, act or source is not there
     * @throws Refused if it cannot have been so: published before it was made, or in the future
     */
    public static List<Act> on(Drafting drafting, List<String> claims, ActDraft draft) {
        Optional<Act> original = original(drafting, draft);
        String occasion = original.map(Act::occasion).orElse(null);
        Set<ItemId> meant = new LinkedHashSet<>();
        claims.forEach(handle -> meant.add(drafting.directory().claim(handle)));
        if (occasion == null && meant.size() > 1) {
            occasion = drafting.nextKey();
        }
        List<Act> acts = new ArrayList<>();
        for (ItemId id : meant) {
            Dossier dossier = Desk.standingClaim(drafting, id);
            Wording wording = dossier.wording(id);
            Act act = record(drafting, dossier.claim(id), wording.version(), dossier, draft, original, occasion);
            advise(drafting, dossier, act, draft.force() == null);
            acts.add(act);
        }
        return acts;
    }

    /**
     * Takes back, in one go, everything that a party stands by about somebody: the claims recorded by now are the ones meant, and the list is
     * frozen by recording one act on each.
     *
     * @throws Refused if there is nothing the party stands by
     */
    public static List<Act> onAllAbout(Drafting drafting, String about, ActDraft draft) {
        if (draft.by() == null) {
            throw new Refused("Say who takes it back.");
        }
        ItemId subject = drafting.directory().require(about).id();
        ItemId holder = drafting.directory()
                .require(draft.onBehalfOf() == null ? draft.by() : draft.onBehalfOf())
                .id();
        Set<ItemId> acted = Reading.claimsOf(drafting.reader(), holder);
        Set<ItemId> held = new LinkedHashSet<>(acted);
        held.retainAll(Reading.claimsAbout(drafting.reader(), subject));
        // What says the same as a claim about somebody is about them too; it is taken back where it was said.
        List<ItemId> alike = Reading.alike(drafting.reader(), Sought.actor(holder)).stream()
                .map(LogReader.Placed::item)
                .toList();
        alike.stream().filter(acted::contains).forEach(held::add);
        held.addAll(alike);
        Dossier dossier = Reading.claims(drafting.reader(), held, null);
        Set<State> standing = EnumSet.of(State.ASSERTED, State.SOFTENED, State.PARTLY_RETRACTED, State.AMBIGUOUS);
        Vantage then =
                Vantage.on(draft.made() == null ? LocalDate.MAX : draft.made().latest());
        Set<ItemId> told = new LinkedHashSet<>();
        List<String> handles = held.stream()
                .filter(dossier::has)
                .filter(claim -> dossier.sameAs(claim).stream()
                        .anyMatch(one -> dossier.claim(one).subjects().contains(subject)))
                .filter(claim ->
                        standing.contains(position(dossier, claim, holder, then).state()))
                .filter(claim -> !told.contains(claim) && told.addAll(dossier.sameAs(claim)))
                .map(claim -> dossier.claim(claim).handle())
                .toList();
        if (handles.isEmpty()) {
            throw new Refused("There is no claim about \"" + about + "\" that \"" + draft.by()
                    + "\" stood by then. Name the claims by handle.");
        }
        return on(drafting, handles, draft);
    }

    private static Position position(Dossier dossier, ItemId claim, ItemId holder, Vantage vantage) {
        return Fold.position(Dossier.of(holder, dossier.actsThatCount(claim)), vantage);
    }

    /** The act whose occasion this one shares. It gets a mark of the occasion, if it has none yet. */
    private static Optional<Act> original(Drafting drafting, ActDraft draft) {
        if (draft.sameAs() == null) {
            return Optional.empty();
        }
        Optional<Act> justDrafted = drafting.drafted(Act.class).stream()
                .filter(act -> act.handle().equals(draft.sameAs()))
                .findFirst();
        if (justDrafted.isPresent()) {
            return justDrafted.map(Acts::withOccasion);
        }
        ItemId id = drafting.directory().act(draft.sameAs());
        Dossier dossier = Reading.items(drafting.reader(), Set.of(id), null);
        Act act = (Act) dossier.item(id)
                .orElseThrow(() -> new Refused(
                        "The act \"" + draft.sameAs() + "\" was voided or undone. Say who did it and when instead."));
        return Optional.of(withOccasion(act));
    }

    private static Act withOccasion(Act act) {
        return act.change().occasion(act.occasionKey()).build();
    }

    private static Act record(
            Drafting drafting,
            Claim claim,
            int wording,
            Dossier dossier,
            ActDraft draft,
            Optional<Act> original,
            @Nullable String occasion) {
        EventDate made =
                draft.made() != null ? draft.made() : original.map(Act::made).orElse(null);
        if (made == null) {
            throw new Refused("When was it? Give its date, or an unknown one.");
        }
        ItemId by = draft.by() != null
                ? drafting.party(draft.by())
                : original.map(Act::by).orElse(null);
        if (by == null) {
            throw new Refused("Who did it? Name somebody.");
        }
        EventDate becamePublic = draft.becamePublic() != null
                ? draft.becamePublic()
                : draft.made() == null ? original.map(Act::becamePublic).orElse(made) : made;
        checkDates(drafting, made, becamePublic);
        if (draft.kind() == null) {
            throw new IllegalArgumentException("an act without a kind");
        }
        Force force = draft.kind() == ActKind.RETRACT && draft.force() == null ? Force.FULL : draft.force();
        List<ItemId> after = draft.after().stream()
                .map(handle -> Desk.standingAct(drafting, dossier, handle))
                .toList();
        ItemId answers = draft.answers() == null ? null : Desk.standingAct(drafting, dossier, draft.answers());
        List<ItemId> sources = draft.sources().isEmpty()
                ? original.map(Act::sources).orElse(List.of())
                : drafting.sources(draft.sources());
        List<ItemId> via =
                draft.via().isEmpty() ? original.map(Act::via).orElse(List.of()) : drafting.parties(draft.via());
        ItemId onBehalfOf = draft.onBehalfOf() != null
                ? drafting.party(draft.onBehalfOf())
                : draft.by() == null ? original.map(Act::onBehalfOf).orElse(null) : null;
        ItemId replacement = draft.replacement() == null
                ? null
                : replacement(drafting, draft.kind(), draft.replacement(), claim.id());
        return drafting.add(Act.of(
                        drafting.nextId(ItemKind.ACT),
                        drafting.handles().numbered(claim.handle() + "/"),
                        draft.kind(),
                        claim.id(),
                        by,
                        made)
                .wording(wording)
                .onBehalfOf(onBehalfOf)
                .force(force)
                .form(draft.form())
                .toldBy(drafting.parties(draft.toldBy()))
                .via(via)
                .to(drafting.parties(draft.to()))
                .venue(
                        draft.venue() != null
                                ? draft.venue()
                                : original.map(Act::venue).orElse(null))
                .quote(draft.quote())
                .becamePublic(becamePublic)
                .sources(sources)
                .after(after)
                .answers(answers)
                .replacement(replacement)
                .occasion(
                        occasion != null
                                ? occasion
                                : original.map(Act::occasion).orElse(null))
                .attestation(draft.attestation() == null ? Attestation.CONFIRMED : draft.attestation())
                .note(draft.note())
                .build());
    }

    /** The claim that is put in the place of another: one that stands. */
    static ItemId replacement(Drafting drafting, ActKind kind, String handle, ItemId claim) {
        checkReplaces(kind);
        ItemId replacement = drafting.directory().claim(handle);
        Desk.standingClaim(drafting, replacement);
        if (replacement.equals(claim)) {
            throw new Refused(Sentence.of(
                    "A claim cannot be put in the place of itself. Name the other claim, or record it first {0}.",
                    WayOut.to(Step.ADD_CLAIM)));
        }
        return replacement;
    }

    /** @throws Refused if an act of this kind puts no other claim in the place of the one it is on */
    static void checkReplaces(ActKind kind) {
        if (!kind.replaces()) {
            throw new Refused("Only a correction or a reversal puts another claim in the place of this one."
                    + " Make it one of them, or take the other claim out.");
        }
    }

    static void checkDates(Drafting drafting, EventDate made, EventDate becamePublic) {
        drafting.notInTheFuture("The date", made);
        drafting.notInTheFuture("The public date", becamePublic);
        if (becamePublic.latest().isBefore(made.earliest())) {
            throw new Refused(
                    "It cannot have become public (" + becamePublic.edtf().value() + ") before it was made ("
                            + made.edtf().value() + "). Check both dates.");
        }
    }

    private static void advise(Drafting drafting, Dossier dossier, Act act, boolean forceAssumed) {
        Position before =
                Fold.position(Dossier.of(act.holder(), dossier.actsThatCount(act.claim())), Vantage.on(LocalDate.MAX));
        String claim = dossier.claim(act.claim()).handle();
        dossier.actsThatCount(act.claim()).stream()
                .map(RecordedAct::act)
                .filter(other -> sameAgain(act, other))
                .findFirst()
                .ifPresent(other -> drafting.advise(
                        "{0} says the same of the same day. If it was the same occasion, it is counted twice now: {1}, and complete {0} with {2}.",
                        other.handle(), WayOut.to(Step.UNDO), WayOut.to(Step.AMEND)));
        adviseOrder(drafting, dossier, act);
        boolean stands = before.state() == State.ASSERTED
                || before.state() == State.SOFTENED
                || before.state() == State.PARTLY_RETRACTED;
        if (!act.kind().ofHolder() && stands) {
            drafting.advise(
                    act.kind() == ActKind.DISPUTE
                            ? "They hold {0} themselves, and a dispute is by another party: it leaves them where they stand. If they took it back, it is `retract`, and if they say that they never said it, `deny`: {1}, then that."
                            : "They hold {0} themselves, and this is what another party does: it leaves them where they stand. If they said it again, it is `repeat`, and if they explained it, `clarify`: {1}, then that.",
                    claim,
                    WayOut.to(Step.UNDO));
        }
        boolean takesBack = act.kind().walksBack() && act.kind() != ActKind.DELETE;
        if (takesBack && before.state() == State.NONE) {
            drafting.advise(
                    act.kind() == ActKind.DENY
                            ? "No act of theirs on record says {0}, so the denial leaves them without a position. If such an act is missing, record it too."
                            : "They are not on record as having said {0}: recorded, and flagged. Is it the right person and claim, or is the assertion still missing?",
                    claim);
        }
        List<Act> said = dossier.actsThatCount(act.claim()).stream()
                .map(RecordedAct::act)
                .filter(other -> other.holder().equals(act.holder())
                        && (other.kind().putsForward() || other.kind() == ActKind.RELAY))
                .toList();
        if (takesBack
                && !said.isEmpty()
                && said.stream().allMatch(other -> madeBefore(act, other))) {
            drafting.advise(
                    "It is dated before all that they are on record as having said of {0}, so there is nothing yet that it takes back. If its date is wrong: {1}. Else an earlier act is missing.",
                    claim, WayOut.to(Step.AMEND_ITEM, act.handle()));
        }
        if (act.kind() == ActKind.RETRACT && forceAssumed) {
            drafting.advise(
                    "Recorded as a full retraction, because no force was given. If it was less, say so: {0} (or partial, none, counter).",
                    WayOut.to(Step.AMEND_FORCE, act.handle()));
        }
        if (act.force() == Force.PARTIAL) {
            drafting.advise(
                    "Part of a claim was taken back. It is clearer to split it: {0}, and a full retraction of the part.",
                    WayOut.to(Step.SPLIT, claim));
        }
        if (act.kind() == ActKind.CORRECT && act.replacement() == null) {
            drafting.advise(
                    "Which claim did they put in its place? {0} adds it. If they put none, it is a retraction.",
                    WayOut.to(Step.AMEND_REPLACEMENT, act.handle()));
        }
        if (act.replacement() != null) {
            adviseReplacement(drafting, act, act.replacement());
        }
        if (act.force() == Force.FULL && act.quote() != null) {
            ConditionalWording.in(act.quote().text())
                    .ifPresent(phrase -> drafting.advise(
                            "The words sound conditional (\"{0}\"). If nothing is taken back outright, it is {1}: {2}, then again.",
                            phrase, WayOut.to(Step.CONDITIONAL), WayOut.to(Step.UNDO)));
        }
        if (act.kind() == ActKind.REPEAT && before.state() == State.RETRACTED) {
            drafting.advise(
                    "{0} had been retracted before. If it is taken up again on purpose, `reaffirm` says so more clearly.",
                    claim);
        }
    }

    /** What two people of a desk easily record of one speech, each without the other. */
    private static boolean sameAgain(Act act, Act other) {
        return act.kind() == other.kind()
                && act.by().equals(other.by())
                && act.holder().equals(other.holder())
                && act.made().edtf().equals(other.made().edtf())
                && !act.made().edtf().equals(Edtf.unknown());
    }

    private static boolean madeBefore(Act act, Act other) {
        return other.madeEarliest().isAfter(act.madeLatest())
                || act.made().edtf().earlierThatDay(other.made().edtf());
    }

    /** The dates hold where they contradict the order that was given. */
    static void adviseOrder(Drafting drafting, Dossier dossier, Act act) {
        for (RecordedAct recorded : dossier.actsThatCount(act.claim())) {
            Act other = recorded.act();
            boolean follows =
                    act.after().contains(other.id()) && madeBefore(act, other);
            boolean precedes =
                    other.after().contains(act.id()) && madeBefore(other, act);
            if (follows || precedes) {
                drafting.advise(
                        "{0} is recorded as after {1} and dated before it, so the order is passed over. If a date is wrong: {2}.",
                        follows ? act.handle() : other.handle(),
                        follows ? other.handle() : act.handle(),
                        WayOut.to(Step.AMEND_ITEM, act.handle()));
            }
        }
    }

    /** An act is on one claim: what took the place of another is asserted by an act of its own. */
    private static void adviseReplacement(Drafting drafting, Act act, ItemId replacement) {
        Dossier other = Reading.claims(drafting.reader(), Set.of(replacement), null);
        boolean asserted = position(other, replacement, act.holder(), Vantage.on(LocalDate.MAX))
                        .state()
                != State.NONE;
        if (other.has(replacement) && !asserted) {
            String instead = other.claim(replacement).handle();
            drafting.advise(
                    "This does not record that they assert {0}. If they do: {1}.",
                    instead, WayOut.to(Step.ASSERT_SAME, instead, act.handle()));
        }
    }
}
