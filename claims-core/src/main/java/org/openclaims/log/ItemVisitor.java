package org.openclaims.log;

import org.openclaims.act.Act;
import org.openclaims.claim.Claim;
import org.openclaims.claim.Link;
import org.openclaims.claim.Wording;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.Item;
import org.openclaims.original.Original;
import org.openclaims.party.Alias;
import org.openclaims.party.Identity;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.source.Source;
import org.openclaims.verdict.Scale;
import org.openclaims.verdict.Verdict;

/** One method per kind of item: a new kind does not compile until every reader handles it. */
public interface ItemVisitor<R> {
    R party(Party party);

    R alias(Alias alias);

    R office(Office office);

    R claim(Claim claim);

    R wording(Wording wording);

    R link(Link link);

    R source(Source source);

    R act(Act act);

    R evidence(Evidence evidence);

    R verdict(Verdict verdict);

    R scale(Scale scale);

    R identity(Identity identity);

    R original(Original original);

    /** Calls the method for this item's kind. */
    static <R> R visit(Item item, ItemVisitor<R> visitor) {
        return switch (item.id().kind()) {
            case PARTY -> visitor.party((Party) item);
            case ALIAS -> visitor.alias((Alias) item);
            case OFFICE -> visitor.office((Office) item);
            case CLAIM -> visitor.claim((Claim) item);
            case WORDING -> visitor.wording((Wording) item);
            case LINK -> visitor.link((Link) item);
            case SOURCE -> visitor.source((Source) item);
            case ACT -> visitor.act((Act) item);
            case EVIDENCE -> visitor.evidence((Evidence) item);
            case VERDICT -> visitor.verdict((Verdict) item);
            case SCALE -> visitor.scale((Scale) item);
            case IDENTITY -> visitor.identity((Identity) item);
            case ORIGINAL -> visitor.original((Original) item);
        };
    }
}
