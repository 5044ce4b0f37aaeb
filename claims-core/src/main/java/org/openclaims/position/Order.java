package org.openclaims.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openclaims.item.ItemId;

/** What the record says of the order of acts besides their dates: one came after the other. */
public final class Order {
    private Order() {}

    /**
     * The same acts in the same order, their dates bounded by what each holder's own acts are said to have come before and after: what came after the
     * speech of 5 May was not made on the third, and what came before it was made by the fifth. A word against certain dates does not count, nor what does
     * not count from there. Everybody has a position of their own, so the order of two holders' acts bounds nothing.
     */
    public static List<RecordedAct> heeded(List<RecordedAct> acts, Vantage vantage) {
        boolean anything = false;
        for (RecordedAct recorded : acts) {
            anything |= !recorded.act().after().isEmpty();
        }
        return anything ? bounded(acts, vantage) : acts;
    }

    /**
     * The order of acts by their times of day, put right in acts that are {@linkplain RecordedAct#compareMade sorted} otherwise: each goes before the first
     * of its day that its time puts behind it. What has no time, or one that cannot be compared, stays behind what was recorded before it.
     */
    static <T> void byTimes(List<T> sorted, Function<T, RecordedAct> act) {
        for (int i = 1; i < sorted.size(); i++) {
            T moved = sorted.get(i);
            RecordedAct recorded = act.apply(moved);
            int place = i;
            if (recorded.act().made().edtf().hasTime()) {
                for (int j = i - 1;
                        j >= 0 && act.apply(sorted.get(j)).madeEarliest().equals(recorded.madeEarliest());
                        j--) {
                    place = recorded.earlierThatDay(act.apply(sorted.get(j))) ? j : place;
                }
            }
            if (place < i) {
                sorted.add(place, sorted.remove(i));
            }
        }
    }

    /** Oldest first by when they were made; where the dates leave it open as the record says, else in the order of recording. */
    public static List<RecordedAct> oldestFirst(List<RecordedAct> acts) {
        List<RecordedAct> sorted = new ArrayList<>(acts);
        sorted.sort(RecordedAct::compareMade);
        for (RecordedAct recorded : acts) {
            if (recorded.act().made().edtf().hasTime()) {
                byTimes(sorted, Function.identity());
                break;
            }
        }
        Map<ItemId, RecordedAct> open = new LinkedHashMap<>();
        for (RecordedAct recorded : sorted) {
            open.put(recorded.act().id(), recorded);
        }
        List<RecordedAct> ordered = new ArrayList<>(sorted.size());
        for (RecordedAct recorded : sorted) {
            place(recorded, open, ordered);
        }
        return ordered;
    }

    /** Behind all that it came after; an act that is on its way to its place is not waited for, so that a circle ends. */
    private static void place(RecordedAct recorded, Map<ItemId, RecordedAct> open, List<RecordedAct> ordered) {
        if (open.remove(recorded.act().id()) == null) {
            return;
        }
        for (ItemId id : recorded.act().after()) {
            RecordedAct base = open.get(id);
            if (base != null && isAfter(recorded, base)) {
                earlierThatDay(base, open).forEach(earlier -> place(earlier, open, ordered));
                place(base, open, ordered);
            }
        }
        ordered.add(recorded);
    }

    /** What is yet to be placed and was made before this by its time of day. */
    private static List<RecordedAct> earlierThatDay(RecordedAct recorded, Map<ItemId, RecordedAct> open) {
        if (!recorded.act().made().edtf().hasTime()) {
            return List.of();
        }
        return open.values().stream()
                .filter(other -> other.earlierThatDay(recorded))
                .toList();
    }

    /** Whether the record says that one came after the other, and their dates and times allow it. */
    static boolean isAfter(RecordedAct later, RecordedAct earlier) {
        return later.act().after().contains(earlier.act().id())
                && !later.madeLatest().isBefore(earlier.madeEarliest())
                && !later.earlierThatDay(earlier);
    }

    private static List<RecordedAct> bounded(List<RecordedAct> acts, Vantage vantage) {
        List<RecordedAct> bounded = new ArrayList<>(acts);
        // In the order of recording: where what is said contradicts itself, what was said first holds.
        List<Integer> inOrder = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            if (vantage.counts(acts.get(i))) {
                inOrder.add(i);
            }
        }
        inOrder.sort((a, b) -> Long.compare(acts.get(a).order(), acts.get(b).order()));
        Map<ItemId, Integer> places = new LinkedHashMap<>();
        inOrder.forEach(i -> places.put(acts.get(i).act().id(), i));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i : places.values()) {
                for (ItemId base : bounded.get(i).act().after()) {
                    Integer j = places.get(base);
                    changed |= j != null && bound(bounded, j, i);
                }
            }
        }
        return bounded;
    }

    /** @return whether it told more than was known */
    private static boolean bound(List<RecordedAct> acts, int first, int second) {
        RecordedAct earlier = acts.get(first);
        RecordedAct later = acts.get(second);
        LocalDate from = earlier.madeEarliest();
        LocalDate by = later.madeLatest();
        boolean oneHolder = earlier.act().holder().equals(later.act().holder());
        if (first == second || !oneHolder || by.isBefore(from)) {
            return false;
        }
        boolean tellsMore =
                later.madeEarliest().isBefore(from) || earlier.madeLatest().isAfter(by);
        acts.set(first, earlier.madeBy(by));
        acts.set(second, later.madeFrom(from));
        return tellsMore;
    }
}
