package org.openclaims.report;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;
import org.openclaims.log.Tally;
import org.openclaims.log.Undoing;
import org.openclaims.log.Verb;

/** Lists what was done to the record, command by command. What did much is told in numbers, and not read for it. */
final class Logs {
    private static final int PAGE = 64;

    private final LogReader reader;
    private final Steps did;
    private final Deque<Batch> ahead = new ArrayDeque<>();
    private final @Nullable Instant knownAt;
    private final @Nullable Confidential confidential;
    private long before;

    /**
     * Begins where it is told to.
     *
     * @param knownAt the record as it was at this instant; null for as it is
     * @param published whether it is for others than the desk
     */
    Logs(LogReader reader, long before, @Nullable Instant knownAt, boolean published) {
        this.reader = reader;
        this.before = before;
        this.knownAt = knownAt;
        confidential = published ? new Confidential(reader) : null;
        did = new Steps(reader, new Versions(reader, knownAt));
    }

    LogReport report(int most, boolean correctionsOnly, @Nullable String chain) {
        List<LogReport.Row> rows = new ArrayList<>();
        long next = before;
        for (List<Batch> command = command(); !command.isEmpty(); command = command()) {
            if (chain != null && !chain.equals(command.get(0).chain())) {
                continue;
            }
            LogReport.Row row = row(command);
            boolean told = confidential == null
                    || !row.steps().isEmpty()
                    || !row.tallies().isEmpty();
            if (told && (!correctionsOnly || corrects(row))) {
                if (rows.size() == most) {
                    return new LogReport(List.copyOf(rows), correctionsOnly, next);
                }
                rows.add(row);
                next = row.batch().number();
            }
        }
        return new LogReport(List.copyOf(rows), correctionsOnly, null);
    }

    /** The batches of the next older command, oldest first; empty at the end. */
    private List<Batch> command() {
        Deque<Batch> batches = new ArrayDeque<>();
        for (Batch batch = peek(); batch != null; batch = peek()) {
            if (!batches.isEmpty() && !whole(batch).equals(whole(batches.getFirst()))) {
                break;
            }
            batches.addFirst(ahead.removeFirst());
        }
        return List.copyOf(batches);
    }

    private static String whole(Batch batch) {
        return Command.whole(batch.commandId());
    }

    private @Nullable Batch peek() {
        while (ahead.isEmpty()) {
            List<Batch> page = reader.batches(before, PAGE);
            if (page.isEmpty()) {
                return null;
            }
            before = page.get(page.size() - 1).number();
            for (Batch batch : page) {
                if (batch.isKnownAt(knownAt)) {
                    ahead.addLast(batch);
                }
            }
        }
        return ahead.peekFirst();
    }

    private LogReport.Row row(List<Batch> command) {
        Batch first = command.get(0);
        List<Event> read = new ArrayList<>();
        List<Tally> tallies = new ArrayList<>();
        for (Batch batch : command) {
            List<Tally> many = reader.tallies(batch);
            tallies.addAll(many);
            if (many.isEmpty()) {
                read.addAll(reader.events(batch.id()));
            }
        }
        boolean told = tallies.isEmpty();
        if (confidential != null) {
            read = confidential.told(read);
            tallies.removeIf(tally -> tally.kind() == ItemKind.IDENTITY);
        }
        List<Change> changes = read.stream().map(Event::change).toList();
        if (!told) {
            tallies.addAll(Tally.of(changes));
        }
        String why = first.reason() != null
                ? first.reason()
                : changes.stream()
                        .map(Steps::why)
                        .filter(words -> words != null && !words.isBlank())
                        .findFirst()
                        .orElse(null);
        return new LogReport.Row(
                first,
                command.size(),
                told ? did.of(read) : List.of(),
                Tally.sum(tallies),
                why,
                Undoing.undoneBy(reader, first, knownAt).isPresent());
    }

    private static boolean corrects(LogReport.Row row) {
        return row.steps().stream().anyMatch(step -> step.verb() != Verb.ADDED)
                || row.tallies().stream().anyMatch(tally -> tally.verb() != Verb.ADDED);
    }
}
