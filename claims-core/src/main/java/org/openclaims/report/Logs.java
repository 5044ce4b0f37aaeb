package org.openclaims.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaims.desk.Withdrawals;
import org.openclaims.log.Batch;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;

/** Lists what was done to the record. */
final class Logs {
    private static final int PAGE = 64;

    private Logs() {}

    static LogReport report(LogReader reader, long before, int most, boolean correctionsOnly, @Nullable String chain) {
        Steps did = new Steps(reader);
        List<LogReport.Row> rows = new ArrayList<>();
        long next = before;
        List<Batch> page = reader.batches(before, PAGE);
        while (!page.isEmpty()) {
            for (Batch batch : page) {
                if (chain != null && !chain.equals(batch.chain())) {
                    continue;
                }
                List<Event> events = reader.events(batch.id());
                List<LogReport.Step> steps = did.of(events);
                boolean correction =
                        steps.stream().anyMatch(step -> !step.verb().equals("added"));
                if (correction || !correctionsOnly) {
                    if (rows.size() == most) {
                        return new LogReport(List.copyOf(rows), correctionsOnly, next);
                    }
                    rows.add(row(reader, batch, events, steps));
                    next = batch.number();
                }
            }
            page = reader.batches(page.get(page.size() - 1).number(), PAGE);
        }
        return new LogReport(List.copyOf(rows), correctionsOnly, null);
    }

    private static LogReport.Row row(LogReader reader, Batch batch, List<Event> events, List<LogReport.Step> steps) {
        String why = batch.reason() != null
                ? batch.reason()
                : events.stream()
                        .map(Event::change)
                        .map(Steps::why)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return new LogReport.Row(batch, steps, why, Withdrawals.isUndone(reader, batch));
    }
}
