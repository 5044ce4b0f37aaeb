package org.openclaims.desk;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.act.Act;
import org.openclaims.act.ActBuilder;
import org.openclaims.act.ActKind;
import org.openclaims.act.Force;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.log.Reading;
import org.openclaims.party.Party;
import org.openclaims.party.PartyKind;
import org.openclaims.source.Source;
import org.openclaims.verdict.Verdict;

/**
 * Corrections of our own record: a new version in the place of the old one, which stays readable, and the reason. Null and empty parts of a draft
 * are kept as they are, unless they are to be taken out.
 */
public final class Amendments {
    private Amendments() {}

    /** An act with something changed; of a quote and a form, what the draft leaves open stays. */
    public static Act act(Drafting drafting, String handle, ActDraft draft, Set<Part> out, String why) {
        return act(drafting, handle, draft, Details.NONE, out, why);
    }

    /**
     * The same.
     *
     * @param details of a quote and a form whose words the draft may leave as they are
     */
    public static Act act(
            Drafting drafting, String handle, ActDraft draft, Details details, Set<Part> out, String why) {
        ItemId id = drafting.directory().act(handle);
        Act old = (Act) standing(drafting, id, handle);
        Dossier onClaim = Reading.claims(drafting.reader(), Set.of(old.claim()), null);
        ActKind kind = draft.kind() == null ? old.kind() : draft.kind();
        Force said = Acts.force(kind, draft.force());
        Force force = said == null ? old.force() : said;
        ActBuilder change = old.change()
                .kind(kind)
                .force(kind == ActKind.RETRACT ? force == null ? Force.FULL : force : null)
                .form(details.form(handle, draft.form(), old.form(), out))
                .by(draft.by() == null ? old.by() : drafting.party(draft.by()))
                .onBehalfOf(
                        draft.onBehalfOf() == null
                                ? kept(old.onBehalfOf(), Part.ON_BEHALF_OF, out)
                                : drafting.party(draft.onBehalfOf()))
                .toldBy(next(drafting.parties(draft.toldBy()), old.toldBy(), Part.TOLD_BY, out))
                .via(next(drafting.parties(draft.via()), old.via(), Part.VIA, out))
                .to(next(drafting.parties(draft.to()), old.to(), Part.TO, out))
                .venue(next(draft.venue(), old.venue(), Part.VENUE, out))
                .quote(details.quote(drafting, handle, draft.quote(), old.quote(), out))
                .sources(next(drafting.sources(draft.sources()), old.sources(), Part.SOURCES, out))
                .after(next(after(drafting, onClaim, draft.after(), id), old.after(), Part.AFTER, out))
                .answers(
                        draft.answers() == null
                                ? kept(old.answers(), Part.ANSWERS, out)
                                : another(drafting, onClaim, draft.answers(), id, "An act cannot answer itself."))
                .replacement(
                        draft.replacement() == null
                                ? kept(old.replacement(), Part.REPLACEMENT, out)
                                : Acts.replacement(drafting, kind, draft.replacement(), old.claim()))
                .attestation(draft.attestation() == null ? old.attestation() : draft.attestation())
                .note(next(draft.note(), old.note(), Part.NOTE, out));
        var made = draft.made() == null ? old.made() : draft.made();
        boolean publicFollows = draft.becamePublic() == null
                && (old.becamePublic().equals(old.made()) || out.contains(Part.BECAME_PUBLIC));
        var becamePublic =
                draft.becamePublic() != null ? draft.becamePublic() : publicFollows ? made : old.becamePublic();
        Acts.checkDates(drafting, made, becamePublic);
        Act act = change.made(made).becamePublic(becamePublic).build();
        if (act.replacement() != null && kind != old.kind()) {
            Acts.checkReplaces(kind);
        }
        ActAdvice.order(drafting, onClaim, act);
        return amended(drafting, old, act, why);
    }

    private static <T> @Nullable T next(@Nullable T said, @Nullable T old, Part part, Set<Part> out) {
        return said == null ? kept(old, part, out) : said;
    }

    private static <T> @Nullable T kept(@Nullable T old, Part part, Set<Part> out) {
        return out.contains(part) ? null : old;
    }

    private static <T> List<T> next(List<T> said, List<T> old, Part part, Set<Part> out) {
        return !said.isEmpty() ? said : out.contains(part) ? List.of() : old;
    }

    private static List<ItemId> after(Drafting drafting, Dossier onClaim, List<String> handles, ItemId own) {
        return handles.stream()
                .map(handle -> another(drafting, onClaim, handle, own, "An act cannot come after itself."))
                .toList();
    }

    private static ItemId another(Drafting drafting, Dossier onClaim, String handle, ItemId own, String otherwise) {
        ItemId act = Desk.standingAct(drafting, onClaim, handle);
        if (act.equals(own)) {
            throw new Refused(otherwise);
        }
        return act;
    }

    /** A claim with other subjects, tags or another kind; its words are changed by {@link Desk#reword}. */
    public static Claim claim(
            Drafting drafting,
            String handle,
            @Nullable ClaimKind kind,
            List<String> about,
            List<String> tags,
            Set<Part> out,
            String why) {
        ItemId id = drafting.directory().claim(handle);
        Claim old = (Claim) standing(drafting, id, handle);
        Claim changed = new Claim(
                old.id(),
                old.handle(),
                kind == null ? old.kind() : kind,
                next(drafting.parties(about), old.subjects(), Part.SUBJECTS, out),
                next(tags, old.tags(), Part.TAGS, out));
        return amended(drafting, old, changed, why);
    }

    /**
     * A party with another name, kind or Wikidata id; the name it had still finds it.
     *
     * @throws Refused if somebody else goes by that name
     */
    public static Party party(
            Drafting drafting,
            String typed,
            @Nullable PartyKind kind,
            @Nullable String name,
            @Nullable String wikidata,
            Set<Part> out,
            String why) {
        Party old = drafting.directory().require(typed);
        if (name != null) {
            Doubles.named(drafting, name, old.id()).ifPresent(known -> {
                throw new Refused(Sentence.of(
                        "\"{0}\" is the name of {1} already. For somebody else of the same name, add what tells them apart. If the two are one: {2}.",
                        name, known, WayOut.to(Step.MERGE, known, old.handle())));
            });
        }
        Party changed = new Party(
                old.id(),
                old.handle(),
                kind == null ? old.kind() : kind,
                name == null ? old.name() : name,
                next(Desk.wikidata(wikidata), old.wikidata(), Part.WIKIDATA, out));
        return amended(drafting, old, changed, why);
    }

    /**
     * A source with more, or other, particulars.
     *
     * @throws Refused if another source has that address
     */
    public static Source source(Drafting drafting, String handle, SourceDraft draft, Set<Part> out, String why) {
        ItemId id = drafting.directory()
                .require(ItemKind.SOURCE, "source", handle, Sentence.of("{0} shows all.", WayOut.to(Step.SOURCES)));
        Source old = (Source) standing(drafting, id, handle);
        if (draft.url() != null) {
            Doubles.at(drafting, draft.url(), id).ifPresent(known -> {
                throw new Refused(Sentence.of(
                        "That address is there already: {0}. If both are one, cite {0} in the place of this one, then {1}.",
                        known, WayOut.to(Step.VOID_ITEM, old.handle())));
            });
        }
        drafting.notInTheFuture("The publication date", draft.published());
        SourceDraft changed = new SourceDraft(
                next(draft.publisher(), old.publisher(), Part.PUBLISHER, out),
                next(draft.title(), old.title(), Part.TITLE, out),
                next(draft.author(), old.author(), Part.AUTHOR, out),
                next(draft.url(), old.url(), Part.URL, out),
                next(draft.published(), old.published(), Part.PUBLISHED, out),
                next(draft.language(), old.language(), Part.LANGUAGE, out),
                next(draft.snapshot(), old.snapshot(), Part.SNAPSHOT, out),
                old.handle());
        if (changed.named() == null) {
            throw new Refused(Sentence.of(
                    "A source needs an address, a publisher or a title. Give another one, or {0}.",
                    WayOut.to(Step.VOID_ITEM, old.handle())));
        }
        return amended(drafting, old, changed.as(old.id(), old.handle()), why);
    }

    /**
     * Evidence with something changed.
     *
     * @param details of a quote whose words the draft may leave as they are
     */
    public static Evidence evidence(
            Drafting drafting, String handle, EvidenceDraft draft, Details details, Set<Part> out, String why) {
        ItemId id = drafting.directory()
                .require(ItemKind.EVIDENCE, "evidence", handle, Sentence.of("{0} lists it.", WayOut.to(Step.CLAIM)));
        Evidence old = (Evidence) standing(drafting, id, handle);
        Dossier onClaim = Reading.claims(drafting.reader(), Set.of(old.claim()), null);
        ItemId source = draft.source() == null ? old.source() : drafting.source(draft.source());
        boolean keepsPublic = draft.becamePublic() == null && !out.contains(Part.BECAME_PUBLIC);
        Evidence changed = new Evidence(
                old.id(),
                old.handle(),
                old.claim(),
                source,
                draft.bearing() == null ? old.bearing() : draft.bearing(),
                draft.act() == null ? kept(old.act(), Part.ACT, out) : Desk.standingAct(drafting, onClaim, draft.act()),
                next(drafting.parties(draft.via()), old.via(), Part.VIA, out),
                keepsPublic ? old.becamePublic() : Desk.knownSince(drafting, source, draft.becamePublic()),
                next(draft.summary(), old.summary(), Part.SUMMARY, out),
                details.quote(drafting, handle, draft.quote(), old.quote(), out));
        return amended(drafting, old, changed, why);
    }

    /** A verdict as we had it wrong, not one that the reviewer changed: that is a new one. */
    public static Verdict verdict(Drafting drafting, String handle, VerdictDraft draft, Set<Part> out, String why) {
        ItemId id = drafting.directory()
                .require(ItemKind.VERDICT, "verdict", handle, Sentence.of("{0} lists them.", WayOut.to(Step.CLAIM)));
        Verdict old = (Verdict) standing(drafting, id, handle);
        drafting.notInTheFuture("The verdict's date", draft.given());
        Desk.Rated rated = draft.scale() == null && draft.label() == null
                ? new Desk.Rated(old.scale(), old.code(), old.label())
                : Desk.rated(
                        drafting,
                        draft.scale() == null ? old.scale() : draft.scale(),
                        draft.label() == null ? old.label() : draft.label());
        Verdict changed = new Verdict(
                old.id(),
                old.handle(),
                old.claim(),
                old.wording(),
                draft.reviewer() == null ? old.reviewer() : drafting.party(draft.reviewer()),
                rated.scale(),
                rated.code(),
                rated.text(),
                next(draft.reasoning(), old.reasoning(), Part.REASONING, out),
                draft.given() == null ? old.given() : draft.given(),
                next(draft.evidenceUpTo(), old.evidenceUpTo(), Part.EVIDENCE_UP_TO, out),
                next(drafting.sources(draft.sources()), old.sources(), Part.SOURCES, out));
        Desk.checkSeen(changed.evidenceUpTo(), changed.given());
        return amended(drafting, old, changed, why);
    }

    private static <T extends Item> T amended(Drafting drafting, T old, T changed, String why) {
        if (why.isBlank()) {
            throw new Refused("A correction of our own record needs its reason: say why.");
        }
        if (old.equals(changed)) {
            throw new Refused("Nothing would change: \"" + old.handle() + "\" already says so.");
        }
        drafting.amend(changed, why);
        return changed;
    }

    static Item standing(Drafting drafting, ItemId id, String handle) {
        return Reading.items(drafting.reader(), Set.of(id), null)
                .item(id)
                .orElseThrow(() -> new Refused(Sentence.of(
                        "\"{0}\" was voided or undone; there is nothing to change. {1} says why.",
                        handle, WayOut.to(Step.LOG))));
    }
}
