package org.openclaims.cli.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openclaims.act.Act;
import org.openclaims.cli.words.Language;
import org.openclaims.date.EventDate;
import org.openclaims.report.ActView;
import org.openclaims.report.ClaimFacts;
import org.openclaims.report.EvidenceView;
import org.openclaims.report.Held;
import org.openclaims.report.VerdictView;

/** What there is to mark of a claim and one who held it. */
record Moments(ClaimFacts claim, Held held, Language language) {
    /** What the party itself did. */
    List<Moment> own() {
        return held.acts().stream().map(view -> moment(view, "")).toList();
    }

    /** What others did, and what came to light, in the order in which it became known. */
    List<Moment> ofOthers() {
        List<Moment> moments = new ArrayList<>();
        for (ActView act : claim.contested()) {
            moments.add(moment(act, act.by().name() + " "));
        }
        for (EvidenceView evidence : claim.evidence()) {
            EventDate known = evidence.evidence().becamePublic();
            String bearing = language.say("evidence: {0}", language.proofs().bearing(evidence));
            moments.add(new Moment(
                    known,
                    known,
                    Shape.of(evidence.evidence().bearing()),
                    Drawings.number(evidence.evidence().handle()),
                    bearing,
                    evidence.evidence().handle(),
                    language.proofs().evidence(evidence)));
        }
        for (VerdictView verdict : claim.verdicts()) {
            moments.add(new Moment(
                    verdict.verdict().given(),
                    verdict.verdict().given(),
                    Shape.HEXAGON,
                    Drawings.number(verdict.verdict().handle()),
                    language.say(
                            "verdict of {0}: {1}",
                            verdict.reviewer().name(), verdict.verdict().label()),
                    verdict.verdict().handle(),
                    language.proofs().verdict(verdict)));
        }
        moments.sort(Comparator.comparing(Moment::middle));
        return moments;
    }

    private Moment moment(ActView view, String who) {
        Act act = view.act();
        StringBuilder label = new StringBuilder(who).append(language.sayings().shortly(view));
        if (!act.becamePublic().edtf().isDay()) {
            label.append(" · ").append(language.dates().date(act.becamePublic()));
        }
        return new Moment(
                act.made(),
                act.becamePublic(),
                Shape.of(act),
                Drawings.number(act.handle()),
                label.toString(),
                act.handle(),
                language.sayings().deed(view, who.isEmpty() ? held.position().party() : null));
    }
}
