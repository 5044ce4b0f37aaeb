package org.openclaims.desk;

import java.util.ArrayList;
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
import org.openclaims.date.EventDate;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.log.Reading;
import org.openclaims.position.Fold;
import org.openclaims.position.Position;
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
     * @throws Refused if no claim is named, or it cannot have been so: published before it was made, or in the future
     */
    public static List<Act> on(Drafting drafting, List<String> claims, ActDraft draft) {
        Optional<Act> original = original(drafting, draft);
        String occasion = original.map(Act::occasion).orElse(null);
        if (claims.isEmpty()) {
            throw new Refused(
                    Sentence.of("No claim was named. Name one by its handle: {0} shows all.", WayOut.to(Step.CLAIMS)));
        }
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
            ActAdvice.give(drafting, dossier, act, draft.force() == null);
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
        return on(drafting, AllAbout.claims(drafting, about, draft), draft);
    }

    static Position position(Dossier dossier, ItemId claim, ItemId holder, Vantage vantage) {
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
        Force said = force(draft.kind(), draft.force());
        Force force = draft.kind() == ActKind.RETRACT && said == null ? Force.FULL : said;
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

    /**
     * How far an act of this kind is said to go.
     *
     * @throws Refused if that is said of one that is no retraction
     */
    static @Nullable Force force(ActKind kind, @Nullable Force said) {
        if (said != null && kind != ActKind.RETRACT) {
            throw new Refused("How far an act goes is said of a retraction only. Make it one, or leave the force out.");
        }
        return said;
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
}
