package org.openclaims.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.Item;
import org.openclaims.log.Batch;
import org.openclaims.log.Change;
import org.openclaims.log.Correction;
import org.openclaims.log.Event;
import org.openclaims.log.ItemVisitor;
import org.openclaims.log.LogReader;

/** Reads what we did to our own record, in words. */
final class Corrections {
    private final LogReader reader;
    private final Scene scene;

    Corrections(LogReader reader, Scene scene) {
        this.reader = reader;
        this.scene = scene;
    }

    /** Oldest first, each once. */
    List<CorrectionView> of(List<Correction> corrections) {
        Map<Long, CorrectionView> views = new LinkedHashMap<>();
        List<Correction> ordered = new ArrayList<>(corrections);
        ordered.sort((a, b) -> Long.compare(a.event().seq(), b.event().seq()));
        Map<String, Long> erasures = new HashMap<>();
        for (Correction correction : ordered) {
            long seq = correction.event().seq();
            if (correction.event().change() instanceof Change.Erased) {
                // A command erases every version of a thing, and often several things: one correction.
                long first = erasures.computeIfAbsent(correction.event().batch().id(), batch -> seq);
                views.merge(first, view(correction), CorrectionView::and);
            } else {
                views.putIfAbsent(seq, view(correction));
            }
        }
        return List.copyOf(views.values());
    }

    private CorrectionView view(Correction correction) {
        Event event = correction.event();
        return event.change().accept(new Change.Visitor<>() {
            @Override
            public CorrectionView added(Change.Added change) {
                throw new IllegalStateException("an addition is no correction: event " + event.seq());
            }

            @Override
            public CorrectionView amended(Change.Amended change) {
                return new CorrectionView(
                        event.batch(),
                        "amended",
                        null,
                        List.of(change.item().handle()),
                        change.why(),
                        differences(correction.before(), change.item()));
            }

            @Override
            public CorrectionView voided(Change.Voided change) {
                Item before = correction.before();
                String what = before == null ? change.item().toString() : before.handle();
                return new CorrectionView(event.batch(), "voided", null, List.of(what), change.why(), List.of());
            }

            @Override
            public CorrectionView undone(Change.Undone change) {
                List<String> what = Steps.of(reader, change.batch()).stream()
                        .map(step -> step.kind() == null ? "command " + step.what() : step.what())
                        .toList();
                return new CorrectionView(
                        event.batch(), "undone", batch(change.batch()), what, change.why(), List.of());
            }

            @Override
            public CorrectionView erased(Change.Erased change) {
                Item left = correction.after();
                List<String> what = left == null ? List.of() : List.of(left.handle());
                return new CorrectionView(event.batch(), "erased", null, what, why(change), List.of());
            }

            private String why(Change change) {
                return Objects.requireNonNullElse(Steps.why(change), "");
            }
        });
    }

    private @Nullable Batch batch(String id) {
        return reader.events(id).stream().findFirst().map(Event::batch).orElse(null);
    }

    private List<CorrectionView.Difference> differences(@Nullable Item before, Item after) {
        Map<String, String> old = before == null ? Map.of() : ItemVisitor.visit(before, new Particulars(scene));
        Map<String, String> now = ItemVisitor.visit(after, new Particulars(scene));
        Set<String> all = new LinkedHashSet<>(old.keySet());
        all.addAll(now.keySet());
        List<CorrectionView.Difference> differences = new ArrayList<>();
        for (String what : all) {
            String was = old.getOrDefault(what, "");
            String is = now.getOrDefault(what, "");
            if (!was.equals(is)) {
                differences.add(new CorrectionView.Difference(what, was, is));
            }
        }
        return List.copyOf(differences);
    }
}
