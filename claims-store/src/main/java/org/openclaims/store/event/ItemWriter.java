package org.openclaims.store.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openclaims.act.Act;
import org.openclaims.act.Form;
import org.openclaims.claim.Claim;
import org.openclaims.claim.Link;
import org.openclaims.claim.Wording;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.Item;
import org.openclaims.log.ItemVisitor;
import org.openclaims.original.Original;
import org.openclaims.party.Alias;
import org.openclaims.party.Identity;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.source.Source;
import org.openclaims.verdict.Label;
import org.openclaims.verdict.Scale;
import org.openclaims.verdict.Verdict;

/** Items to trees, all but the id, which is the subject of the event. Keys are stored for ever: they are added to and never renamed. */
enum ItemWriter implements ItemVisitor<Map<String, Object>> {
    INSTANCE;

    @Override
    public Map<String, Object> party(Party party) {
        return tree(party)
                .put("kind", party.kind())
                .put("name", party.name())
                .put("wikidata", party.wikidata())
                .map();
    }

    @Override
    public Map<String, Object> alias(Alias alias) {
        return tree(alias).put("party", alias.party()).put("name", alias.name()).map();
    }

    @Override
    public Map<String, Object> office(Office office) {
        return tree(office)
                .put("party", office.party())
                .put("title", office.title())
                .put("from", office.from())
                .put("until", office.until())
                .map();
    }

    @Override
    public Map<String, Object> claim(Claim claim) {
        return tree(claim)
                .put("kind", claim.kind())
                .ids("subjects", claim.subjects())
                .texts("tags", claim.tags())
                .map();
    }

    @Override
    public Map<String, Object> wording(Wording wording) {
        return tree(wording)
                .put("claim", wording.claim())
                .put("version", wording.version())
                .put("text", wording.text())
                .put("language", wording.language())
                .put("sameMeaning", wording.sameMeaning())
                .map();
    }

    @Override
    public Map<String, Object> link(Link link) {
        return tree(link)
                .put("kind", link.kind())
                .put("from", link.from())
                .put("to", link.to())
                .map();
    }

    @Override
    public Map<String, Object> source(Source source) {
        return tree(source)
                .put("publisher", source.publisher())
                .put("title", source.title())
                .put("author", source.author())
                .put("url", source.url())
                .put("published", source.published())
                .put("language", source.language())
                .put("snapshot", source.snapshot())
                .map();
    }

    @Override
    public Map<String, Object> act(Act act) {
        Tree tree = tree(act)
                .put("kind", act.kind())
                .put("claim", act.claim())
                .put("wording", act.wording())
                .put("by", act.by())
                .put("onBehalfOf", act.onBehalfOf())
                .put("force", act.force());
        Form form = act.form();
        if (form != null) {
            tree.put("form", new Tree().put("called", form.called()).put("by", form.by()));
        }
        return tree.ids("toldBy", act.toldBy())
                .ids("via", act.via())
                .ids("to", act.to())
                .put("venue", act.venue())
                .put("quote", act.quote())
                .put("made", act.made())
                .put("public", act.becamePublic())
                .ids("sources", act.sources())
                .ids("after", act.after())
                .put("answers", act.answers())
                .put("replacement", act.replacement())
                .put("occasion", act.occasion())
                .put("attestation", act.attestation())
                .put("note", act.note())
                .map();
    }

    @Override
    public Map<String, Object> evidence(Evidence evidence) {
        return tree(evidence)
                .put("claim", evidence.claim())
                .put("source", evidence.source())
                .put("bearing", evidence.bearing())
                .put("act", evidence.act())
                .ids("via", evidence.via())
                .put("public", evidence.becamePublic())
                .put("summary", evidence.summary())
                .put("quote", evidence.quote())
                .map();
    }

    @Override
    public Map<String, Object> verdict(Verdict verdict) {
        return tree(verdict)
                .put("claim", verdict.claim())
                .put("wording", verdict.wording())
                .put("reviewer", verdict.reviewer())
                .put("scale", verdict.scale())
                .put("code", verdict.code())
                .put("label", verdict.label())
                .put("reasoning", verdict.reasoning())
                .put("given", verdict.given())
                .put("evidenceUpTo", verdict.evidenceUpTo())
                .ids("sources", verdict.sources())
                .map();
    }

    @Override
    public Map<String, Object> scale(Scale scale) {
        List<Tree> labels = new ArrayList<>();
        for (Label label : scale.labels()) {
            labels.add(new Tree()
                    .put("code", label.code())
                    .put("text", label.text())
                    .put("ranked", label.ranked()));
        }
        return tree(scale).put("title", scale.title()).trees("labels", labels).map();
    }

    @Override
    public Map<String, Object> identity(Identity identity) {
        return tree(identity)
                .put("party", identity.party())
                .put("method", identity.method())
                .put("nonce", identity.nonce())
                .put("sealed", identity.sealed())
                .map();
    }

    @Override
    public Map<String, Object> original(Original original) {
        return tree(original)
                .put("claim", original.claim())
                .put("format", original.format())
                .put("identity", original.identity())
                .put("digest", original.digest())
                .put("text", original.text())
                .map();
    }

    private static Tree tree(Item item) {
        return new Tree().put("handle", item.handle());
    }
}
