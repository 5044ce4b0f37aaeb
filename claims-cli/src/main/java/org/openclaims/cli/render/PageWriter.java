package org.openclaims.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.openclaims.claim.Wording;
import org.openclaims.cli.words.Language;
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
final class PageWriter implements Report.Visitor<Page> {
    private final Page page;
    private final Language language;

    PageWriter(Page page) {
        this.page = page;
        language = page.language();
    }

    @Override
    public Page person(PersonReport report) {
        new PersonPage(page).write(report);
        return page;
    }

    @Override
    public Page claim(ClaimReport report) {
        page.title(report.claim().ref().text());
        ClaimSections sections = new ClaimSections(page);
        page.say(sections.particulars(report.claim()));
        page.say(language.intro().view(report.view()));
        page.section(language.say("Who holds it"));
        for (Held held : report.positions()) {
            page.entry(
                    null,
                    held.position().party().name(),
                    held.position().party().handle());
            page.lead(language.standing().sentence(held.position()));
            sections.held(held);
        }
        if (report.positions().isEmpty()) {
            page.say(language.say("Nobody on record."));
        }
        page.section(language.say("What others make of it"));
        sections.facts(report.claim());
        if (report.wordings().size() > 1) {
            page.section(language.say("Wordings"));
            report.wordings().forEach(this::wording);
        }
        Passages.corrections(page, report.corrections());
        Passages.sources(page, report.sources());
        return page;
    }

    private void wording(Wording wording) {
        String meaning = wording.version() == 1 || wording.sameMeaning()
                ? ""
                : " (" + language.say("meaning something else than the one before") + ")";
        page.fact(language.say("Version {0}", wording.version()), List.of(wording.text() + meaning));
    }

    @Override
    public Page listing(Listing report) {
        page.title(language.say("Claims"));
        page.say(language.intro().view(report.view()));
        if (report.rows().isEmpty()) {
            page.say(language.say("None found."));
        }
        for (Listing.Row row : report.rows()) {
            page.entry(null, row.claim().ref().text(), new ClaimSections(page).particulars(row.claim()));
            List<String> positions = new ArrayList<>();
            for (Standpoint position : row.positions()) {
                positions.add(
                        position.party().name() + ": " + language.standing().brief(position));
            }
            page.fact(
                    language.say("Position"),
                    positions.isEmpty() ? List.of(language.say("nobody holds it by then")) : positions);
            page.fact(
                    language.say("Contest"),
                    List.of(language.standing().contest(row.claim().contest())));
            page.fact(language.say("Verdict"), language.proofs().newestVerdict(row.claim()));
        }
        if (report.next() != null) {
            page.say(language.say("There are more: go on with --before {0}.", report.next()));
        }
        return page;
    }

    @Override
    public Page status(StatusReport report) {
        page.title(language.say("Where people stand"));
        page.say(language.intro().view(report.view()));
        page.say(language.say("In alphabetical order of the names as written.") + " "
                + language.intro().note());
        for (StatusReport.Row row : report.people()) {
            page.entry(null, row.party().name(), office(row));
            page.fact(language.say("Positions"), List.of(language.intro().counts(row.counts())));
            StatusReport.Newest newest = row.newest();
            if (newest != null) {
                page.fact(
                        language.say("Newest"),
                        List.of(language.standing().newest(newest) + ": "
                                + newest.claim().text() + " (" + newest.claim().handle() + ")"));
            }
        }
        if (report.people().isEmpty()) {
            page.say(
                    report.after().isEmpty()
                            ? language.say("Nobody on record by then.")
                            : language.say("Nobody comes after \"{0}\".", report.after()));
        }
        if (report.next() != null) {
            page.say(language.say("There are more: go on with --after \"{0}\".", report.next()));
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
        page.title(language.say(report.correctionsOnly() ? "Corrections of our own record" : "What was recorded"));
        for (LogReport.Row row : report.commands()) {
            String undone = row.undone() ? " — " + language.say("undone, does not count") : "";
            page.entry(
                    null,
                    row.batch().number() + ". " + row.batch().command() + undone,
                    language.dates().instant(row.batch().recordedAt()) + ", "
                            + language.say("by {0}", row.batch().actor())
                            + language.steps().chain(row.batch()));
            page.fact(language.say("Did"), language.steps().words(row));
            String why = language.changes().why(row);
            page.fact(language.say("Why"), why.isBlank() ? List.of() : List.of(why));
        }
        if (report.commands().isEmpty()) {
            page.say(language.say("Nothing."));
        }
        if (report.next() != null) {
            page.say(language.say("There are more: go on with --before {0}.", report.next()));
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
