package org.openclaims.log;

import java.util.ArrayList;
import java.util.List;
import org.openclaims.item.Item;

/**
 * What a command recorded.
 *
 * @param repeated whether it was recorded before, and nothing was added now
 */
public record Receipt(Batch batch, List<Event> events, boolean repeated) {
    public Receipt {
        events = List.copyOf(events);
    }

    /** What it added of one kind, in the order of recording: {@code added(Claim.class)}. */
    public <T extends Item> List<T> added(Class<T> type) {
        List<T> added = new ArrayList<>();
        for (Event event : events) {
            if (event.change() instanceof Change.Added change && type.isInstance(change.item())) {
                added.add(type.cast(change.item()));
            }
        }
        return List.copyOf(added);
    }
}
