package org.openclaims.position;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where acts may have led by a day, by what may really have happened: every order in which they can have been made on days that their dates and the
 * record's word allow, cut off at every place where the day may have ended. It shares the table of acts with the fold, and nothing of how that goes about
 * dates, visibility or "after".
 */
final class CoursesOfEvents {
    private final List<RecordedAct> acts;
    private final LocalDate asOf;
    private final boolean[][] first;
    private final boolean[][] next;
    private final Set<Standing> standings = new LinkedHashSet<>();

    private CoursesOfEvents(List<RecordedAct> acts, LocalDate asOf) {
        this.acts = acts;
        this.asOf = asOf;
        first = new boolean[acts.size()][acts.size()];
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < first.length; j++) {
                first[i][j] = latest(i).isBefore(earliest(j))
                        || Clocks.earlier(acts.get(i).act(), acts.get(j).act())
                        || acts.get(j).act().after().contains(acts.get(i).act().id());
            }
        }
        for (int k = 0; k < first.length; k++) {
            for (int i = 0; i < first.length; i++) {
                for (int j = 0; j < first.length; j++) {
                    first[i][j] |= first[i][k] && first[k][j];
                }
            }
        }
        next = new boolean[acts.size()][acts.size()];
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < first.length; j++) {
                boolean recordedFirst =
                        oneDay(i, j) && acts.get(i).order() < acts.get(j).order() && !first[j][i];
                next[i][j] = first[i][j] || recordedFirst;
            }
        }
        Clocks.settle(next, first, acts);
    }

    /** @param acts of whose order the record says nothing that their dates rule out */
    static Set<Standing> standings(List<RecordedAct> acts, LocalDate asOf) {
        CoursesOfEvents courses = new CoursesOfEvents(acts, asOf);
        courses.extend(new ArrayList<>(), 0, LocalDate.MIN, Standing.START);
        return courses.standings;
    }

    /**
     * @param seen how many of the order were made by the day
     * @param day the first on which the next may have been made
     */
    private void extend(List<Integer> order, int seen, LocalDate day, Standing standing) {
        if (order.size() == acts.size()) {
            standings.add(standing);
            return;
        }
        for (int i = 0; i < acts.size(); i++) {
            if (!order.contains(i) && mayComeNext(i, order)) {
                LocalDate on = day.isBefore(earliest(i)) ? earliest(i) : day;
                order.add(i);
                if (seen == order.size() - 1 && !on.isAfter(latest(i)) && !on.isAfter(asOf)) {
                    extend(order, seen + 1, on, standing.after(acts.get(i).act()));
                }
                LocalDate afterwards = on.isAfter(asOf) ? on : asOf.plusDays(1);
                if (!afterwards.isAfter(latest(i))) {
                    extend(order, seen, afterwards, standing);
                }
                order.remove(order.size() - 1);
            }
        }
    }

    private boolean mayComeNext(int i, List<Integer> order) {
        for (int j = 0; j < acts.size(); j++) {
            if (j != i && !order.contains(j) && next[j][i]) {
                return false;
            }
        }
        return true;
    }

    private boolean oneDay(int i, int j) {
        return i != j
                && earliest(i).equals(latest(i))
                && earliest(j).equals(latest(j))
                && earliest(i).equals(earliest(j));
    }

    private LocalDate earliest(int i) {
        return acts.get(i).act().madeEarliest();
    }

    private LocalDate latest(int i) {
        return acts.get(i).act().madeLatest();
    }
}
