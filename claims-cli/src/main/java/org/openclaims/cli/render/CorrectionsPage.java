package org.openclaims.cli.render;

import java.util.List;
import org.openclaims.cli.words.Changes;
import org.openclaims.cli.words.Dates;
import org.openclaims.cli.words.Proofs;
import org.openclaims.cli.words.Standing;
import org.openclaims.cli.words.Steps;
import org.openclaims.report.CorrectionView;
import org.openclaims.report.CorrectionsReport;
import org.openclaims.report.Thing;

/** What we changed in our own record, as a page: the old words and the new ones, one above the other. */
final class CorrectionsPage {
    private final Page page;

    CorrectionsPage(Page page) {
        this.page = page;
    }

    void write(CorrectionsReport report) {
        Thing of = report.of();
        page.title("Corrections of our own record" + (of == null ? "" : ": " + of.text()));
        page.say(Changes.view(report)
                + " What we changed in our file, newest first. None of this was done by the people it is about.");
        if (report.rows().isEmpty()) {
            page.say("None.");
        }
        report.rows().forEach(this::row);
        if (report.next() != null) {
            page.say("There are more: go on with --before " + report.next() + ".");
        }
    }

    private void row(CorrectionsReport.Row row) {
        CorrectionView correction = row.correction();
        page.entry(
                null,
                "Command " + correction.batch().number() + ": " + Changes.did(correction),
                Dates.instant(correction.batch().recordedAt()) + ", by "
                        + correction.batch().actor() + Steps.chain(correction.batch()));
        page.fact(
                correction.undid() == null ? "What" : "It was",
                correction.things().stream().map(Changes::thing).toList());
        for (CorrectionView.Difference difference : correction.differences()) {
            page.fact(
                    Standing.capital(difference.what()),
                    List.of("was: " + Proofs.shown(difference.before()), "now: " + Proofs.shown(difference.after())));
        }
        page.fact("Why", correction.why().isBlank() ? List.of() : List.of(correction.why()));
        page.fact(
                "But",
                row.undoneBy() == null
                        ? List.of()
                        : List.of("undone by command " + row.undoneBy().number() + ": this correction does not count"));
    }
}
