package org.openclaims.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openclaims.Sentence;
import org.openclaims.Step;
import org.openclaims.WayOut;
import org.openclaims.item.Item;
import org.openclaims.item.ItemId;
import org.openclaims.log.Dossier;

/**
 * Which parts of a claim of another record are here. A part is known by what it says, for two desks number alike what they recorded apart; its number
 * tells only what it says no more: that one of ours is meant by it although it says something else.
 *
 * @param dossier on the claim here; null if it is new
 * @param called what has a handle of theirs here
 */
record PartsHere(@Nullable Dossier dossier, Function<String, Optional<ItemId>> called) {

    /**
     * Their handles with what they are here; what we took out is known too, so that it stays out. Each of ours is one of theirs at most.
     *
     * @param handle of one of theirs
     * @param ours those that stand
     * @param asTheirs one of ours with what one of theirs says
     * @param meant whether one of ours that has the handle of one of theirs is meant by it, although it says something else
     * @throws Refused if one of ours is meant and says something else, or words of it were erased
     */
    <S, T extends Item> Map<String, ItemId> find(
            List<S> theirs,
            Function<S, String> handle,
            List<T> ours,
            Class<T> type,
            BiFunction<S, T, T> asTheirs,
            BiPredicate<S, T> meant) {
        Map<String, ItemId> known = new HashMap<>();
        if (dossier == null) {
            return known;
        }
        Set<ItemId> found = new HashSet<>();
        List<T> voided = Counterparts.voided(dossier, type).toList();
        // Most have their number here too, so that few are held against all.
        Map<ItemId, T> standing = new HashMap<>();
        ours.forEach(other -> standing.put(other.id(), other));
        for (S one : theirs) {
            T namesake = called.apply(handle.apply(one)).map(standing::get).orElse(null);
            if (namesake != null && asTheirs.apply(one, namesake).equals(namesake) && found.add(namesake.id())) {
                known.put(handle.apply(one), namesake.id());
            }
        }
        // All that stand come first: whatever is found under what it says is nothing else under its number.
        for (List<T> some : List.of(ours, voided)) {
            for (S one : theirs) {
                if (!known.containsKey(handle.apply(one))) {
                    some.stream()
                            .filter(other -> !found.contains(other.id())
                                    && asTheirs.apply(one, other).equals(other))
                            .findFirst()
                            .ifPresent(other -> {
                                found.add(other.id());
                                known.put(handle.apply(one), other.id());
                            });
                }
            }
        }
        for (S one : theirs) {
            if (!known.containsKey(handle.apply(one))) {
                ItemId namesake = called.apply(handle.apply(one))
                        .filter(id -> !found.contains(id))
                        .orElse(null);
                refuse(one, namesake, ours, voided, meant);
            }
        }
        return known;
    }

    private <S, T extends Item> void refuse(
            S one, @Nullable ItemId namesake, List<T> ours, List<T> voided, BiPredicate<S, T> meant) {
        for (T other : ours) {
            if (other.id().equals(namesake) && meant.test(one, other)) {
                throw new Refused(Sentence.of(
                        "\"{0}\" says something else here: look at both, and put the wrong one right with {1}; where somebody is only called otherwise, say so with {2}",
                        other.handle(), WayOut.to(Step.AMEND), WayOut.to(Step.ALIAS)));
            }
        }
        for (T other : voided) {
            boolean erased = dossier != null && Counterparts.erased(dossier, other.id());
            if (other.id().equals(namesake) && erased && meant.test(one, other)) {
                throw new Refused(
                        "words of \"" + other.handle() + "\" were erased here, and are not brought back by an import");
            }
        }
    }

    static Refused otherwise(String handle) {
        return new Refused(Sentence.of(
                "\"{0}\" says something else here: look at both, and put the wrong one right with {1}",
                handle, WayOut.to(Step.AMEND)));
    }
}
