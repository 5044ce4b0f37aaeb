package org.openclaims.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaims.date.EventDate;
import org.openclaims.evidence.Bearing;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.verdict.Verdict;

/**
 * What a review concludes.
 *
 * @param source where it was published; null if it does not say
 */
record ReviewVerdict(
        OnClaim on, ReviewDraft review, @Nullable ItemId source, Drafting drafting, TakenOut takenOut) {
    /**
     * Whether a verdict, or in place of one evidence, was added.
     *
     * @param known when the review became known
     */
    boolean conclude(@Nullable ItemId desk, EventDate given, EventDate known) {
        if (review.label() == null || desk == null) {
            return source != null && context(source, known);
        }
        if (on.dossier() != null && (saidSo(desk) || takenOut(desk))) {
            return false;
        }
        drafting.add(new Verdict(
                drafting.nextId(ItemKind.VERDICT),
                drafting.handles().numbered(on.handle() + "/v"),
                on.id(),
                on.wording(),
                desk,
                review.scale(),
                null,
                review.label(),
                review.reasoning(),
                given,
                null,
                sources()));
        return true;
    }

    private List<ItemId> sources() {
        return source == null ? List.of() : List.of(source);
    }

    /** Whether the newest verdict of this review is the same. */
    private boolean saidSo(ItemId desk) {
        return newest(desk).filter(this::isSame).isPresent();
    }

    /** Whether we voided the same verdict of this review, and it gave no other one since. */
    private boolean takenOut(ItemId desk) {
        Dossier dossier = Objects.requireNonNull(on.dossier());
        return takenOut.has(
                on,
                item -> item instanceof Verdict verdict
                        && verdict.claim().equals(on.id())
                        && isOf(verdict, desk)
                        && isSame(verdict)
                        && newest(desk)
                                .filter(newest ->
                                        dossier.recordedAt(newest.id()).isAfter(dossier.recordedAt(verdict.id())))
                                .isEmpty());
    }

    private Optional<Verdict> newest(ItemId desk) {
        return Objects.requireNonNull(on.dossier()).verdicts(on.id()).stream()
                .filter(one -> isOf(one, desk))
                .reduce((earlier, later) -> later);
    }

    private boolean isOf(Verdict verdict, ItemId desk) {
        return verdict.reviewer().equals(desk) && verdict.sources().containsAll(sources());
    }

    private boolean isSame(Verdict verdict) {
        return verdict.label().equals(review.label()) && Objects.equals(verdict.reasoning(), review.reasoning());
    }

    /** A review without a rating says something about a claim, but not which way it points. */
    private boolean context(ItemId cited, EventDate known) {
        boolean here = on.dossier() != null
                && (on.dossier().evidence(on.id()).stream()
                                .anyMatch(evidence -> evidence.source().equals(cited))
                        || takenOut.has(
                                on,
                                item -> item instanceof Evidence evidence
                                        && evidence.claim().equals(on.id())
                                        && evidence.source().equals(cited)));
        if (here) {
            return false;
        }
        drafting.add(new Evidence(
                drafting.nextId(ItemKind.EVIDENCE),
                drafting.handles().numbered(on.handle() + "/e"),
                on.id(),
                cited,
                Bearing.CONTEXT,
                null,
                List.of(),
                known,
                review.reasoning() == null ? "Reviewed, without a rating" : review.reasoning(),
                null));
        return true;
    }
}
