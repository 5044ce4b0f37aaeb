package org.openclaims.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openclaims.Codes;
import org.openclaims.act.Attestation;
import org.openclaims.claim.Wording;
import org.openclaims.party.Office;
import org.openclaims.position.ClockKind;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.Counts;
import org.openclaims.report.Held;
import org.openclaims.report.Listing;
import org.openclaims.report.LogReport;
import org.openclaims.report.PersonReport;
import org.openclaims.report.RecordedReport;
import org.openclaims.report.Report;
import org.openclaims.report.Standpoint;
import org.openclaims.report.StatusReport;
import org.openclaims.report.Viewpoint;

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
        page.say(view(report.view()));
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
        Proofs.corrections(page, report.corrections());
        Proofs.sources(page, report.sources());
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
        page.say(view(report.view()));
        if (report.rows().isEmpty()) {
            page.say("None found.");
        }
        for (Listing.Row row : report.rows()) {
            page.entry(null, row.claim().ref().text(), ClaimSections.particulars(row.claim()));
            List<String> positions = new ArrayList<>();
            for (Standpoint position : row.positions()) {
                positions.add(position.party().name() + ": " + Standing.state(position) + since(position));
            }
            page.fact("Position", positions.isEmpty() ? List.of("nobody's by then") : positions);
            page.fact("Contest", List.of(Standing.contest(row.claim().contest())));
            var verdict = row.claim().verdict();
            page.fact("Verdict", verdict == null ? List.of() : Proofs.verdicts(List.of(verdict)));
        }
        if (report.next() != null) {
            page.say("There are more: go on before " + report.next() + ".");
        }
        return page;
    }

    private static String since(Standpoint position) {
        String since = Dates.since(position.since(), position.sinceEarliest());
        return since.isEmpty() ? "" : ", " + since;
    }

    @Override
    public Page status(StatusReport report) {
        page.title("Where people stand");
        page.say(view(report.view()));
        page.say("In alphabetical order. " + report.note());
        for (StatusReport.Row row : report.people()) {
            page.entry(null, row.party().name(), office(row));
            page.fact("Positions", List.of(counts(row.counts())));
            StatusReport.Newest newest = row.newest();
            if (newest != null) {
                page.fact(
                        "Newest",
                        List.of(Dates.day(newest.day()) + ": " + Standing.state(newest.position()) + ": "
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
                            + row.batch().actor());
            page.fact("Did", row.steps().stream().map(PageWriter::step).toList());
            page.fact("Why", row.why() == null || row.why().isBlank() ? List.of() : List.of(row.why()));
        }
        if (report.commands().isEmpty()) {
            page.say("Nothing.");
        }
        if (report.next() != null) {
            page.say("There are more: go on before " + report.next() + ".");
        }
        return page;
    }

    private static String step(LogReport.Step step) {
        return step.kind() == null
                ? step.verb() + " command " + step.what()
                : step.verb() + " " + Codes.of(step.kind()) + " " + step.what();
    }

    @Override
    public Page recorded(RecordedReport report) {
        new RecordedPage(page).write(report);
        return page;
    }

    /** The question, in words. */
    static String view(Viewpoint view) {
        String clock = view.clock() == ClockKind.PUBLIC
                ? "by what was public then"
                : "by what had been said or written then, public or not";
        String least = view.least() == Attestation.REPORTED
                ? ""
                : view.least() == Attestation.CONFIRMED
                        ? " Only what is confirmed counts."
                        : " What is doubted counts too.";
        String known = (view.all() ? "All that our file held on " : "As our file stood on ")
                + Dates.instant(view.knownAt()) + ".";
        return "As of " + Dates.day(view.asOf()) + ", " + clock + ". " + known + least;
    }

    /** Always with the denominator. */
    static String counts(Counts counts) {
        if (counts.claims() == 0) {
            return "No claim on record by then.";
        }
        String parts = counts.byPosition().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + Standing.counted(entry.getKey()))
                .collect(Collectors.joining(", "));
        return "On record with " + counts.claims() + (counts.claims() == 1 ? " claim: " : " claims: ") + parts + ".";
    }

    static List<List<String>> table(Counts counts) {
        List<List<String>> table = new ArrayList<>(List.of(List.of("Position", "Claims", "Of")));
        for (Map.Entry<String, Integer> entry : counts.byPosition().entrySet()) {
            if (entry.getValue() > 0) {
                table.add(List.of(
                        Standing.counted(entry.getKey()),
                        Integer.toString(entry.getValue()),
                        Integer.toString(counts.claims())));
            }
        }
        return table;
    }

    static String office(Office office) {
        String from = office.from() == null ? "" : " from " + Dates.date(office.from());
        String until = office.until() == null ? "" : " until " + Dates.date(office.until());
        return office.title() + from + until;
    }
}
