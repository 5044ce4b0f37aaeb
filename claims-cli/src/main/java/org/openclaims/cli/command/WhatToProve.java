package org.openclaims.cli.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openclaims.Sentence;
import org.openclaims.desk.NotFound;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.log.Change;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;
import org.openclaims.log.Mention;
import org.openclaims.log.Role;

/** From what a person types to the places of events. */
final class WhatToProve {
    private static final Set<Role> ITSELF_AND_ON_IT = EnumSet.of(Role.SELF, Role.ON);
    private static final Set<Role> ITSELF = EnumSet.of(Role.SELF);

    private WhatToProve() {}

    /**
     * Places of events.
     *
     * @param all of what was asked for and of what it names
     * @param asked for each word that was typed those of the thing itself: without them nothing is proved of it
     * @param erased those whose words are gone, so that no proof can show them
     */
    record Wanted(Set<Long> all, List<Set<Long>> asked, Set<Long> erased) {}

    /** @param only whether to leave out the parties and sources that are named, without which an act is hard to read */
    static Wanted events(LogReader reader, List<String> typed, boolean only) {
        Map<String, Long> events = new HashMap<>();
        Set<Long> numbers = new TreeSet<>();
        List<Set<Long>> asked = new ArrayList<>();
        Set<String> erased = new HashSet<>();
        for (String word : typed) {
            if (word.matches("\\d{1,15}")) {
                numbers.add(Long.parseLong(word));
                asked.add(Set.of(Long.parseLong(word)));
                continue;
            }
            ItemId item = item(reader, word);
            List<Event> about = reader.events(List.of(item), ITSELF_AND_ON_IT);
            if (about.isEmpty()) {
                throw notFound(word);
            }
            List<Event> itself = reader.events(List.of(item), ITSELF);
            asked.add(itself.stream().map(Event::seq).collect(Collectors.toSet()));
            List<Event> all = new ArrayList<>(about);
            if (!only) {
                all.addAll(reader.events(named(about), ITSELF));
            }
            for (Event event : all) {
                events.put(event.id(), event.seq());
                if (event.change() instanceof Change.Erased gone) {
                    erased.add(gone.words().event());
                }
            }
        }
        numbers.addAll(events.values());
        erased.retainAll(events.keySet());
        return new Wanted(numbers, asked, erased.stream().map(events::get).collect(Collectors.toSet()));
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
