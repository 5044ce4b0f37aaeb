package org.openclaims.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.act.Attestation;
import org.openclaims.claim.Claim;
import org.openclaims.claim.Link;
import org.openclaims.date.EventDate;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Correction;
import org.openclaims.log.Dossier;
import org.openclaims.log.Handle;
import org.openclaims.party.Names;
import org.openclaims.verdict.Verdict;

/** Takes over one claim of another record, in the order in which it was recorded there. */
final class Taking {
    private final SharedClaim shared;
    private final References references;
    private final Drafting drafting;
    private final @Nullable Dossier dossier;
    private final ItemId id;
    private final String handle;
    private final SharedWordings wordings;
    private final Map<String, ItemId> acts = new HashMap<>();

    /**
     * @param id of the claim here
     * @param dossier on it; null if it is new
     */
    Taking(SharedClaim shared, References references, Drafting drafting, ItemId id, @Nullable Dossier dossier) {
        this.shared = shared;
        this.references = references;
        this.drafting = drafting;
        this.id = id;
        this.dossier = dossier;
        handle = dossier == null
                ? references.handle(shared.handle(), () -> drafting.handles().forClaim(text()))
                : dossier.claim(id).handle();
        wordings = new SharedWordings(shared, references, id, handle, dossier);
    }

    private String text() {
        return shared.wordings().get(shared.wordings().size() - 1).text();
    }

    void take() {
        claim();
        wordings.take();
        acts();
        verdicts();
        evidence();
        links();
    }

    private void claim() {
        if (dossier == null) {
            List<ItemId> about = references.parties(shared.about());
            references.add(new Claim(id, handle, shared.kind(), about, shared.tags()), about);
            return;
        }
        Claim ours = dossier.claim(id);
        if (ours.kind() != shared.kind()) {
            throw PartsHere.otherwise(handle);
        }
        // A subject or a topic more says nothing against what is here; what we took off ourselves stays off.
        Claim more = new Claim(
                id,
                handle,
                ours.kind(),
                and(ours.subjects(), references.parties(shared.about()), formerly(Claim::subjects), Object::toString),
                and(ours.tags(), shared.tags(), formerly(Claim::tags), Names::key));
        if (!more.equals(ours)) {
            references.amend(more, more.subjects(), "it has these subjects and topics in another record");
        }
    }

    private <T> List<T> formerly(Function<Claim, List<T>> part) {
        return Objects.requireNonNull(dossier).corrections().stream()
                .map(Correction::before)
                .filter(before -> before instanceof Claim && before.id().equals(id))
                .flatMap(before -> part.apply((Claim) before).stream())
                .toList();
    }

    private static <T> List<T> and(List<T> ours, List<T> theirs, List<T> formerly, Function<T, String> key) {
        Set<String> known =
                Stream.concat(ours.stream(), formerly.stream()).map(key).collect(Collectors.toSet());
        List<T> all = new ArrayList<>(ours);
        theirs.stream().filter(one -> known.add(key.apply(one))).forEach(all::add);
        return all;
    }

    /** The order of recording decides between acts of one day, and their numbers keep it. */
    private static <T> List<T> inOrder(List<T> parts, Function<T, String> handle) {
        List<T> sorted = new ArrayList<>(parts);
        sorted.sort(
                Comparator.comparingInt(part -> Handle.of(handle.apply(part)).number()));
        return sorted;
    }

    private String part(String theirs) {
        return theirs.startsWith(shared.handle() + "/")
                ? handle + theirs.substring(shared.handle().length())
                : theirs;
    }

    private void acts() {
        List<SharedClaim.Deed> deeds = inOrder(shared.acts(), SharedClaim.Deed::handle);
        deeds.forEach(deed -> drafting.notInTheFuture(
                "The date of " + deed.handle() + ",", deed.draft().made()));
        List<Act> ours = dossier == null ? List.of() : dossier.acts(id);
        acts.putAll(here().find(deeds, SharedClaim.Deed::handle, ours, Act.class, this::asTheirs, this::isMeant));
        List<SharedClaim.Deed> unknown =
                deeds.stream().filter(deed -> !acts.containsKey(deed.handle())).toList();
        unknown.forEach(deed -> acts.put(deed.handle(), references.nextId(ItemKind.ACT)));
        for (SharedClaim.Deed deed : unknown) {
            String answered = deed.draft().answers();
            Act act = act(
                    deed,
                    act(deed.handle()),
                    references.numbered(part(deed.handle()), handle + "/"),
                    deed.draft().after().stream()
                            .filter(theirs -> !isOut(theirs))
                            .map(this::act)
                            .toList(),
                    answered == null || isOut(answered) ? null : act(answered));
            List<ItemId> mentioned = new ArrayList<>(List.of(act.by(), act.holder()));
            mentioned.addAll(act.toldBy());
            mentioned.addAll(act.via());
            mentioned.addAll(act.to());
            mentioned.addAll(act.sources());
            references.add(act, mentioned);
        }
    }

    private PartsHere here() {
        return new PartsHere(dossier, theirs -> drafting.find(part(theirs)));
    }

    private Act asTheirs(SharedClaim.Deed deed, Act act) {
        return act(deed, act.id(), act.handle(), act.after(), act.answers())
                .change()
                .wording(act.wording())
                .occasion(act.occasion())
                .build();
    }

    /** Two desks may have a first act each. It is one act where who did it did the same; or where only who did it is somebody else, whom they renamed or put right. */
    private boolean isMeant(SharedClaim.Deed deed, Act act) {
        String theirs = Objects.requireNonNull(deed.draft().by());
        if (act.kind() != deed.draft().kind()) {
            return false;
        }
        Act same = asTheirs(deed, act);
        boolean namesake = act.made().edtf().equals(same.made().edtf())
                && Objects.requireNonNull(dossier)
                        .item(act.by())
                        .map(Item::handle)
                        .filter(theirs::equals)
                        .isPresent();
        return act.by().equals(same.by())
                || namesake
                || same.change()
                        .by(act.by())
                        .onBehalfOf(act.onBehalfOf())
                        .build()
                        .equals(act);
    }

    private Act act(SharedClaim.Deed deed, ItemId actId, String called, List<ItemId> after, @Nullable ItemId answers) {
        ActDraft draft = deed.draft();
        EventDate made = Objects.requireNonNull(draft.made());
        return Act.of(
                        actId,
                        called,
                        Objects.requireNonNull(draft.kind()),
                        id,
                        references.party(Objects.requireNonNull(draft.by())),
                        made)
                .wording(wordings.version(deed.wording()))
                .onBehalfOf(draft.onBehalfOf() == null ? null : references.party(draft.onBehalfOf()))
                .force(draft.force())
                .form(draft.form())
                .toldBy(references.parties(draft.toldBy()))
                .via(references.parties(draft.via()))
                .to(references.parties(draft.to()))
                .venue(draft.venue())
                .quote(draft.quote())
                .becamePublic(draft.becamePublic() == null ? made : draft.becamePublic())
                .sources(references.sources(draft.sources()))
                .after(after)
                .answers(answers)
                .replacement(draft.replacement() == null ? null : references.claim(draft.replacement()))
                .occasion(deed.occasion())
                .attestation(draft.attestation() == null ? Attestation.CONFIRMED : draft.attestation())
                .note(draft.note())
                .build();
    }

    /** Whether we voided an act of theirs: what answers it stands without it, and what only bears on it stays out as well. */
    private boolean isOut(String theirs) {
        return dossier != null && Counterparts.voided(dossier, act(theirs)).isPresent();
    }

    /** An act by the handle that it has there: of this claim, or of one that came before. */
    private ItemId act(String theirs) {
        ItemId known = acts.get(theirs);
        return known != null
                ? known
                : drafting.find(theirs)
                        .filter(one -> one.kind() == ItemKind.ACT)
                        .orElseThrow(() -> new Refused("it refers to the act " + theirs + ", which is not here"));
    }

    private void verdicts() {
        List<Verdict> ours = dossier == null ? List.of() : dossier.verdicts(id);
        List<SharedClaim.Conclusion> theirs = inOrder(shared.verdicts(), SharedClaim.Conclusion::handle);
        theirs.forEach(one -> drafting.notInTheFuture(
                "The date of " + one.handle() + ",", one.draft().given()));
        Set<String> known = here().find(
                        theirs,
                        SharedClaim.Conclusion::handle,
                        ours,
                        Verdict.class,
                        (one, verdict) ->
                                verdict(one, verdict.id(), verdict.handle(), verdict.wording(), reviewer(one)),
                        (one, verdict) -> verdict.reviewer().equals(reviewer(one))
                                || verdict(one, verdict.id(), verdict.handle(), verdict.wording(), verdict.reviewer())
                                        .equals(verdict))
                .keySet();
        for (SharedClaim.Conclusion one : theirs) {
            if (!known.contains(one.handle())) {
                String called = references.numbered(part(one.handle()), handle + "/v");
                Verdict verdict = verdict(
                        one,
                        references.nextId(ItemKind.VERDICT),
                        called,
                        wordings.version(one.wording()),
                        reviewer(one));
                List<ItemId> mentioned = new ArrayList<>(verdict.sources());
                mentioned.add(verdict.reviewer());
                references.add(verdict, mentioned);
            }
        }
    }

    private ItemId reviewer(SharedClaim.Conclusion one) {
        return references.party(Objects.requireNonNull(one.draft().reviewer()));
    }

    private Verdict verdict(SharedClaim.Conclusion one, ItemId verdictId, String called, int wording, ItemId reviewer) {
        VerdictDraft draft = one.draft();
        String scale = Objects.requireNonNull(draft.scale());
        String label = Objects.requireNonNull(draft.label());
        Desk.Rated rated = scale.startsWith(Reviews.EXTERNAL)
                ? new Desk.Rated(scale, null, label)
                : Desk.rated(drafting, scale, label);
        return new Verdict(
                verdictId,
                called,
                id,
                wording,
                reviewer,
                rated.scale(),
                rated.code(),
                rated.text(),
                draft.reasoning(),
                Objects.requireNonNull(draft.given()),
                draft.evidenceUpTo(),
                references.sources(draft.sources()));
    }

    private void evidence() {
        List<Evidence> ours = dossier == null ? List.of() : dossier.evidence(id);
        List<SharedClaim.Exhibit> theirs = inOrder(shared.evidence(), SharedClaim.Exhibit::handle);
        Set<String> known = here().find(
                        theirs,
                        SharedClaim.Exhibit::handle,
                        ours,
                        Evidence.class,
                        (one, evidence) -> evidence(one, evidence.id(), evidence.handle(), source(one)),
                        (one, evidence) -> evidence.source().equals(source(one))
                                || evidence(one, evidence.id(), evidence.handle(), evidence.source())
                                        .equals(evidence))
                .keySet();
        for (SharedClaim.Exhibit one : theirs) {
            String bearsOn = one.draft().act();
            if (!known.contains(one.handle()) && (bearsOn == null || !isOut(bearsOn))) {
                String called = references.numbered(part(one.handle()), handle + "/e");
                Evidence evidence = evidence(one, references.nextId(ItemKind.EVIDENCE), called, source(one));
                List<ItemId> mentioned = new ArrayList<>(evidence.via());
                mentioned.add(evidence.source());
                references.add(evidence, mentioned);
            }
        }
    }

    private ItemId source(SharedClaim.Exhibit one) {
        return references.source(Objects.requireNonNull(one.draft().source()));
    }

    private Evidence evidence(SharedClaim.Exhibit one, ItemId evidenceId, String called, ItemId source) {
        EvidenceDraft draft = one.draft();
        return new Evidence(
                evidenceId,
                called,
                id,
                source,
                Objects.requireNonNull(draft.bearing()),
                draft.act() == null ? null : act(draft.act()),
                references.parties(draft.via()),
                Objects.requireNonNull(draft.becamePublic()),
                draft.summary(),
                draft.quote());
    }

    private void links() {
        for (SharedClaim.Tie tie : shared.links()) {
            ItemId other = references.claim(tie.claim());
            boolean known = dossier != null
                    && Stream.concat(dossier.links(id).stream(), Counterparts.voided(dossier, Link.class))
                            .anyMatch(link -> link.kind() == tie.kind() && joins(link, id, other));
            if (!known) {
                ItemId from = tie.outward() ? id : other;
                ItemId to = tie.outward() ? other : id;
                references.add(new Link(references.nextId(ItemKind.LINK), handle, tie.kind(), from, to), tie.claim());
            }
        }
    }

    private static boolean joins(Link link, ItemId one, ItemId other) {
        return link.from().equals(one) && link.to().equals(other)
                || link.from().equals(other) && link.to().equals(one);
    }
}
