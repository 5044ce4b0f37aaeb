package org.openclaims.cli.render;

import org.openclaims.Codes;
import org.openclaims.cli.words.Language;
import org.openclaims.party.Office;
import org.openclaims.report.Citation;
import org.openclaims.report.CorrectionView;
import org.openclaims.report.Counts;
import org.openclaims.report.HeldClaim;
import org.openclaims.report.PersonCard;
import org.openclaims.report.Thing;

/** People, claims with their holders, counts, sources and our corrections as JSON. */
record JsonItems(Json json, JsonParts parts) {
    void card(PersonCard person) {
        json.put("handle", person.party().handle())
                .put("name", person.party().name())
                .put("kind", Codes.of(person.party().kind()))
                .put("wikidata", person.party().wikidata())
                .strings("aliases", person.aliases())
                .objects("officesThen", person.officesThen(), this::office)
                .objects("offices", person.offices(), this::office);
    }

    void office(Office office) {
        json.put("title", office.title());
        parts.date("from", office.from());
        parts.date("until", office.until());
    }

    void held(HeldClaim claim) {
        parts.ref(claim.claim().ref());
        parts.facts(claim.claim());
        parts.held(claim.held());
    }

    void counts(Counts counts) {
        json.put("claims", counts.claims());
        counts.byPosition().forEach(json::put);
    }

    void correction(CorrectionView correction) {
        json.put("command", correction.batch().number())
                .put("at", correction.batch().recordedAt().toString())
                .put("actor", correction.batch().actor())
                .put("verb", Codes.of(correction.verb()))
                .object(
                        "undid",
                        correction.undid(),
                        batch -> json.put("command", batch.number()).put("name", batch.command()))
                .strings("what", correction.what())
                .objects("things", correction.things(), this::thing)
                .put("why", correction.why())
                .objects(
                        "differences",
                        correction.differences(),
                        one -> json.put("what", one.what())
                                .put("before", one.before().value())
                                .put("after", one.after().value()));
    }

    void thing(Thing thing) {
        json.put("kind", thing.kind() == null ? null : Codes.of(thing.kind()))
                .put("handle", thing.handle())
                .put("text", Language.ENGLISH.say(thing.text()));
    }

    void source(Citation citation) {
        json.put("number", citation.number())
                .put("handle", citation.source().handle())
                .put("publisher", citation.source().publisher())
                .put("title", citation.source().title())
                .put("author", citation.source().author())
                .put("url", citation.source().url());
        parts.date("published", citation.source().published());
        json.put("language", citation.source().language())
                .put("snapshot", citation.source().snapshot());
    }
}
