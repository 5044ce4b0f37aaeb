package org.openclaims.cli.render;

import java.util.List;
import org.openclaims.cli.words.Language;
import org.openclaims.cli.words.Standing;
import org.openclaims.report.CorrectionView;
import org.openclaims.report.CorrectionsReport;

/** What we changed in our own record, as a page: the old words and the new ones, one above the other. */
final class CorrectionsPage {
    private final Page page;
    private final Language language;

    CorrectionsPage(Page page) {
        this.page = page;
        language = page.language();
    }

    void write(CorrectionsReport report) {
        page.title(language.changes().title(report));
        page.say(language.changes().view(report)
                + " "
                + language.say(
                        "What we changed in our file, newest first. None of this was done by the people it is about."));
        if (report.rows().isEmpty()) {
            page.say(language.say("None."));
        }
        report.rows().forEach(this::row);
        if (report.next() != null) {
            page.say(language.say("There are more: go on with --before {0}.", report.next()));
        }
    }

    private void row(CorrectionsReport.Row row) {
        CorrectionView correction = row.correction();
        page.entry(
                null,
                language.say("Command {0}", correction.batch().number()) + ": "
                        + language.changes().did(correction),
                language.dates().instant(correction.batch().recordedAt()) + ", "
                        + language.say("by {0}", correction.batch().actor())
                        + language.steps().chain(correction.batch()));
        page.fact(
                language.say(correction.undid() == null ? "What" : "It was"),
                correction.things().stream().map(language.changes()::thing).toList());
        for (CorrectionView.Difference difference : correction.differences()) {
            page.fact(
                    Standing.capital(language.proofs().what(difference)),
                    List.of(
                            language.say("was: {0}", language.proofs().shown(difference.before())),
                            language.say("now: {0}", language.proofs().shown(difference.after()))));
        }
        String why = language.changes().why(correction);
        page.fact(language.say("Why"), why.isBlank() ? List.of() : List.of(why));
        page.fact(
                language.say("But"),
                row.undoneBy() == null
                        ? List.of()
                        : List.of(language.say(
                                "undone by command {0}: this correction does not count",
                                row.undoneBy().number())));
    }
}
