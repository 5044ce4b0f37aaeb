package org.openclaims.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.Act;
import org.openclaims.act.Form;
import org.openclaims.act.Quote;
import org.openclaims.claim.Claim;
import org.openclaims.claim.Link;
import org.openclaims.claim.Wording;
import org.openclaims.date.EventDate;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.ItemId;
import org.openclaims.log.ItemVisitor;
import org.openclaims.original.Original;
import org.openclaims.party.Alias;
import org.openclaims.party.Identity;
import org.openclaims.party.Office;
import org.openclaims.party.Party;
import org.openclaims.source.Source;
import org.openclaims.verdict.Scale;
import org.openclaims.verdict.Verdict;

/** What an item says, particular by particular in plain words, so that two versions of it can be held side by side. */
final class Particulars implements ItemVisitor<Map<String, Particular>> {
    private final Naming names;
    private final Map<String, Particular> said = new LinkedHashMap<>();

    Particulars(Naming names) {
        this.names = names;
    }

    @Override
    public Map<String, Particular> party(Party party) {
        return put("name", party.name()).put("kind", party.kind()).put("Wikidata", party.wikidata()).said;
    }

    @Override
    public Map<String, Particular> alias(Alias alias) {
        return put("other name", alias.name()).put("whose", List.of(alias.party())).said;
    }

    @Override
    public Map<String, Particular> office(Office office) {
        return put("office", office.title())
                .put("from", office.from())
                .put("until", office.until())
                .put("whose", List.of(office.party()))
                .said;
    }

    @Override
    public Map<String, Particular> claim(Claim claim) {
        return put("kind", claim.kind())
                .put("about", claim.subjects())
                .put("tags", String.join(", ", claim.tags()))
                .said;
    }

    @Override
    public Map<String, Particular> wording(Wording wording) {
        return put("wording", wording.text()).put("language", wording.language()).said;
    }

    @Override
    public Map<String, Particular> link(Link link) {
        return put("link", link.kind())
                .put(
                        "claims",
                        names.claim(link.from()).handle() + ", "
                                + names.claim(link.to()).handle())
                .said;
    }

    @Override
    public Map<String, Particular> source(Source source) {
        return put("publisher", source.publisher())
                .put("title", source.title())
                .put("author", source.author())
                .put("address", source.url())
                .put("published", source.published())
                .put("language", source.language())
                .put("snapshot", source.snapshot())
                .said;
    }

    @Override
    public Map<String, Particular> act(Act act) {
        Form form = act.form();
        put("kind", act.kind());
        if (act.force() != null) {
            put("force", act.force());
        }
        if (form != null) {
            put("called", form.by() == null ? form.called() : form.called() + " (by " + form.by() + ")");
        }
        return put("by", List.of(act.by()))
                .put("on behalf of", act.onBehalfOf() == null ? List.of() : List.of(act.onBehalfOf()))
                .put("told by", act.toldBy())
                .put("via", act.via())
                .put("to", act.to())
                .put("where", act.venue())
                .quote(act.quote())
                .put("made", act.made())
                .put("public", act.becamePublic())
                .sources(act.sources())
                .put("after", handles(act.after()))
                .put("answers", names.handle(act.answers()))
                .put(
                        "replacement",
                        act.replacement() == null
                                ? null
                                : names.claim(act.replacement()).handle())
                .put("attestation", act.attestation())
                .put("note", act.note())
                .said;
    }

    @Override
    public Map<String, Particular> evidence(Evidence evidence) {
        return put("bearing", evidence.bearing())
                .put("on the act", names.handle(evidence.act()))
                .put("via", evidence.via())
                .sources(List.of(evidence.source()))
                .put("public", evidence.becamePublic())
                .put("summary", evidence.summary())
                .quote(evidence.quote())
                .said;
    }

    @Override
    public Map<String, Particular> verdict(Verdict verdict) {
        return put("verdict", verdict.label())
                .put("scale", verdict.scale())
                .put("reviewer", List.of(verdict.reviewer()))
                .put("given", verdict.given())
                .put("evidence up to", verdict.evidenceUpTo())
                .put("reasoning", verdict.reasoning())
                .sources(verdict.sources())
                .said;
    }

    @Override
    public Map<String, Particular> scale(Scale scale) {
        return put("scale", scale.title()).said;
    }

    @Override
    public Map<String, Particular> identity(Identity identity) {
        return put("identity", identity.sealed() == null ? "erased" : "kept, encrypted").said;
    }

    @Override
    public Map<String, Particular> original(Original original) {
        return put("format", original.format()).put("original", original.text()).said;
    }

    private Particulars put(String what, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            said.put(what, new Particular(value, null, false));
        }
        return this;
    }

    private Particulars put(String what, Enum<?> value) {
        said.put(what, new Particular(Codes.of(value), null, true));
        return this;
    }

    private Particulars put(String what, @Nullable EventDate date) {
        if (date != null) {
            said.put(what, new Particular(date.edtf().value(), date, false));
        }
        return this;
    }

    private Particulars put(String what, List<ItemId> parties) {
        return put(what, parties.stream().map(id -> names.who(id).name()).collect(Collectors.joining(", ")));
    }

    private Particulars sources(List<ItemId> sources) {
        return put("sources", handles(sources));
    }

    private Particulars quote(@Nullable Quote quote) {
        if (quote == null) {
            return this;
        }
        put("quote", quote.text()).put("language of the quote", quote.language());
        quote.translations().forEach(other -> put("translation (" + other.language() + ")", other.text()));
        return this;
    }

    private String handles(List<ItemId> ids) {
        return ids.stream()
                .map(id -> names.handle(id) == null ? id.key() : names.handle(id))
                .collect(Collectors.joining(", "));
    }
}
