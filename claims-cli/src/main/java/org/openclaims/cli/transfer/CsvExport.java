package org.openclaims.cli.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.Act;
import org.openclaims.act.ActKind;
import org.openclaims.act.Attestation;
import org.openclaims.cli.render.Csv;
import org.openclaims.log.LogReader;
import org.openclaims.report.ActView;
import org.openclaims.report.Citation;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.Held;
import org.openclaims.report.VerdictView;
import org.openclaims.report.Who;
import org.openclaims.source.Source;

/** A row for each claim and each party that holds it. For spreadsheets with a mark of UTF-8 and formulas disarmed, for programs to the letter. */
final class CsvExport implements Export {
    private static final List<String> COLUMNS = List.of(
            "claim",
            "text",
            "language",
            "kind",
            "tags",
            "about",
            "party",
            "name",
            "state",
            "flags",
            "count",
            "said",
            "public",
            "venue",
            "since",
            "sinceEarliest",
            "contest",
            "verdict",
            "comparable",
            "scale",
            "reviewer",
            "given",
            "review",
            "sources",
            "asOf",
            "clock",
            "knownAt",
            "madeAt");

    private final PrintWriter out;
    private final boolean spreadsheet;
    private final VerdictWords words;
    private final Called called;
    private final CsvWriter csv;
    private @Nullable Heading heading;

    CsvExport(PrintWriter out, boolean spreadsheet, VerdictWords words, LogReader reader) {
        this.out = out;
        this.spreadsheet = spreadsheet;
        this.words = words;
        called = new Called(reader);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    @Override
    public void begin(Heading given) {
        heading = given;
        if (spreadsheet) {
            out.print('\uFEFF');
        }
        csv.writeRecord(COLUMNS);
    }

    @Override
    public void claim(ClaimReport report) {
        if (report.positions().isEmpty()) {
            row(report, null);
        }
        report.positions().forEach(held -> row(report, held));
    }

    private void row(ClaimReport report, @Nullable Held held) {
        ActView said = held == null ? null : said(held);
        VerdictView verdict = report.claim().verdict();
        Heading given = java.util.Objects.requireNonNull(heading);
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(report.claim().ref().handle());
        cells.add(report.claim().ref().text());
        cells.add(report.wordings().get(report.wordings().size() - 1).language());
        cells.add(Codes.of(report.claim().claim().kind()));
        cells.add(String.join("; ", report.claim().claim().tags()));
        cells.add(names(report.claim().subjects()));
        cells.add(held == null ? null : held.position().party().handle());
        cells.add(held == null ? null : called.of(held.position().party()));
        cells.add(held == null ? null : held.position().code());
        cells.add(
                held == null
                        ? null
                        : held.position().flags().stream()
                                .map(Codes::of)
                                .sorted()
                                .collect(Collectors.joining(" ")));
        cells.add(held == null ? null : held.position().count());
        cells.add(said == null ? null : said.act().made().edtf().value());
        cells.add(said == null ? null : said.act().becamePublic().edtf().value());
        cells.add(said == null ? null : said.act().venue());
        cells.add(held == null ? null : held.position().since());
        cells.add(held == null ? null : SqliteExport.day(held.position().sinceEarliest()));
        cells.add(Codes.of(report.claim().contest()));
        cells.add(verdict == null ? null : verdict.verdict().label());
        cells.add(verdict == null ? null : words.code(verdict.verdict().label()));
        cells.add(verdict == null ? null : verdict.verdict().scale());
        cells.add(verdict == null ? null : verdict.reviewer().name());
        cells.add(verdict == null ? null : verdict.verdict().given().edtf().value());
        cells.add(verdict == null ? null : urls(verdict.sources()));
        cells.add(said == null ? null : urls(said.sources()));
        cells.add(given.vantage().asOf());
        cells.add(Codes.of(given.vantage().clock()));
        cells.add(given.knownAt());
        cells.add(given.madeAt());
        csv.writeRecord(cells.stream().map(this::cell).toList());
    }

    private String names(List<Who> who) {
        return who.stream().map(called::of).collect(Collectors.joining("; "));
    }

    /**
     * The act that a reader takes for the one by which they said it: their own before a spokesperson's, and one that put the claim forward before one
     * that only passed it on. Who only denied it, or took back what is on record nowhere, said it on no day.
     */
    private static @Nullable ActView said(Held held) {
        ActView said = null;
        for (ActView view : held.acts()) {
            boolean says = view.act().kind().putsForward() || view.act().kind() == ActKind.RELAY;
            if (says && (said == null || doubt(view) < doubt(said))) {
                said = view;
            }
        }
        return said;
    }

    /** The less, the sooner it is taken for the one: their own act before a proxy's, and both before one that is doubted. */
    static int doubt(ActView view) {
        Act act = view.act();
        return (act.attestation() == Attestation.DISPUTED ? 4 : 0)
                + (act.kind().putsForward() ? 0 : 2)
                + (act.byProxy() ? 1 : 0);
    }

    private String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return spreadsheet ? Csv.disarmed(text) : text;
    }

    static String urls(List<Citation> sources) {
        return sources.stream()
                .map(Citation::source)
                .map(Source::url)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    @Override
    public void end() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
