package org.openclaims.desk;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.claim.Claim;
import org.openclaims.claim.Link;
import org.openclaims.claim.LinkKind;
import org.openclaims.claim.Wording;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.log.Field;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.party.Alias;
import org.openclaims.party.Identity;
import org.openclaims.party.Names;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.party.WikidataIds;
import org.openclaims.source.Source;
import org.openclaims.verdict.Label;
import org.openclaims.verdict.Scale;
import org.openclaims.verdict.Scales;
import org.openclaims.verdict.Verdict;

/** What can be recorded of parties, claims, sources and scales, one method a verb; each adds its changes to a {@link Drafting}. */
public final class Desk {
    private Desk() {}

    /**
     * A new claim with its first wording.
     *
     * @throws Refused if a claim with the same words stands in the record, unless the draft insists
     */
    public static Claim claim(Drafting drafting, ClaimDraft draft) {
        if (draft.text().isBlank()) {
            throw new Refused("The claim is empty. Word what is claimed in one sentence.");
        }
        if (!draft.evenIfWorded()) {
            refuseDouble(drafting, draft.text());
        }
        List<ItemId> subjects = drafting.parties(draft.about());
        String handle = draft.handle() == null
                ? drafting.handles().forClaim(draft.text())
                : drafting.handles().chosen(draft.handle());
        Claim claim =
                drafting.add(new Claim(drafting.nextId(ItemKind.CLAIM), handle, draft.kind(), subjects, draft.tags()));
        drafting.add(new Wording(
                drafting.nextId(ItemKind.WORDING),
                drafting.handles().numbered(handle + "/w"),
                claim.id(),
                1,
                draft.text(),
                draft.language(),
                true));
        return claim;
    }

    private static void refuseDouble(Drafting drafting, String text) {
        String words = Names.key(text);
        if (drafting.drafted(Wording.class).stream()
                .anyMatch(wording -> Names.key(wording.text()).equals(words))) {
            throw new Refused("The same claim stands twice in one command: \"" + text
                    + "\". Record it once, and the acts on it with it.");
        }
        Worded.so(drafting.reader(), text).stream().findFirst().ifPresent(id -> {
            String handle =
                    Reading.items(drafting.reader(), Set.of(id), null).claim(id).handle();
            throw new Refused(Sentence.of(
                    "A claim with these words is there: {0}. Say what was done to it, for example {1}. If it is another claim, say so with the same words again: {2}.",
                    handle, WayOut.to(Step.REPEAT, handle), WayOut.to(Step.SURELY_NEW, text)));
        });
    }

    /** A new wording of a claim; acts keep pointing at the wording that they were coded against. */
    public static Wording reword(
            Drafting drafting, String claimHandle, String text, @Nullable String language, boolean sameMeaning) {
        return Rewording.reword(drafting, claimHandle, text, language, sameMeaning);
    }

    /** A judgement that two claims are the same, or opposites, or that the first is a part of the second. */
    public static Link link(Drafting drafting, String from, LinkKind kind, String to) {
        return Linking.link(drafting, from, kind, to);
    }

    static void checkSeen(@Nullable EventDate evidenceUpTo, @Nullable EventDate given) {
        if (evidenceUpTo != null && given != null && evidenceUpTo.earliest().isAfter(given.latest())) {
            throw new Refused("Evidence cannot have been seen up to "
                    + evidenceUpTo.edtf().value() + " for a verdict given on "
                    + given.edtf().value() + ". Check both dates.");
        }
    }

    /** A new party that is surely somebody else than those known. */
    public static Party party(
            Drafting drafting, PartyKind kind, String name, @Nullable String wikidata, @Nullable String handle) {
        if (name.isBlank()) {
            throw new Refused("The name is empty. Say who, by name.");
        }
        Doubles.named(drafting, name, null).ifPresent(known -> {
            throw new Refused("\"" + name + "\" is there already: " + known
                    + ". For somebody else of the same name, add what tells them apart.");
        });
        return drafting.newParty(kind, name, wikidata(wikidata), handle);
    }

    /** @return the id in an id or address; null if none was given */
    static @Nullable String wikidata(@Nullable String given) {
        return given == null
                ? null
                : WikidataIds.in(given)
                        .orElseThrow(() -> new Refused(Sentence.of(
                                "\"{0}\" is not an id of Wikidata: Q and a number, as in Q42, or the address of its page there.",
                                given)));
    }

    /** The same, its kind guessed from the name. */
    public static Party party(Drafting drafting, String name, @Nullable String wikidata, @Nullable String handle) {
        PartyKind kind = PartyKinds.guess(name.isBlank() ? "?" : name).kind();
        Party party = party(drafting, kind, name, wikidata, handle);
        drafting.guessed(party);
        return party;
    }

    /** Another name of a party. */
    public static Alias alias(Drafting drafting, Party known, String name) {
        if (name.isBlank()) {
            throw new Refused("The name is empty. Say by which other name they go.");
        }
        List<ItemId> named = Reading.called(drafting.reader(), Field.NAME, Names.key(name));
        if (named.contains(known.id())) {
            throw new Refused(known.handle() + " already goes by \"" + name + "\".");
        }
        named.stream()
                .findFirst()
                .ifPresent(other -> drafting.advise(
                        "Somebody else goes by \"{0}\" too: from now on that name alone is refused as unclear. If the two are one: {1}, then {2}.",
                        name,
                        WayOut.to(Step.UNDO),
                        WayOut.to(
                                Step.MERGE,
                                known.handle(),
                                Reading.items(drafting.reader(), Set.of(other), null)
                                        .party(other)
                                        .handle())));
        return drafting.add(new Alias(
                drafting.nextId(ItemKind.ALIAS), drafting.handles().numbered(known.handle() + "/a"), known.id(), name));
    }

    /**
     * A party that may have an identity behind it.
     *
     * @throws Refused if it has a name
     */
    public static Party unnamed(Party party) {
        if (party.kind() != PartyKind.UNNAMED) {
            throw new Refused("\"" + party.handle()
                    + "\" is no unnamed source: who that is stands in the record for all to read. Only of unnamed ones"
                    + " is an identity kept.");
        }
        return party;
    }

    /** An identity that is still to be closed up, with the handle that it would get. */
    public static Identity nextIdentity(LogReader reader, Party party, ItemId id) {
        return new Identity(id, new Handles(reader).numbered(party.handle() + "/i"), party.id(), "none", null, null);
    }

    /** Who an unnamed party is, closed up; in the place of what stood before, if something did. */
    public static Identity identity(Drafting drafting, Identity closed) {
        Dossier dossier = Reading.items(drafting.reader(), Set.of(closed.party()), null);
        unnamed(dossier.party(closed.party()));
        Identity before = dossier.identity(closed.party()).orElse(null);
        if (before != null && before.id().equals(closed.id())) {
            // No words of the person's own: they could tell what is to stay closed.
            drafting.amend(closed, "another identity was given");
            return closed;
        }
        if (before != null || drafting.find(closed.handle()).isPresent()) {
            throw new Refused("Somebody else recorded an identity meanwhile. Look, and try again.");
        }
        return drafting.add(closed);
    }

    /** An office of a party. */
    public static Office office(
            Drafting drafting, Party known, String title, @Nullable EventDate from, @Nullable EventDate until) {
        if (title.isBlank()) {
            throw new Refused("The title is empty. Say which office it is.");
        }
        if (from != null && until != null && until.latest().isBefore(from.earliest())) {
            throw new Refused("The office would end (" + until.edtf().value() + ") before it begins ("
                    + from.edtf().value() + "). Check both dates.");
        }
        return drafting.add(new Office(
                drafting.nextId(ItemKind.OFFICE),
                drafting.handles().numbered(known.handle() + "/o"),
                known.id(),
                title,
                from,
                until));
    }

    /**
     * A new source.
     *
     * @throws Refused if a source with this address stands in the record
     */
    public static Source source(Drafting drafting, SourceDraft draft) {
        if (draft.url() != null) {
            Doubles.at(drafting, draft.url(), null).ifPresent(known -> {
                throw new Refused(Sentence.of(
                        "That address is there already: {0}. Use {1} to complete it.",
                        known, WayOut.to(Step.AMEND_ITEM, known)));
            });
        }
        drafting.notInTheFuture("The publication date", draft.published());
        return drafting.newSource(draft);
    }

    /**
     * Evidence on a claim.
     *
     * @throws NotFound if the claim, the act or a source named by handle is not there
     * @throws Refused if one of them was voided or undone, or a date lies in the future
     * @throws IllegalArgumentException if the draft has no source or no bearing
     */
    public static Evidence evidence(Drafting drafting, String claimHandle, EvidenceDraft draft) {
        ItemId claim = drafting.directory().claim(claimHandle);
        Dossier dossier = standingClaim(drafting, claim);
        ItemId source = drafting.source(needed("evidence needs a source", draft.source()));
        ItemId act = draft.act() == null ? null : standingAct(drafting, dossier, draft.act());
        return drafting.add(new Evidence(
                drafting.nextId(ItemKind.EVIDENCE),
                drafting.handles().numbered(dossier.claim(claim).handle() + "/e"),
                claim,
                source,
                needed("evidence bears on something", draft.bearing()),
                act,
                drafting.parties(draft.via()),
                knownSince(drafting, source, draft.becamePublic()),
                draft.summary(),
                draft.quote()));
    }

    static EventDate knownSince(Drafting drafting, ItemId source, @Nullable EventDate said) {
        drafting.notInTheFuture("The date", said);
        if (said != null) {
            return said;
        }
        Dossier dossier = Reading.items(drafting.reader(), Set.of(source), null);
        EventDate published = dossier.has(source) ? dossier.source(source).published() : null;
        if (published == null) {
            drafting.advise(
                    "When this evidence became public is not known, so it counts at any time. Say it with {0}.",
                    WayOut.to(Step.BECAME_PUBLIC));
        }
        return published == null ? EventDate.of(Edtf.unknown()) : published;
    }

    /**
     * A verdict on a claim as it is worded now.
     *
     * @throws NotFound if the claim or a source named by handle is not there
     * @throws Refused if one of them was voided or undone, a date lies in the future, or there is no such scale or label
     * @throws IllegalArgumentException if the draft lacks the reviewer, the scale, the label or the date
     */
    public static Verdict verdict(Drafting drafting, String claimHandle, VerdictDraft draft) {
        ItemId claim = drafting.directory().claim(claimHandle);
        Dossier dossier = standingClaim(drafting, claim);
        drafting.notInTheFuture("The verdict's date", draft.given());
        checkSeen(draft.evidenceUpTo(), draft.given());
        Rated rated = rated(
                drafting,
                needed("a verdict is on a scale", draft.scale()),
                needed("a verdict has a label", draft.label()));
        return drafting.add(new Verdict(
                drafting.nextId(ItemKind.VERDICT),
                drafting.handles().numbered(dossier.claim(claim).handle() + "/v"),
                claim,
                dossier.wording(claim).version(),
                drafting.party(needed("a verdict has a reviewer", draft.reviewer())),
                rated.scale(),
                rated.code(),
                rated.text(),
                draft.reasoning(),
                needed("a verdict has a date", draft.given()),
                draft.evidenceUpTo(),
                drafting.sources(draft.sources())));
    }

    private static <T> T needed(String why, @Nullable T part) {
        if (part == null) {
            throw new IllegalArgumentException(why);
        }
        return part;
    }

    /**
     * A label on a scale.
     *
     * @param code null on a free-text scale
     */
    record Rated(String scale, @Nullable String code, String text) {}

    static Rated rated(Drafting drafting, String cited, String typed) {
        if (typed.isBlank()) {
            throw new Refused("The verdict is empty. Say what it is, in the words of the scale.");
        }
        Scale scale = scale(drafting, cited);
        if (scale.freeText()) {
            return new Rated(scale.handle(), null, typed);
        }
        Label label = label(scale, typed);
        return new Rated(scale.handle(), label.code(), label.text());
    }

    private static Label label(Scale scale, String typed) {
        return scale.label(typed)
                .orElseThrow(() -> new Refused("\"" + typed + "\" is not on the scale " + scale.handle() + ". It has: "
                        + String.join(
                                ", ", scale.labels().stream().map(Label::text).toList())
                        + ". For any other words use the scale free-text."));
    }

    /** A scale, shipped or the desk's own; the newest version where none is named. */
    private static Scale scale(Drafting drafting, String cited) {
        String own = cited.contains("@")
                ? cited
                : cited + "@" + Math.max(1, drafting.reader().highest(cited + "@"));
        return drafting.reader()
                .item(own)
                .flatMap(
                        id -> Reading.items(drafting.reader(), Set.of(id), null).item(id))
                .filter(Scale.class::isInstance)
                .map(Scale.class::cast)
                .or(() -> Scales.shipped(cited))
                .orElseThrow(() -> new Refused(Sentence.of(
                        "There is no scale called \"{0}\". {1} shows all.", cited, WayOut.to(Step.SCALES))));
    }

    /**
     * A scale of the desk's own.
     *
     * @param nameAndVersion {@code our-desk@1}
     * @param labels from the most to the least true; none where any words will do
     * @throws Refused if there is such a scale, or it has another form of name, or two labels of one code
     */
    public static Scale scale(Drafting drafting, String nameAndVersion, String title, List<Label> labels) {
        if (!Scale.isName(nameAndVersion)) {
            throw new Refused("A scale is called by name and version, in lower case, as in our-desk@1; not \""
                    + nameAndVersion + "\".");
        }
        if (labels.stream().map(Label::code).distinct().count() < labels.size()) {
            throw new Refused(
                    "Two labels of the scale " + nameAndVersion + " have one code. Give each a code of its own.");
        }
        if (Scales.shipped(nameAndVersion).isPresent()
                || drafting.reader().item(nameAndVersion).isPresent()) {
            throw new Refused(
                    "The scale " + nameAndVersion
                            + " is there already, and is never changed: verdicts cite it. Give the changed one the next version number.");
        }
        return drafting.add(new Scale(drafting.nextId(ItemKind.SCALE), nameAndVersion, title, labels));
    }

    /** What is on record about a claim that stands. */
    static Dossier standingClaim(Drafting drafting, ItemId claim) {
        Dossier dossier = Reading.claims(drafting.reader(), Set.of(claim), null);
        if (!dossier.has(claim)) {
            throw new Refused(Sentence.of(
                    "The claim \"{0}\" was voided or undone; nothing more can be recorded on it. {1} says why.",
                    Versions.handle(drafting.reader(), claim), WayOut.to(Step.LOG)));
        }
        return dossier;
    }

    static ItemId standingAct(Drafting drafting, Dossier dossier, String handle) {
        ItemId act = drafting.directory().act(handle);
        if (!dossier.has(act)) {
            throw new Refused(Sentence.of(
                    "The act \"{0}\" is not one that stands on this claim. {1} lists those that do.",
                    handle, WayOut.to(Step.CLAIM)));
        }
        return act;
    }
}
