package org.openclaims.desk;

import java.util.Objects;
import org.openclaims.item.ItemId;
import org.openclaims.source.Source;
import org.openclaims.verdict.Verdict;

/** What was changed in a row about who judged the claim, and about the review as a source. */
final class RowVerdict extends RowPart {
    RowVerdict(ChangedRow row) {
        super(row);
    }

    /**
     * Who judged it when and where. Another rating, or other reasons for it, is another verdict and no correction.
     *
     * @return whether nothing is to be added
     */
    boolean correct() {
        if (is.draft().label() == null || is.desk() == null) {
            return was.draft().label() != null;
        }
        if (ratedAnew()) {
            return false;
        }
        Verdict verdict = dossier.verdicts(claim).stream()
                .filter(one -> one.reviewer().equals(was.desk())
                        && one.label().equals(was.draft().label())
                        && row.own(one.id()))
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (verdict == null) {
            // Somebody corrected it, or took it out: that stands.
            return true;
        }
        row.amend(
                verdict,
                new Verdict(
                        verdict.id(),
                        verdict.handle(),
                        claim,
                        verdict.wording(),
                        is.desk(),
                        row.changed(ReviewDraft::scale) ? is.draft().scale() : verdict.scale(),
                        verdict.code(),
                        verdict.label(),
                        verdict.reasoning(),
                        row.changed(ReviewDraft::published) ? is.draft().knownBy(drafting.today()) : verdict.given(),
                        verdict.evidenceUpTo(),
                        ChangedRow.merged(verdict.sources(), row.known(was.reviews()), row.cited(is.reviews()))));
        return true;
    }

    private boolean ratedAnew() {
        return row.changed(ReviewDraft::label) || row.changed(ReviewDraft::reasoning);
    }

    /** The review itself, as a source: what it is called, whose it is, when it came out. */
    void source() {
        if (is.draft().url() == null || row.changed(ReviewDraft::url)) {
            return;
        }
        for (ItemId id : row.known(is.reviews())) {
            if (dossier.has(id) && row.own(id)) {
                Source old = dossier.source(id);
                ReviewDraft.Name desk = Objects.requireNonNull(is.draft().reviewer());
                row.amend(
                        old,
                        new Source(
                                id,
                                old.handle(),
                                Objects.equals(was.desk(), is.desk()) ? old.publisher() : desk.text(),
                                row.changed(ReviewDraft::title) ? is.draft().title() : old.title(),
                                old.author(),
                                old.url(),
                                row.changed(ReviewDraft::published) && !ratedAnew()
                                        ? is.draft().published()
                                        : old.published(),
                                old.language(),
                                old.snapshot()));
            }
        }
    }
}
