package org.openclaims.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaims.act.Act;
import org.openclaims.evidence.Evidence;
import org.openclaims.item.Item;
import org.openclaims.verdict.Verdict;

/** The versions of one item that stand, and whether it was voided. */
final class Entry {
    private final long seq;
    private final Instant recordedAt;
    private Instant learnedAt;
    private long replacementSeq;
    private final List<Item> versions = new ArrayList<>();
    private @Nullable Event voidedBy;

    Entry(Event event, Item item) {
        seq = event.seq();
        recordedAt = event.batch().recordedAt();
        learnedAt = recordedAt;
        replacementSeq = seq;
        versions.add(item);
    }

    void amend(Event event, Item item) {
        if (!sameDates(current(), item)) {
            learnedAt = event.batch().recordedAt();
        }
        if (!(current() instanceof Act before && item instanceof Act after)
                || !Objects.equals(before.replacement(), after.replacement())) {
            replacementSeq = event.seq();
        }
        versions.add(item);
    }

    private static boolean sameDates(Item old, Item item) {
        if (old instanceof Act before && item instanceof Act after) {
            return before.made().edtf().equals(after.made().edtf())
                    && before.becamePublic().edtf().equals(after.becamePublic().edtf());
        }
        if (old instanceof Verdict before && item instanceof Verdict after) {
            return before.given().edtf().equals(after.given().edtf());
        }
        return old instanceof Evidence before
                && item instanceof Evidence after
                && before.becamePublic().edtf().equals(after.becamePublic().edtf());
    }

    void voidedBy(Event event) {
        voidedBy = event;
    }

    boolean stands() {
        return voidedBy == null;
    }

    Item current() {
        return versions.get(versions.size() - 1);
    }

    /** Whether any version of it is found by this term. */
    boolean says(Term term) {
        for (Item version : versions) {
            if (Term.of(version).contains(term)) {
                return true;
            }
        }
        return false;
    }

    boolean amended() {
        return versions.size() > 1;
    }

    long seq() {
        return seq;
    }

    /** Number of the event that named the claim which an act put in the place of another. */
    long replacementSeq() {
        return replacementSeq;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** When the record learned the dates that it has. */
    Instant learnedAt() {
        return learnedAt;
    }
}
