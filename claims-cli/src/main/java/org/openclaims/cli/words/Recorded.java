package org.openclaims.cli.words;

import org.openclaims.report.RecordedReport;

/** What a command recorded, in words. */
public final class Recorded {
    private final Language language;

    Recorded(Language language) {
        this.language = language;
    }

    /** That it was recorded, and as what. */
    public String head(RecordedReport report) {
        String command = report.batch().command() + language.steps().chain(report.batch());
        if (report.rehearsal()) {
            return language.say("Rehearsal, nothing was kept: {0}", command);
        }
        return language.say(
                report.repeated()
                        ? "Recorded before, nothing was added: command {0}, {1}"
                        : "Recorded as command {0}: {1}",
                report.batch().number(),
                command);
    }

    /** Where somebody stands now. */
    public String position(RecordedReport.Now now) {
        return language.say(
                        "{0} on {1}", now.position().party().name(), now.claim().handle())
                + ": " + language.standing().sentence(now.position());
    }

    /** Something that came into the record with it. */
    public String created(RecordedReport.Created created) {
        String takenFor = language.say(created.takenFor());
        return language.code(created.kind()) + " " + created.handle() + ": " + created.text()
                + (takenFor.isEmpty() ? "" : " (" + takenFor + ")");
    }
}
