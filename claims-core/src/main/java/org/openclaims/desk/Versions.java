package org.openclaims.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.log.Change;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;
import org.openclaims.log.Role;

/** What was ever said of a thing: each recording and amendment of it, whatever counts today. */
final class Versions {
    private static final Set<Role> SELF = EnumSet.of(Role.SELF);

    private Versions() {}

    /** Oldest first; empty if there is no such thing. */
    static List<Event> of(LogReader reader, ItemId id) {
        List<Event> versions = new ArrayList<>();
        for (Event event : concerning(reader, id)) {
            if (event.change().version() != null) {
                versions.add(event);
            }
        }
        return versions;
    }

    /** Those, and what voided it or undid the command it came with. */
    static List<Event> concerning(LogReader reader, ItemId id) {
        return reader.events(Set.of(id), SELF).stream()
                .filter(event -> concern(event, id))
                .toList();
    }

    /** What an event of {@link #of} says it is. */
    static Item item(Event event) {
        return Objects.requireNonNull(event.change().version());
    }

    /** The newest one. */
    static String handle(LogReader reader, ItemId id) {
        List<Event> versions = of(reader, id);
        return item(versions.get(versions.size() - 1)).handle();
    }

    private static boolean concern(Event event, ItemId id) {
        return event.change().accept(new Change.Visitor<>() {
            @Override
            public Boolean added(Change.Added change) {
                return change.item().id().equals(id);
            }

            @Override
            public Boolean amended(Change.Amended change) {
                return change.item().id().equals(id);
            }

            @Override
            public Boolean voided(Change.Voided change) {
                return change.item().equals(id);
            }

            @Override
            public Boolean undone(Change.Undone change) {
                return true;
            }

            @Override
            public Boolean erased(Change.Erased change) {
                return false;
            }
        });
    }
}
