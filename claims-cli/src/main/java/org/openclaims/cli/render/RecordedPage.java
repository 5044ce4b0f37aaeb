package org.openclaims.cli.render;

import java.util.List;
import org.openclaims.Codes;
import org.openclaims.report.ActView;
import org.openclaims.report.RecordedReport;

/** What a command recorded, as a page: short, because somebody waits for it. */
final class RecordedPage {
    private final Page page;

    RecordedPage(Page page) {
        this.page = page;
    }

    void write(RecordedReport report) {
        page.title(head(report));
        if (report.claim() != null) {
            page.entry(null, report.claim().text(), report.claim().handle());
        }
        page.fact(
                "Act",
                report.acts().stream().map(act -> Sayings.sentence(act, null)).toList());
        report.acts().stream().limit(1).forEach(act -> quote(act));
        page.fact("Now", report.positions().stream().map(RecordedPage::position).toList());
        page.fact("Contest", report.contest() == null ? List.of() : List.of(Standing.contest(report.contest())));
        page.fact("New", report.created().stream().map(RecordedPage::created).toList());
        page.fact(
                "Corrected",
                report.corrections().stream().map(Proofs::correction).toList());
        report.corrections()
                .forEach(correction -> page.fact(
                        "Changed",
                        correction.differences().stream()
                                .map(Proofs::difference)
                                .toList()));
        page.fact("Advice", report.advice());
        Proofs.sources(page, report.sources());
    }

    private void quote(ActView act) {
        Quotes.quote(page, act);
    }

    private static String head(RecordedReport report) {
        String command = report.batch().command();
        if (report.rehearsal()) {
            return "Rehearsal, nothing was kept: " + command;
        }
        return report.repeated()
                ? "Recorded before, nothing was added: command "
                        + report.batch().number() + ", " + command
                : "Recorded as command " + report.batch().number() + ": " + command;
    }

    private static String position(RecordedReport.Now now) {
        return now.position().party().name() + " on " + now.claim().handle() + ": " + Standing.sentence(now.position());
    }

    private static String created(RecordedReport.Created created) {
        String takenFor = created.takenFor() == null ? "" : " (" + created.takenFor() + ")";
        return Codes.of(created.kind()) + " " + created.handle() + ": " + created.text() + takenFor;
    }
}
