package org.openclaims.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.claim.Wording;
import org.openclaims.item.Item;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.Command;
import org.openclaims.log.Correction;
import org.openclaims.log.Event;
import org.openclaims.log.ItemVisitor;
import org.openclaims.log.LogReader;
import org.openclaims.log.Tally;
import org.openclaims.log.Verb;

/** Reads what we did to our own record, in words. */
final class Corrections {
    private final LogReader reader;
    private final Versions versions;
    private final Steps steps;

    /** @param knownAt names are those of this instant; null for those of now */
    Corrections(LogReader reader, @Nullable Instant knownAt) {
        this.reader = reader;
        versions = new Versions(reader, knownAt);
        steps = new Steps(reader, versions);
    }

    /**
     * Oldest first, each once. Most claims and commands have none, and then nothing is made ready to read them.
     *
     * @param knownAt names are those of this instant; null for those of now
     */
    static List<CorrectionView> of(LogReader reader, @Nullable Instant knownAt, List<Correction> corrections) {
        return corrections.isEmpty() ? List.of() : new Corrections(reader, knownAt).of(corrections);
    }

    /** The same for whoever reads about a claim or a person. */
    static List<CorrectionView> told(LogReader reader, @Nullable Instant knownAt, List<Correction> corrections) {
        if (corrections.isEmpty()) {
            return List.of();
        }
        List<Event> all = new ArrayList<>();
        corrections.forEach(correction -> all.add(correction.event()));
        Set<Long> told = new HashSet<>();
        new Confidential(reader).told(all).forEach(event -> told.add(event.seq()));
        List<Correction> others = new ArrayList<>(corrections);
        others.removeIf(correction -> !told.contains(correction.event().seq()));
        return of(reader, knownAt, others).stream().map(Confidential::told).toList();
    }

    private List<CorrectionView> of(List<Correction> corrections) {
        Map<Long, CorrectionView> views = new LinkedHashMap<>();
        List<Correction> ordered = new ArrayList<>(corrections);
        ordered.sort((a, b) -> Long.compare(a.event().seq(), b.event().seq()));
        Map<String, Long> whole = new HashMap<>();
        for (Correction correction : ordered) {
            long seq = correction.event().seq();
            Change change = correction.event().change();
            if (change instanceof Change.Erased || change instanceof Change.Undone) {
                // A command erases every version of a thing, and often several things, or undoes every part of another
                // one: one correction.
                long first = whole.computeIfAbsent(correction.event().batch().id(), batch -> seq);
                views.merge(first, view(correction.event()), CorrectionView::and);
            } else {
                views.putIfAbsent(seq, view(correction.event()));
            }
        }
        return List.copyOf(views.values());
    }

    /**
     * Those that change what was there before. Of an erasure each thing once, whatever its versions, and words about commands only where nothing
     * else was erased.
     */
    static List<Event> among(List<Event> events) {
        boolean ofThings = events.stream()
                .anyMatch(event -> event.change() instanceof Change.Erased erased
                        && erased.words().item().isPresent());
        Set<String> erased = new HashSet<>();
        List<Event> among = new ArrayList<>();
        for (Event event : events) {
            boolean told = event.change() instanceof Change.Erased change
                    && (ofThings && change.words().item().isEmpty()
                            || !erased.add(change.words().subject()));
            if (corrects(event.change()) && !told) {
                among.add(event);
            }
        }
        return among;
    }

    private static boolean corrects(Change change) {
        return Tally.of(change).verb() != Verb.ADDED;
    }

    /** @param event one of {@link #among} */
    CorrectionView view(Event event) {
        return event.change().accept(new Change.Visitor<>() {
            @Override
            public CorrectionView added(Change.Added change) {
                if (!(change.item() instanceof Wording wording)) {
                    throw new IllegalStateException("an addition is no correction: event " + event.seq());
                }
                Item before = versions.before(wording, event.seq()).orElse(null);
                String why = Objects.requireNonNullElse(event.batch().reason(), "");
                return done(change, why, differences(before, wording));
            }

            @Override
            public CorrectionView amended(Change.Amended change) {
                Item before = versions.before(change.item().id(), event.seq()).orElse(null);
                return done(change, change.why(), differences(before, change.item()));
            }

            @Override
            public CorrectionView voided(Change.Voided change) {
                return done(change, change.why(), List.of());
            }

            @Override
            public CorrectionView undone(Change.Undone change) {
                List<Thing> things = steps.of(change.batch()).stream()
                        .map(Corrections::thing)
                        .toList();
                return new CorrectionView(
                        command(), Verb.UNDONE, steps.batch(change.batch()), things, change.why(), List.of());
            }

            /** As the log has it: what was recorded part by part goes by the number of its first part. */
            private Batch command() {
                Batch batch = event.batch();
                boolean part = !batch.commandId().equals(Command.whole(batch.commandId()));
                return part ? reader.batches(batch.commandId()).get(0) : batch;
            }

            private CorrectionView done(Change change, String why, List<CorrectionView.Difference> differences) {
                LogReport.Step step = change.accept(steps);
                return new CorrectionView(command(), step.verb(), null, List.of(thing(step)), why, differences);
            }

            @Override
            public CorrectionView erased(Change.Erased change) {
                return done(change, Objects.requireNonNullElse(Steps.why(change), ""), List.of());
            }
        });
    }

    private static Thing thing(LogReport.Step step) {
        return step.kind() == null
                ? Thing.command(step.what(), step.text())
                : new Thing(step.kind(), step.what(), step.text());
    }

    private List<CorrectionView.Difference> differences(@Nullable Item before, Item after) {
        Map<String, Particular> old = before == null ? Map.of() : ItemVisitor.visit(before, new Particulars(versions));
        Map<String, Particular> now = ItemVisitor.visit(after, new Particulars(versions));
        Set<String> all = new LinkedHashSet<>(old.keySet());
        all.addAll(now.keySet());
        List<CorrectionView.Difference> differences = new ArrayList<>();
        for (String what : all) {
            Particular was = old.getOrDefault(what, Particular.NOTHING);
            Particular is = now.getOrDefault(what, Particular.NOTHING);
            if (!was.value().equals(is.value())) {
                differences.add(new CorrectionView.Difference(what, was, is));
            }
        }
        return List.copyOf(differences);
    }
}
