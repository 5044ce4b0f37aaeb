package org.openclaims.desk;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openclaims.ClaimsException;
import org.openclaims.claim.Claim;
import org.openclaims.claim.ClaimKind;
import org.openclaims.claim.Wording;
import org.openclaims.item.Ids;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.log.Load;
import org.openclaims.log.Reading;
import org.openclaims.party.Names;

/**
 * Takes over what another record says of claims, claim by claim; all of a claim, or nothing. What is here is not recorded again: subjects and topics that
 * it lacks are filled in, and where the two say different things the claim is refused.
 */
public final class SharedClaims {
    private final Load load;
    private final Ids ids;
    private final LocalDate today;
    private final Counterparts counterparts;
    private final Map<String, References.Awaited> awaited = new LinkedHashMap<>();
    private final Set<String> inThisPart = new HashSet<>();
    private int filledIn;
    private Drafting drafting;

    /** @param today on which the claims are taken over */
    public SharedClaims(Load load, Ids ids, LocalDate today) {
        this.load = load;
        this.ids = ids;
        this.today = today;
        counterparts = new Counterparts(load.reader());
        drafting = draft();
    }

    private Drafting draft() {
        return new Drafting(load.reader(), ids, Set.of(), today);
    }

    /**
     * Records one claim.
     *
     * @throws Refused if it cannot be told whom or what is meant, or the record says something else; nothing of the claim is recorded then
     */
    public Reviews.Outcome record(SharedClaim claim) {
        boolean here = inThisPart.contains(claim.handle())
                || claim.wordings().stream().anyMatch(one -> inThisPart.contains(Names.key(one.text())));
        if (here || drafting.size() >= Reviews.CHANGES_AT_ONCE) {
            flush();
        }
        Reviews.Outcome outcome = take(claim);
        inThisPart.add(claim.handle());
        claim.wordings().forEach(one -> inThisPart.add(Names.key(one.text())));
        claim.links().forEach(link -> inThisPart.add(link.claim()));
        return outcome;
    }

    private Reviews.Outcome take(SharedClaim claim) {
        References.Awaited reserved = awaited.get(claim.handle());
        List<String> words =
                claim.wordings().stream().map(SharedClaim.Words::text).toList();
        ItemId known =
                reserved == null ? counterparts.claim(claim.handle(), words).orElse(null) : null;
        ItemId id = known != null ? known : reserved != null ? reserved.id() : drafting.nextId(ItemKind.CLAIM);
        References references = new References(claim, id, drafting, counterparts, awaited);
        try {
            Dossier dossier = known == null ? null : Reading.claims(load.reader(), Set.of(known), null);
            new Taking(claim, references, drafting, id, dossier).take();
        } catch (ClaimsException | IllegalArgumentException e) {
            references.forget();
            throw e instanceof ClaimsException refused
                    ? new Refused(refused.sentence())
                    : new Refused(String.valueOf(e.getMessage()));
        }
        references.keep();
        filledIn += references.amends() ? 1 : 0;
        return known == null
                ? Reviews.Outcome.ADDED
                : references.nothingNew() ? Reviews.Outcome.KNOWN : Reviews.Outcome.UPDATED;
    }

    /** How many known claims got subjects or topics that they lacked. */
    public int filledIn() {
        return filledIn;
    }

    /** Records what is still held, and what was mentioned and never came: a claim, by its words. */
    public void finish() {
        awaited.forEach((theirs, claim) -> {
            Handles handles = drafting.handles();
            String handle = handles.kept(theirs) ? theirs : handles.forClaim(claim.text());
            drafting.add(new Claim(claim.id(), handle, ClaimKind.FACT, List.of(), List.of()));
            drafting.add(new Wording(
                    drafting.nextId(ItemKind.WORDING),
                    handles.numbered(handle + "/w"),
                    claim.id(),
                    1,
                    claim.text(),
                    null,
                    true));
            claim.links().forEach(link -> drafting.add(References.numbered(link, drafting)));
        });
        awaited.clear();
        flush();
    }

    /** Records what is still held, so that others can record. */
    public void flush() {
        if (drafting.size() > 0) {
            load.add(drafting.taken());
            drafting = draft();
        }
        inThisPart.clear();
    }
}
