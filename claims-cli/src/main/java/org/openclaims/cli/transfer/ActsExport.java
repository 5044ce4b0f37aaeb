package org.openclaims.cli.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.act.Act;
import org.openclaims.date.Edtf;
import org.openclaims.date.EventDate;
import org.openclaims.item.ItemId;
import org.openclaims.log.ErasureOrder;
import org.openclaims.log.LogReader;
import org.openclaims.report.ActView;
import org.openclaims.report.ClaimRef;
import org.openclaims.report.ClaimReport;
import org.openclaims.report.Who;

/** A row for each act, under the names of columns by which {@code claims import} reads such a table again. */
final class ActsExport implements Export {
    private static final List<Column> COLUMNS = List.of(
            Column.CLAIM_ID,
            Column.CLAIM,
            Column.BY,
            Column.FOR,
            Column.ACT,
            Column.FORCE,
            Column.WITH,
            Column.FORM,
            Column.FORM_BY,
            Column.SAID,
            Column.PUBLIC,
            Column.VENUE,
            Column.QUOTE,
            Column.SOURCE,
            Column.TOLD_BY,
            Column.ATTESTATION,
            Column.NOTE,
            Column.ABOUT,
            Column.TAGS,
            Column.KIND,
            Column.LANGUAGE,
            Column.ID,
            Column.AFTER);
    private static final List<String> VANTAGE = List.of("asOf", "clock", "knownAt", "madeAt");

    private final CsvWriter csv;
    private final Called called;
    private List<String> vantage = List.of();

    ActsExport(PrintWriter out, LogReader reader) {
        called = new Called(reader);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    @Override
    public void begin(Heading heading) {
        vantage = List.of(
                heading.vantage().asOf().toString(),
                Codes.of(heading.vantage().clock()),
                heading.knownAt().toString(),
                heading.madeAt().toString());
        csv.writeRecord(
                Stream.concat(COLUMNS.stream().map(Codes::of), VANTAGE.stream()).toList());
    }

    @Override
    public void claim(ClaimReport report) {
        List<ActView> acts = Stream.concat(
                        report.positions().stream().flatMap(held -> held.acts().stream()),
                        report.claim().contested().stream())
                .toList();
        Map<ItemId, String> handles =
                acts.stream().map(ActView::act).collect(Collectors.toMap(Act::id, Act::handle, (one, same) -> one));
        acts.forEach(act -> row(report, act, handles));
    }

    /** What was done to a claim that says the same comes with that one. */
    private void row(ClaimReport report, ActView view, Map<ItemId, String> handles) {
        if (!view.claim().id().equals(report.claim().ref().id())) {
            return;
        }
        Act act = view.act();
        Map<Column, @Nullable String> cells = new EnumMap<>(Column.class);
        cells.put(Column.CLAIM_ID, view.claim().handle());
        cells.put(Column.CLAIM, report.claim().ref().text());
        cells.put(Column.BY, called.of(view.by()));
        cells.put(Column.FOR, view.onBehalfOf() == null ? null : called.of(view.onBehalfOf()));
        cells.put(Column.ACT, Codes.of(act.kind()));
        cells.put(Column.FORCE, act.force() == null ? null : Codes.of(act.force()));
        cells.put(Column.WITH, view.replacement() == null ? null : named(view.replacement()));
        cells.put(Column.FORM, act.form() == null ? null : act.form().called());
        cells.put(Column.FORM_BY, act.form() == null ? null : act.form().by());
        cells.put(Column.SAID, date(act.made()));
        cells.put(Column.PUBLIC, date(act.becamePublic()));
        cells.put(Column.VENUE, act.venue());
        cells.put(Column.QUOTE, act.quote() == null ? null : act.quote().text());
        cells.put(Column.SOURCE, CsvExport.urls(view.sources()));
        cells.put(Column.TOLD_BY, names(view.toldBy()));
        cells.put(Column.ATTESTATION, Codes.of(act.attestation()));
        cells.put(Column.NOTE, act.note());
        cells.put(Column.ABOUT, names(report.claim().subjects()));
        cells.put(Column.TAGS, String.join("; ", report.claim().claim().tags()));
        cells.put(Column.KIND, Codes.of(report.claim().claim().kind()));
        cells.put(
                Column.LANGUAGE,
                report.wordings().get(report.wordings().size() - 1).language());
        cells.put(Column.ID, act.handle());
        // An act that is not in the table says nothing of the order in it.
        cells.put(
                Column.AFTER,
                act.after().stream().map(handles::get).filter(Objects::nonNull).collect(Collectors.joining("; ")));
        csv.writeRecord(Stream.concat(
                        COLUMNS.stream().map(column -> Objects.requireNonNullElse(cells.get(column), "")),
                        vantage.stream())
                .toList());
    }

    private static @Nullable String date(EventDate date) {
        return date.edtf().equals(Edtf.unknown()) ? date.words() : date.edtf().value();
    }

    /** By its words, which mean the same claim in any record: what the handle is elsewhere is another one, unless it is in the table too. */
    private static String named(ClaimRef claim) {
        return ErasureOrder.isMark(claim.text()) ? claim.handle() : claim.text();
    }

    private String names(List<Who> who) {
        return who.stream().map(called::of).collect(Collectors.joining("; "));
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
