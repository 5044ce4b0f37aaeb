package org.openclaims.desk;

import java.util.List;
import java.util.Objects;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
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
     * @throws Refused if the rating was taken out of the row, and another row gives it too
     */
    boolean correct() {
        if (is.draft().label() == null || is.desk() == null) {
            takeOut();
            return false;
        }
        if (own().stream().anyMatch(row::staysAmended)) {
            return true;
        }
        if (ratedAnew()) {
            return false;
        }
        Verdict verdict = own().stream()
                .filter(one -> one.label().equals(was.draft().label()))
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

    /** What the reviewer said by this row, oldest first. */
    private List<Verdict> own() {
        return dossier.verdicts(claim).stream()
                .filter(one -> one.reviewer().equals(was.desk()) && row.own(one.id()))
                .toList();
    }

    /** A rating that was emptied is none any more; nor does the one before it count again. One that somebody corrected stands. */
    private void takeOut() {
        String label = was.draft().label();
        List<Verdict> own = own();
        if (label == null || own.isEmpty() || !own.get(own.size() - 1).label().equals(label)) {
            return;
        }
        for (Verdict verdict : own) {
            if (row.others().stream()
                    .anyMatch(other -> Objects.equals(other.desk(), verdict.reviewer())
                            && verdict.label().equals(other.draft().label()))) {
                throw new Refused(Sentence.of(
                        "its rating was taken out, and another record speaks of {0} too: if it is to go, {1}, and import it again",
                        verdict.handle(), WayOut.to(Step.VOID_ITEM, verdict.handle())));
            }
        }
        own.forEach(verdict -> row.takeOut(verdict.id()));
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
