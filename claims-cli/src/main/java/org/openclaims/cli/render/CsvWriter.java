package org.openclaims.cli.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.cli.words.Language;
import org.openclaims.position.State;
import org.openclaims.report.ActView;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.CorrectionView;
import org.openclaims.report.CorrectionsReport;
import org.openclaims.report.Held;
import org.openclaims.report.HeldClaim;
import org.openclaims.report.Listing;
import org.openclaims.report.LogReport;
import org.openclaims.report.PersonReport;
import org.openclaims.report.RecordedReport;
import org.openclaims.report.Report;
import org.openclaims.report.StatusReport;
import org.openclaims.report.Viewpoint;

/**
 * Tables for spreadsheets, with stable column names: reports and lists have a row for each claim and party, a status has one for each party, a log
 * for each command, corrections for each particular that was changed, a receipt for each act.
 */
final class CsvWriter implements Report.Visitor<Csv> {
    private final Csv csv = new Csv();
    private final PositionRows positions = new PositionRows(csv);

    @Override
    public Csv person(PersonReport report) {
        positions.header();
        report.claims().forEach(claim -> row("holds", claim, report.view()));
        report.about().forEach(claim -> row("about", claim, report.view()));
        return csv;
    }

    private void row(String relation, HeldClaim claim, Viewpoint view) {
        positions.row(relation, claim.claim(), claim.position(), claim.held().acts(), view);
    }

    @Override
    public Csv claim(ClaimReport report) {
        positions.header();
        for (Held held : report.positions()) {
            positions.row("holds", report.claim(), held.position(), held.acts(), report.view());
        }
        return csv;
    }

    @Override
    public Csv listing(Listing report) {
        positions.header();
        for (Listing.Row row : report.rows()) {
            if (row.held().isEmpty()) {
                positions.row("holds", row.claim(), null, List.of(), report.view());
            }
            row.held()
                    .forEach(held -> positions.row("holds", row.claim(), held.position(), held.acts(), report.view()));
        }
        return csv;
    }

    @Override
    public Csv status(StatusReport report) {
        List<String> header = new ArrayList<>(List.of("party", "party_name", "office", "claims"));
        for (State state : State.values()) {
            if (state != State.NONE) {
                header.add(Codes.of(state).replace('-', '_'));
            }
        }
        header.addAll(List.of(
                "by_proxy",
                "newest_day",
                "newest_earliest",
                "newest_claim",
                "newest_state",
                "as_of",
                "clock",
                "known_at"));
        csv.row(header);
        for (StatusReport.Row row : report.people()) {
            Map<String, Integer> counts = row.counts().byPosition();
            List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                    row.party().handle(),
                    row.party().name(),
                    row.office(),
                    row.counts().claims()));
            for (State state : State.values()) {
                if (state != State.NONE) {
                    cells.add(counts.get(Codes.of(state)));
                }
            }
            cells.add(counts.entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith("-by-proxy"))
                    .mapToInt(Map.Entry::getValue)
                    .sum());
            StatusReport.Newest newest = row.newest();
            cells.addAll(
                    newest == null
                            ? Arrays.asList(null, null, null, null)
                            : Arrays.asList(
                                    newest.day(),
                                    Objects.equals(
                                                    newest.day(),
                                                    newest.position().since())
                                            ? JsonParts.day(newest.position().sinceEarliest())
                                            : null,
                                    newest.claim().handle(),
                                    newest.position().code()));
            cells.addAll(PositionRows.view(report.view()));
            csv.row(cells);
        }
        return csv;
    }

    @Override
    public Csv log(LogReport report) {
        csv.row(List.of("number", "recorded_at", "actor", "command", "what", "why", "undone", "words", "chain"));
        for (LogReport.Row row : report.commands()) {
            csv.row(Arrays.asList(
                    row.batch().number(),
                    row.batch().recordedAt(),
                    row.batch().actor(),
                    row.batch().command(),
                    what(row),
                    row.why(),
                    row.undone() ? "yes" : "no",
                    row.steps().stream()
                            .map(step -> Language.ENGLISH.say(step.text()))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining("; ")),
                    row.batch().chain()));
        }
        return csv;
    }

    private static String what(LogReport.Row row) {
        return Stream.concat(
                        row.steps().stream().map(step -> Codes.of(step.verb()) + " " + step.what()),
                        row.tallies().stream()
                                .map(tally -> Codes.of(tally.verb())
                                        + (tally.kind() == null ? "" : " " + Codes.of(tally.kind())) + ": "
                                        + tally.times()))
                .collect(Collectors.joining("; "));
    }

    /** A row for each particular that was changed, or one for a void or an undo. */
    @Override
    public Csv corrections(CorrectionsReport report) {
        csv.row(List.of(
                "command",
                "recorded_at",
                "actor",
                "did",
                "what",
                "words",
                "particular",
                "before",
                "after",
                "why",
                "undid",
                "counts",
                "undone_by",
                "known_at"));
        for (CorrectionsReport.Row row : report.rows()) {
            if (row.correction().differences().isEmpty()) {
                correction(report, row, null);
            }
            row.correction().differences().forEach(difference -> correction(report, row, difference));
        }
        return csv;
    }

    private void correction(
            CorrectionsReport report, CorrectionsReport.Row row, CorrectionView.@Nullable Difference difference) {
        CorrectionView correction = row.correction();
        csv.row(Arrays.asList(
                correction.batch().number(),
                correction.batch().recordedAt(),
                correction.batch().actor(),
                Codes.of(correction.verb()),
                String.join("; ", correction.what()),
                correction.things().stream()
                        .map(thing -> Language.ENGLISH.say(thing.text()))
                        .collect(Collectors.joining("; ")),
                difference == null ? null : difference.what(),
                difference == null ? null : difference.before().value(),
                difference == null ? null : difference.after().value(),
                correction.why(),
                correction.undid() == null ? null : correction.undid().number(),
                row.undoneBy() == null ? "yes" : "no",
                row.undoneBy() == null ? null : row.undoneBy().number(),
                report.knownAt()));
    }

    @Override
    public Csv recorded(RecordedReport report) {
        csv.row(List.of(
                "command", "rehearsal", "claim", "act", "kind", "force", "by", "for", "made", "public", "quote"));
        for (ActView view : report.acts()) {
            csv.row(Arrays.asList(
                    report.batch().number(),
                    report.rehearsal() ? "yes" : "no",
                    view.claim().handle(),
                    view.act().handle(),
                    Codes.of(view.act().kind()),
                    view.act().force() == null ? null : Codes.of(view.act().force()),
                    view.by().name(),
                    view.onBehalfOf() == null ? null : view.onBehalfOf().name(),
                    view.act().made().edtf().value(),
                    view.act().becamePublic().edtf().value(),
                    view.act().quote() == null ? null : view.act().quote().text()));
        }
        if (report.acts().isEmpty()) {
            String claim = report.claim() == null ? null : report.claim().handle();
            csv.row(Arrays.asList(
                    report.batch().number(),
                    report.rehearsal() ? "yes" : "no",
                    claim,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        return csv;
    }
}
