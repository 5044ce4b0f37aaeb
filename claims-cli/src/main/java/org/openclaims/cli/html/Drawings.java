package org.openclaims.cli.html;

import org.openclaims.act.Act;
import org.openclaims.evidence.Bearing;
import org.openclaims.report.ClaimFacts;
import org.openclaims.report.Held;
import org.openclaims.report.Viewpoint;

/** What templates ask for that is drawn. */
public final class Drawings {
    private Drawings() {}

    /** The history of one party with one claim. */
    public static Timeline draw(Sheet sheet, ClaimFacts claim, Held held, Viewpoint view) {
        String id = sheet.fresh(
                "line_" + claim.ref().handle() + "_" + held.position().party().handle());
        return new Drawing(claim, held, view, !sheet.dayTold(), sheet.language()).draw(id);
    }

    /** The mark of an act. */
    public static Shape shape(Act act) {
        return Shape.of(act);
    }

    /** The mark of evidence. */
    public static Shape shape(Bearing bearing) {
        return Shape.of(bearing);
    }

    /** What stands beside the mark: {@code 2} for {@code rubio-plot/2}. */
    public static String number(String handle) {
        return handle.substring(handle.lastIndexOf('/') + 1);
    }
}
