package org.openclaims.store.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaims.ClaimsException;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.log.Change;
import org.openclaims.log.ErasureOrder;
import org.openclaims.log.Words;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;

/** Changes to their stored form and back. Reading what was written gives an equal change; writing what was read, the same words. */
public final class Codec {
    private Codec() {}

    /** The stored form of a change, in the newest version of its kind. */
    public static StoredChange write(Change change) {
        return change.accept(ChangeWriter.INSTANCE);
    }

    /**
     * Reads a change in the form of any version there ever was.
     *
     * @return empty if the item it was about was erased, so that there is nothing left to tell
     * @throws StoreTrouble {@link Trouble#NEWER} if it is of a kind or version that we do not know, {@link Trouble#DAMAGED} if it is not in
     *     the form of its kind
     */
    public static Optional<Change> read(StoredChange stored) {
        EventKind kind = EventKind.of(stored);
        StoredChange current = Upcasts.toNewest(stored);
        try {
            return Optional.ofNullable(
                    switch (kind.verb()) {
                        case ADDED -> added(kind, current);
                        case AMENDED -> amended(kind, current);
                        case VOIDED -> new Change.Voided(subject(kind, current), why(current));
                        case UNDONE -> new Change.Undone(current.subject(), why(current));
                        case ERASED -> erased(kind, current);
                    });
        } catch (IllegalArgumentException | DateTimeException | ClaimsException e) {
            throw new StoreTrouble(
                    Trouble.DAMAGED,
                    Sentence.of(
                            "an event \"{0}\" about {1} is not in the form of its kind: {2} says whether it was damaged",
                            stored.label(), stored.subject(), WayOut.to(Step.VERIFY)),
                    e);
        }
    }

    private static @Nullable Change added(EventKind kind, StoredChange stored) {
        Item item = item(kind, stored);
        return item == null ? null : new Change.Added(item);
    }

    private static @Nullable Change amended(EventKind kind, StoredChange stored) {
        Item item = item(kind, stored);
        return item == null ? null : new Change.Amended(item, why(stored));
    }

    private static Change erased(EventKind kind, StoredChange stored) {
        Fields of = new Fields(section(stored, StoredChange.OF));
        Words words = new Words(of.text("event"), of.code("section", Words.Part.class), stored.subject());
        of.end();
        if (words.item().map(ItemId::kind).orElse(null) != kind.item()) {
            throw new IllegalArgumentException("an erasure that is about something else");
        }
        Fields order = new Fields(section(stored, StoredChange.ORDER));
        ErasureOrder given =
                new ErasureOrder(order.text("basis"), order.text("decidedBy"), LocalDate.parse(order.text("on")));
        order.end();
        Object left = section(stored, StoredChange.LEFT);
        return switch (words.part()) {
            case ITEM -> {
                ItemId id = ItemId.parse(stored.subject());
                yield new Change.Erased(words, ItemReader.read(id, new Fields(left)), null, given);
            }
            case WHY, ACTOR -> new Change.Erased(words, null, left instanceof String text ? text : null, given);
            case REQUEST -> {
                Fields request = new Fields(left);
                String reason = request.optionalText("reason");
                request.end();
                yield new Change.Erased(words, null, reason, given);
            }
        };
    }

    private static @Nullable Item item(EventKind kind, StoredChange stored) {
        Object words = section(stored, StoredChange.ITEM);
        return words == null ? null : ItemReader.read(subject(kind, stored), new Fields(words));
    }

    private static ItemId subject(EventKind kind, StoredChange stored) {
        return ItemId.parse(stored.subject()).require(kind.itemKind());
    }

    private static String why(StoredChange stored) {
        Object words = section(stored, StoredChange.WHY);
        if (words == null || words instanceof String) {
            return words == null ? ErasureOrder.NOTHING : (String) words;
        }
        throw new IllegalArgumentException("the section " + StoredChange.WHY + " is no text");
    }

    private static @Nullable Object section(StoredChange stored, String name) {
        Map<String, @Nullable Object> sections = stored.sections();
        if (!sections.containsKey(name)) {
            throw new IllegalArgumentException("the section " + name + " is missing");
        }
        return sections.get(name);
    }
}
