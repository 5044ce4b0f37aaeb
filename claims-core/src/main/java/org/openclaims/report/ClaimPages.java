package org.openclaims.report;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openclaims.item.ItemId;
import org.openclaims.log.Dossier;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.position.Vantage;

/** Makes the report on one claim. */
final class ClaimPages {
    private ClaimPages() {}

    static ClaimReport report(LogReader reader, ItemId claim, Vantage vantage, Instant askedAt) {
        Dossier alone = Reading.claims(reader, Set.of(claim), vantage.knownAt());
        if (!alone.has(claim)) {
            throw new NotOnRecord("The claim");
        }
        Set<ItemId> beside = new LinkedHashSet<>(Occasions.claimsBeside(reader, alone.actsThatCount(claim)));
        beside.removeAll(alone.sameAs(claim));
        Set<ItemId> all = new LinkedHashSet<>(Set.of(claim));
        all.addAll(beside);
        Dossier dossier = beside.isEmpty() ? alone : Reading.claims(reader, all, vantage.knownAt());
        beside.removeIf(other -> !dossier.has(other));
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
                Corrections.told(reader, vantage.knownAt(), alone.corrections()),
                citations.all());
    }
}
