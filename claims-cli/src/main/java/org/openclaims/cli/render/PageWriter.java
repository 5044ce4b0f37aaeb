package org.openclaims.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.openclaims.claim.Wording;
import org.openclaims.cli.words.Dates;
import org.openclaims.cli.words.Intro;
import org.openclaims.cli.words.Proofs;
import org.openclaims.cli.words.Standing;
import org.openclaims.cli.words.Steps;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.CorrectionsReport;
import org.openclaims.report.Held;
import org.openclaims.report.Listing;
import org.openclaims.report.LogReport;
import org.openclaims.report.PersonReport;
import org.openclaims.report.RecordedReport;
import org.openclaims.report.Report;
import org.openclaims.report.Standpoint;
import org.openclaims.report.StatusReport;

/** Fills a page with a report: the one order and the one wording for text and Markdown. */
record PageWriter(Page page) implements Report.Visitor<Page> {
    @Override
    public Page person(PersonReport report) {
        new PersonPage(page).write(report);
        return page;
    }

    @Override
    public Page claim(ClaimReport report) {
        page.title(report.claim().ref().text());
        page.say(ClaimSections.particulars(report.claim()));
        page.say(Intro.view(report.view()));
        ClaimSections sections = new ClaimSections(page);
        page.section("Who holds it");
        for (Held held : report.positions()) {
            page.entry(
                    null,
                    held.position().party().name(),
                    held.position().party().handle());
            page.lead(Standing.sentence(held.position()));
            sections.held(held);
        }
        if (report.positions().isEmpty()) {
            page.say("Nobody on record.");
        }
        page.section("What others make of it");
        sections.facts(report.claim());
        if (report.wordings().size() > 1) {
            page.section("Wordings");
            report.wordings().forEach(this::wording);
        }
        Passages.corrections(page, report.corrections());
        Passages.sources(page, report.sources());
        return page;
    }

    private void wording(Wording wording) {
        String meaning =
                wording.version() == 1 || wording.sameMeaning() ? "" : " (meaning something else than the one before)";
        page.fact("Version " + wording.version(), List.of(wording.text() + meaning));
    }

    @Override
    public Page listing(Listing report) {
        page.title("Claims");
        page.say(Intro.view(report.view()));
        if (report.rows().isEmpty()) {
            page.say("None found.");
        }
        for (Listing.Row row : report.rows()) {
            page.entry(null, row.claim().ref().text(), ClaimSections.particulars(row.claim()));
            List<String> positions = new ArrayList<>();
            for (Standpoint position : row.positions()) {
                positions.add(position.party().name() + ": " + Standing.brief(position));
            }
            page.fact("Position", positions.isEmpty() ? List.of("nobody holds it by then") : positions);
            page.fact("Contest", List.of(Standing.contest(row.claim().contest())));
            var verdict = row.claim().verdict();
            page.fact("Verdict", verdict == null ? List.of() : Proofs.verdicts(List.of(verdict)));
        }
        if (report.next() != null) {
            page.say("There are more: go on with --before " + report.next() + ".");
        }
        return page;
    }

    @Override
    public Page status(StatusReport report) {
        page.title("Where people stand");
        page.say(Intro.view(report.view()));
        page.say("In alphabetical order. " + report.note());
        for (StatusReport.Row row : report.people()) {
            page.entry(null, row.party().name(), office(row));
            page.fact("Positions", List.of(Intro.counts(row.counts())));
            StatusReport.Newest newest = row.newest();
            if (newest != null) {
                page.fact(
                        "Newest",
                        List.of(Dates.day(newest.day()) + ": " + Standing.marked(newest.position()) + ": "
                                + newest.claim().text() + " (" + newest.claim().handle() + ")"));
            }
        }
        if (report.people().isEmpty()) {
            page.say("Nobody on record by then.");
        }
        return page;
    }

    private static String office(StatusReport.Row row) {
        return row.office() == null
                ? row.party().handle()
                : row.office() + " · " + row.party().handle();
    }

    @Override
    public Page log(LogReport report) {
        page.title(report.correctionsOnly() ? "Corrections of our own record" : "What was recorded");
        for (LogReport.Row row : report.commands()) {
            String undone = row.undone() ? " — undone, does not count" : "";
            page.entry(
                    null,
                    row.batch().number() + ". " + row.batch().command() + undone,
                    Dates.instant(row.batch().recordedAt()) + ", by "
                            + row.batch().actor() + Steps.chain(row.batch()));
            page.fact("Did", Steps.words(row.steps()));
            page.fact("Why", row.why() == null || row.why().isBlank() ? List.of() : List.of(row.why()));
        }
        if (report.commands().isEmpty()) {
            page.say("Nothing.");
        }
        if (report.next() != null) {
            page.say("There are more: go on with --before " + report.next() + ".");
        }
        return page;
    }

    @Override
    public Page corrections(CorrectionsReport report) {
        new CorrectionsPage(page).write(report);
        return page;
    }

    @Override
    public Page recorded(RecordedReport report) {
        new RecordedPage(page).write(report);
        return page;
    }
}
