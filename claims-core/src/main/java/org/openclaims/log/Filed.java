package org.openclaims.log;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;

/** Under what an event is filed, so that whoever finds a thing finds what became of it; the same in every log. */
public final class Filed {
    private Filed() {}

    /** What a log has of the events before. */
    public interface Before {
        /** The versions of an item that were recorded before this place, in any order. */
        List<Item> versions(ItemId item, long place);

        /** The events of a batch. */
        List<Event> events(String batchId);
    }

    /** What an item is filed under itself; a change of it, and what takes it out, wherever a version of it was filed before. */
    public static Set<Mention> under(Event event, Before before) {
        return event.change().accept(new Follower(event.seq(), before));
    }

    private record Follower(long place, Before before) implements Change.Visitor<Set<Mention>> {
        @Override
        public Set<Mention> added(Change.Added change) {
            return Mention.of(change.item());
        }

        @Override
        public Set<Mention> amended(Change.Amended change) {
            Set<Mention> mentions = wherever(change.item().id());
            mentions.addAll(Mention.of(change.item()));
            return mentions;
        }

        @Override
        public Set<Mention> voided(Change.Voided change) {
            return wherever(change.item());
        }

        @Override
        public Set<Mention> undone(Change.Undone change) {
            Set<Mention> mentions = new LinkedHashSet<>();
            before.events(change.batch()).forEach(event -> mentions.addAll(under(event, before)));
            return mentions;
        }

        @Override
        public Set<Mention> erased(Change.Erased change) {
            return change.words().item().map(this::wherever).orElse(Set.of());
        }

        private Set<Mention> wherever(ItemId item) {
            Set<Mention> mentions = new LinkedHashSet<>();
            before.versions(item, place).forEach(version -> mentions.addAll(Mention.of(version)));
            return mentions;
        }
    }
}
