package org.openclaims.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.act.Act;
import org.openclaims.item.ItemId;
import org.openclaims.party.Names;

/** Which act each row of a table is, where rows say of one another that they came after them. */
final class RowOrder {
    private final Map<String, Place> acts = new HashMap<>();

    private record Place(ItemId act, ItemId claim) {}

    /** Another table begins, where the same ids are those of other rows. */
    void forget() {
        acts.clear();
    }

    /** Whether each row that this one names has come. */
    boolean isComplete(ReviewDraft.Deed deed) {
        return deed.after().stream().allMatch(row -> acts.containsKey(Names.key(row)));
    }

    /** The acts on this claim that one came after, as far as their rows have come. */
    List<ItemId> after(ReviewDraft.@Nullable Deed deed, ItemId claim) {
        return deed == null
                ? List.of()
                : deed.after().stream()
                        .flatMap(row -> Stream.ofNullable(acts.get(Names.key(row))))
                        .filter(place -> place.claim().equals(claim))
                        .map(Place::act)
                        .distinct()
                        .toList();
    }

    /** What the row says is this act, for those that name it. */
    void remember(ReviewDraft.Deed deed, Optional<Act> act) {
        String row = deed.row();
        if (row != null) {
            act.ifPresent(one -> acts.put(Names.key(row), new Place(one.id(), one.claim())));
        }
    }

    /** What the record does not say of the order that the row tells; empty if nothing is missing. */
    Optional<Sentence> lack(ReviewDraft.Deed deed, Optional<Act> act) {
        List<ItemId> recorded = act.map(Act::after).orElse(List.of());
        List<String> lost = deed.after().stream()
                .filter(row -> {
                    Place place = acts.get(Names.key(row));
                    return place == null || !recorded.contains(place.act());
                })
                .toList();
        String rows = String.join(", ", lost);
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        act.isEmpty()
                                ? Sentence.of("that it came after {0} is not recorded", rows)
                                : Sentence.of(
                                        "that it came after {0} is not recorded, for no other row with an act on the same claim"
                                                + " has that id, or the act was on record: if it did, {1}",
                                        rows,
                                        WayOut.to(Step.AMEND_ITEM, act.get().handle())));
    }
}
