package org.openclaims.cli.serve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openclaims.cli.html.Links;
import org.openclaims.cli.site.SourcesPage;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Dossier;
import org.openclaims.log.LogReader;
import org.openclaims.log.Reading;
import org.openclaims.position.Vantage;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.Reports;

/** Sources, newest first, with the claims that rest on them. */
final class Resting {
    private final LogReader reader;
    private final Vantage vantage;
    private final Instant askedAt;
    private final Map<ItemId, ClaimReport> reports = new HashMap<>();

    Resting(LogReader reader, Vantage vantage, Instant askedAt) {
        this.reader = reader;
        this.vantage = vantage;
        this.askedAt = askedAt;
    }

    SourcesPage page(long before, int most, Links links) {
        List<LogReader.Placed> found = reader.newest(ItemKind.SOURCE, before, most + 1);
        List<LogReader.Placed> shown = found.subList(0, Math.min(most, found.size()));
        List<ItemId> ids = shown.stream().map(LogReader.Placed::item).toList();
        Dossier dossier = Reading.items(reader, ids, vantage.knownAt());
        List<SourcesPage.Row> rows = new ArrayList<>();
        for (ItemId id : ids) {
            if (dossier.has(id)) {
                rows.add(new SourcesPage.Row(
                        dossier.source(id),
                        on(id).stream().map(report -> report.claim().ref()).toList()));
            }
        }
        String older = found.size() > most ? links.older(shown.get(most - 1).seq()) : null;
        return new SourcesPage(rows, null, older);
    }

    /** What is found may have been voided since, or not be visible from here: the report decides. */
    private List<ClaimReport> on(ItemId source) {
        Set<ItemId> found = Reading.claimsCiting(reader, source);
        Dossier dossier = Reading.items(reader, found, vantage.knownAt());
        return found.stream()
                .filter(dossier::has)
                .map(claim -> reports.computeIfAbsent(claim, id -> Reports.claim(reader, id, vantage, askedAt)))
                .filter(report -> report.sources().stream()
                        .anyMatch(cited -> cited.source().id().equals(source)))
                .toList();
    }
}
