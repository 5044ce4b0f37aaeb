package org.openclaims.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.openclaims.Codes;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.Wording;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.party.Names;

/** What was changed in a row about the claim itself. */
final class RowClaim extends RowPart {
    RowClaim(ChangedRow row) {
        super(row);
    }

    /**
     * The claim: its words, its language, its subjects and topics.
     *
     * @return what the row says no more and the record still does, for others may have said it too
     * @throws Refused if other rows and records are on it in its old words, or it would become another claim
     */
    List<Sentence> correct() {
        Wording wording = dossier.wording(claim);
        String words = is.draft().claim();
        String language = row.changed(ReviewDraft::language) ? is.draft().language() : wording.language();
        if (row.changed(ReviewDraft::claim) && !words.equals(wording.text())) {
            sameClaim(wording.text(), words);
            Wording now = new Wording(
                    drafting.nextId(ItemKind.WORDING),
                    drafting.handles().numbered(dossier.claim(claim).handle() + "/w"),
                    claim,
                    wording.version() + 1,
                    words,
                    language,
                    true);
            row.add(now);
        } else {
            row.amend(
                    wording,
                    new Wording(
                            wording.id(),
                            wording.handle(),
                            claim,
                            wording.version(),
                            wording.text(),
                            language,
                            wording.sameMeaning()));
        }
        Claim old = dossier.claim(claim);
        // What other records say too, or may have said, is not taken away.
        boolean alone = row.others().isEmpty() && !row.foreign();
        List<ItemId> subjects = merged(old.subjects(), RowSide::about);
        List<String> topics = merged(old.tags(), side -> side.draft().tags());
        row.amend(old, new Claim(claim, old.handle(), kind(old, alone), subjects, topics));
        return row.foreign() ? stayed(old, subjects, topics) : List.of();
    }

    /** What stands, less what no row says any more, and what this one says newly. */
    private <T> List<T> merged(List<T> stands, Function<RowSide, List<T>> said) {
        List<T> now = said.apply(is);
        List<T> before = said.apply(was);
        Set<T> kept = new HashSet<>(row.foreign() ? before : List.of());
        row.others().forEach(other -> kept.addAll(said.apply(other)));
        Set<T> merged = new LinkedHashSet<>(stands);
        before.stream().filter(one -> !now.contains(one) && !kept.contains(one)).forEach(merged::remove);
        now.stream().filter(one -> !before.contains(one)).forEach(merged::add);
        return new ArrayList<>(merged);
    }

    private List<Sentence> stayed(Claim old, List<ItemId> subjects, List<String> topics) {
        List<String> names = new ArrayList<>();
        was.about().stream()
                .filter(one -> !is.about().contains(one) && subjects.contains(one))
                .forEach(one -> names.add(dossier.party(one).name()));
        was.draft().tags().stream()
                .filter(one -> !is.draft().tags().contains(one) && topics.contains(one))
                .forEach(names::add);
        return names.isEmpty()
                ? List.of()
                : List.of(Sentence.of(
                        "what it said before stays ({0}), for other records speak of {1} too: {2} takes it off",
                        String.join(", ", names), old.handle(), WayOut.to(Step.AMEND_ITEM, old.handle())));
    }

    /** An id that went to another row would make another claim of this one, with all that stands on it. */
    private void sameClaim(String before, String now) {
        String handle = dossier.claim(claim).handle();
        WayOut byHand = WayOut.to(Step.AMEND_WORDS, handle);
        Set<String> words = new HashSet<>(Names.words(now));
        Set<String> old = new HashSet<>(Names.words(before));
        int shorter = Math.min(words.size(), old.size());
        words.retainAll(old);
        if (words.size() * 2 < shorter) {
            throw new Refused(Sentence.of(
                    "its id is that of another claim here ({0}): an id stays with its row. If it is the same claim in other words, first {1}, and import it again",
                    handle, byHand));
        }
        String key = Names.key(now);
        if (row.foreign()
                || row.others().stream()
                        .map(RowSide::draft)
                        .filter(other -> other.deed() == null || other.deed().worded())
                        .anyMatch(other -> !Names.key(other.claim()).equals(key))) {
            throw new Refused(Sentence.of(
                    "its claim was reworded, and other records are on it in its old words ({0}): if all mean the new ones, first {1}, and import it again",
                    handle, byHand));
        }
        Worded.so(drafting.reader(), now).stream()
                .findFirst()
                .filter(other -> !other.equals(claim))
                .ifPresent(other -> {
                    throw new Refused(Sentence.of(
                            "its claim was reworded to one that is here already: {0} to it, or void one of the two",
                            WayOut.to(Step.LINK_CLAIM, handle)));
                });
    }

    private ClaimKind kind(Claim claim, boolean alone) {
        ClaimKind kind = Objects.requireNonNullElse(is.draft().kind(), ClaimKind.FACT);
        if (!row.changed(ReviewDraft::kind) || kind == claim.kind()) {
            return claim.kind();
        }
        if (!alone) {
            throw new Refused(Sentence.of(
                    "it is another kind of claim now, and other records speak of {0} too: if it is for all, first {1}, and import it again",
                    claim.handle(), WayOut.to(Step.AMEND_KIND, claim.handle(), Codes.of(kind))));
        }
        return kind;
    }
}
