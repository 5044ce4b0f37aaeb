package org.openclaims.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Oldest first by when they were made; where the dates leave it open as the record says, else in the order of recording. */
    public static List<RecordedAct> oldestFirst(List<RecordedAct> acts) {
        List<RecordedAct> sorted = new ArrayList<>(acts);
        sorted.sort(RecordedAct::compareMade);
        int moves = sorted.size() * sorted.size();
        for (int i = 0; i < sorted.size(); i++) {
            int base = lastOfItsBases(sorted, i);
            if (base > i && moves-- > 0) {
                sorted.add(base, sorted.remove(i));
                i--;
            }
        }
        return sorted;
    }

    /** Whether the record says that one came after the other, and their dates allow it. */
    static boolean isAfter(RecordedAct later, RecordedAct earlier) {
        return later.act().after().contains(earlier.act().id())
                && !later.madeLatest().isBefore(earlier.madeEarliest());
    }

    private static int lastOfItsBases(List<RecordedAct> sorted, int i) {
        int last = i;
        if (!sorted.get(i).act().after().isEmpty()) {
            for (int j = i + 1; j < sorted.size(); j++) {
                last = isAfter(sorted.get(i), sorted.get(j)) ? j : last;
            }
        }
        return last;
    }

    private static List<RecordedAct> bounded(List<RecordedAct> acts, Vantage vantage) {
        List<RecordedAct> bounded = new ArrayList<>(acts);
        Map<ItemId, Integer> places = new HashMap<>();
        for (int i = 0; i < acts.size(); i++) {
            if (vantage.counts(acts.get(i))) {
                places.put(acts.get(i).act().id(), i);
            }
        }
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
