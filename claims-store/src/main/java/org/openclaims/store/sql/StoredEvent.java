package org.openclaims.store.sql;

import java.util.List;
import java.util.Optional;

/**
 * An event as it is stored, with its words.
 *
 * @param batch it belongs to; empty only in a store that somebody tampered with
 * @param sections by name
 */
public record StoredEvent(EventRow event, Optional<BatchRow> batch, List<SectionRow> sections) {
    public StoredEvent {
        sections = List.copyOf(sections);
    }
}
