package org.openclaims.store.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaims.Codes;
import org.openclaims.item.ItemKind;
import org.openclaims.store.health.StoreTrouble;
import org.openclaims.store.health.Trouble;

/**
 * The name of what happened, apart from any class of ours: {@code act.added}, {@code batch.undone}.
 *
 * @param item the kind of item it happened to; null if it happened to a whole batch
 */
record EventKind(@Nullable ItemKind item, Verb verb) {
    /** The version in which events of every kind are written today. */
    static final int VERSION = 1;

    private static final String BATCH = "batch";

    enum Verb {
        ADDED,
        AMENDED,
        VOIDED,
        UNDONE,
        ERASED
    }

    /** Every kind there is. */
    static List<EventKind> all() {
        List<EventKind> all = new ArrayList<>();
        for (ItemKind item : ItemKind.values()) {
            all.add(new EventKind(item, Verb.ADDED));
            all.add(new EventKind(item, Verb.AMENDED));
            all.add(new EventKind(item, Verb.VOIDED));
            all.add(new EventKind(item, Verb.ERASED));
        }
        all.add(new EventKind(null, Verb.UNDONE));
        all.add(new EventKind(null, Verb.ERASED));
        return all;
    }

    /** @throws StoreTrouble {@link Trouble#NEWER} if there is no such kind, or not in this version */
    static EventKind of(StoredChange stored) {
        String kind = stored.kind();
        int dot = kind.indexOf('.');
        if (dot > 0 && stored.version() >= 1 && stored.version() <= VERSION) {
            for (Verb verb : Verb.values()) {
                if (code(verb).equals(kind.substring(dot + 1))) {
                    EventKind found = of(kind.substring(0, dot), verb);
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        throw new StoreTrouble(
                Trouble.NEWER,
                "the store holds an event \"" + stored.label()
                        + "\", which this version cannot read: it was written by a newer"
                        + " version of claims; update claims");
    }

    private static @Nullable EventKind of(String subject, Verb verb) {
        if (subject.equals(BATCH)) {
            return verb == Verb.UNDONE || verb == Verb.ERASED ? new EventKind(null, verb) : null;
        }
        if (verb == Verb.UNDONE) {
            return null;
        }
        for (ItemKind item : ItemKind.values()) {
            if (code(item).equals(subject)) {
                return new EventKind(item, verb);
            }
        }
        return null;
    }

    ItemKind itemKind() {
        if (item == null) {
            throw new IllegalStateException(this + " happens to no item");
        }
        return item;
    }

    /** {@code act.added} */
    String code() {
        return (item == null ? BATCH : code(item)) + "." + code(verb);
    }

    private static String code(Enum<?> constant) {
        return Codes.of(constant);
    }

    @Override
    public String toString() {
        return code();
    }
}
