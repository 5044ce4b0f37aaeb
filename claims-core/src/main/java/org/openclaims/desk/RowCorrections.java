package org.openclaims.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.act.Quote;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.Wording;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Correction;
import org.openclaims.log.Dossier;
import org.openclaims.log.Field;
import org.openclaims.party.Names;
import org.openclaims.source.Source;
import org.openclaims.source.Urls;
import org.openclaims.verdict.Verdict;

/**
 * What was changed in a row of a table since it was taken over, as corrections of our own record. Only what the row says otherwise than before is
 * corrected, so that what was amended by hand meanwhile stays; and only what came of this row alone: the rest is refused, for somebody to look at.
 */
final class RowCorrections {
    /** What a claimant does when the claim is put forward. */
    static final Set<ActKind> PUT_FORWARD = EnumSet.of(ActKind.ASSERT, ActKind.REPEAT, ActKind.REAFFIRM, ActKind.RELAY);

    private final Dossier dossier;
    private final ItemId claim;
    private final Rows rows;
    private final Side was;
    private final Side is;
    private final Drafting drafting;
    private final String why;
    private boolean corrected;

    /**
     * The row, and those beside it.
     *
     * @param versions of this row that were taken over, oldest first
     * @param others what other rows on the claim say now
     * @param foreign whether something else than rows that can be read speaks of the claim
     */
    record Rows(List<ItemId> versions, List<Side> others, boolean foreign) {}

    /**
     * What a row says, and whom it means.
     *
     * @param by the claimant; null if it names none, or one who is not on record
     * @param desk the reviewer, likewise
     * @param about those of the subjects who are on record
     * @param toldBy likewise, of those who told the claimant
     */
    record Side(
            ReviewDraft draft,
            @Nullable ItemId by,
            @Nullable ItemId desk,
            List<ItemId> about,
            List<ItemId> toldBy) {
        List<ItemId> via() {
            return desk == null || desk.equals(by) ? List.of() : List.of(desk);
        }

        List<String> reviews() {
            return draft.url() == null ? List.of() : List.of(draft.url());
        }

        Optional<ReviewDraft.WalkBack> walkBack() {
            return draft.claimant() == null
                    ? Optional.empty()
                    : draft.claimant().walkBacks().stream().findFirst();
        }

        boolean saysSo(Act act) {
            return draft.claimant() != null
                    && PUT_FORWARD.contains(act.kind())
                    && act.holder().equals(by)
                    && act.made().edtf().equals(draft.claimant().said().edtf());
        }

        boolean walksBackSo(Act act) {
            return act.holder().equals(by)
                    && walkBack()
                            .filter(one -> one.kind() == act.kind()
                                    && one.made().edtf().equals(act.made().edtf()))
                            .isPresent();
        }
    }

    /**
     * @param was the row as it came last time
     * @param is the row as it is now; whoever it names is on record or drafted
     */
    RowCorrections(
            Dossier dossier, ItemId claim, Rows rows, Side was, Side is, Drafting drafting, ReviewDraft.Row row) {
        this.dossier = dossier;
        this.claim = claim;
        this.rows = rows;
        this.was = was;
        this.is = is;
        this.drafting = drafting;
        why = row.called() + " says so now";
    }

    /** Whether something was corrected. */
    boolean corrected() {
        return corrected;
    }

    private <T extends Item> void amend(T old, T now) {
        if (!old.equals(now)) {
            drafting.amend(now, why);
            corrected = true;
        }
    }

    /**
     * The claim: its words, its language, its subjects and topics.
     *
     * @throws Refused if other rows and records are on it in its old words, or it would become another claim
     */
    void claim() {
        Wording wording = dossier.wording(claim);
        String words = is.draft.claim();
        String language = changed(ReviewDraft::language) ? is.draft.language() : wording.language();
        if (changed(ReviewDraft::claim) && !words.equals(wording.text())) {
            sameClaim(wording.text(), words);
            Wording now = new Wording(
                    drafting.nextId(ItemKind.WORDING),
                    drafting.handles().numbered(dossier.claim(claim).handle() + "/w"),
                    claim,
                    wording.version() + 1,
                    words,
                    language,
                    true);
            drafting.add(now);
            corrected = true;
        } else {
            amend(
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
        // What other records may have said too is not taken away.
        boolean alone = rows.others.isEmpty() && !rows.foreign;
        amend(
                old,
                new Claim(
                        claim,
                        old.handle(),
                        kind(old, alone),
                        merged(old.subjects(), was.about, alone ? is.about : both(was.about, is.about)),
                        merged(
                                old.tags(),
                                was.draft.tags(),
                                alone ? is.draft.tags() : both(was.draft.tags(), is.draft.tags()))));
    }

    private ClaimKind kind(Claim claim, boolean alone) {
        ClaimKind kind = Objects.requireNonNullElse(is.draft.kind(), ClaimKind.FACT);
        if (!changed(ReviewDraft::kind) || kind == claim.kind()) {
            return claim.kind();
        }
        if (!alone) {
            throw new Refused("it is another kind of claim now, and other records speak of " + claim.handle()
                    + " too: if it is for all, first `claims amend " + claim.handle() + " --kind " + Codes.of(kind)
                    + " --why \"…\"`, and import it again");
        }
        return kind;
    }

    /** An id that went to another row would make another claim of this one, with all that stands on it. */
    private void sameClaim(String before, String now) {
        String handle = dossier.claim(claim).handle();
        String byHand = "`claims amend " + handle + " --text \"…\" --why \"…\"`, and import it again";
        Set<String> words = new HashSet<>(Names.words(now));
        Set<String> old = new HashSet<>(Names.words(before));
        int shorter = Math.min(words.size(), old.size());
        words.retainAll(old);
        if (words.size() * 2 < shorter) {
            throw new Refused("its id is that of another claim here (" + handle
                    + "): an id stays with its row. If it is" + " the same claim in other words, first " + byHand);
        }
        String key = Names.key(now);
        if (rows.foreign
                || rows.others.stream()
                        .anyMatch(other -> !Names.key(other.draft.claim()).equals(key))) {
            throw new Refused("its claim was reworded, and other records are on it in its old words (" + handle
                    + "): if all mean the new ones, first " + byHand);
        }
        drafting.standing(drafting.reader().find(Field.WORDING, key))
                .filter(other -> !other.equals(claim))
                .ifPresent(other -> {
                    throw new Refused("its claim was reworded to one that is here already: `claims link " + handle
                            + "` to it, or void one of the two");
                });
    }

    /**
     * What the claimant said.
     *
     * @return whether the record has it, so that nothing is to be added
     * @throws Refused if it would change what did not come of this row alone
     */
    boolean assertion() {
        Act act = find(Side::saysSo);
        ReviewDraft.Claimant before = was.draft.claimant();
        ReviewDraft.Claimant now = is.draft.claimant();
        if (act == null || before == null) {
            return act != null || now == null || takenOut(was::saysSo);
        }
        if (now == null || is.by == null) {
            takeOut(act, Side::saysSo);
            return true;
        }
        var made = before.said().equals(now.said()) ? act.made() : now.said();
        var heard = was.draft.heardBy(drafting.today()).equals(is.draft.heardBy(drafting.today()))
                ? act.becamePublic()
                : is.draft.heardBy(drafting.today());
        Act changed = act.change()
                .by(act.by().equals(was.by) ? is.by : act.by())
                .made(made)
                .becamePublic(heard.latest().isBefore(made.earliest()) ? is.draft.heardBy(drafting.today()) : heard)
                .venue(Objects.equals(before.venue(), now.venue()) ? act.venue() : now.venue())
                .toldBy(was.toldBy.equals(is.toldBy) ? act.toldBy() : is.toldBy)
                .attestation(attestation(act))
                .note(Objects.equals(before.note(), now.note()) ? act.note() : now.note())
                .quote(quote(act, before.quote(), now.quote()))
                .via(merged(act.via(), was.via(), is.via()))
                .sources(sources(act, both(before.appearances(), was.reviews()), both(now.appearances(), is.reviews())))
                .build();
        amendOwn(act, changed, Side::saysSo);
        return true;
    }

    /**
     * What the claimant did to it since.
     *
     * @return whether the record has it, so that nothing is to be added
     * @throws Refused if it would change what did not come of this row alone
     */
    boolean walkBack() {
        Act act = find(Side::walksBackSo);
        ReviewDraft.WalkBack before = was.walkBack().orElse(null);
        ReviewDraft.WalkBack now = is.walkBack().orElse(null);
        if (act == null || before == null) {
            return act != null || now == null || takenOut(was::walksBackSo);
        }
        if (now == null || is.by == null) {
            takeOut(act, Side::walksBackSo);
            return true;
        }
        boolean other = before.kind() != now.kind() || before.force() != now.force();
        var made = before.made().equals(now.made()) ? act.made() : now.made();
        var heard = before.becamePublic().equals(now.becamePublic()) ? act.becamePublic() : now.becamePublic();
        Act changed = act.change()
                .kind(other ? now.kind() : act.kind())
                .force(other ? now.force() : act.force())
                .by(act.by().equals(was.by) ? is.by : act.by())
                .made(made)
                .becamePublic(heard.latest().isBefore(made.earliest()) ? now.becamePublic() : heard)
                .attestation(attestation(act))
                .quote(quote(act, before.quote(), now.quote()))
                .via(merged(act.via(), was.via(), is.via()))
                .sources(sources(act, addresses(was, before), addresses(is, now)))
                .build();
        amendOwn(act, changed, Side::walksBackSo);
        return true;
    }

    /**
     * Who judged it when and where. Another rating, or other reasons for it, is another verdict and no correction.
     *
     * @return whether nothing is to be added
     */
    boolean verdict() {
        if (is.draft.label() == null || is.desk == null) {
            return was.draft.label() != null;
        }
        if (ratedAnew()) {
            return false;
        }
        Verdict verdict = dossier.verdicts(claim).stream()
                .filter(one ->
                        one.reviewer().equals(was.desk) && one.label().equals(was.draft.label()) && own(one.id()))
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (verdict == null) {
            // Somebody corrected it, or took it out: that stands.
            return true;
        }
        amend(
                verdict,
                new Verdict(
                        verdict.id(),
                        verdict.handle(),
                        claim,
                        verdict.wording(),
                        is.desk,
                        changed(ReviewDraft::scale) ? is.draft.scale() : verdict.scale(),
                        verdict.code(),
                        verdict.label(),
                        verdict.reasoning(),
                        changed(ReviewDraft::published) ? is.draft.knownBy(drafting.today()) : verdict.given(),
                        verdict.evidenceUpTo(),
                        merged(verdict.sources(), known(was.reviews()), cited(is.reviews()))));
        return true;
    }

    private boolean ratedAnew() {
        return changed(ReviewDraft::label) || changed(ReviewDraft::reasoning);
    }

    /** The review itself, as a source: what it is called, whose it is, when it came out. */
    void source() {
        if (is.draft.url() == null || changed(ReviewDraft::url)) {
            return;
        }
        for (ItemId id : known(is.reviews())) {
            if (dossier.has(id) && own(id)) {
                Source old = dossier.source(id);
                ReviewDraft.Name desk = Objects.requireNonNull(is.draft.reviewer());
                amend(
                        old,
                        new Source(
                                id,
                                old.handle(),
                                Objects.equals(was.desk, is.desk) ? old.publisher() : desk.text(),
                                changed(ReviewDraft::title) ? is.draft.title() : old.title(),
                                old.author(),
                                old.url(),
                                changed(ReviewDraft::published) && !ratedAnew()
                                        ? is.draft.published()
                                        : old.published(),
                                old.language(),
                                old.snapshot()));
            }
        }
    }

    private boolean changed(Function<ReviewDraft, @Nullable Object> part) {
        return !Objects.equals(part.apply(was.draft), part.apply(is.draft));
    }

    private interface Sense {
        boolean holds(Side side, Act act);
    }

    /** The act that the row spoke of, whatever became of it since; else the one that it speaks of now. */
    private @Nullable Act find(Sense sense) {
        List<Act> acts = dossier.acts(claim);
        for (Side side : List.of(was, is)) {
            Optional<Act> found = acts.stream()
                    .filter(act -> sense.holds(side, act))
                    .findFirst()
                    .or(() -> acts.stream()
                            .filter(act -> earlier(act).anyMatch(version -> sense.holds(side, version)))
                            .findFirst());
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    private Stream<Act> earlier(Act act) {
        return dossier.corrections().stream()
                .map(Correction::before)
                .filter(Act.class::isInstance)
                .map(Act.class::cast)
                .filter(version -> version.id().equals(act.id()));
    }

    /** Whether we voided it: what we took out stays out. */
    private boolean takenOut(Predicate<Act> said) {
        return Counterparts.voided(dossier, Act.class).anyMatch(said);
    }

    private void takeOut(Act act, Sense sense) {
        requireOwn(act, sense);
        drafting.change(new Change.Voided(act.id(), why));
        corrected = true;
    }

    private void amendOwn(Act act, Act changed, Sense sense) {
        if (!act.equals(changed)) {
            requireOwn(act, sense);
            amend(act, changed);
        }
    }

    private void requireOwn(Act act, Sense sense) {
        if (!own(act.id()) || rows.others.stream().anyMatch(other -> sense.holds(other, act))) {
            throw new Refused("it was changed, and another record speaks of " + act.handle()
                    + " too: correct it by hand, with `claims amend " + act.handle() + "`, and import it again");
        }
    }

    /** Whether it was recorded together with a version of this row. */
    private boolean own(ItemId id) {
        return rows.versions.stream()
                .anyMatch(version -> dossier.recordedAt(version).equals(dossier.recordedAt(id)));
    }

    private Attestation attestation(Act act) {
        ReviewDraft.Claimant before = was.draft.claimant();
        ReviewDraft.Claimant now = is.draft.claimant();
        return before == null || now == null || before.attestation() == now.attestation()
                ? act.attestation()
                : now.attestation();
    }

    private static @Nullable Quote quote(Act act, @Nullable String before, @Nullable String now) {
        return Objects.equals(before, now) ? act.quote() : now == null ? null : new Quote(now, null);
    }

    private static List<String> addresses(Side side, ReviewDraft.WalkBack walkBack) {
        return walkBack.url() == null ? side.reviews() : List.of(walkBack.url());
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private List<ItemId> sources(Act act, List<String> before, List<String> now) {
        return before.equals(now) ? act.sources() : merged(act.sources(), known(before), cited(now));
    }

    private List<ItemId> known(List<String> addresses) {
        return addresses.stream()
                .flatMap(url -> drafting.standing(drafting.reader().find(Field.URL, Urls.key(url))).stream())
                .toList();
    }

    private List<ItemId> cited(List<String> addresses) {
        return addresses.stream().map(drafting::source).toList();
    }

    /** What stands, less what the row says no more, and what it says newly. */
    private static <T> List<T> merged(List<T> stands, List<T> before, List<T> now) {
        Set<T> merged = new LinkedHashSet<>(stands);
        before.stream().filter(one -> !now.contains(one)).forEach(merged::remove);
        now.stream().filter(one -> !before.contains(one)).forEach(merged::add);
        return new ArrayList<>(merged);
    }
}
