package org.openclaims.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.ItemId;

/** Which commands do not count any more, and what a command was about. */
public final class Undoing {
    private Undoing() {}

    /**
     * The undos that stand, by the batch that each took back: from newest to oldest, an undo that stands kills its batch. An undo points backwards, so
     * one pass settles any depth.
     *
     * @param events oldest first
     */
    static Map<String, Batch> undos(List<Event> events) {
        Map<String, Batch> undos = new HashMap<>();
        for (int i = events.size() - 1; i >= 0; i--) {
            Event event = events.get(i);
            if (event.change() instanceof Change.Undone undo
                    && !undos.containsKey(event.batch().id())) {
                undos.put(undo.batch(), event.batch());
            }
        }
        return undos;
    }

    /** What a command touched; of an undo, what the undone command touched. */
    public static Set<ItemId> touched(LogReader reader, String batchId) {
        Set<ItemId> touched = new LinkedHashSet<>();
        for (Event event : reader.events(batchId)) {
            touched.addAll(event.change().accept(new Touched(reader)));
        }
        return touched;
    }

    /** One of them, or all where the first event does not tell. */
    private static Set<ItemId> oneTouched(LogReader reader, String batchId) {
        Change first = reader.first(batchId).map(Event::change).orElse(null);
        if (first instanceof Change.Undone undo) {
            return oneTouched(reader, undo.batch());
        }
        Set<ItemId> one = first == null ? Set.of() : first.accept(new Touched(reader));
        return one.isEmpty() ? touched(reader, batchId) : one;
    }

    /** Whether a command does not count any more. */
    public static boolean isUndone(LogReader reader, Batch batch) {
        return undoneBy(reader, batch, null).isPresent();
    }

    /**
     * The undo because of which a command does not count.
     *
     * @param knownAt later commands are passed over; null to read all
     */
    public static Optional<Batch> undoneBy(LogReader reader, Batch batch, @Nullable Instant knownAt) {
        // An undo is filed with everything that it took back, so that any one thing leads to it.
        List<Event> events = reader.events(oneTouched(reader, batch.id()), EnumSet.of(Role.SELF));
        List<Event> known = new ArrayList<>(events);
        known.removeIf(event -> !event.batch().isKnownAt(knownAt));
        return Optional.ofNullable(undos(known).get(batch.id()));
    }

    private record Touched(LogReader reader) implements Change.Visitor<Set<ItemId>> {
        @Override
        public Set<ItemId> added(Change.Added change) {
            return Set.of(change.item().id());
        }

        @Override
        public Set<ItemId> amended(Change.Amended change) {
            return Set.of(change.item().id());
        }

        @Override
        public Set<ItemId> voided(Change.Voided change) {
            return Set.of(change.item());
        }

        @Override
        public Set<ItemId> undone(Change.Undone change) {
            return touched(reader, change.batch());
        }

        @Override
        public Set<ItemId> erased(Change.Erased change) {
            return change.words().item().map(Set::of).orElse(Set.of());
        }
    }
}
