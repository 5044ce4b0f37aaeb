package org.openclaims.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.act.Act;
import org.openclaims.act.Attestation;
import org.openclaims.claim.Claim;
import org.openclaims.claim.Link;
import org.openclaims.claim.Wording;
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
    private final Map<Integer, Integer> versions = new HashMap<>();
    private final Map<String, ItemId> acts = new HashMap<>();
    private int newest;

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
    }

    private String text() {
        return shared.wordings().get(shared.wordings().size() - 1).text();
    }

    void take() {
        claim();
        wordings();
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
            throw otherwise(handle);
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

    private static Refused otherwise(String handle) {
        return new Refused(Sentence.of(
                "\"{0}\" says something else here: look at both, and put the wrong one right with {1}",
                handle, WayOut.to(Step.AMEND)));
    }

    /** A wording that is here; or a newer one than ours, if ours is among theirs. */
    private void wordings() {
        List<Wording> ours = dossier == null ? List.of() : dossier.wordings(id);
        newest = ours.isEmpty() ? 0 : ours.get(ours.size() - 1).version();
        boolean onOurs = ours.isEmpty();
        for (SharedClaim.Words words : shared.wordings()) {
            Optional<Wording> known = ours.stream()
                    .filter(wording -> wording.text().equals(words.text()))
                    .findFirst();
            if (known.isPresent()) {
                onOurs |= known.get().version() == newest;
            } else if (onOurs) {
                newest++;
                references.add(
                        new Wording(
                                references.nextId(ItemKind.WORDING),
                                references.numbered(handle + "/w" + words.version(), handle + "/w"),
                                id,
                                newest,
                                words.text(),
                                words.language(),
                                words.sameMeaning()),
                        List.of());
            } else if (words.equals(shared.wordings().get(shared.wordings().size() - 1))) {
                throw otherwise(handle);
            }
            versions.put(words.version(), known.map(Wording::version).orElse(newest));
        }
    }

    private int version(@Nullable Integer theirs) {
        return theirs == null ? newest : versions.getOrDefault(theirs, newest);
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
        List<SharedClaim.Deed> unknown = new ArrayList<>();
        List<Act> ours = dossier == null ? List.of() : dossier.acts(id);
        for (SharedClaim.Deed deed : deeds) {
            drafting.notInTheFuture(
                    "The date of " + deed.handle() + ",", deed.draft().made());
            Optional<ItemId> known = known(
                    deed.handle(),
                    ours,
                    act -> act(deed, act.id(), act.handle(), act.after(), act.answers())
                            .change()
                            .wording(act.wording())
                            .occasion(act.occasion())
                            .build(),
                    act -> act.kind() == deed.draft().kind()
                            && act.by()
                                    .equals(references.party(
                                            Objects.requireNonNull(deed.draft().by()))));
            acts.put(deed.handle(), known.orElseGet(() -> references.nextId(ItemKind.ACT)));
            if (known.isEmpty()) {
                unknown.add(deed);
            }
        }
        for (SharedClaim.Deed deed : unknown) {
            String answered = deed.draft().answers();
            Act act = act(
                    deed,
                    act(deed.handle()),
                    references.numbered(part(deed.handle()), handle + "/"),
                    deed.draft().after().stream().map(this::act).toList(),
                    answered == null ? null : act(answered));
            List<ItemId> mentioned = new ArrayList<>(List.of(act.by(), act.holder()));
            mentioned.addAll(act.toldBy());
            mentioned.addAll(act.via());
            mentioned.addAll(act.to());
            mentioned.addAll(act.sources());
            references.add(act, mentioned);
        }
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
                .wording(version(deed.wording()))
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

    /** An act by the handle that it has there: of this claim, or of one that came before. */
    private ItemId act(String theirs) {
        ItemId known = acts.get(theirs);
        return known != null
                ? known
                : drafting.find(theirs)
                        .filter(one -> one.kind() == ItemKind.ACT)
                        .orElseThrow(() -> new Refused("it refers to the act " + theirs + ", which is not here"));
    }

    /**
     * What a part of the claim is here; nothing if it is new.
     *
     * @param theirs its handle there
     * @param asTheirs one of ours with what theirs says
     * @param alike whether one of ours that has its handle is meant to be the same
     */
    private <T extends Item> Optional<ItemId> known(
            String theirs, List<T> ours, Function<T, T> asTheirs, Predicate<T> alike) {
        if (dossier == null) {
            return Optional.empty();
        }
        for (T one : ours) {
            if (asTheirs.apply(one).equals(one)) {
                return Optional.of(one.id());
            }
        }
        ItemId called = drafting.find(part(theirs)).orElse(null);
        for (T one : ours) {
            if (one.id().equals(called) && alike.test(one)) {
                throw otherwise(one.handle());
            }
        }
        // What we took out stays out.
        return called == null
                ? Optional.empty()
                : Counterparts.voided(dossier, called).map(Item::id);
    }

    private void verdicts() {
        List<Verdict> ours = dossier == null ? List.of() : dossier.verdicts(id);
        for (SharedClaim.Conclusion one : inOrder(shared.verdicts(), SharedClaim.Conclusion::handle)) {
            drafting.notInTheFuture(
                    "The date of " + one.handle() + ",", one.draft().given());
            Optional<ItemId> known = known(
                    one.handle(),
                    ours,
                    verdict -> verdict(one, verdict.id(), verdict.handle(), verdict.wording()),
                    verdict -> verdict.reviewer()
                            .equals(references.party(
                                    Objects.requireNonNull(one.draft().reviewer()))));
            if (known.isEmpty()) {
                String called = references.numbered(part(one.handle()), handle + "/v");
                Verdict verdict = verdict(one, references.nextId(ItemKind.VERDICT), called, version(one.wording()));
                List<ItemId> mentioned = new ArrayList<>(verdict.sources());
                mentioned.add(verdict.reviewer());
                references.add(verdict, mentioned);
            }
        }
    }

    private Verdict verdict(SharedClaim.Conclusion one, ItemId verdictId, String called, int wording) {
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
                references.party(Objects.requireNonNull(draft.reviewer())),
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
        for (SharedClaim.Exhibit one : inOrder(shared.evidence(), SharedClaim.Exhibit::handle)) {
            Optional<ItemId> known = known(
                    one.handle(),
                    ours,
                    evidence -> evidence(one, evidence.id(), evidence.handle()),
                    evidence -> evidence.source()
                            .equals(references.source(
                                    Objects.requireNonNull(one.draft().source()))));
            if (known.isEmpty()) {
                String called = references.numbered(part(one.handle()), handle + "/e");
                Evidence evidence = evidence(one, references.nextId(ItemKind.EVIDENCE), called);
                List<ItemId> mentioned = new ArrayList<>(evidence.via());
                mentioned.add(evidence.source());
                references.add(evidence, mentioned);
            }
        }
    }

    private Evidence evidence(SharedClaim.Exhibit one, ItemId evidenceId, String called) {
        EvidenceDraft draft = one.draft();
        return new Evidence(
                evidenceId,
                called,
                id,
                references.source(Objects.requireNonNull(draft.source())),
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
                    && dossier.links(id).stream()
                            .anyMatch(link -> link.kind() == tie.kind()
                                    && (link.from().equals(other) || link.to().equals(other)));
            if (!known) {
                ItemId from = tie.outward() ? id : other;
                ItemId to = tie.outward() ? other : id;
                references.add(new Link(references.nextId(ItemKind.LINK), handle, tie.kind(), from, to), tie.claim());
            }
        }
    }
}
