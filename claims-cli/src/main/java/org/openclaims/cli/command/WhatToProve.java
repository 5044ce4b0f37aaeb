package org.openclaims.cli.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.openclaims.Sentence;
import org.openclaims.desk.NotFound;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;
import org.openclaims.log.Mention;
import org.openclaims.log.Role;

/** From what a person types to the places of events. */
final class WhatToProve {
    private static final Set<Role> ITSELF_AND_ON_IT = EnumSet.of(Role.SELF, Role.ON);
    private static final Set<Role> ITSELF = EnumSet.of(Role.SELF);

    private WhatToProve() {}

    /** @param only whether to leave out the parties and sources that are named, without which an act is hard to read */
    static Set<Long> events(LogReader reader, List<String> typed, boolean only) {
        Set<Long> events = new TreeSet<>();
        for (String word : typed) {
            if (word.matches("\\d{1,15}")) {
                events.add(Long.parseLong(word));
                continue;
            }
            List<Event> about = reader.events(List.of(item(reader, word)), ITSELF_AND_ON_IT);
            if (about.isEmpty()) {
                throw notFound(word);
            }
            about.forEach(event -> events.add(event.seq()));
            if (!only) {
                reader.events(named(about), ITSELF).forEach(event -> events.add(event.seq()));
            }
        }
        return events;
    }

    private static ItemId item(LogReader reader, String word) {
        if (word.indexOf(':') > 0) {
            try {
                return ItemId.parse(word);
            } catch (IllegalArgumentException e) {
                throw notFound(word);
            }
        }
        return reader.item(word.toLowerCase(Locale.ROOT)).orElseThrow(() -> notFound(word));
    }

    private static Set<ItemId> named(List<Event> events) {
        Set<ItemId> named = new TreeSet<>();
        for (Event event : events) {
            Item item = event.change().version();
            if (item != null) {
                Mention.of(item).forEach(mention -> named.add(mention.item()));
            }
        }
        return named;
    }

    private static NotFound notFound(String word) {
        return NotFound.of(
                "item",
                word,
                List.of(),
                Sentence.of("`claims list` shows claims, `claims show CLAIM --json` the ids of acts."));
    }
}
