package org.openclaims.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openclaims.item.ItemId;
import org.openclaims.item.ItemKind;
import org.openclaims.log.Change;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;

/**
 * What stays at the desk's own log: that it keeps who an unnamed source is, and that it destroyed it. Whoever reads about a claim, the people it is
 * about among them, would learn from it that there is something to ask for.
 */
final class Confidential implements Change.Visitor<Boolean> {
    private final LogReader reader;

    Confidential(LogReader reader) {
        this.reader = reader;
    }

    /** Those that others may read. */
    List<Event> told(List<Event> events) {
        Set<String> destroying = new HashSet<>();
        for (Event event : events) {
            if (event.change() instanceof Change.Erased erased
                    && erased.words().item().filter(Confidential::is).isPresent()) {
                destroying.add(event.batch().id());
            }
        }
        return events.stream()
                .filter(event -> !event.change().accept(this))
                // What was said about the commands went with it.
                .filter(event -> !(event.change() instanceof Change.Erased erased
                        && erased.words().item().isEmpty()
                        && destroying.contains(event.batch().id())))
                .toList();
    }

    /** The same correction, of the things that others may read of. */
    static CorrectionView told(CorrectionView view) {
        return new CorrectionView(
                view.batch(),
                view.verb(),
                view.undid(),
                view.things().stream()
                        .filter(thing -> thing.kind() != ItemKind.IDENTITY)
                        .toList(),
                view.why(),
                view.differences());
    }

    private static boolean is(ItemId item) {
        return item.kind() == ItemKind.IDENTITY;
    }

    @Override
    public Boolean added(Change.Added change) {
        return is(change.item().id());
    }

    @Override
    public Boolean amended(Change.Amended change) {
        return is(change.item().id());
    }

    @Override
    public Boolean voided(Change.Voided change) {
        return is(change.item());
    }

    @Override
    public Boolean undone(Change.Undone change) {
        return whole(change.batch());
    }

    @Override
    public Boolean erased(Change.Erased change) {
        Optional<ItemId> item = change.words().item();
        return item.isPresent() ? is(item.get()) : whole(change.words().subject());
    }

    /** Whether a command did nothing else. */
    private boolean whole(String batchId) {
        Event first = reader.first(batchId).orElse(null);
        // Most commands did something else, and long ones are not read for it.
        return first != null
                && first.change().accept(this)
                && reader.events(batchId).stream()
                        .allMatch(event -> event.change().accept(this));
    }
}
