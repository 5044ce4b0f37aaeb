package org.openclaims.report;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openclaims.item.ItemId;
import org.openclaims.log.Dossier;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.position.RecordedAct;
import org.openclaims.position.Vantage;

/** Makes the report on one claim. */
final class ClaimPages {
    private ClaimPages() {}

    static ClaimReport report(LogReader reader, ItemId claim, Vantage vantage, Instant askedAt) {
        Dossier alone = Reading.claims(reader, Set.of(claim), vantage.knownAt());
        if (!alone.has(claim)) {
            throw new NotOnRecord("The claim");
        }
        List<RecordedAct> acts = alone.actsThatCount(claim);
        Set<ItemId> beside = Occasions.claimsBeside(reader, acts);
        beside.removeAll(alone.sameAs(claim));
        Dossier dossier = alone;
        if (!beside.isEmpty()) {
            int found = beside.size();
            dossier = Reading.claims(reader, with(claim, beside), vantage.knownAt());
            Occasions.keepThoseBeside(beside, acts, dossier);
            if (beside.size() < found) {
                dossier = Reading.claims(reader, with(claim, beside), vantage.knownAt());
            }
        }
        Citations citations = new Citations();
        Scene scene = new Scene(dossier, vantage, citations);
        Views views = new Views(scene);
        Occasions occasions = new Occasions(scene, beside);
        List<Held> held = scene.holders(claim).stream()
                .map(holder -> views.held(claim, holder, occasions.of(claim, holder)))
                .toList();
        ClaimFacts facts = views.facts(claim);
        return new ClaimReport(
                Viewpoint.of(vantage, askedAt).doubting(scene.doubted(Set.of(claim))),
                facts,
                dossier.wordings(claim),
                held,
                Corrections.told(reader, vantage.knownAt(), alone.corrections(Set.of(claim))),
                citations.all());
    }

    private static Set<ItemId> with(ItemId claim, Set<ItemId> beside) {
        Set<ItemId> all = new LinkedHashSet<>();
        all.add(claim);
        all.addAll(beside);
        return all;
    }
}
