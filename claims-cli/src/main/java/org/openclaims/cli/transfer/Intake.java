package org.openclaims.cli.transfer;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.UsageError;
import org.openclaims.cli.words.Complaint;
import org.openclaims.cli.words.Language;
import org.openclaims.desk.Refused;
import org.openclaims.desk.ReviewDraft;
import org.openclaims.desk.Reviews;
import org.openclaims.desk.SharedClaim;
import org.openclaims.desk.SharedClaims;
import org.openclaims.item.UnfitText;
import org.openclaims.log.Load;
import org.openclaims.store.handover.Handover;
import tools.jackson.databind.node.ObjectNode;

/** Reads the files of an import, hands over what is in them, and keeps account of it. */
final class Intake {
    /** Handed over at once by who reads. */
    private static final int RECORDS_AHEAD = 50;

    /** Characters of rows that wait for another one: some tens of megabytes. */
    private static final long MOST_HELD_BACK = 10_000_000;

    private final Wishes wishes;
    private final Session session;
    private final LocalDate today;
    private final Rejects rejects;
    private final DatesRead dates = new DatesRead();
    private final ImportReport report;
    private final Made made;
    private final Reviews desk;
    private SharedClaims ours;
    private final List<Runnable> waiting = new ArrayList<>();
    private long heldBack;

    /**
     * What was asked for.
     *
     * @param layout how records lie in the files; null if that is to be seen
     * @param mapping which column of a table says what
     * @param before what was kept under its name by the last import with it; null if nothing was
     * @param table the name of that mapping; null if it has none
     * @param encoding of tables; null if nobody said
     * @param words what acts are called in tables
     * @param titleAsClaim whether the title of a review stands in for a claim that it does not word
     */
    record Wishes(
            @Nullable Layout layout,
            Optional<Mapping> mapping,
            @Nullable Mapping before,
            @Nullable String table,
            @Nullable Charset encoding,
            ActWords words,
            boolean titleAsClaim,
            boolean rehearsal) {}

    Intake(Wishes wishes, Load load, Session session, Rejects rejects) {
        this.wishes = wishes;
        this.session = session;
        this.rejects = rejects;
        today = session.today();
        made = new Made(load);
        report = new ImportReport(dates, rejects, made, wishes.rehearsal());
        desk = new Reviews(made, session.ids(), today);
        ours = new SharedClaims(made, session.ids(), today);
    }

    /** Looks at the beginning of each file, so that what cannot be read is said before a store is opened. */
    static void look(List<Path> files, Wishes wishes) {
        for (Path file : files) {
            try (Incoming incoming = Incoming.open(file)) {
                if (isTable(incoming, wishes)) {
                    new Table(incoming.name(), incoming.content(), wishes.encoding()).open(wishes.mapping());
                }
            } catch (IOException e) {
                throw unreadable(file.toString(), e);
            }
        }
    }

    private static boolean isTable(Incoming incoming, Wishes wishes) throws IOException {
        if (RejectedRecords.isFile(incoming.content())) {
            return false;
        }
        if (wishes.layout() == null && wishes.mapping().isEmpty()) {
            return Layout.guess(incoming.name(), incoming.content()) == Layout.CSV;
        }
        return wishes.layout() == null || wishes.layout() == Layout.CSV;
    }

    private static UsageError unreadable(String name, IOException e) {
        return new UsageError("\"" + name + "\" could not be read to its end ("
                + (e instanceof NoSuchFileException ? "it is gone" : e.getMessage()) + "); nothing was recorded.");
    }

    /** Takes in all files. */
    ImportReport take(List<Path> files) {
        for (Path file : files) {
            String name = file.toString();
            try (Progress progress = new Progress(name, Files.size(file), session);
                    Incoming incoming = Incoming.open(file, progress::heard)) {
                take(incoming, progress);
                desk.flush();
                ours.finish();
                report.filledIn(ours.filledIn());
            } catch (IOException e) {
                throw unreadable(name, e);
            }
        }
        report.saidAgain(desk.saidAgain());
        report.newcomers(new Newcomers(made.parties(), made.newParties(), made.reader()));
        return report;
    }

    private void take(Incoming incoming, Progress progress) throws IOException {
        // What has one handle in two files need not be the same.
        ours = new SharedClaims(made, session.ids(), today);
        ClaimReviews reviews = new ClaimReviews(today, wishes.titleAsClaim(), dates);
        String name = incoming.name();
        if (isTable(incoming, wishes)) {
            Table table = new Table(name, incoming.content(), wishes.encoding()).open(wishes.mapping());
            Mapping mapping = table.mapping();
            Form form = mapping == null ? reviews : rows(mapping, table.by(wishes.before()));
            desk.begins();
            record(incoming, steps -> table.read(new Reading(name, form, progress, steps)));
            settle();
            report.read(
                    name + " as " + table.words() + incoming.unpacked(), mapping == null ? List.of() : mapping.lines());
            return;
        }
        Records records = new Records(reviews, dates);
        if (RejectedRecords.isFile(incoming.content())) {
            Form rejected = new RejectedRecords(records, rejectedRows(Path.of(name)));
            desk.begins();
            record(incoming, steps -> JsonLines.read(incoming.content(), new Reading(name, rejected, progress, steps)));
            settle();
            report.read(name + " as what an earlier import rejected" + incoming.unpacked(), List.of());
            return;
        }
        Layout layout = wishes.layout() == null ? Layout.guess(name, incoming.content()) : wishes.layout();
        record(incoming, steps -> layout.read(incoming.content(), new Reading(name, records, progress, steps)));
        report.read(name + " as " + records.words() + ", " + layout.words() + incoming.unpacked(), List.of());
    }

    private TableRows rows(Mapping mapping, @Nullable Mapping before) {
        return new TableRows(mapping, before, wishes.table(), wishes.words(), today, dates);
    }

    /** What reads the rows of tables among rejected records; null if there are none. */
    private @Nullable TableRows rejectedRows(Path file) throws IOException {
        List<String> columns;
        try (Incoming incoming = Incoming.open(file)) {
            columns = RejectedRecords.columns(incoming.content());
        }
        if (columns.isEmpty()) {
            return null;
        }
        Optional<Mapping> known = Table.known(columns);
        Mapping mapping = wishes.mapping()
                .map(wanted -> wanted.over(known))
                .or(() -> known)
                .orElseThrow(
                        () -> new UsageError(
                                "\"" + file
                                        + "\" has rows of a table: say which column is what with the same --map as for the table itself."));
        Mapping before = wishes.before();
        return rows(
                mapping.inRows(columns),
                before == null ? null : before.over(known).inRows(columns));
    }

    /** Records the rows that wait for others: as long as one more can be, and then all, or they are refused. */
    private void settle() {
        int before;
        do {
            before = waiting.size();
            again();
        } while (waiting.size() < before);
        desk.allCame();
        again();
    }

    private void again() {
        List<Runnable> rows = List.copyOf(waiting);
        waiting.clear();
        heldBack = 0;
        rows.forEach(Runnable::run);
    }

    /** Takes what is read step by step; a large file is read in a thread of its own, ahead of what is recorded. */
    private static void record(Incoming incoming, Handover.Maker<Runnable, IOException> reading) throws IOException {
        if (incoming.isLarge()) {
            Handover.run(
                    "claims-reading",
                    RECORDS_AHEAD,
                    "This was interrupted, and nothing of it was recorded: run it again.",
                    reading,
                    Runnable::run);
        } else {
            reading.make(Runnable::run);
        }
    }

    /** Reads what the records of a file say. To record it is the next step, and for the thread that has the store. */
    private final class Reading implements Sink {
        private final String file;
        private final Form form;
        private final Progress progress;
        private final Consumer<Runnable> steps;

        Reading(String file, Form form, Progress progress, Consumer<Runnable> steps) {
            this.file = file;
            this.form = form;
            this.progress = progress;
            this.steps = steps;
        }

        @Override
        public void record(long line, ObjectNode found) {
            ObjectNode record = form instanceof RejectedRecords
                    ? RejectedRecords.came(found).orElse(null)
                    : found;
            if (record == null) {
                refused(
                        line,
                        found.path("reason").asString(""),
                        found.path("record").asString(""));
            } else if (!OurClaims.isHeading(record)) {
                Records.apart(record).forEach(one -> read(line, one));
            }
        }

        private void read(long line, ObjectNode record) {
            Place place = new Place(file, line);
            List<String> aside = new ArrayList<>();
            Supplier<Optional<Reviews.Taken>> recording;
            dates.at(place);
            try {
                recording = read(record, aside::add);
            } catch (Unusable | UnfitText | IllegalArgumentException e) {
                refused(line, Complaint.of(e), Json.write(record));
                return;
            }
            steps.accept(() -> {
                progress.record();
                record(place, record, recording, aside);
            });
        }

        private void record(
                Place place, ObjectNode record, Supplier<Optional<Reviews.Taken>> recording, List<String> aside) {
            try {
                Reviews.Taken taken = recording.get().orElse(null);
                if (taken == null) {
                    wait(
                            () -> record(place, record, recording, aside),
                            record.toString().length());
                    return;
                }
                // What was set aside of a known one was named when it came for the first time.
                List<String> lacks = new ArrayList<>(taken.outcome() == Reviews.Outcome.KNOWN ? List.of() : aside);
                taken.lacks().stream().map(Language.ENGLISH::say).forEach(lacks::add);
                report.count(place, taken.outcome(), lacks);
            } catch (Refused e) {
                rejects.add(place, Complaint.of(e), Json.write(record));
            }
        }

        /** Until all rows of the table came; not for ever, for what waits is held. */
        private void wait(Runnable row, long size) {
            heldBack += size;
            if (heldBack > MOST_HELD_BACK) {
                throw new Refused(
                        "too many rows before it stand above the rows with their claims: sort the table by date,"
                                + " the oldest first");
            }
            waiting.add(row);
        }

        private Supplier<Optional<Reviews.Taken>> read(ObjectNode record, Consumer<String> aside) {
            Records json = form instanceof RejectedRecords rejected
                    ? rejected.records()
                    : form instanceof Records one ? one : null;
            if (json != null && OurClaims.isOne(record)) {
                SharedClaim claim = json.ours(record);
                return () -> {
                    desk.flush();
                    return Optional.of(Reviews.Taken.of(ours.record(claim)));
                };
            }
            Form reader = form instanceof RejectedRecords rejected ? rejected.of(record) : form;
            ReviewDraft review = reader.read(record, aside);
            return () -> {
                ours.flush();
                return reader instanceof TableRows rows ? desk.record(review, rows) : Optional.of(desk.record(review));
            };
        }

        @Override
        public void refused(long line, String why, String raw) {
            steps.accept(() -> {
                progress.record();
                rejects.add(new Place(file, line), why, raw);
            });
        }
    }
}
