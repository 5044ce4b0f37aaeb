package org.openclaims.cli.render;

import java.util.List;
import org.openclaims.cli.words.Proofs;
import org.openclaims.cli.words.Recorded;
import org.openclaims.cli.words.Sayings;
import org.openclaims.cli.words.Standing;
import org.openclaims.report.ActView;
import org.openclaims.report.RecordedReport;

/** What a command recorded, as a page: short, because somebody waits for it. */
final class RecordedPage {
    private final Page page;

    RecordedPage(Page page) {
        this.page = page;
    }

    void write(RecordedReport report) {
        page.title(Recorded.head(report));
        if (report.claim() != null) {
            page.entry(null, report.claim().text(), report.claim().handle());
        }
        page.fact(
                "Act",
                report.acts().stream().map(act -> Sayings.sentence(act, null)).toList());
        report.acts().stream().limit(1).forEach(act -> quote(act));
        page.fact("Now", report.positions().stream().map(Recorded::position).toList());
        page.fact("Contest", report.contest() == null ? List.of() : List.of(Standing.contest(report.contest())));
        page.fact("New", report.created().stream().map(Recorded::created).toList());
        page.fact(
                "Corrected",
                report.corrections().stream().map(Proofs::correction).toList());
        report.corrections().forEach(correction -> page.fact("Changed", Proofs.changes(correction)));
        page.fact("Advice", report.advice());
        Passages.sources(page, report.sources());
    }

    private void quote(ActView act) {
        Passages.quote(page, act);
    }
}
