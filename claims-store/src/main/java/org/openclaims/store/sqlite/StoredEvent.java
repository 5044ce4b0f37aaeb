package org.openclaims.store.sqlite;

import java.util.List;

/**
 * An event as it is stored, with its words.
 *
 * @param recordedAtMicros when its batch was recorded
 * @param sections by name
 */
public record StoredEvent(EventRow event, long recordedAtMicros, List<SectionRow> sections) {
    public StoredEvent {
        sections = List.copyOf(sections);
    }
}
