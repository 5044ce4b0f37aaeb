package org.openclaims.log;

import java.util.List;

/**
 * What a command recorded.
 *
 * @param repeated whether it was recorded before, and nothing was added now
 */
public record Receipt(Batch batch, List<Event> events, boolean repeated) {
    public Receipt {
        events = List.copyOf(events);
    }
}
