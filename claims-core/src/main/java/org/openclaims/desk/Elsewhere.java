package org.openclaims.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaims.item.Item;
import org.openclaims.log.Batch;
import org.openclaims.log.Event;
import org.openclaims.log.LogReader;
import org.openclaims.log.Words;
import org.openclaims.party.Names;

/** Looks for erased words where nobody ordered to erase them: a name in the wording of a claim, the same quote in another act. */
final class Elsewhere {
    private static final int SHORTEST = 4;
    private static final int MOST = 50;

    private final Set<String> wanted = new LinkedHashSet<>();

    /** What an item said and says no more. */
    void look(Item before, Item left) {
        List<String> kept = Said.telling(left);
        for (String text : Said.telling(before)) {
            if (!kept.contains(text)) {
                look(text);
            }
        }
    }

    private void look(String text) {
        String key = Names.key(text);
        if (key.length() >= SHORTEST) {
            wanted.add(" " + key + " ");
        }
    }

    boolean isIn(@Nullable String text) {
        if (text == null) {
            return false;
        }
        String key = " " + Names.key(text) + " ";
        return wanted.stream().anyMatch(key::contains);
    }

    /**
     * Handles of things, and commands, that hold the words in what stays.
     *
     * @param erased words that go now
     */
    List<String> places(LogReader reader, Set<Words> erased) {
        Set<String> places = new LinkedHashSet<>();
        if (!wanted.isEmpty()) {
            reader.replay(event -> place(event, erased, places));
        }
        return new ArrayList<>(places).subList(0, Math.min(MOST, places.size()));
    }

    private void place(Event event, Set<Words> erased, Set<String> places) {
        Item item = event.change().version();
        if (item != null
                && !erased.contains(
                        new Words(event.id(), Words.Part.ITEM, item.id().toString()))
                && Said.all(item).stream().anyMatch(this::isIn)) {
            places.add(item.handle());
        }
        Batch batch = event.batch();
        boolean stays = isIn(event.change().why()) && !goes(erased, Words.Part.WHY, event.id(), null)
                || isIn(batch.reason()) && !goes(erased, Words.Part.REQUEST, null, batch.id())
                || isIn(batch.actor()) && !goes(erased, Words.Part.ACTOR, null, batch.id());
        if (stays) {
            places.add("command " + batch.number());
        }
    }

    private static boolean goes(Set<Words> erased, Words.Part part, @Nullable String event, @Nullable String subject) {
        return erased.stream()
                .anyMatch(words -> words.part() == part
                        && (event == null || words.event().equals(event))
                        && (subject == null || words.subject().equals(subject)));
    }
}
