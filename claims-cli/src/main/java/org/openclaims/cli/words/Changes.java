package org.openclaims.cli.words;

import java.util.stream.Stream;
import org.openclaims.report.CorrectionView;
import org.openclaims.report.CorrectionsQuery;
import org.openclaims.report.CorrectionsReport;
import org.openclaims.report.Thing;

/** What we changed in our own record, in words. */
public final class Changes {
    private final Language language;

    Changes(Language language) {
        this.language = language;
    }

    /** What the page is called. */
    public String title(CorrectionsReport report) {
        String title = language.say("Corrections of our own record");
        return report.of() == null ? title : title + ": " + report.of().text();
    }

    /** From where it is seen. */
    public String view(CorrectionsReport report) {
        CorrectionsQuery query = report.query();
        Dates dates = language.dates();
        StringBuilder words = new StringBuilder(language.say(
                "Our record as it was at {0}",
                query.knownAt() == null ? dates.instant(report.knownAt()) : dates.exact(report.knownAt())));
        if (query.since() != null) {
            words.append("; ").append(language.say("corrected since {0}", dates.exact(query.since())));
        }
        if (query.until() != null) {
            words.append("; ").append(language.say("corrected before {0}", dates.exact(query.until())));
        }
        return words.append('.').toString();
    }

    /** {@code amended bridge-safe/1}. */
    public String did(CorrectionView correction) {
        var undid = correction.undid();
        return undid == null
                ? language.code(correction.verb()) + " " + String.join(", ", correction.what())
                : language.say("undid command {0} ({1})", undid.number(), undid.command());
    }

    /** {@code act bridge-safe/1 (Abena Osei, assert: “It is safe.”)}. */
    public String thing(Thing thing) {
        String kind = thing.kind() == null ? "" : language.code(thing.kind());
        return String.join(
                " ",
                Stream.of(kind, thing.handle(), Proofs.called(thing.text()))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }
}
