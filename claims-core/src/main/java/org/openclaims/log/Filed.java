package org.openclaims.log;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;

/**
 * The items under which an event is indexed; the same in every log. A change is indexed under everything that any version of its item referred to, so
 * whoever looks a thing up also finds how it was amended, voided or undone.
 */
public final class Filed {
    private Filed() {}

    /** What a log has of the events before. */
    public interface Before {
        /** The versions of an item that were recorded before this place, in any order. */
        List<Item> versions(ItemId item, long place);

        /** The events of a batch. */
        List<Event> events(String batchId);
    }

    /** Of a new item, itself and what it refers to; of a change, and of what takes an item out, also all that its earlier versions referred to. */
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
