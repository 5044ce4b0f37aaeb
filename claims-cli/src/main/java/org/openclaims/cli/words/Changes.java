package org.openclaims.cli.words;

import java.util.stream.Stream;
import org.openclaims.report.CorrectionView;
import org.openclaims.report.CorrectionsQuery;
import org.openclaims.report.CorrectionsReport;
import org.openclaims.report.Thing;

/** What we changed in our own record, in words. */
public final class Changes {
    private Changes() {}

    /** From where it is seen. */
    public static String view(CorrectionsReport report) {
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

    /** {@code amended bridge-safe/1}. */
    public static String did(CorrectionView correction) {
        if (correction.undid() != null) {
            return "undid command " + correction.undid().number() + " ("
                    + correction.undid().command() + ")";
        }
        return correction.verb() + " " + String.join(", ", correction.what());
    }

    /** {@code act bridge-safe/1 (Abena Osei, assert: “It is safe.”)}. */
    public static String thing(Thing thing) {
        return String.join(
                " ",
                Stream.of(Proofs.kind(thing.kind()), thing.handle(), Proofs.called(thing.text()))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }
}
