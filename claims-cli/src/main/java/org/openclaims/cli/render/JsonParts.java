package org.openclaims.cli.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.Act;
import org.openclaims.act.Form;
import org.openclaims.act.Quote;
import org.openclaims.cli.words.Language;
import org.openclaims.date.EventDate;
import org.openclaims.position.Candidate;
import org.openclaims.position.Flag;
import org.openclaims.report.ActView;
import org.openclaims.report.Citation;
import org.openclaims.report.ClaimFacts;
import org.openclaims.report.ClaimRef;
import org.openclaims.report.EvidenceView;
import org.openclaims.report.Held;
import org.openclaims.report.Occasion;
import org.openclaims.report.Period;
import org.openclaims.report.Standpoint;
import org.openclaims.report.VerdictView;
import org.openclaims.report.Viewpoint;
import org.openclaims.report.Who;

/** The parts that several reports share, with the keys that other programs rely on. A released key is never renamed. */
record JsonParts(Json json) {
    static @Nullable String day(@Nullable LocalDate day) {
        return day == null || day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day.toString();
    }

    void view(Viewpoint view) {
        json.put("asOf", day(view.asOf()))
                .put("clock", Codes.of(view.clock()))
                .put("knownAt", view.knownAt().toString())
                .put("least", Codes.of(view.least()));
    }

    void who(Who who) {
        json.put("handle", who.handle()).put("name", who.name()).put("kind", Codes.of(who.kind()));
    }

    void ref(ClaimRef claim) {
        json.put("handle", claim.handle()).put("text", claim.text());
    }

    void position(Standpoint position) {
        json.object("party", position.party(), this::who)
                .put("state", Codes.of(position.state()))
                .strings("flags", flags(position.flags()))
                .put("since", day(position.since()))
                .put("sinceEarliest", day(position.sinceEarliest()))
                .put("sinceCertain", position.since() != null && position.sinceEarliest() == null)
                .put("count", position.count())
                .put("flips", position.flips())
                .strings(
                        "candidates",
                        position.candidates().stream().map(Candidate::code).toList())
                .put("question", Language.ENGLISH.standing().question(position))
                .object("replacement", position.replacement(), this::ref)
                .put(
                        "act",
                        position.behind() == null
                                ? null
                                : position.behind().act().handle())
                .object("words", position.words(), this::words)
                .objects("history", position.history(), this::period);
    }

    /** What a party holds, its acts and occasions beside it. */
    void held(Held held) {
        position(held.position());
        json.objects("acts", held.acts(), this::act).objects("occasions", held.occasions(), this::occasion);
    }

    private void words(ActView view) {
        json.put("act", view.act().handle());
        Quote quote = view.act().quote();
        if (quote != null) {
            quote(quote);
        }
    }

    private void quote(Quote quote) {
        json.put("quote", quote.text())
                .put("language", quote.language())
                .objects(
                        "translations",
                        quote.translations(),
                        one -> json.put("text", one.text())
                                .put("language", one.language())
                                .put("by", one.by()));
    }

    private void period(Period period) {
        json.put("from", day(period.from()))
                .put("to", day(period.to()))
                .put("state", Codes.of(period.state()))
                .strings("flags", flags(period.flags()))
                .strings(
                        "candidates",
                        period.candidates().stream().map(Candidate::code).toList())
                .put("act", period.act());
    }

    private void occasion(Occasion occasion) {
        json.put("act", occasion.act())
                .objects("others", occasion.others(), this::ref)
                .put("withdrawn", occasion.withdrawn())
                .put("total", occasion.total());
    }

    void act(ActView view) {
        Act act = view.act();
        json.put("id", act.handle())
                .put("kind", Codes.of(act.kind()))
                .put("claim", view.claim().handle())
                .object("by", view.by(), this::who)
                .put("office", view.office())
                .object("onBehalfOf", view.onBehalfOf(), this::who)
                .put("byProxy", view.byProxy())
                .put("force", act.force() == null ? null : Codes.of(act.force()))
                .object("form", act.form(), this::form);
        date("made", act.made());
        date("public", act.becamePublic());
        json.objects("toldBy", view.toldBy(), this::who)
                .objects("via", view.via(), this::who)
                .objects("to", view.to(), this::who)
                .put("venue", act.venue());
        if (act.quote() == null) {
            json.none("quote").none("language").strings("translations", List.of());
        } else {
            quote(act.quote());
        }
        json.put("answers", view.answers())
                .strings("after", view.after())
                .object("replacement", view.replacement(), this::ref)
                .put("attestation", Codes.of(act.attestation()))
                .put("perhaps", view.perhaps())
                .put("amended", view.amended())
                .put("note", act.note());
        cited(view.sources());
    }

    private void form(Form form) {
        json.put("called", form.called()).put("by", form.by());
    }

    /** EDTF; the words beside it where words were kept. */
    void date(String key, @Nullable EventDate date) {
        json.put(key, date == null ? null : date.edtf().value());
        if (date != null && date.words() != null) {
            json.put(key + "Words", date.words());
        }
    }

    private void cited(List<Citation> sources) {
        json.strings(
                "sources", sources.stream().map(one -> one.source().handle()).toList());
    }

    void facts(ClaimFacts claim) {
        json.put("kind", Codes.of(claim.claim().kind()))
                .objects("about", claim.subjects(), this::who)
                .strings("tags", claim.claim().tags())
                .objects(
                        "links",
                        claim.links(),
                        link -> json.put("kind", Codes.of(link.kind()))
                                .object("claim", link.other(), this::ref)
                                .put("earlierWording", link.earlierWording()))
                .put("contest", Codes.of(claim.contest()))
                .object("verdict", claim.verdict(), this::verdict)
                .objects("verdicts", claim.verdicts(), this::verdict)
                .objects("evidence", claim.evidence(), this::evidence)
                .objects("contestActs", claim.contested(), this::act)
                .strings("requests", claim.requests());
    }

    void verdict(VerdictView view) {
        json.put("id", view.verdict().handle())
                .put("label", view.verdict().label())
                .put("code", view.verdict().code())
                .put("scale", view.verdict().scale())
                .put("scaleTitle", view.scale())
                .object("reviewer", view.reviewer(), this::who);
        date("given", view.verdict().given());
        date("evidenceUpTo", view.verdict().evidenceUpTo());
        json.put("reasoning", view.verdict().reasoning())
                .put("current", view.current())
                .put("beside", view.beside())
                .put("earlierWording", view.earlierWording())
                .put("perhaps", view.perhaps());
        cited(view.sources());
    }

    void evidence(EvidenceView view) {
        json.put("id", view.evidence().handle())
                .put("bearing", Codes.of(view.evidence().bearing()))
                .put("on", view.act() == null ? "truth" : "act")
                .put("act", view.act())
                .put("summary", view.evidence().summary())
                .put("source", view.source().source().handle())
                .objects("via", view.via(), this::who);
        date("public", view.evidence().becamePublic());
        if (view.evidence().quote() == null) {
            json.none("quote").none("language").strings("translations", List.of());
        } else {
            quote(view.evidence().quote());
        }
        json.put("earlierWording", view.earlierWording()).put("perhaps", view.perhaps());
    }

    private static List<String> flags(Set<Flag> flags) {
        return flags.stream().sorted().map(Codes::of).toList();
    }
}
