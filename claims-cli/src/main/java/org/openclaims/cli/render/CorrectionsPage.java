package org.openclaims.cli.render;

import java.util.List;
import java.util.stream.Stream;
import org.openclaims.report.CorrectionView;
import org.openclaims.report.CorrectionsQuery;
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
        page.say(vantage(report)
                + " What we changed in our file, newest first. None of this was done by the people it is about.");
        if (report.rows().isEmpty()) {
            page.say("None.");
        }
        report.rows().forEach(this::row);
        if (report.next() != null) {
            page.say("There are more: go on with --before " + report.next() + ".");
        }
    }

    private static String vantage(CorrectionsReport report) {
        CorrectionsQuery query = report.query();
        StringBuilder words = new StringBuilder("Our record as it was at ").append(Dates.instant(report.knownAt()));
        if (query.since() != null) {
            words.append("; corrected since ").append(Dates.instant(query.since()));
        }
        if (query.until() != null) {
            words.append("; corrected before ").append(Dates.instant(query.until()));
        }
        return words.append('.').toString();
    }

    private void row(CorrectionsReport.Row row) {
        CorrectionView correction = row.correction();
        page.entry(
                null,
                "Command " + correction.batch().number() + ": " + did(correction),
                Dates.instant(correction.batch().recordedAt()) + ", by "
                        + correction.batch().actor());
        page.fact(
                correction.undid() == null ? "What" : "It was",
                correction.things().stream().map(CorrectionsPage::thing).toList());
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

    private static String did(CorrectionView correction) {
        if (correction.undid() != null) {
            return "undid command " + correction.undid().number() + " ("
                    + correction.undid().command() + ")";
        }
        return correction.verb() + " " + String.join(", ", correction.what());
    }

    private static String thing(Thing thing) {
        return String.join(
                " ",
                Stream.of(Proofs.kind(thing.kind()), thing.handle(), Proofs.called(thing.text()))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }
}
