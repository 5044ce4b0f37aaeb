package org.openclaims.desk;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/** Corrections of our own record: a new version in the place of the old one, which stays readable, and the reason. */
public final class Amendments {
    private Amendments() {}

    /** An act with something changed; null and empty parts of the draft are kept as they are. */
    public static Act act(Drafting drafting, String handle, ActDraft draft, String why) {
        ItemId id = drafting.directory().act(handle);
        Act old = (Act) standing(drafting, id, handle);
        Dossier onClaim = Reading.claims(drafting.reader(), Set.of(old.claim()), null);
        ActKind kind = draft.kind() == null ? old.kind() : draft.kind();
        Force force = draft.force() == null ? old.force() : draft.force();
        ActBuilder change = old.change()
                .kind(kind)
                .force(kind == ActKind.RETRACT ? (force == null ? Force.FULL : force) : null)
                .form(draft.form() == null ? old.form() : draft.form())
                .by(draft.by() == null ? old.by() : drafting.party(draft.by()))
                .onBehalfOf(draft.onBehalfOf() == null ? old.onBehalfOf() : drafting.party(draft.onBehalfOf()))
                .toldBy(draft.toldBy().isEmpty() ? old.toldBy() : drafting.parties(draft.toldBy()))
                .via(draft.via().isEmpty() ? old.via() : drafting.parties(draft.via()))
                .to(draft.to().isEmpty() ? old.to() : drafting.parties(draft.to()))
                .venue(draft.venue() == null ? old.venue() : draft.venue())
                .quote(draft.quote() == null ? old.quote() : draft.quote())
                .sources(draft.sources().isEmpty() ? old.sources() : drafting.sources(draft.sources()))
                .after(draft.after().isEmpty() ? old.after() : after(drafting, onClaim, draft.after(), handle))
                .answers(draft.answers() == null ? old.answers() : Desk.standingAct(drafting, onClaim, draft.answers()))
                .replacement(
                        draft.replacement() == null
                                ? old.replacement()
                                : Acts.replacement(drafting, draft.replacement(), old.claim()))
                .attestation(draft.attestation() == null ? old.attestation() : draft.attestation())
                .note(draft.note() == null ? old.note() : draft.note());
        var made = draft.made() == null ? old.made() : draft.made();
        boolean publicFollows =
                draft.becamePublic() == null && old.becamePublic().equals(old.made());
        var becamePublic =
                draft.becamePublic() != null ? draft.becamePublic() : publicFollows ? made : old.becamePublic();
        Acts.checkDates(drafting, made, becamePublic);
        return amended(
                drafting, old, change.made(made).becamePublic(becamePublic).build(), why);
    }

    private static List<ItemId> after(Drafting drafting, Dossier onClaim, List<String> handles, String own) {
        if (handles.contains(own)) {
            throw new Refused("An act cannot come after itself.");
        }
        return handles.stream()
                .map(handle -> Desk.standingAct(drafting, onClaim, handle))
                .toList();
    }

    /** A claim with other subjects, tags or another kind; its words are changed by {@link Desk#reword}. */
    public static Claim claim(
            Drafting drafting,
            String handle,
            @Nullable ClaimKind kind,
            List<String> about,
            List<String> tags,
            String why) {
        ItemId id = drafting.directory().claim(handle);
        Claim old = (Claim) standing(drafting, id, handle);
        Claim changed = new Claim(
                old.id(),
                old.handle(),
                kind == null ? old.kind() : kind,
                about.isEmpty() ? old.subjects() : drafting.parties(about),
                tags.isEmpty() ? old.tags() : tags);
        return amended(drafting, old, changed, why);
    }

    /** A party with another name, kind or Wikidata id; the name it had still finds it. */
    public static Party party(
            Drafting drafting,
            String typed,
            @Nullable PartyKind kind,
            @Nullable String name,
            @Nullable String wikidata,
            String why) {
        Party old = drafting.directory().require(typed);
        Party changed = new Party(
                old.id(),
                old.handle(),
                kind == null ? old.kind() : kind,
                name == null ? old.name() : name,
                wikidata == null ? old.wikidata() : wikidata);
        return amended(drafting, old, changed, why);
    }

    /** A source with more, or other, particulars; null parts of the draft are kept as they are. */
    public static Source source(Drafting drafting, String handle, SourceDraft draft, String why) {
        ItemId id = drafting.directory().require(ItemKind.SOURCE, "source", handle, "`claims source list` shows all.");
        Source old = (Source) standing(drafting, id, handle);
        drafting.notInTheFuture("The publication date", draft.published());
        Source changed = new Source(
                old.id(),
                old.handle(),
                draft.publisher() == null ? old.publisher() : draft.publisher(),
                draft.title() == null ? old.title() : draft.title(),
                draft.author() == null ? old.author() : draft.author(),
                draft.url() == null ? old.url() : draft.url(),
                draft.published() == null ? old.published() : draft.published(),
                draft.language() == null ? old.language() : draft.language(),
                draft.snapshot() == null ? old.snapshot() : draft.snapshot());
        return amended(drafting, old, changed, why);
    }

    /** Evidence with something changed; null and empty parts of the draft are kept as they are. */
    public static Evidence evidence(Drafting drafting, String handle, EvidenceDraft draft, String why) {
        ItemId id =
                drafting.directory().require(ItemKind.EVIDENCE, "evidence", handle, "`claims show CLAIM` lists it.");
        Evidence old = (Evidence) standing(drafting, id, handle);
        Dossier onClaim = Reading.claims(drafting.reader(), Set.of(old.claim()), null);
        drafting.notInTheFuture("The date", draft.becamePublic());
        Evidence changed = new Evidence(
                old.id(),
                old.handle(),
                old.claim(),
                draft.source() == null ? old.source() : drafting.source(draft.source()),
                draft.bearing() == null ? old.bearing() : draft.bearing(),
                draft.act() == null ? old.act() : Desk.standingAct(drafting, onClaim, draft.act()),
                draft.via().isEmpty() ? old.via() : drafting.parties(draft.via()),
                draft.becamePublic() == null ? old.becamePublic() : draft.becamePublic(),
                draft.summary() == null ? old.summary() : draft.summary(),
                draft.quote() == null ? old.quote() : draft.quote());
        return amended(drafting, old, changed, why);
    }

    /** A verdict as we had it wrong, not one that the reviewer changed: that is a new one. Null and empty parts of the draft are kept. */
    public static Verdict verdict(Drafting drafting, String handle, VerdictDraft draft, String why) {
        ItemId id =
                drafting.directory().require(ItemKind.VERDICT, "verdict", handle, "`claims show CLAIM` lists them.");
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
                draft.reasoning() == null ? old.reasoning() : draft.reasoning(),
                draft.given() == null ? old.given() : draft.given(),
                draft.evidenceUpTo() == null ? old.evidenceUpTo() : draft.evidenceUpTo(),
                draft.sources().isEmpty() ? old.sources() : drafting.sources(draft.sources()));
        return amended(drafting, old, changed, why);
    }

    private static <T extends Item> T amended(Drafting drafting, T old, T changed, String why) {
        if (why.isBlank()) {
            throw new Refused("A correction of our own record needs its reason: --why \"…\".");
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
                .orElseThrow(() -> new Refused(
                        "\"" + handle + "\" was voided or undone; there is nothing to change. `claims log` says why."));
    }
}
