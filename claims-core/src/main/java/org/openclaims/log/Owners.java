package org.openclaims.log;

import java.util.List;
import org.openclaims.act.Act;
import org.openclaims.claim.Claim;
import org.openclaims.claim.Link;
import org.openclaims.claim.Wording;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.ItemId;
import org.openclaims.original.Original;
import org.openclaims.party.Alias;
import org.openclaims.party.Identity;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.source.Source;
import org.openclaims.verdict.Scale;
import org.openclaims.verdict.Verdict;

/** What an item is a part of: an act of its claim, an office of its party. */
enum Owners implements ItemVisitor<List<ItemId>> {
    INSTANCE;

    @Override
    public List<ItemId> party(Party party) {
        return List.of();
    }

    @Override
    public List<ItemId> alias(Alias alias) {
        return List.of(alias.party());
    }

    @Override
    public List<ItemId> office(Office office) {
        return List.of(office.party());
    }

    @Override
    public List<ItemId> claim(Claim claim) {
        return List.of();
    }

    @Override
    public List<ItemId> wording(Wording wording) {
        return List.of(wording.claim());
    }

    @Override
    public List<ItemId> link(Link link) {
        return List.of(link.from(), link.to());
    }

    @Override
    public List<ItemId> source(Source source) {
        return List.of();
    }

    @Override
    public List<ItemId> act(Act act) {
        return List.of(act.claim());
    }

    @Override
    public List<ItemId> evidence(Evidence evidence) {
        return List.of(evidence.claim());
    }

    @Override
    public List<ItemId> verdict(Verdict verdict) {
        return List.of(verdict.claim());
    }

    @Override
    public List<ItemId> scale(Scale scale) {
        return List.of();
    }

    @Override
    public List<ItemId> identity(Identity identity) {
        return List.of(identity.party());
    }

    @Override
    public List<ItemId> original(Original original) {
        return List.of(original.claim());
    }
}
