package org.openclaims.cli.words;

import org.openclaims.Codes;
import org.openclaims.report.RecordedReport;

/** What a command recorded, in words. */
public final class Recorded {
    private Recorded() {}

    /** That it was recorded, and as what. */
    public static String head(RecordedReport report) {
        String command = report.batch().command() + Steps.chain(report.batch());
        if (report.rehearsal()) {
            return "Rehearsal, nothing was kept: " + command;
        }
        return report.repeated()
                ? "Recorded before, nothing was added: command "
                        + report.batch().number() + ", " + command
                : "Recorded as command " + report.batch().number() + ": " + command;
    }

    /** Where somebody stands now. */
    public static String position(RecordedReport.Now now) {
        return now.position().party().name() + " on " + now.claim().handle() + ": " + Standing.sentence(now.position());
    }

    /** Something that came into the record with it. */
    public static String created(RecordedReport.Created created) {
        String takenFor = created.takenFor() == null ? "" : " (" + created.takenFor() + ")";
        return Codes.of(created.kind()) + " " + created.handle() + ": " + created.text() + takenFor;
    }
}
