package org.openclaims.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.act.Act;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.log.Dossier;
import org.openclaims.party.Names;

/** Which act each row of a table is, where rows say of one another that they came after them; and which of them wait for others. */
final class RowOrder {
    private final Map<String, Place> acts = new HashMap<>();
    private final Set<String> waiting = new HashSet<>();

    private record Place(ItemId act, ItemId claim) {}

    /** Another table begins, where the same ids are those of other rows. */
    void forget() {
        acts.clear();
        waiting.clear();
    }

    /** The row is to come again after others: what it said before, it says no more. */
    void waits(ReviewDraft.Raw row) {
        waiting.add(row.identity());
    }

    boolean isWaiting(ReviewDraft.Raw row) {
        return waiting.contains(row.identity());
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

    /**
     * What the record does not say of the order that the row tells, or still says of it although the row does not; empty if there is no such thing.
     *
     * @param corrected whether what changed in the row is put right in the record
     */
    Optional<Sentence> lack(ReviewDraft.Deed deed, OnClaim on, Optional<Act> act, boolean corrected) {
        List<ItemId> recorded = act.map(Act::after).orElse(List.of());
        List<String> lost = deed.after().stream()
                .filter(row -> {
                    Place place = acts.get(Names.key(row));
                    return place == null || !recorded.contains(place.act());
                })
                .toList();
        String rows = String.join(", ", lost);
        if (lost.isEmpty()) {
            return corrected ? Optional.empty() : stillSaid(deed, on, act);
        }
        return Optional.of(
                act.isEmpty()
                        ? Sentence.of("that it came after {0} is not recorded", rows)
                        : Sentence.of(
                                "that it came after {0} is not recorded, for no other row with an act on the same claim"
                                        + " has that id, or the act was on record: if it did, {1}",
                                rows, WayOut.to(Step.AMEND_ITEM, act.get().handle())));
    }

    private Optional<Sentence> stillSaid(ReviewDraft.Deed deed, OnClaim on, Optional<Act> act) {
        Dossier dossier = on.dossier();
        if (act.isEmpty() || dossier == null) {
            return Optional.empty();
        }
        List<ItemId> said = after(deed, on.id());
        String others = act.get().after().stream()
                .filter(id -> !said.contains(id))
                .flatMap(id -> dossier.item(id).stream())
                .map(Item::handle)
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        "the record says that it came after {0}, and the row does not: if it did not, {1}",
                        others, WayOut.to(Step.AMEND_ITEM, act.get().handle())));
    }
}
