package org.openclaims.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.act.Act;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.item.ItemId;
import org.openclaims.log.Correction;
import org.openclaims.log.Dossier;

/**
 * A review or a row that was taken over before, held against what came of it then.
 *
 * @param began when the last command before this import was recorded
 */
record Revision(Drafting drafting, People people, ReviewParts parts, RowOrder order, MeantClaims meant, Instant began) {
    /**
     * Takes over what is new in it.
     *
     * @param rows reads what a row said before; null of a review
     */
    Reviews.Taken of(Kept kept, ReviewDraft review, Reviews.@Nullable Reader rows) {
        review.everybody().forEach(name -> people.find(name, drafting));
        OnClaim on = kept.on();
        ItemId desk = review.reviewer() == null ? null : people.of(review.reviewer(), drafting);
        ItemId by =
                review.claimant() == null ? null : people.of(review.claimant().name(), drafting);
        ItemId source = parts.source(review, desk);
        EventDate given = review.revisedBy(drafting.today());
        boolean changed;
        if (rows == null || review.original().row() == null) {
            changed = parts.conclude(on, review, desk, source, given);
            boolean another = by != null
                    && (rows == null || walkedBack(review))
                    && parts.saidByAnother(on, review, by, desk, source);
            changed |= another;
            changed |= by != null && parts.walkBacks(on, review, by, desk, source);
            List<Sentence> lacks = new ArrayList<>();
            if (kept.is(review.original())) {
                lacks.add(Sentence.of(
                        "the mapping says more of it than last time, and only a row with an id is put right here:"
                                + " {0} does it by hand",
                        WayOut.to(Step.AMEND)));
            }
            if (another && rows == null) {
                namedBefore(on, source).ifPresent(lacks::add);
            }
            return new Reviews.Taken(changed ? Reviews.Outcome.UPDATED : Reviews.Outcome.NOTED, lacks);
        }
        parts.about(review);
        parts.toldBy(review);
        ChangedRow row = new RowHistory(people, drafting, rows, began).of(on, kept.versions(), review);
        RowVerdict verdict = new RowVerdict(row);
        RowActs acts = new RowActs(row, order, meant);
        List<Sentence> stayed =
                review.deed() == null || review.deed().opens() ? new RowClaim(row).correct() : List.of();
        verdict.source();
        changed = !verdict.correct() && parts.conclude(on, review, desk, source, given);
        if (!acts.said() && by != null) {
            changed |= parts.said(on, Objects.requireNonNull(review.claimant()), by, review, desk, source)
                    == ReviewParts.Said.AGAIN;
        }
        changed |= !acts.walkBack() && by != null && parts.walkBacks(on, review, by, desk, source);
        // A row that is as it was, and of which nothing more came, is known: it is kept already.
        Reviews.Outcome nothing = kept.is(review.original()) ? Reviews.Outcome.KNOWN : Reviews.Outcome.NOTED;
        return new Reviews.Taken(
                        row.corrected() ? Reviews.Outcome.CORRECTED : changed ? Reviews.Outcome.UPDATED : nothing,
                        stayed)
                .lacking(row.stays().stream().toList());
    }

    /** Nobody takes back what they are not on record with. */
    private static boolean walkedBack(ReviewDraft review) {
        return !Objects.requireNonNull(review.claimant()).walkBacks().isEmpty();
    }

    /** Whom the review named when it was taken over by an earlier import: whether that was a slip of the desk, or two reviews stand on one page, it does not say. What somebody amended was settled by them. */
    private Optional<Sentence> namedBefore(OnClaim on, @Nullable ItemId source) {
        Dossier dossier = Objects.requireNonNull(on.dossier());
        return dossier.acts(on.id()).stream()
                .filter(act -> RowSide.PUT_FORWARD.contains(act.kind())
                        && act.sources().contains(source)
                        && !dossier.amended(act.id())
                        && !dossier.recordedAt(act.id()).isAfter(began))
                .reduce((earlier, later) -> later)
                .map(act -> Sentence.of(
                        "it named \"{0}\" before, and that stays on record ({1}): if it was put right, {2}",
                        dossier.party(act.holder()).name(), act.handle(), WayOut.to(Step.VOID_ITEM, act.handle())));
    }

    /**
     * That what came of a known row stands under the name that it gives, unless somebody saw to it by hand that it does not.
     *
     * @throws Refused if it stands under another: what was recorded while two parties were one stays with that one when they are parted
     */
    void requireSpeaker(Kept kept, ReviewDraft review) {
        ReviewDraft.Name named = review.holder();
        ReviewDraft.Claimant claimant = review.claimant();
        ItemId holder = named == null ? null : someone(named);
        if (named == null || claimant == null || holder == null) {
            return;
        }
        OnClaim on = kept.on();
        Dossier dossier = Objects.requireNonNull(on.dossier());
        List<Act> acts = dossier.acts(on.id());
        RowSide side = new RowSide(review, holder, holder, null, List.of(), List.of());
        boolean undated = claimant.said().edtf().equals(Edtf.unknown());
        // An act that was amended or voided is as somebody wanted it.
        if (Stream.concat(acts.stream(), before(dossier)).anyMatch(side::saysSo) || undated && on.isHeldBy(holder)) {
            return;
        }
        acts.stream()
                .filter(act -> cameWith(kept, dossier, act))
                .filter(act ->
                        side.saysSo(act.change().by(holder).onBehalfOf(null).build()))
                .findFirst()
                .ifPresent(act -> {
                    throw new Refused(Sentence.of(
                            "what it says is on record as what \"{0}\" did ({1}), and it names \"{2}\": if the row is right, that takes {3}",
                            dossier.party(act.holder()).name(),
                            act.handle(),
                            named.text(),
                            WayOut.to(Step.AMEND_ITEM, act.handle())));
                });
    }

    /** Null also where somebody else got the same name since: that is no reason to refuse what is here as it is. */
    private @Nullable ItemId someone(ReviewDraft.Name named) {
        try {
            return people.find(named, drafting).orElse(null);
        } catch (Refused e) {
            return null;
        }
    }

    private static boolean cameWith(Kept kept, Dossier dossier, Act act) {
        return kept.versions().stream()
                .anyMatch(version -> dossier.recordedAt(version.id()).equals(dossier.recordedAt(act.id())));
    }

    private static Stream<Act> before(Dossier dossier) {
        return dossier.corrections().stream()
                .map(Correction::before)
                .filter(Act.class::isInstance)
                .map(Act.class::cast);
    }
}
